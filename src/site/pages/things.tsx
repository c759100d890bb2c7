import type { Fact } from '../../knowledge/library.js';
import { groupBy } from '../../lib/group-by.js';
import { clip, tidy } from '../../rendering/markdown.js';
import { thingName } from '../../rendering/names.js';
import { PATHS, thingPath } from '../address.js';
import { type Edition, type Here, said } from '../edition.js';
import type { Page } from '../page.js';
import { FactList } from '../parts/facts.js';
import { Pager, pagePath, partsOf } from '../parts/pager.js';
import { ON_A_PAGE } from './lists.js';

const OTHER = 'other';

const entityOf = ({ library }: Edition, thing: string) => new Map(Object.entries(library.lexicon.entities)).get(thing);

/** Facts about a thing, those that introduce it first. */
function factsAbout(thing: string, edition: Edition): Fact[] {
  const overview = entityOf(edition, thing)?.overview ?? [];
  const first = overview.flatMap((id) => edition.library.factById.get(id) ?? []);
  return [...new Set([...first, ...(edition.lookup.byThing.get(thing) ?? [])])];
}

const nameOf = (thing: string, { library, language, messages }: Edition) =>
  messages.opening(tidy(thingName(thing, library, language)));

/** Each thing that facts are about, with all of them. */
export function* thingPages(edition: Edition): Generator<Page> {
  for (const thing of edition.lookup.byThing.keys()) {
    const title = nameOf(thing, edition);
    const facts = factsAbout(thing, edition);
    const parts = partsOf(facts, ON_A_PAGE);
    const base = thingPath(thing);
    for (const [at, part] of parts.entries()) {
      yield {
        path: pagePath(base, at + 1),
        content: (here) => ({
          title,
          description: facts[0] === undefined ? title : said(facts[0], here).text,
          body: (
            <>
              <p class="trail">
                <a href={here.to(PATHS.glossary)}>{here.words.nav.glossary}</a>
              </p>
              <h1 dir="auto">{title}</h1>
              <FactList here={here} facts={part} />
              <Pager here={here} base={base} page={at + 1} count={parts.length} />
              {at > 0 ? null : <Relatives here={here} thing={thing} />}
            </>
          ),
        }),
      };
    }
  }
}

function Relatives({ here, thing }: { here: Here; thing: string }) {
  const entity = entityOf(here, thing);
  const known = (things: readonly string[]) => things.filter((one) => here.lookup.byThing.has(one));
  const rows = [
    { title: here.words.thing.partOf, things: known(entity?.partOf === undefined ? [] : [entity.partOf]) },
    { title: here.words.thing.members, things: known(entity?.members ?? []) },
  ].filter(({ things }) => things.length > 0);
  if (rows.length === 0) return null;
  return (
    <dl class="about">
      {rows.map(({ title, things }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd class="tags">
            {things.map((one) => (
              <a key={one} href={here.to(thingPath(one))}>
                {nameOf(one, here)}
              </a>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** All things, kind by kind, each with what it is where a fact says so. */
export const glossaryPage: Page = {
  path: PATHS.glossary,
  content(here) {
    const { words, lookup } = here;
    const kindOf = (thing: string) => {
      const kind = entityOf(here, thing)?.kind ?? OTHER;
      return Object.hasOwn(words.thing.kinds, kind) ? kind : OTHER;
    };
    const kinds = groupBy([...lookup.byThing.keys()], kindOf);
    const order = Object.keys(words.thing.kinds).filter((kind) => kinds.has(kind));
    const collator = new Intl.Collator(here.language);
    return {
      title: words.nav.glossary,
      description: words.thing.intro,
      body: (
        <>
          <h1>{words.nav.glossary}</h1>
          <p class="by">{words.thing.intro}</p>
          <nav class="years" aria-label={words.nav.glossary}>
            {order.map((kind) => (
              <a key={kind} href={`#${kind}`}>
                {words.thing.kinds[kind]}
              </a>
            ))}
          </nav>
          {order.map((kind) => (
            <section key={kind} id={kind}>
              <h2>{words.thing.kinds[kind]}</h2>
              <dl class="glossary">
                {(kinds.get(kind) ?? [])
                  .map((thing) => ({ thing, name: nameOf(thing, here) }))
                  .sort((a, b) => collator.compare(a.name, b.name))
                  .map(({ thing, name }) => (
                    <Entry key={thing} here={here} thing={thing} name={name} />
                  ))}
              </dl>
            </section>
          ))}
        </>
      ),
    };
  },
};

function Entry({ here, thing, name }: { here: Here; thing: string; name: string }) {
  const facts = here.lookup.byThing.get(thing) ?? [];
  const definition = factsAbout(thing, here).find(({ kind }) => kind === 'definition');
  const words = definition === undefined ? null : said(definition, here);
  return (
    <div>
      <dt>
        <a href={here.to(thingPath(thing))}>{name}</a>
      </dt>
      <dd lang={words?.lang} dir="auto">
        {words === null ? here.messages.lists.facts(facts.length) : clip(words.text, 160)}
      </dd>
    </div>
  );
}

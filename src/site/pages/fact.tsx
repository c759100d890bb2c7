import { basename } from 'node:path';
import { topicTitle } from '../../commands/topic-names.js';
import { countriesOf } from '../../knowledge/countries.js';
import type { Fact } from '../../knowledge/library.js';
import { sourcesOf } from '../../knowledge/support.js';
import { tidy } from '../../rendering/markdown.js';
import { thingName } from '../../rendering/names.js';
import { factFolder } from '../../rendering/permalink.js';
import { ownLanguage } from '../../rendering/statement.js';
import { checkedBy } from '../../rendering/telling.js';
import { countryPath, PATHS, thingPath, topicPath } from '../address.js';
import { claimOf } from '../data/claim.js';
import { pictureFile } from '../data/files.js';
import { factLink, type Here, questionOf, said } from '../edition.js';
import type { Page } from '../page.js';
import { Bars } from '../parts/bars.js';
import { Cite } from '../parts/cite.js';
import { FactList } from '../parts/facts.js';
import { FactHistory } from '../parts/history.js';
import type { Content } from '../parts/layout.js';
import { Marks, SourceList } from '../parts/sources.js';

export const factPage = (fact: Fact): Page => ({
  path: factFolder(fact.id),
  content: (here) => contentOf(fact, here),
});

function contentOf(fact: Fact, here: Here): Content {
  const { library, words, lookup } = here;
  const statement = said(fact, here);
  const question = questionOf(fact, here);
  const sources = sourcesOf(fact, library);
  const rivals = fact.disagreesWith.flatMap((id) => library.factById.get(id) ?? []);
  const related = lookup.related(fact);
  const asked = question ?? statement.text;
  const marks = <Marks count={sources.length} />;
  return {
    title: question ?? statement.text,
    description: statement.text,
    ...(here.language === ownLanguage(library) ? { data: claimOf(fact, here) } : {}),
    picture: pictureFile(fact.id),
    body: (
      <article class="fact">
        <p class="trail">
          <a href={here.to(topicPath(fact.topic))}>{topicTitle(fact.topic, library, here.language)}</a>
        </p>
        {question === null ? (
          <h1 class="statement" lang={statement.lang} dir="auto">
            {statement.text}
            {marks}
          </h1>
        ) : (
          <>
            <h1 dir="auto">{question}</h1>
            <p class="statement" lang={statement.lang} dir="auto">
              {statement.text}
              {marks}
            </p>
          </>
        )}
        <Notes here={here} fact={fact} isOriginal={statement.lang !== undefined} />
        <p class="acts">
          <a class="button" href={`${here.to(PATHS.ask)}?q=${encodeURIComponent(asked)}`} rel="nofollow">
            {words.ask.thisQuestion}
          </a>
          <a href="#cite">{words.fact.cite}</a>
        </p>
        <FactPicture here={here} fact={fact} />
        {rivals.length === 0 ? null : (
          <section class="dispute">
            <h2>{words.fact.disagree}</h2>
            <FactList here={here} facts={rivals} />
          </section>
        )}
        <section>
          <h2>{words.nav.sources}</h2>
          <SourceList here={here} sources={sources} />
        </section>
        {(lookup.chartsOf.get(fact.id) ?? []).map((chart) => (
          <Bars key={chart.id} here={here} chart={chart} level={2} of={fact.id} />
        ))}
        <About here={here} fact={fact} />
        <FactHistory here={here} id={fact.id} />
        {related.length === 0 ? null : (
          <section>
            <h2>{words.fact.related}</h2>
            <FactList here={here} facts={related} />
          </section>
        )}
        <Cite here={here} fact={fact} sources={sources} />
      </article>
    ),
  };
}

/** What is to be known of the sentence: when it held, what it is, how it was checked, that it is not translated. */
function Notes({ here, fact, isOriginal }: { here: Here; fact: Fact; isOriginal: boolean }) {
  const { messages, words, library, today } = here;
  const due = fact.reviewBy !== undefined && fact.reviewBy < today ? messages.answer.dueForReview(fact.reviewBy) : null;
  const notes = [
    fact.asOf === undefined ? null : messages.opening(messages.answer.asOf(fact.asOf)),
    due,
    fact.kind === 'plan' ? words.fact.kind.plan : null,
    checkedBy(fact, messages),
  ].filter((note) => note !== null);
  const own = library.about.languages[0] ?? 'en';
  return (
    <>
      {notes.length === 0 ? null : <p class="by">{notes.join(' · ')}</p>}
      {isOriginal ? <p class="note">{messages.answer.onlyIn(messages.languageName(own))}</p> : null}
      {fact.error ? <p class="note">{words.fact.error}</p> : null}
    </>
  );
}

function FactPicture({ here, fact }: { here: Here; fact: Fact }) {
  const { picture } = fact;
  if (picture === undefined || !here.library.pictures.has(picture.file)) return null;
  const translated = here.library.translations.get(here.language)?.facts.get(fact.id);
  const source = here.library.sources.get(picture.source);
  return (
    <figure>
      <img
        src={here.root(`pictures/${basename(picture.file)}`)}
        alt={tidy(translated?.alt ?? picture.alt)}
        loading="lazy"
      />
      {source === undefined ? null : (
        <figcaption>
          {here.words.fact.pictureFrom} {tidy(source.publisher)}
        </figcaption>
      )}
    </figure>
  );
}

function About({ here, fact }: { here: Here; fact: Fact }) {
  const { library, language, words, messages, lookup } = here;
  const countries = countriesOf(library, language);
  const things = fact.about.filter((thing) => lookup.byThing.has(thing));
  return (
    <dl class="about">
      {fact.date === undefined ? null : (
        <div>
          <dt>{words.fact.date}</dt>
          <dd>
            <a href={here.to(`${PATHS.timeline}${fact.date.slice(0, 4)}/`)}>{messages.date(fact.date)}</a>
          </dd>
        </div>
      )}
      {things.length === 0 ? null : (
        <div>
          <dt>{words.fact.about}</dt>
          <dd class="tags">
            {things.map((thing) => (
              <a key={thing} href={here.to(thingPath(thing))}>
                {tidy(thingName(thing, library, language))}
              </a>
            ))}
          </dd>
        </div>
      )}
      {fact.countries.length === 0 ? null : (
        <div>
          <dt>{words.nav.countries}</dt>
          <dd class="tags">
            {fact.countries.map((code) => (
              <a key={code} href={here.to(countryPath(code))}>
                {tidy(countries.get(code) ?? code)}
              </a>
            ))}
          </dd>
        </div>
      )}
      <div>
        <dt>{words.fact.permalink}</dt>
        <dd>
          <a href={factLink(fact.id, here)} class="id">
            {here.url === null ? fact.id : here.url + here.address}
          </a>
        </dd>
      </div>
    </dl>
  );
}

import type { Fact } from '../../knowledge/library.js';
import { sourcesOf } from '../../knowledge/support.js';
import { clip, tidy } from '../../rendering/markdown.js';
import { agesBy } from '../../rendering/telling.js';
import { factLink, type Here, said } from '../edition.js';

/** Publishers named below a fact of a list. */
const PUBLISHERS = 2;
/** Characters of a statement in a list; its page has all of it. */
const ROOM = 180;

/** Facts one below the other, each a link to its page. */
export function FactList({ here, facts }: { here: Here; facts: readonly Fact[] }) {
  return (
    <ul class="facts">
      {facts.map((fact) => (
        <FactItem key={fact.id} here={here} fact={fact} />
      ))}
    </ul>
  );
}

function FactItem({ here, fact }: { here: Here; fact: Fact }) {
  const { text, lang } = said(fact, here);
  const { messages } = here;
  const publishers = [...new Set(sourcesOf(fact, here.library).map(({ publisher }) => tidy(publisher)))];
  const more = publishers.length - PUBLISHERS;
  const named = publishers.slice(0, PUBLISHERS).join(', ') + (more > 0 ? ` +${more}` : '');
  const notes = [fact.date === undefined ? null : messages.date(fact.date), agesBy(fact, messages, here.today), named];
  return (
    <li>
      <a href={factLink(fact.id, here)} lang={lang} dir="auto">
        {clip(text, ROOM)}
      </a>
      <p class="by">{notes.filter(Boolean).join(' · ')}</p>
    </li>
  );
}

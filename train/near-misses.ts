import type { Opened } from '../src/engine/engine-parts.js';
import { nameOfTerm } from '../src/engine/lexicon/wording.js';
import { sensesOf } from '../src/engine/query/query.js';
import type { Fact, Library } from '../src/knowledge/library.js';
import { isYear } from '../src/language/text.js';
import { pick } from './random.js';

/** Actors and places from elsewhere: they stand for all the names that a library does not speak of. */
const ELSEWHERE =
  'Brazil Japan Germany France Armenia Canada Nigeria Mexico Georgia Peru Bavaria Texas Toronto Obama Merkel Modi NATO G7 APEC UNESCO FIFA Google Tesla Norway Kenya Lima Oslo'.split(
    ' ',
  );
const THINGS =
  'tractor bicycle salary menu hotel weather shoe piano dentist elephant lawsuit trophy recipe surfboard lottery pension orchestra vaccine poem nurse violin pizza carpet mortgage tattoo'.split(
    ' ',
  );

/** A question with one of its things, or its year, exchanged for another that the library knows; facts that have the other one may answer it. */
interface Exchanged {
  readonly text: string;
  mayAnswer(fact: Fact): boolean;
}

/** A question in its words, and how it reads with another one from one place to another; null without English. */
function inWords(question: string, { tools }: Opened) {
  const query = tools.get('en')?.reader.read(question);
  if (!query) return null;
  const words = query.tokens.map(({ text }) => text);
  const put = (start: number, end: number, word: string) =>
    [...words.slice(0, start), word, ...words.slice(end)].join(' ');
  return { query, words, put };
}

/** What a question becomes with another thing of the same kind, or another year of the library. */
export function exchangedOf(question: string, opened: Opened, library: Library, random: () => number): Exchanged[] {
  const read = inWords(question, opened);
  if (!read) return [];
  const { query, words, put } = read;
  const { entities } = library.lexicon;
  const found: Exchanged[] = [];
  const thing = pick(sensesOf(query, 'entity'), random);
  const own = thing ? thing.terms.map((term) => nameOfTerm(opened.vocabulary.term(term))) : [];
  const kind = entities[own[0] ?? '']?.kind;
  const others = Object.entries(entities).filter(
    ([id, one]) => kind !== undefined && one.kind === kind && !own.includes(id),
  );
  const [id, other] = pick(others, random) ?? [];
  const name = other?.names[0];
  if (thing && id !== undefined && name !== undefined)
    found.push({
      text: put(thing.start, thing.end, name),
      mayAnswer: (fact) => fact.about.includes(id) || fact.statement.toLowerCase().includes(name.toLowerCase()),
    });
  const at = words.findIndex(isYear);
  const year = String(Number(words[at]) + (random() < 0.5 ? 1 : -1));
  if (at >= 0)
    found.push({
      text: put(at, at + 1, year),
      mayAnswer: ({ statement, date = '' }) => statement.includes(year) || date.includes(year),
    });
  return found;
}

/** Near-misses of a question that is answered: a thing, a year, a word or what is asked exchanged for what no fact has. */
export function nearMissesOf(question: string, opened: Opened, library: Library, random: () => number): string[] {
  const read = inWords(question, opened);
  if (!read) return [];
  const { query, put } = read;
  const found: string[] = [];
  const thing = pick(sensesOf(query, 'entity'), random);
  if (thing && random() < 0.5) found.push(put(thing.start, thing.end, pick(ELSEWHERE, random) ?? ''));
  const year = query.tokens.findIndex(({ text }) => isYear(text));
  if (year >= 0 && random() < 0.6) found.push(put(year, year + 1, String(1950 + Math.floor(random() * 65))));
  if (random() < 0.12)
    found.push(
      `${question.replace(/\?$/, '')} ${pick(['in', 'by', 'from', 'with', 'for'], random)} ${pick(ELSEWHERE, random)}`,
    );
  const long = query.tokens.flatMap(({ weight }, at) => (weight > 0.6 ? [at] : []));
  const at = pick(long, random);
  if (at !== undefined && random() < 0.2) found.push(put(at, at + 1, pick(THINGS, random) ?? ''));
  const asked = pick(sensesOf(query, 'attribute'), random);
  if (asked && random() < 0.4) {
    const told = new Set(library.facts.flatMap(({ tells }) => [...tells.keys()]));
    const others = Object.entries(library.lexicon.attributes).filter(([name]) => !told.has(name));
    const [name, other] = pick(others, random) ?? [];
    const isOwn = asked.terms.some((term) => nameOfTerm(opened.vocabulary.term(term)) === name);
    if (other && !isOwn) found.push(put(asked.start, asked.end, pick(other.asks, random) ?? ''));
  }
  return found;
}

import { createSuggest, displayOf } from '../src/engine/selection/suggest.js';
import { normalise } from '../src/language/text.js';
import { libraryAt } from './libraries.js';
import { percent, table } from './numbers.js';

/**
 * `npm run bench:keystrokes`: how many letters somebody types until autocomplete shows what is wanted: golden questions in people's own words, and the
 * reviewed questions as they stand. Beside it a plain search for questions that have all the words typed, the last of them begun.
 */

const SHOWN = 5;
const EVERY = 10;

const library = await libraryAt('data');
const suggest = createSuggest(library);
const entries = library.facts.map((fact) => ({ fact: fact.id, words: normalise(displayOf(fact, library, 'en')) }));

const ways: Readonly<Record<string, (typed: string) => readonly string[]>> = {
  'Fuse.js': (typed) => suggest(typed, SHOWN, 'en').map(({ fact }) => fact),
  'all words': (typed) => {
    const words = normalise(typed).split(' ').filter(Boolean);
    return entries
      .filter(({ words: own }) => words.every((word) => ` ${own}`.includes(` ${word}`)))
      .slice(0, SHOWN)
      .map(({ fact }) => fact);
  },
};

/** Letters after which one of the facts is shown; null where it never is. */
function lettersTo(
  wanted: readonly string[],
  question: string,
  way: (typed: string) => readonly string[],
): number | null {
  for (let typed = 1; typed <= question.length; typed++)
    if (way(question.slice(0, typed)).some((fact) => wanted.includes(fact))) return typed;
  return null;
}

const asked = library.golden
  .filter(({ fact, history }, at) => fact !== 'none' && !history && at % EVERY === 0)
  .map(({ question, fact }) => ({ question, wanted: [fact].flat() }));
const reviewed = library.facts.map((fact) => ({ question: displayOf(fact, library, 'en'), wanted: [fact.id] }));
const rows = Object.entries({ 'own words': asked, 'reviewed questions': reviewed }).flatMap(([set, questions]) =>
  Object.entries(ways).map(([name, way]) => {
    const letters = questions.map(({ question, wanted }) => lettersTo(wanted, question, way));
    const found = letters.flatMap((one) => one ?? []).sort((a, b) => a - b);
    const half = found[found.length >> 1] ?? Number.NaN;
    return [set, name, String(questions.length), percent(found.length / questions.length), String(half)];
  }),
);
process.stdout.write(`${table(['typed', 'search', 'questions', 'shown', 'letters, median'], rows)}\n`);

import type { Engine, Language } from '../src/answering/engine.js';
import { buildEngine } from '../src/answering/engine.js';
import type { Fact, Library } from '../src/knowledge/library.js';
import type { Row } from './boost.js';
import { createRandom, pick } from './random.js';

/** A question with the rows of its candidate facts, for training and for judging a trained model. */
export interface Example {
  readonly question: string;
  readonly answerable: boolean;
  readonly rows: readonly Row[];
}

/** How much one row of each kind counts. */
const WEIGHT = { golden: 3, ask: 1, absent: 0.7, exchanged: 0.8 } as const;
const FOLDS = 5;
/** Candidates of a made-up negative that are learnt from. */
const NEGATIVES = 4;
/** Words and actors from elsewhere, to make near-misses of asks. They stand for all that a library does not speak of. */
const THINGS =
  'tractor bicycle salary menu hotel weather shoe piano dentist elephant lawsuit trophy recipe surfboard lottery pension orchestra vaccine poem nurse violin basketball pizza carpet mortgage tattoo horoscope'.split(
    ' ',
  );
const ACTORS =
  'Brazil Japan Germany India France Armenia Canada Nigeria Mexico Georgia Peru Bavaria Texas Toronto Obama Merkel Modi NATO G7 APEC UNESCO FIFA'.split(
    ' ',
  );

export function exampleOf(engine: Engine, text: string, right: (fact: Fact) => boolean, weight: number): Example {
  const rows = engine.weigh(engine.read(text)).map(({ fact, features }): Row => {
    const found = engine.index.facts[fact];
    return { features, label: found && right(found) ? 1 : 0, weight };
  });
  return { question: text, answerable: rows.some(({ label }) => label === 1), rows };
}

/** The golden questions: real people's, answered and declined. */
export function goldenExamples(library: Library, language: Language): Example[] {
  const engine = buildEngine(library, language);
  return library.golden
    .filter(({ history }) => !history)
    .map(({ question, fact }) => {
      const ids = [fact].flat();
      const example = exampleOf(engine, question, ({ id }) => ids.includes(id), WEIGHT.golden);
      return { ...example, answerable: !ids.includes('none') };
    });
}

/**
 * Examples made of the library itself: asks that the index has not seen (right), asks of facts left out, and asks with a word
 * exchanged for a foreign one (to be declined).
 */
export function madeExamples(library: Library, language: Language, seed: number): Example[] {
  const examples: Example[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const fewerAsks = buildEngine(keep(library, () => true, (at) => at % FOLDS !== fold), language);
    const fewerFacts = buildEngine(keep(library, (at) => at % FOLDS !== fold, () => true), language);
    library.facts.forEach((fact, place) => {
      fact.asks.forEach((ask, at) => {
        if (at % FOLDS === fold) examples.push(exampleOf(fewerAsks, ask, ({ id }) => id === fact.id, WEIGHT.ask));
        if (place % FOLDS === fold && at % 2 === 0) examples.push(negative(fewerFacts, ask, WEIGHT.absent));
      });
    });
  }
  const whole = buildEngine(library, language);
  const random = createRandom(seed);
  for (const ask of library.facts.flatMap(({ asks }) => asks)) {
    for (const changed of [exchange(ask, random), exchangeActor(ask, random)]) {
      if (changed !== null) examples.push(negative(whole, changed, WEIGHT.exchanged));
    }
  }
  return examples;
}

function negative(engine: Engine, text: string, weight: number): Example {
  const example = exampleOf(engine, text, () => false, weight);
  return { ...example, rows: example.rows.slice(0, NEGATIVES) };
}

function exchange(ask: string, random: () => number): string | null {
  if (random() > 0.35) return null;
  const words = ask.split(' ');
  const at = Math.floor(random() * words.length);
  if ((words[at] ?? '').length < 4) return null;
  words[at] = pick(THINGS, random) ?? '';
  return words.join(' ');
}

function exchangeActor(ask: string, random: () => number): string | null {
  if (random() > 0.5) return null;
  const words = ask.split(' ');
  const at = pick(words.flatMap((word, place) => (place > 0 && /^\p{Lu}/u.test(word) ? [place] : [])), random);
  if (at === undefined) return null;
  words[at] = pick(ACTORS, random) ?? '';
  return words.join(' ');
}

function keep(library: Library, fact: (at: number) => boolean, ask: (at: number) => boolean): Library {
  const facts = library.facts
    .filter((_, at) => fact(at))
    .map((one) => ({ ...one, asks: one.asks.filter((_, at) => ask(at)) }));
  return { ...library, facts, factById: new Map(facts.map((one) => [one.id, one])) };
}

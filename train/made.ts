import { buildEngine, type Engine, type Language } from '../src/answering/judging/engine.js';
import type { Fact, Library } from '../src/knowledge/library.js';
import { type Example, exampleOf, keep, type Right, saysTheSame } from './example.js';
import { chatter, exchanges } from './near-misses.js';
import { createRandom, pick } from './random.js';

/** How much one row of each kind counts. */
const WEIGHT = { ask: 0.25, absent: 0.18, exchanged: 0.2, otherwise: 0.15, asked: 0.12 } as const;
/** Made-up questions for each thing of the lexicon. */
const UNTOLD = 10;
const TOLD = 8;
const FOLDS = 5;
/** Share of asks of which another attribute is asked. */
const OTHERWISE = 0.6;
/** Candidates of a made-up question that are learnt from, beside the right one. */
const NEGATIVES = 4;
/** Asks of one fact that questions are made of: facts with many asks would drown the others, and learning would take long. */
const ASKS = 14;

/**
 * Examples made of the library itself: asks that the index has not seen (right), asks of facts left out, and asks with a word
 * exchanged for a foreign one (to be declined).
 */
export function madeExamples(library: Library, language: Language, seed: number): Example[] {
  const examples: Example[] = [];
  const random = createRandom(seed);
  const drawn = library.facts.map(({ asks }) => draw(asks.length, ASKS, random));
  for (let fold = 0; fold < FOLDS; fold++) {
    const fewerAsks = buildEngine(
      keep(
        library,
        () => true,
        (at) => at % FOLDS !== fold,
      ),
      language,
    );
    const fewerFacts = buildEngine(
      keep(
        library,
        (at) => at % FOLDS !== fold,
        () => true,
      ),
      language,
    );
    library.facts.forEach((fact, place) => {
      drawn[place]?.forEach((at) => {
        const ask = fact.asks[at] ?? '';
        const right: Right = (other, question) => other.id === fact.id || saysTheSame(other, fact, question);
        if (at % FOLDS === fold) examples.push(positive(fewerAsks, ask, right, WEIGHT.ask));
        if (place % FOLDS === fold && at % 2 === 0) examples.push(absent(fewerFacts, ask, right));
      });
    });
  }
  const whole = buildEngine(library, language);
  const askOtherwise = createAskOtherwise(library, whole, random);
  library.facts.forEach((fact, place) => {
    for (const at of drawn[place] ?? []) {
      const ask = fact.asks[at] ?? '';
      for (const changed of exchanges(ask, whole, random)) examples.push(negative(whole, changed, WEIGHT.exchanged));
      if (random() < 0.4) examples.push(negative(whole, chatter(ask, whole, random), WEIGHT.exchanged));
      if (random() < OTHERWISE) examples.push(...askOtherwise(fact, ask));
    }
  });
  return [...examples, ...askedOf(library, whole, random)];
}

/** A fact left out: an ask of it is to be declined, unless another fact says the same. */
function absent(engine: Engine, ask: string, right: Right): Example {
  const example = exampleOf(engine, ask, right, WEIGHT.absent);
  return { ...example, answerable: false, rows: example.rows.filter(({ label }) => label === 0).slice(0, NEGATIVES) };
}

/** Makes near-misses of asks: what is asked of a thing exchanged for something that no fact about it tells. */
function createAskOtherwise(library: Library, engine: Engine, random: () => number) {
  const attributes = Object.entries(library.lexicon.attributes);
  const toldOf = new Map<string, Set<string>>();
  for (const { about, tells } of library.facts) {
    for (const thing of about) {
      const told = toldOf.get(thing) ?? new Set();
      for (const name of tells.keys()) told.add(name);
      toldOf.set(thing, told);
    }
  }
  return (fact: Fact, ask: string): Example[] => {
    const { attributes: asked, tokens } = engine.read(ask);
    const place = pick(asked, random);
    const [name, attribute] = pick(attributes, random) ?? [];
    if (!place || !name || !attribute || fact.about.some((thing) => toldOf.get(thing)?.has(name))) return [];
    const words = tokens.map(({ text }) => text);
    words.splice(place.start, place.end - place.start, pick(attribute.asks, random) ?? '');
    return [negative(engine, words.join(' '), WEIGHT.otherwise)];
  };
}

/** For each thing: attributes that its facts tell (right) and attributes that no fact tells (to be declined). */
function askedOf(library: Library, engine: Engine, random: () => number): Example[] {
  const attributes = Object.entries(library.lexicon.attributes);
  const toldAnywhere = new Set(library.facts.flatMap(({ tells }) => [...tells.keys()]));
  const untold = attributes.filter(([name]) => !toldAnywhere.has(name));
  const examples: Example[] = [];
  for (const [entity, { names }] of Object.entries(library.lexicon.entities)) {
    const about = library.facts.filter((fact) => fact.about.includes(entity));
    if (about.length === 0) continue;
    const ask = (phrases: readonly string[]) => `${pick(phrases, random) ?? ''} ${pick(names, random) ?? ''}`;
    for (let turn = 0; turn < UNTOLD; turn++) {
      const [, attribute] = pick(untold, random) ?? [];
      if (attribute) examples.push(negative(engine, ask(attribute.asks), WEIGHT.asked));
    }
    const told = attributes.filter(([name]) => about.some(({ tells }) => tells.has(name)));
    for (let turn = 0; turn < TOLD; turn++) {
      const [name, attribute] = pick(told, random) ?? [];
      if (!name || !attribute) continue;
      const right = (fact: Fact) => fact.about.includes(entity) && fact.tells.has(name);
      examples.push(positive(engine, ask(attribute.asks), right, WEIGHT.asked));
    }
  }
  return examples;
}

/** `count` different numbers below `total`, in order. */
function draw(total: number, count: number, random: () => number): number[] {
  const left = Array.from({ length: total }, (_, at) => at);
  while (left.length > count) left.splice(Math.floor(random() * left.length), 1);
  return left;
}

function positive(engine: Engine, text: string, right: Right, weight: number): Example {
  const example = exampleOf(engine, text, right, weight);
  return { ...example, rows: example.rows.filter(({ label }, at) => label === 1 || at < NEGATIVES) };
}

function negative(engine: Engine, text: string, weight: number): Example {
  const example = exampleOf(engine, text, () => false, weight);
  return { ...example, rows: example.rows.slice(0, NEGATIVES) };
}

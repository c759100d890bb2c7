import { type Opened, open } from '../src/engine/engine-parts.js';
import { compile } from '../src/engine/index/compile.js';
import { nameOfTerm } from '../src/engine/lexicon/wording.js';
import { type Query, sensesOf } from '../src/engine/query/query.js';
import type { Fact, Library } from '../src/knowledge/library.js';
import type { Golden } from '../src/knowledge/shapes.js';
import type { Language } from '../src/language/language.js';
import type { Row } from './boost.js';
import { exchangedOf, nearMissesOf } from './near-misses.js';
import { createRandom, shuffled } from './random.js';

/** A question with its candidates, and which of them answer. */
export interface Example {
  readonly described: ReturnType<Opened['describe']>;
  readonly right: readonly boolean[];
  readonly answerable: boolean;
  /** How much each of its rows counts. */
  readonly weight: number;
}

/** How much a question counts: as strangers ask it first, in another language, as it is asked of the whole library, and in an uneven one (also an ask that was left out, or of a fact that is gone). */
const WEIGHT = { first: 8, translated: 6, golden: 4, uneven: 1.4, ask: 0.2, gone: 0.4, nearMiss: 0.3 } as const;
/** Uneven libraries that are made, and the share of the questions that each is asked. */
const UNEVEN = { libraries: 10, share: 0.25, goneAsks: 3 } as const;
/** Share of the questions that are asked of another thing or year too. */
const EXCHANGED = 0.5;

/** A fact with so few asks is new; so many of what it answers have been asked in vain before it came, of so large a share of such facts. */
const FEW = 8;
const IN_VAIN = { share: 0.5, asks: 3 } as const;

/** A thing of so few facts is missing from every other lexicon, and the attributes of a new fact from the fact, so often. */
const NARROW = 3;
const BARE = 0.6;
/** Share of the questions of an uneven library of which near-misses are made too. */
const MISSED = 0.5;

/** How many asks of a fact an uneven library keeps, each as likely as another. */
const KEPT = [0, 1, 3, 3, 8, 8, 24, 1000];

export const prepare = (library: Library, ...languages: readonly Language[]): Opened =>
  open(library, compile(library, languages), languages);

/** Questions in the languages that a library is translated into, asked of the whole of it: its facts have fewer asks there, and no likeness. */
export function translatedExamplesOf(
  library: Library,
  questions: ReadonlyMap<string, readonly Golden[]>,
  languages: readonly Language[],
): Example[] {
  const opened = prepare(library, ...languages);
  return languages.flatMap((language) =>
    (questions.get(language.code) ?? []).map(({ question, fact }) => {
      const facts = [fact].flat().flatMap((id) => library.factById.get(id) ?? []);
      return exampleOf(opened, language, question, facts, WEIGHT.translated);
    }),
  );
}

/** Every example that the confidence is learnt from: golden questions and first ones of strangers, asked of the whole library and of uneven ones. */
export function examplesOf(
  library: Library,
  golden: readonly Golden[],
  first: readonly Golden[],
  language: Language,
): { whole: Example[]; uneven: Example[] } {
  const alone = [...golden.filter(({ history, today }) => !history && !today), ...first];
  const strangers = new Set(first);
  const opened = prepare(library, language);
  const factsOf = ({ fact }: Golden) => [fact].flat().flatMap((id) => library.factById.get(id) ?? []);
  const whole = alone.map((one) =>
    exampleOf(opened, language, one.question, factsOf(one), strangers.has(one) ? WEIGHT.first : WEIGHT.golden),
  );
  const uneven: Example[] = [];
  const random = createRandom(7);
  for (const one of alone) {
    if (one.fact === 'none') continue;
    for (const text of nearMissesOf(one.question, opened, library, random))
      uneven.push(exampleOf(opened, language, text, [], WEIGHT.nearMiss));
    for (const { text, mayAnswer } of exchangedOf(one.question, opened, library, random)) {
      if (random() > EXCHANGED) continue;
      const example = exampleOf(opened, language, text, [], WEIGHT.nearMiss);
      const described = example.described.filter(({ fact }) => !mayAnswer(fact));
      uneven.push({ ...example, described, right: described.map(() => false) });
    }
  }
  for (let seed = 1; seed <= UNEVEN.libraries; seed++) {
    const { poorer, gone, left, random } = unevenLibrary(library, seed);
    const made = prepare(poorer, language);
    const ask = (question: string, facts: readonly Fact[], weight: number) => {
      const example = exampleOf(made, language, question, facts, weight);
      // What only a fact that is gone answers is to be declined.
      uneven.push({ ...example, answerable: example.right.some(Boolean) });
    };
    for (const fact of poorer.facts)
      for (const one of (left.get(fact.id) ?? []).slice(0, 1)) ask(one, [fact], WEIGHT.ask);
    for (const fact of gone) for (const one of fact.asks.slice(0, UNEVEN.goneAsks)) ask(one, [fact], WEIGHT.gone);
    for (const one of alone)
      if (random() < UNEVEN.share) {
        ask(one.question, factsOf(one), WEIGHT.uneven);
        if (one.fact !== 'none' && random() < MISSED)
          for (const text of nearMissesOf(one.question, made, library, random)) ask(text, [], WEIGHT.gone);
      }
  }
  return { whole, uneven };
}

export function exampleOf(
  opened: Opened,
  { code }: Language,
  question: string,
  facts: readonly Fact[],
  weight: number,
): Example {
  const query = opened.tools.get(code)?.reader.read(question);
  const described = query ? opened.describe(query) : [];
  const right = described.map(
    ({ fact }) =>
      query !== undefined &&
      facts.some((one) => one.id === fact.id || saysTheSame(fact, one, query, opened.vocabulary.term)),
  );
  return { described, right, answerable: facts.length > 0, weight };
}

/** Whether another fact answers what is asked too: it is the other side of a disagreement, or has the same words for what is asked. */
export function saysTheSame(other: Fact, fact: Fact, query: Query, term: (number: number) => string): boolean {
  if (other.disagreesWith.includes(fact.id)) return true;
  if (!other.about.some((thing) => fact.about.includes(thing))) return false;
  const asked = sensesOf(query, 'attribute').flatMap(({ terms }) =>
    terms.map((one) => fact.tells.get(nameOfTerm(term(one)))),
  );
  return asked.some((words) => words != null && words.length > 1 && other.statement.includes(words));
}

/** A library as a moderator might have it: facts with few asks beside facts with many, some facts gone, some questions without an answer gone. */
export function unevenLibrary(library: Library, seed: number) {
  const random = createRandom(seed);
  const gone: Fact[] = [];
  const left = new Map<string, readonly string[]>();
  const vainShare = random() < 0.3 ? 0 : random();
  const allKept = random() < 0.35 ? KEPT[Math.floor(random() * KEPT.length)] : undefined;
  const bare = seed % 2 === 0 ? strangersOf(library, random) : new Set<string>();
  const facts = library.facts.flatMap((fact) => {
    if (random() < 0.1) {
      gone.push(fact);
      return [];
    }
    const count = allKept ?? KEPT[Math.floor(random() * KEPT.length)] ?? 0;
    const asks = shuffled(fact.asks, random);
    left.set(fact.id, asks.slice(count));
    const isBare = bare.size > 0 && count <= FEW && random() < BARE;
    return [
      {
        ...fact,
        asks: asks.slice(0, count),
        about: fact.about.filter((thing) => !bare.has(thing)),
        tells: isBare ? new Map() : fact.tells,
      },
    ];
  });
  const factById = new Map(facts.map((fact) => [fact.id, fact]));
  const unanswered = library.unanswered.filter(() => random() < vainShare);
  // What was asked in vain before a fact came is in the list still.
  if (vainShare > 0)
    for (const fact of facts)
      if (fact.asks.length <= FEW && random() < IN_VAIN.share)
        unanswered.push(...(left.get(fact.id) ?? []).slice(1, 1 + IN_VAIN.asks));
  const entities = Object.fromEntries(Object.entries(library.lexicon.entities).filter(([thing]) => !bare.has(thing)));
  const poorer: Library = { ...library, facts, factById, unanswered, lexicon: { ...library.lexicon, entities } };
  return { poorer, gone, left, random };
}

/** Some of the things that hardly any fact is about: in a library of which nobody has written the lexicon they are just words. */
function strangersOf({ facts, lexicon }: Library, random: () => number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const thing of facts.flatMap(({ about }) => about)) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return new Set(
    Object.keys(lexicon.entities).filter((thing) => (counts.get(thing) ?? 0) <= NARROW && random() < BARE),
  );
}

/** A library of few facts, as somebody begins one: with half of their asks, and without questions that nothing answers. */
export function smallLibrary(library: Library, seed: number, share: number): Library {
  const random = createRandom(seed);
  const facts = library.facts
    .filter(() => random() < share)
    .map((fact) => ({ ...fact, asks: shuffled(fact.asks, random).slice(0, 8) }));
  return { ...library, facts, factById: new Map(facts.map((fact) => [fact.id, fact])), unanswered: [] };
}

export const rowsOf = ({ described, right, weight }: Example): Row[] =>
  described.map(({ features }, at) => ({ features, label: right[at] ? 1 : 0, weight }));

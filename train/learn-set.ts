import { type Compiled, compile } from '../src/engine/index/compile.js';
import { type Opened, open } from '../src/engine/engine-parts.js';
import type { Described } from '../src/engine/ranking/rank.js';
import type { Fact, Library } from '../src/knowledge/library.js';
import type { Language } from '../src/language/language.js';
import { type Query, sensesOf } from '../src/engine/query/query.js';
import { nameOfTerm } from '../src/engine/lexicon/terms.js';
import { createRandom } from './random.js';

/** A question to learn from, with the ids of the facts that answer it; none where it must be declined. */
export interface Question {
  readonly question: string;
  readonly facts: readonly string[];
}

/** A question with its candidates, and which of them answer. */
export interface Example {
  readonly described: readonly Described[];
  readonly right: readonly boolean[];
  readonly answerable: boolean;
  readonly weight: number;
}

export const prepare = (library: Library, languages: readonly Language[]): Opened => {
  const compiled: Compiled = compile(library, languages);
  return open(library, compiled, languages);
};

export function exampleOf(opened: Opened, { question, facts }: Question, weight: number, answers?: readonly Fact[]): Example {
  const reader = opened.readers.get('en');
  if (!reader) throw new Error('the library has no English');
  const query = reader.read(question);
  const described = opened.describe(query);
  const named = answers ?? facts.flatMap((id) => opened.library.factById.get(id) ?? []);
  const right = described.map(({ fact }) => named.some((one) => one.id === fact.id || saysTheSame(fact, one, query, opened)));
  return { described, right, answerable: named.length > 0, weight };
}

/** Whether another fact answers what is asked too: it is the other side of a disagreement, or has the same words for what is asked. */
function saysTheSame(other: Fact, fact: Fact, query: Query, { vocabulary }: Opened): boolean {
  if (other.disagreesWith.includes(fact.id)) return true;
  if (!other.about.some((thing) => fact.about.includes(thing))) return false;
  const asked = sensesOf(query, 'attribute').flatMap(({ terms }) => terms.map((term) => fact.tells.get(nameOfTerm(vocabulary.term(term)))));
  return asked.some((words) => words != null && words.length > 1 && other.statement.includes(words));
}

/** How many asks of a fact are kept in an uneven library; each as likely as another. */
const KEPT = [0, 1, 3, 3, 8, 8, 24, 1000];

/** A library as a moderator might have it: facts with few asks beside facts with many, some facts gone, some questions without an answer gone. */
export function unevenLibrary(library: Library, seed: number) {
  const random = createRandom(seed);
  const gone: Fact[] = [];
  const left = new Map<string, readonly string[]>();
  const vainShare = random() < 0.3 ? 0 : random();
  const allKept = random() < 0.35 ? KEPT[Math.floor(random() * KEPT.length)] : undefined;
  const facts = library.facts.flatMap((fact) => {
    if (random() < 0.1) {
      gone.push(fact);
      return [];
    }
    const count = allKept ?? KEPT[Math.floor(random() * KEPT.length)] ?? 0;
    const asks = [...fact.asks].sort(() => random() - 0.5);
    left.set(fact.id, asks.slice(count));
    return [{ ...fact, asks: asks.slice(0, count) }];
  });
  const factById = new Map(facts.map((fact) => [fact.id, fact]));
  const unanswered = library.unanswered.filter(() => random() < vainShare);
  return { library: { ...library, facts, factById, unanswered } as Library, gone, left, random };
}

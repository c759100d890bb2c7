import { loadPreparing } from '../src/files/prepare.js';
import type { Fact, Library } from '../src/knowledge/library.js';
import type { LexiconData } from '../src/knowledge/shapes.js';
import { PEERS } from './peers.js';

/** What an engine says first, or null where it says nothing. Scores of one engine compare with each other only. */
export interface Said {
  readonly text: string;
  readonly score: number;
}

export type Ask = (question: string) => Said | null | Promise<Said | null>;

/** A way to answer from facts: `build` is what is timed as building. */
export interface Engine {
  readonly name: string;
  build(library: Library): Ask | Promise<Ask>;
}

const OURS = 'Summit Desk';
const TODAY = '2026-01-01';

/** This engine. Loading general English and the model is done before, as it is once for all libraries. */
function ours(): Engine {
  const prepare = loadPreparing();
  return {
    name: OURS,
    async build(library) {
      const answerer = await prepare(library);
      return (question) => {
        const { status, parts, confidence } = answerer.ask(question, { today: TODAY });
        const text = parts.map(({ statement }) => statement).join(' ');
        return status === 'answered' ? { text, score: confidence } : null;
      };
    },
  };
}

/** Facts in memory and nothing else, for comparison of memory. */
export const FACTS_ALONE: Engine = { name: 'the facts alone', build: () => () => null };

export const NAMES: readonly string[] = [OURS, ...PEERS.map(({ name }) => name)];
export const isOurs = (name: string): boolean => name === OURS;

export function engineNamed(name: string): Engine {
  if (isOurs(name)) return ours();
  const found = [FACTS_ALONE, ...PEERS].find((engine) => engine.name === name);
  if (!found) throw new Error(`there is no engine "${name}"`);
  return found;
}

const NO_WORDS: LexiconData = { synonyms: [], abbreviations: {}, spellings: {}, entities: {}, attributes: {} };

export function libraryOf(facts: readonly Fact[], lexicon: LexiconData = NO_WORDS): Library {
  return {
    version: 'bench',
    facts,
    factById: new Map(facts.map((fact) => [fact.id, fact])),
    sources: new Map([
      ['source', { id: 'source', title: 'A title', publisher: 'A publisher', language: 'en', quality: 'good' }],
    ]),
    lexicon,
    unanswered: [],
    about: { languages: ['en'], starters: [], codes: {} },
    translations: new Map(),
    golden: [],
    charts: [],
    pictures: new Map(),
  };
}

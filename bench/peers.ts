import { create, insertMultiple, search } from '@orama/orama';
import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch, { type SearchOptions } from 'minisearch';
import { stemmer } from 'stemmer';
import winkBm25 from 'wink-bm25-text-search';
import type { Fact } from '../src/knowledge/library.js';
import { FUNCTION_WORDS } from '../src/language/en/classes.js';
import type { Engine } from './engines.js';

/** Each peer as its own documentation sets it up; each is given the statements and the asks. */

const BATCH = 1000;

function fuse(name: string, options: IFuseOptions<Fact>): Engine {
  return {
    name,
    build({ facts }) {
      const index = new Fuse([...facts], { keys: ['statement', 'asks'], includeScore: true, ...options });
      return (question) => {
        const [first] = index.search(question, { limit: 1 });
        return first ? { text: first.item.statement, score: 1 - (first.score ?? 1) } : null;
      };
    },
  };
}

function miniSearch(name: string, options: SearchOptions): Engine {
  return {
    name,
    build({ facts }) {
      const index = new MiniSearch<{ id: number }>({ fields: ['statement', 'asks'], searchOptions: options });
      index.addAll(facts.map(({ statement, asks }, id) => ({ id, statement, asks: asks.join(' . ') })));
      return (question) => {
        const [first] = index.search(question);
        const fact = first && facts[Number(first.id)];
        return fact ? { text: fact.statement, score: first.score } : null;
      };
    },
  };
}

const orama: Engine = {
  name: 'Orama, stems and stop words',
  async build({ facts }) {
    const db = create({
      schema: { statement: 'string', asks: 'string[]' },
      components: { tokenizer: { language: 'english', stemming: true, stopWords: [...FUNCTION_WORDS] } },
    });
    const documents = facts.map(({ statement, asks }, at) => ({ id: String(at), statement, asks: [...asks] }));
    await insertMultiple(db, documents, BATCH);
    return async (question) => {
      const { hits } = await search(db, { term: question, limit: 1 });
      const [first] = hits;
      const fact = first && facts[Number(first.id)];
      return fact ? { text: fact.statement, score: first.score } : null;
    };
  },
};

const wink: Engine = {
  name: 'wink BM25, stems and stop words',
  build({ facts }) {
    const index = winkBm25();
    index.defineConfig({ fldWeights: { statement: 1, asks: 1 } });
    index.definePrepTasks([
      (text) =>
        (text.toLowerCase().match(/[a-z]+|\d+/g) ?? []).filter((word) => !FUNCTION_WORDS.has(word)).map(stemmer),
    ]);
    facts.forEach(({ statement, asks }, at) => {
      index.addDoc({ statement, asks: asks.join(' . ') }, at);
    });
    index.consolidate();
    return (question) => {
      const [first] = index.search(question, 1);
      const fact = first && facts[Number(first[0])];
      return fact ? { text: fact.statement, score: first[1] } : null;
    };
  },
};

export const PEERS: readonly Engine[] = [
  fuse('Fuse', {}),
  fuse('Fuse, token search', { useTokenSearch: true }),
  miniSearch('MiniSearch', {}),
  miniSearch('MiniSearch, fuzzy and prefix', { fuzzy: 0.2, prefix: true }),
  orama,
  wink,
];

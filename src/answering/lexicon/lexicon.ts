import type { LexiconData } from '../../knowledge/shapes.js';
import type { Steps } from '../../lib/steps.js';
import { type Stemmer, type Word, wordsOf } from '../language/words.js';
import { createPhraseBook, type Found, longest } from './phrases.js';

/** What a phrase stands for: a group of synonyms, a thing (entity) or something that can be asked (attribute). */
export interface Sense {
  readonly kind: 'group' | 'entity' | 'attribute';
  readonly name: string;
}

/** A word after other spellings were put right; `from` is what was typed, where that differs. */
export interface Reading extends Word {
  readonly from?: string;
}

export interface Lexicon {
  /** Other spellings and abbreviations put into their main form. */
  respell(words: readonly Word[]): readonly Reading[];
  /** Every phrase of the lexicon in the text; of entities and attributes the longest at each place. */
  senses(words: readonly Word[]): readonly Found<Sense>[];
  readonly entityNames: ReadonlyMap<string, string>;
  /** person, country, document…, for those that have one. */
  readonly entityKinds: ReadonlyMap<string, string>;
  readonly attributeLabels: ReadonlyMap<string, string>;
  /** Words that stand in the lexicon: none of them is a misspelling. */
  readonly words: ReadonlySet<string>;
}

/** A name or a group of phrases is a step. */
export function* compileLexicon(data: LexiconData, stemOf: Stemmer): Steps<Lexicon> {
  const known = new Set<string>();
  const read = (text: string) => {
    const words = wordsOf(text, stemOf);
    for (const { text: word } of words) known.add(word);
    return words;
  };
  const rewrites = createPhraseBook<Word[]>();
  const rewrite = (from: string, to: string) => {
    const [typed, main] = [stems(read(from)), read(to)];
    if (typed.join(' ') !== stems(main).join(' ')) rewrites.add(typed, main);
  };
  for (const [short, full] of Object.entries(data.abbreviations)) rewrite(short, full);
  for (const [name, others] of Object.entries(data.spellings)) {
    for (const other of others) rewrite(other, name);
    yield;
  }
  const respell = (words: readonly Word[]): readonly Reading[] => {
    const found = longest(rewrites.find(stems(words)));
    if (found.length === 0) return words;
    const result: Reading[] = [];
    for (let at = 0; at < words.length; ) {
      const hit = found.find(({ start }) => start === at);
      const [main] = hit?.values ?? [];
      if (hit && main) {
        const from = words
          .slice(at, hit.end)
          .map(({ text }) => text)
          .join(' ');
        result.push(...main.map((word) => ({ ...word, from })));
        at = hit.end;
      } else {
        const word = words[at];
        if (word) result.push(word);
        at++;
      }
    }
    return result;
  };

  const book = createPhraseBook<Meaning>();
  /** Most phrases have one meaning: all of a sense then share it, since there are ten thousands. */
  const add = (sense: Sense, phrases: readonly string[]) => {
    const alone = [{ kind: sense.kind, senses: [sense] }];
    for (const phrase of phrases) {
      const typed = stems(respell(read(phrase)));
      book.change(typed, (meanings) => (meanings.length === 0 ? alone : joined(meanings, sense)));
    }
  };
  for (const [index, group] of data.synonyms.entries()) {
    const sense = { kind: 'group', name: `group-${index}` } as const;
    add(sense, group);
    yield;
  }
  for (const [name, { names }] of Object.entries(data.entities)) {
    const sense = { kind: 'entity', name } as const;
    add(sense, names);
    yield;
  }
  for (const [name, { asks }] of Object.entries(data.attributes)) {
    const sense = { kind: 'attribute', name } as const;
    add(sense, asks);
    yield;
  }
  yield;
  return {
    respell,
    senses: (words) => selected(book.find(stems(words))),
    entityNames: new Map(Object.entries(data.entities).map(([name, { names }]) => [name, names[0] ?? name])),
    entityKinds: new Map(
      Object.entries(data.entities).flatMap(([name, { kind }]) => (kind ? [[name, kind] as const] : [])),
    ),
    attributeLabels: new Map(
      Object.entries(data.attributes).map(([name, { label }]) => [name, label ?? name.replaceAll('-', ' ')]),
    ),
    words: known,
  };
}

const stems = (words: readonly Word[]) => words.map(({ stem }) => stem);

/** What a phrase stands for, of one kind. */
interface Meaning {
  readonly kind: Sense['kind'];
  readonly senses: readonly Sense[];
}

function joined(meanings: readonly Meaning[], sense: Sense): readonly Meaning[] {
  const known = meanings.find(({ kind }) => kind === sense.kind);
  if (!known) return [...meanings, { kind: sense.kind, senses: [sense] }];
  if (known.senses.includes(sense)) return meanings;
  return meanings.map((one) => (one === known ? { kind: one.kind, senses: [...one.senses, sense] } : one));
}

/** Groups count wherever they stand; of entities and of attributes a longer name hides those inside it. */
function selected(found: readonly Found<Meaning>[]): readonly Found<Sense>[] {
  const groups: Found<Sense>[] = [];
  const entities: Found<Sense>[] = [];
  const attributes: Found<Sense>[] = [];
  for (let at = 0; at < found.length; at++) {
    const { start, end, values } = found[at] as Found<Meaning>;
    for (let place = 0; place < values.length; place++) {
      const { kind, senses } = values[place] as Meaning;
      const chosen = kind === 'group' ? groups : kind === 'entity' ? entities : attributes;
      chosen.push({ start, end, values: senses });
    }
  }
  return groups.concat(longest(entities), longest(attributes));
}

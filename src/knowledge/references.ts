import type { Complain, DataEntries } from './data-entries.js';
import type { Entry } from './entries.js';
import { notThere } from './not-there.js';
import type { FactData } from './shapes.js';
import { isSharedAttribute } from './shared-attributes.js';

/** Checks what one entry says of another: ids are unique, everything named exists, disagreement is mutual. */
export function checkReferences(
  { about, sources, facts, lexicon, golden, topics }: DataEntries,
  complain: Complain,
): void {
  const sourceIds = unique(sources, 'source', complain);
  const factIds = unique(facts, 'fact', complain);
  const known = (
    entry: Entry<FactData>,
    field: 'sources' | 'about' | 'disagreesWith',
    ids: ReadonlySet<string>,
    what: 'source' | 'entity' | 'fact',
  ) => {
    for (const [at, id] of entry.value[field].entries()) {
      if (!ids.has(id)) complain(entry, entry.value.id, [field, at], notThere(what, id, ids));
    }
  };
  const entities = new Set(Object.keys(lexicon?.value.entities ?? {}));
  const language = about?.value.languages[0] ?? 'en';
  const attributes = new Set(Object.keys(lexicon?.value.attributes ?? {}));
  const byId = new Map(facts.map((entry) => [entry.value.id, entry.value]));
  for (const entry of facts) {
    const { id, statement, disagreesWith } = entry.value;
    known(entry, 'sources', sourceIds, 'source');
    known(entry, 'disagreesWith', factIds, 'fact');
    if (lexicon) known(entry, 'about', entities, 'entity');
    for (const [attribute, words] of tellsOf(entry.value)) {
      if (lexicon && !attributes.has(attribute) && !isSharedAttribute(attribute, language)) {
        const isCut = words === null && !Array.isArray(entry.value.tells);
        complain(
          entry,
          id,
          ['tells', attribute],
          notThere('attribute', attribute, attributes, isCut ? CUT : undefined),
        );
      }
      if (words !== null && !statement.includes(words)) {
        complain(entry, id, ['tells', attribute], notQuoted(words, statement));
      }
    }
    for (const other of disagreesWith) {
      if (other === id) complain(entry, id, ['disagreesWith'], 'disagrees with itself');
      else if (byId.get(other)?.disagreesWith.includes(id) === false) {
        complain(entry, id, ['disagreesWith'], `"${other}" does not name this fact in return`);
      }
    }
  }
  for (const topic of Object.keys(lexicon?.value.topics ?? {})) {
    if (lexicon && !topics.has(topic)) complain(lexicon, null, ['topics', topic], `there is no facts/${topic}.yaml`);
  }
  for (const entry of sources) {
    const { id, rewriteOf } = entry.value;
    if (rewriteOf && !sourceIds.has(rewriteOf))
      complain(entry, id, ['rewriteOf'], notThere('source', rewriteOf, sourceIds));
  }
  for (const entry of golden) {
    for (const id of [entry.value.fact].flat()) {
      if (id === 'none' || factIds.has(id)) continue;
      complain(entry, `"${entry.value.question}"`, ['fact'], notThere('fact', id, factIds, RENAMED));
    }
  }
}

const RENAMED = '; if it has another id now, write that one, or take this question out';
const CUT =
  ' in lexicon.yaml; if this belongs to the words before it, put all of them in double quotes, as a comma ends them';
const TYPED_MARKS = /^[“”„«»‘’].*[“”„«»‘’]$/u;

function notQuoted(words: string, statement: string): string {
  const bare = TYPED_MARKS.test(words) ? words.slice(1, -1) : '';
  if (bare !== '' && statement.includes(bare)) return `“ ” are part of the words here; type straight ones: "${bare}"`;
  return `"${words}" is not in the statement`;
}

/** Attributes with the words that answer each, whichever form the entry has. */
export function tellsOf({ tells }: FactData): [string, string | null][] {
  return Array.isArray(tells) ? tells.map((attribute) => [attribute, null]) : Object.entries(tells);
}

export function unique<T extends { id: string }>(
  entries: readonly Entry<T>[],
  what: string,
  complain: Complain,
): Set<string> {
  const first = new Map<string, Entry<T>>();
  for (const entry of entries) {
    const { id } = entry.value;
    const other = first.get(id);
    if (other) complain(entry, id, ['id'], `${what} "${id}" is already in ${other.file}:${other.line()}`);
    else first.set(id, entry);
    if (id === 'none')
      complain(entry, id, ['id'], '"none" cannot be an id: golden questions use it for questions to be declined');
  }
  return new Set(first.keys());
}

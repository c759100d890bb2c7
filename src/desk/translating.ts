import { fingerprintOf } from '../knowledge/fingerprint.js';
import { type DataFile, isTranslatedTopic, languageOf, topicOf } from '../knowledge/folder.js';
import type { Fact, Library } from '../knowledge/library.js';
import {
  appendEntry,
  changeEntry,
  entriesOf,
  entryIn,
  replaceEntry,
  withoutAnswered,
  writeEntry,
} from './entry-edits.js';

/** A fact in another language as a curator has it in hand. */
export interface TranslationDraft {
  readonly language: string;
  /** Fingerprint of the original that the curator had before them: where that changes meanwhile, nobody has looked at it. */
  readonly of: string;
  readonly statement: string;
  /** By words that the original shows in bold, the words that say the same; empty where there are none yet. */
  readonly tells: Readonly<Record<string, string>>;
  readonly display: string;
  readonly asks: readonly string[];
}

/** How a fact stands in another language. */
export type Standing = 'translated' | 'stale' | 'missing';

/** The languages that a library is translated into. */
export const languagesInto = ({ about }: Pick<Library, 'about'>): readonly string[] => about.languages.slice(1);

export function standingOf(id: string, language: string, { translations }: Library): Standing {
  const translated = translations.get(language)?.facts.get(id);
  return translated === undefined ? 'missing' : translated.stale ? 'stale' : 'translated';
}

/** What there is of a fact in a language, for a form to begin with. */
export function translationOf(fact: Fact, language: string, { translations }: Library): TranslationDraft {
  const translated = translations.get(language)?.facts.get(fact.id);
  const bold = [...fact.tells.values()].filter((words) => words !== null);
  return {
    language,
    of: fingerprintOf(fact.statement),
    statement: translated?.statement ?? '',
    tells: Object.fromEntries(
      [...bold, ...(translated?.tells.keys() ?? [])].map((words) => [words, translated?.tells.get(words) ?? '']),
    ),
    display: translated?.display ?? '',
    asks: translated?.asks ?? [],
  };
}

/** The entry as it is written in a file; what is empty is left out. */
function fieldsOf(id: string, { of, statement, tells, display, asks }: TranslationDraft): Record<string, unknown> {
  const bold = Object.entries(tells).filter(([, words]) => words !== '');
  return {
    id,
    of,
    statement,
    tells: bold.length === 0 ? undefined : Object.fromEntries(bold),
    display: display === '' ? undefined : display,
    asks: asks.length === 0 ? undefined : asks,
  };
}

export const translationSnippet = (id: string, translation: TranslationDraft): string =>
  writeEntry(fieldsOf(id, translation));

/** `files` with a fact in another language, in the place of what was there. Throws EditError where a file cannot be taken apart. */
export function withTranslation(
  files: readonly DataFile[],
  { id, topic }: Pick<Fact, 'id' | 'topic'>,
  translation: TranslationDraft,
): DataFile[] {
  const folder = `translations/${translation.language}/`;
  const isOwn = ({ path }: DataFile) => languageOf(path) === translation.language;
  const vain = files.find((file) => isOwn(file) && topicOf(file.path) === 'unanswered');
  const all = withoutAnswered(files, vain?.path ?? '', translation.asks);
  const own = all.filter((file) => isOwn(file) && isTranslatedTopic(file.path));
  const there = own.find((file) => file.text.includes(id) && entriesOf(file).entries.some(({ key }) => key === id));
  if (there !== undefined)
    return replaceEntry(all, there, id, changeEntry(entryIn(there, id), fieldsOf(id, translation)));
  const path = own.find((file) => file.path === `${folder}${topic}.yml`)?.path ?? `${folder}${topic}.yaml`;
  return appendEntry(all, path, translationSnippet(id, translation));
}

/** Facts with languages whose translation was made from another original than there is now. */
export function staleIn({ facts, translations }: Library): { readonly id: string; readonly languages: string[] }[] {
  return facts.flatMap(({ id }) => {
    const languages = [...translations].filter(([, one]) => one.facts.get(id)?.stale).map(([language]) => language);
    return languages.length === 0 ? [] : [{ id, languages }];
  });
}

/** Facts in the order in which translators want them: those that have to be looked at again, those that lack a language, the rest. */
export function untranslatedFirst(library: Library): readonly Fact[] {
  const others = languagesInto(library);
  const rank = ({ id }: Fact) => {
    const standings = others.map((language) => standingOf(id, language, library));
    return standings.includes('stale') ? 0 : standings.includes('missing') ? 1 : 2;
  };
  return library.facts
    .map((fact) => ({ fact, at: rank(fact) }))
    .sort((a, b) => a.at - b.at)
    .map(({ fact }) => fact);
}

import type { TranslationEntries } from './data-entries.js';
import { readEntries, readMap } from './entries.js';
import { type DataFile, isTranslatedTopic, languageOf, topicOf } from './folder.js';
import { plainQuestion, withoutAsks } from './plain-entries.js';
import type { Problem } from './problem.js';
import { unansweredShape } from './shapes.js';
import { translatedFactShape, translatedLexiconShape } from './translation-shapes.js';

/**
 * Reads `translations/<language>/*.yaml`. `languages` are those of the library, its own first; null where they could not be read, which is
 * one problem and no more.
 */
export function readTranslations(
  files: readonly DataFile[],
  languages: readonly string[] | null,
  report: (problem: Problem) => void,
): TranslationEntries[] {
  const found = new Set(files.map(({ path }) => languageOf(path)).filter((language) => language !== null));
  for (const language of found) {
    const reason = languages === null ? null : unwanted(language, languages);
    if (reason) report({ file: `translations/${language}`, line: null, entry: null, field: null, reason });
  }
  return [...found].map((language) => {
    const own = files.filter(({ path }) => languageOf(path) === language);
    const named = (name: string) => own.find(({ path }) => topicOf(path) === name);
    const [lexicon, unanswered] = [named('lexicon'), named('unanswered')];
    const topics = own.filter(({ path }) => isTranslatedTopic(path));
    return {
      language,
      facts: topics.flatMap((topic) => readEntries(topic, translatedFactShape, report, { shortened: withoutAsks })),
      lexicon: lexicon ? readMap(lexicon, translatedLexiconShape, report) : null,
      unanswered: unanswered ? readEntries(unanswered, unansweredShape, report, { plain: plainQuestion }) : [],
    };
  });
}

function unwanted(language: string, languages: readonly string[]): string | null {
  if (language === languages[0])
    return 'is the language of the facts themselves: the first under languages in library.yaml';
  return languages.includes(language) ? null : `library.yaml does not list "${language}" under languages`;
}

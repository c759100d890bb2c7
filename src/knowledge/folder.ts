export type { DataFile } from './data-file.js';

export const FOLDER_LIMITS = { files: 500, bytes: 64_000_000 } as const;

/** The data files that stand beside the folder of facts. */
export const TOP_FILES: readonly string[] = [
  'library.yaml',
  'sources.yaml',
  'lexicon.yaml',
  'unanswered.yaml',
  'golden.yaml',
  'charts.yaml',
];

const FACTS = /^facts\/[^/]+\.ya?ml$/;
const TRANSLATION = /^translations\/([A-Za-z0-9-]{1,20})\/[^/]+\.ya?ml$/;

/** Whether a path inside a data folder is that of a data file, pictures apart. */
export const isDataPath = (path: string): boolean =>
  TOP_FILES.includes(path) || FACTS.test(path) || TRANSLATION.test(path);

/** The language of a file of translations, which is the name of its folder; null for any other file. */
export const languageOf = (path: string): string | null => TRANSLATION.exec(path)?.[1] ?? null;

/** Whether a file of translations holds facts, as all do but two. */
export const isTranslatedTopic = (path: string): boolean =>
  TRANSLATION.test(path) && !['lexicon', 'unanswered'].includes(topicOf(path));

/** The topic of a file of facts is its name: `facts/trade.yaml` holds `trade`. */
export const topicOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');

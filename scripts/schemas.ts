import { z } from 'zod';
import { aboutShape } from '../src/knowledge/library-shapes.js';
import {
  chartShape,
  factShape,
  goldenShape,
  lexiconShape,
  sourceShape,
  unansweredShape,
} from '../src/knowledge/shapes.js';
import { translatedFactShape, translatedLexiconShape } from '../src/knowledge/translation-shapes.js';

/** The data files' shapes by the name of their schema; lists but for the lexicon and the library. */
const SHAPES = {
  library: aboutShape,
  facts: z.array(factShape),
  sources: z.array(sourceShape),
  lexicon: lexiconShape,
  unanswered: z.array(unansweredShape),
  golden: z.array(goldenShape),
  charts: z.array(chartShape),
  translation: z.array(translatedFactShape),
  'translated-lexicon': translatedLexiconShape,
} as const;

/** JSON Schemas for editors, as text by file name. Draft 7 is what YAML editors read best. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(SHAPES).map(([name, shape]) => {
      const schema = z.toJSONSchema(shape, { io: 'input', target: 'draft-7' });
      return [`${name}.json`, `${JSON.stringify(schema, null, 2)}\n`];
    }),
  );
}

/** What the first line of a data file has to be, so that an editor finds the schema. Paths are inside the data folder. */
export function editorLine(path: string): string {
  const [folder = ''] = path.split('/');
  const [kind = ''] = /(?:lexicon|unanswered)(?=\.yaml$)/.exec(path) ?? [];
  const translation = { lexicon: 'translated-lexicon', unanswered: 'unanswered' }[kind] ?? 'translation';
  const name =
    { facts: '../schema/facts.json', translations: `../../schema/${translation}.json` }[folder] ??
    `schema/${path.replace(/\.ya?ml$/, '.json')}`;
  return `# yaml-language-server: $schema=${name}`;
}

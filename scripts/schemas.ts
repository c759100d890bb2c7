import { z } from 'zod';
import {
  chartShape,
  factShape,
  goldenShape,
  lexiconShape,
  sourceShape,
  unansweredShape,
} from '../src/knowledge/shapes.js';

/** The data files' shapes by the name of their schema; all but the lexicon are lists. */
const SHAPES = {
  facts: z.array(factShape),
  sources: z.array(sourceShape),
  lexicon: lexiconShape,
  unanswered: z.array(unansweredShape),
  golden: z.array(goldenShape),
  charts: z.array(chartShape),
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
  const name = path.startsWith('facts/') ? '../schema/facts.json' : `schema/${path.replace(/\.ya?ml$/, '.json')}`;
  return `# yaml-language-server: $schema=${name}`;
}

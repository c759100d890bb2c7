import { readFileSync } from 'node:fs';

/** What `npm start` gives to Node, read from where it stands. */
export function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return String(scripts.start).match(/--\S+/g) ?? [];
}

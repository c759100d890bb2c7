import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** Everything that a module loads before its first line runs, as addresses of files and names of packages. */
function loadedWith(root: URL, seen = new Set<string>()): Set<string> {
  if (seen.has(root.href)) return seen;
  seen.add(root.href);
  const text = readFileSync(fileURLToPath(root), 'utf8');
  for (const [, what, from = ''] of text.matchAll(/^(?:import|export)\s([^;]*?)\bfrom\s+'([^']+)';/gms)) {
    if (what?.startsWith('type ')) continue;
    if (!from.startsWith('.')) seen.add(from);
    else if (from.endsWith('.js')) loadedWith(new URL(from.replace(/\.js$/, '.ts'), root), seen);
  }
  return seen;
}

it.each(['run.ts', 'cli.ts'])('%s loads nothing of PostgreSQL for whoever does not use it', (name) => {
  const loaded = [...loadedWith(new URL(`../../src/${name}`, import.meta.url))];
  expect(loaded.length).toBeGreaterThan(20);
  expect(loaded).toContain('zod');
  expect(loaded.filter((one) => one === 'pg' || /\/src\/cluster\/|\/postgres/.test(one))).toEqual([]);
});

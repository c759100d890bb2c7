import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './run.js';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'eval-'));
});
afterAll(() => rm(dir, { recursive: true }));

async function evaluate(lines: readonly (string | object)[], ...more: string[]) {
  const file = join(dir, 'questions.jsonl');
  await writeFile(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return run(['eval', file, ...more]);
}

const asked = (kind: string, question: string, must: string[], answerable = true, mustNot: string[] = []) => ({
  kind,
  question,
  must,
  mustNot,
  answerable,
});

describe('eval', () => {
  test('right, wrong and declined, by kind and over all', async () => {
    const { code, out } = await evaluate([
      asked('plain', 'How tall is the lighthouse?', ['42']),
      asked('plain', 'Who keeps the lighthouse?', ['bekova']),
      asked('wrong', 'How tall is the lighthouse?', ['43']),
      asked('wrong', 'How tall is the lighthouse?', ['42'], true, ['metres']),
      asked('off-topic', 'best pizza in rome', [], false),
      asked('off-topic', 'How tall is the lighthouse?', [], false),
    ]);
    expect(code).toBe(0);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((row) => row.split(/\s{2,}|(?<=%) /).map((cell) => cell.trim()));
    const row = (name: string) => rows.find(([first]) => first === name)?.slice(1, 5);
    expect(row('plain')).toEqual(['2', '100.0 %', '0.0 %', '0.0 %']);
    expect(row('wrong')).toEqual(['2', '0.0 %', '100.0 %', '0.0 %']);
    expect(row('off-topic')).toEqual(['2', '0.0 %', '50.0 %', '50.0 %']);
    expect(row('all')).toEqual(['6', '33.3 %', '50.0 %', '16.7 %']);
  });

  test('a question may have its own day', async () => {
    const now = { ...asked('now', 'who keeps the lighthouse now', ['due for review']), today: '2026-11-24' };
    const then = { ...now, kind: 'then', today: '2025-02-01' };
    const { out } = await evaluate([now, then], '--today', '2025-02-01');
    expect(out).toMatch(/^now +1 +100\.0 %/m);
    expect(out).toMatch(/^then +1 +0\.0 %/m);
  });

  test('lists what was not right when asked to', async () => {
    const { out } = await evaluate([asked('plain', 'How tall is the lighthouse?', ['43'])], '--failures');
    expect(out).toMatch(/^wrong \d\.\d\d plain: How tall is the lighthouse\? → lighthouse-height$/m);
  });

  test.each([
    ['no json', 'questions.jsonl:2 is no JSON'],
    ['{"question": "x"}', 'questions.jsonl:2 '],
    ['{"question": "x", "answerable": true, "today": "2025"}', 'must be a day like 2025-06-17'],
    ['{"question": "x", "answerable": true, "must": ["("]}', 'is not a regular expression: ('],
  ])('refuses a line it cannot use: %s', async (line, reason) => {
    const { code, err } = await evaluate([asked('plain', 'How tall?', []), line]);
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });
});

import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { plainGolden, type Shortened, withoutAsks, withoutPhrases } from '../../src/knowledge/plain-entries.js';
import { readPlainYaml } from '../../src/knowledge/plain-yaml.js';
import { factShape, goldenShape, LIMITS, lexiconShape } from '../../src/knowledge/shapes.js';

/** As a string, since a library's version depends on the order of fields too; null where the shape finds fault. */
function asText<S extends z.ZodType>(shape: S, raw: unknown, whole = (made: z.infer<S>) => made): string | null {
  const { success, data } = shape.safeParse(raw);
  return success ? JSON.stringify(whole(data)) : null;
}

function expectSame<S extends z.ZodType>(shape: S, raw: unknown, { rest, whole }: Shortened<z.infer<S>>): void {
  expect(asText(shape, rest, whole)).toBe(asText(shape, raw));
}

const read = async (name: string) => readPlainYaml(await readFile(`data/${name}`, 'utf8'));

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'north pier', 'x-1', 'é', 'Pier', '2') },
  fc.constantFrom<unknown>('', ' a', 'a ', '\u00a0', 'y'.repeat(LIMITS.name), 'y'.repeat(LIMITS.name + 1), 7, null, [
    'a',
  ]),
);
const texts = fc.oneof(
  { weight: 6, arbitrary: fc.array(text, { maxLength: 3 }) },
  fc.constantFrom<unknown>(
    null,
    undefined,
    'a',
    {},
    Array.from({ length: LIMITS.phrases + 1 }, () => 'a'),
  ),
);
const name = fc.constantFrom('pier', 'old-pier', 'Old pier', '', ' a', '__proto__', 'constructor', '1');
const mapOf = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.dictionary(name, value, { maxKeys: 3 }) },
    fc.constantFrom<unknown>(null, [], 'a'),
  );
const entryOf = (...fields: string[]) =>
  fc.record(Object.fromEntries(fields.map((field) => [field, fc.oneof(text, texts)])), { requiredKeys: [] });

describe('what is right at a glance', () => {
  it('is what its shape makes of it, in the whole data folder', async () => {
    const lexicon = await read('lexicon.yaml');
    const { rest, whole } = withoutPhrases(lexicon);
    expect(rest).toMatchObject({ synonyms: [], spellings: {}, entities: {}, attributes: {} });
    expect(asText(lexiconShape, rest, whole)).toBe(asText(lexiconShape, lexicon));
    const golden = (await read('golden.yaml')) as unknown[];
    for (const raw of golden) {
      const plain = plainGolden(raw);
      if (plain) expect(JSON.stringify(plain)).toBe(asText(goldenShape, raw));
    }
    expect(golden.filter((raw) => plainGolden(raw) === null).length).toBeLessThan(golden.length / 2);
    for (const raw of (await read('facts/summit.yaml')) as { asks: string[] }[]) {
      expect(withoutAsks(raw).rest).toMatchObject({ asks: [] });
      expectSame(factShape, raw, withoutAsks(raw));
    }
  });

  it('passes by no fault and changes nothing, whatever a lexicon holds', () => {
    const lexicon = fc.record(
      {
        synonyms: fc.oneof(fc.array(texts, { maxLength: 3 }), texts),
        spellings: mapOf(texts),
        entities: mapOf(fc.oneof(entryOf('names', 'kind'), entryOf('kind', 'names', 'other'), text)),
        attributes: mapOf(fc.oneof(entryOf('asks', 'label'), entryOf('label', 'asks', 'other'), text)),
        abbreviations: mapOf(text),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(lexicon, texts), (raw) => expectSame(lexiconShape, raw, withoutPhrases(raw))),
      { numRuns: 2000 },
    );
  });

  it('passes by no fault and changes nothing, whatever a fact or golden question holds', () => {
    const fact = fc.record({ asks: texts, id: text, statement: text, sources: texts }, { requiredKeys: ['id'] });
    const golden = fc.record({ fact: fc.oneof(text, texts), question: text, today: text }, { requiredKeys: ['fact'] });
    fc.assert(
      fc.property(fact, (raw) => expectSame(factShape, raw, withoutAsks(raw))),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(golden, (raw) => {
        const plain = plainGolden(raw);
        if (plain) expect(JSON.stringify(plain)).toBe(asText(goldenShape, raw));
      }),
      { numRuns: 1000 },
    );
  });
});

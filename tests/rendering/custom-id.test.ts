import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeId, encodeId, encodeWithQuestion } from '../../src/rendering/custom-id.js';
import { LIMITS } from '../../src/rendering/limits.js';
import { decodePlaces, encodePlaces } from '../../src/rendering/places.js';
import { wholeLibrary } from '../fixtures/library.js';

const slug = fc.stringMatching(/^[a-z0-9]{1,30}(-[a-z0-9]{1,30})?$/);
const version = fc.stringMatching(/^[0-9a-f]{12}$/);

describe('a custom id', () => {
  it('says again what was put into it, whatever the last field holds', () => {
    fc.assert(
      fc.property(version, slug, fc.string({ unit: 'grapheme', maxLength: 80 }), (v, fact, question) => {
        const fields = { version: v, language: 'en', fact, question };
        const id = encodeId('gap', fields);
        if (id === null) expect(v.length + fact.length + question.length + 12).toBeGreaterThan(LIMITS.customId);
        else expect(decodeId(id)).toEqual({ action: 'gap', fields });
      }),
    );
  });

  it('that has no room for the question goes without it', () => {
    const fields = { language: 'en', question: `how  long ${'q'.repeat(60)}` };
    expect(encodeWithQuestion('askmore', fields)).toBe(`v2:askmore:en:how long ${'q'.repeat(60)}`);
    expect(encodeWithQuestion('askmore', { ...fields, question: 'q'.repeat(90) })).toBe('v2:askmore:en:');
    const gap = { version: '0123456789ab', language: 'en', fact: 'a'.repeat(64) };
    expect(encodeWithQuestion('gap', { ...gap, question: 'q'.repeat(60) })).toBe(`v2:gap:0123456789ab:en:${gap.fact}:`);
  });

  it('of another form is outdated; of another bot it is nothing', () => {
    expect(decodeId('v0:more:x')).toBe('outdated');
    expect(decodeId('v1:why:0123456789ab:a:q')).toBe('outdated');
    expect(decodeId('v2:dance:x')).toBe('outdated');
    expect(decodeId('v2:constructor:x')).toBe('outdated');
    expect(decodeId('v2:tell:0123456789ab')).toBe('outdated');
    expect(decodeId('poll_3')).toBeNull();
    expect(decodeId('')).toBeNull();
  });

  it('never throws on what somebody else made up', () => {
    fc.assert(fc.property(fc.string({ maxLength: 100 }), (id) => void decodeId(id)));
  });
});

describe('places of facts in a library', () => {
  it('are read as they were written, and hold dozens in one id', async () => {
    const library = await wholeLibrary();
    const ids = library.facts.filter((_, at) => at % 11 === 3).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(30);
    const places = encodePlaces(ids, library);
    expect(decodePlaces(places, library).map(({ id }) => id)).toEqual(ids);
    expect(places.length).toBe(2 * ids.length);
  });

  it('that make no sense are none', async () => {
    const library = await wholeLibrary();
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (text) => {
        for (const fact of decodePlaces(text, library)) expect(library.facts).toContain(fact);
      }),
    );
    expect(encodePlaces(['no-such-fact'], library)).toBe('');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeId, encodeId, encodeWithQuestion } from '../../src/rendering/custom-id.js';
import { LIMITS } from '../../src/rendering/limits.js';

const slug = fc.stringMatching(/^[a-z0-9]{1,30}(-[a-z0-9]{1,30})?$/);
const version = fc.stringMatching(/^[0-9a-f]{12}$/);

describe('a custom id', () => {
  it('says again what was put into it, whatever the last field holds', () => {
    fc.assert(
      fc.property(version, slug, fc.string({ unit: 'grapheme', maxLength: 80 }), (v, fact, question) => {
        const fields = { version: v, fact, question };
        const id = encodeId('why', fields);
        if (id === null) expect(v.length + fact.length + question.length + 9).toBeGreaterThan(LIMITS.customId);
        else expect(decodeId(id)).toEqual({ action: 'why', fields });
      }),
    );
  });

  it('always fits: it drops the fact first, then the question', () => {
    const fields = { version: '0123456789ab', fact: 'a'.repeat(64) };
    expect(encodeWithQuestion('why', { ...fields, question: 'how long' })).toBe(
      `v1:why:0123456789ab:${fields.fact}:how long`,
    );
    expect(encodeWithQuestion('why', { ...fields, question: 'q'.repeat(60) })).toBe(
      `v1:why:0123456789ab::${'q'.repeat(60)}`,
    );
    expect(encodeWithQuestion('why', { ...fields, question: 'q'.repeat(90) })).toBe(
      `v1:why:0123456789ab:${fields.fact}:`,
    );
    expect(encodeWithQuestion('gap', { ...fields, question: 'q'.repeat(60) })).toBe(
      `v1:gap:0123456789ab:${fields.fact}:`,
    );
  });

  it('of another form is outdated; of another bot it is nothing', () => {
    expect(decodeId('v0:why:x')).toBe('outdated');
    expect(decodeId('v2:why:0123456789ab:a:q')).toBe('outdated');
    expect(decodeId('v1:dance:x')).toBe('outdated');
    expect(decodeId('v1:constructor:x')).toBe('outdated');
    expect(decodeId('v1:tell:0123456789ab')).toBe('outdated');
    expect(decodeId('poll_3')).toBeNull();
    expect(decodeId('')).toBeNull();
  });

  it('never throws on what somebody else made up', () => {
    fc.assert(fc.property(fc.string({ maxLength: 100 }), (id) => void decodeId(id)));
  });
});

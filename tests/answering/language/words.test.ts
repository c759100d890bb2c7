import { describe, expect, test } from 'vitest';
import { createStemmer, MOST_WORDS, stem, wordsOf } from '../../../src/answering/language/words.js';

const texts = (text: string) => wordsOf(text).map((word) => word.text);

describe('words of a text', () => {
  test.each([
    ['How TALL is it?!', ['how', 'tall', 'is', 'it']],
    ['café, naïve & Türkiye', ['cafe', 'naive', 'turkiye']],
    ['$1,500.00 and 94.8 billion', ['1500', 'and', '94.8', 'billion']],
    ['in 2023/2025', ['in', '2023', '2025']],
    ["China’s trade, it's Xi'an", ['china', 'trade', 'it', 'xian']],
    ['the 2nd summit', ['the', 'second', 'summit']],
    ['wen and wat', ['when', 'and', 'what']],
    ['Астана 阿斯塔纳', ['астана', '阿斯塔纳']],
  ])('%s', (text, words) => {
    expect(texts(text)).toEqual(words);
  });

  test('mentions, custom emoji, timestamps and links of Discord are no words', () => {
    const text = 'hi <@123456789012345678> <@&5> <#1> <:fish:12> <t:1700000000:R> </ask:99> https://a.b/c?d=e pier';
    expect(texts(text)).toEqual(['hi', 'pier']);
  });

  test('a long text is read up to a limit', () => {
    expect(texts('pier '.repeat(10_000))).toHaveLength(MOST_WORDS);
    expect(texts('x'.repeat(100_000))[0]?.length).toBeLessThan(5000);
  });

  test('nothing gives no words', () => {
    for (const text of ['', '   ', '!?…', '🙂🙂', '\u0000\u202e']) expect(texts(text)).toEqual([]);
  });
});

describe('stems', () => {
  test('forms of a word meet', () => {
    expect(stem('signed')).toBe(stem('signing'));
    expect(stem('countries')).toBe(stem('country'));
  });

  test('numbers in words and in digits meet, other scripts stay', () => {
    expect(stem('five')).toBe('5');
    expect(stem('астана')).toBe('астана');
    expect(stem('ate')).not.toBe('at');
  });

  test('the memory changes nothing, also when it is full', () => {
    const remembered = createStemmer(2);
    const words = ['signing', 'trade', 'signed', 'countries', 'signing', 'trade'];
    expect(words.map(remembered)).toEqual(words.map(stem));
  });
});

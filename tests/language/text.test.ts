import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/language/text.js';

describe('a text as words are cut from it', () => {
  // A character that is left alone, and takes the long way.
  const MARK = '«';

  it('is the same by the short way, which most texts take, as by the long one', () => {
    const letters = 'абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһіўҳ';
    for (const text of [letters, letters.toUpperCase(), 'Harbour: 5% (of 10) + $2; all-in?', 'Поезд: 5 часов, да!'])
      expect(normalise(text)).toBe(normalise(text + MARK).slice(0, -1));
  });

  it('has no accents, but for those that make another letter', () => {
    expect(normalise('Café Ёлка Йогурт Ўзбек «ï»')).toBe('cafe ёлка йогурт ўзбек «i»');
  });
});

import { expect, test } from 'vitest';
import { loadLanguages } from '../../src/language/packs.js';
import { normalise } from '../../src/language/text.js';

test.each([
  ['kk', 'сауда қаншаға жетті', 'қаншаға көп'],
  ['uz', 'savdo qanchaga yetdi', 'qanchaga koʻp'],
])('what something has come to is no difference: %s', async (code, reached, more) => {
  const [language] = await loadLanguages([code]);
  const plain = (text: string) => language?.cut(normalise(text), () => false).join(' ');
  expect(plain(reached)).not.toMatch(language?.requests.difference ?? /x/);
  expect(plain(more)).toMatch(language?.requests.difference ?? /x/);
});

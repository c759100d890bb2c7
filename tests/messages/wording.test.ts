import { expect, test } from 'vitest';
import { messagesFor } from '../../src/messages/index.js';

test('a name within quotes has quotes of the other kind', () => {
  expect(messagesFor('ru').miss.thing('саммит «Север — Юг»', 3)).toContain('«саммит „Север — Юг“»');
});

test.each(['ru', 'zh'])('of a single fact it is not said that none of them answers: %s', (code) => {
  const [one, more] = [1, 3].map((n) => messagesFor(code).miss.thing('X', n));
  const rest = more?.split(/[，,]/).at(-1) ?? '';
  expect(one).not.toContain(rest);
});

test.each(['kk', 'uz'])('a sentence begins with a capital letter, whatever it is about: %s', (code) => {
  const { miss } = messagesFor(code);
  for (const said of [miss.thing('айлақ', 2), miss.noMore('айлақ')]) expect(said).toMatch(/^Айлақ /);
});

test('an aside stands in the brackets of its language', () => {
  expect(`X${messagesFor('zh').aside('Y')}`).toBe('X（Y）');
  expect(`X${messagesFor('ru').aside('Y')}`).toBe('X (Y)');
});

import { expect, test } from 'vitest';
import { compile } from '../../src/engine/index/compile.js';
import { createSelfAsking } from '../../src/engine/self-asking.js';
import { english, harbour, harbourInRussian, libraryOf, MODEL, russian, UNSURE } from './harbour.js';

const languages = [english, russian];
const asking = (library = harbour(), model = MODEL) =>
  createSelfAsking(library, compile(library, languages), { model, languages });

test('each ask of a fact is asked as if nobody had written it', () => {
  const ask = asking();
  const asked = [0, 1, 2].map((place) => ask('lighthouse-height', place));
  expect(asked.map((one) => [one?.ask, one?.verdict, one?.first])).toEqual([
    ['how tall is the lighthouse', 'right', 'lighthouse-height'],
    ['height of the gull point lighthouse', 'right', 'lighthouse-height'],
    ['is the lighthouse higher than forty metres', 'declined', 'lighthouse-height'],
  ]);
  expect([ask('lighthouse-height', 3), ask('tern-cost', 0), ask('nothing-such', 0)]).toEqual([null, null, null]);
});

test('an ask is answered wrongly by another fact, and rightly by the other side of a disagreement', () => {
  const twins = (isDispute: boolean) => {
    const dispute = (other: string) => (isDispute ? `disagreesWith: [${other}], ` : '');
    return asking(
      harbour({
        'facts/more.yaml':
          `- {id: pier, statement: The Old pier is 9 metres tall., asks: [how tall is the old pier], about: [saltby], ${dispute('blogged')}sources: [office]}\n` +
          `- {id: blogged, statement: A blog says otherwise., asks: [how tall is the old pier], about: [saltby], ${dispute('pier')}sources: [blog]}\n`,
      }),
    )('blogged', 0);
  };
  expect(twins(false)).toMatchObject({ verdict: 'wrong', first: 'pier' });
  expect(twins(true)).toMatchObject({ verdict: 'right', first: 'pier' });
});

test('an ask is declined where no fact is as sure as an answer has to be', () => {
  const verdict = (limit: number) =>
    asking(harbour(), { ...UNSURE, limits: { answer: limit, choices: 0.1 } })('tern-height', 0)?.verdict;
  expect([verdict(0.5), verdict(0.7)]).toEqual(['right', 'declined']);
});

test('asks are those in the library’s own language', () => {
  const asks = (library: ReturnType<typeof harbour>) => {
    const ask = asking(library);
    return [0, 1, 2, 3].map((place) => ask('lighthouse-height', place)?.ask);
  };
  expect(asks(harbourInRussian())).toEqual(asks(harbour()));
  // Not even where the first fact has asks.
  const first = '- {id: quay, statement: The quay is long., asks: [how long is the quay], sources: [office]}\n';
  const ask = asking(libraryOf({ 'facts/a.yaml': first }));
  expect([ask('quay', 0)?.ask, ask('no-such-fact', 0)]).toEqual(['how long is the quay', null]);
});

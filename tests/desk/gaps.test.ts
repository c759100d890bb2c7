import { expect, it } from 'vitest';
import { loadAnswering } from '../../src/answering/prepare.js';
import { slugOf, snippetOf, withDraft } from '../../src/desk/draft.js';
import { groupGaps } from '../../src/desk/gaps.js';
import { groupSimilar } from '../../src/desk/similar.js';
import { testLibrary } from '../fixtures/library.js';

const asked = (...questions: string[]) =>
  questions.map((question, id) => ({ id, question, closest: null, version: 'x', at: `2026-01-0${id + 1}` }));

it('groups near-duplicates, the biggest group first', () => {
  const groups = groupSimilar(
    asked(
      'who painted the town hall?',
      'What colour is the lighthouse',
      'the lighthouse, what COLOUR is it??',
      'lighthouse colours',
      'how long is the pier',
      'what is the length of the bridge',
    ),
  );
  expect(groups.map(({ all }) => all.map(({ id }) => id))).toEqual([[1, 2, 3], [0], [4], [5]]);
});

it('does not take questions of small words, or none, for the same', () => {
  const groups = groupSimilar(asked('who is it', 'what was that', '???', '湖が好き', '山が好き'));
  expect(groups.length).toBe(5);
});

it('comes to an end with twenty thousand', () => {
  const many = Array.from({ length: 20_000 }, (_, id) => ({
    id,
    question: `is thing ${id % 5000} near place ${id % 7}`,
  }));
  expect(groupSimilar(many).flatMap(({ all }) => all)).toHaveLength(20_000);
});

it('names the closest fact as the library is now, and what it answers by now', async () => {
  const answerer = loadAnswering()(await testLibrary());
  const entries = asked('how tall is the lighthouse', 'what colour is the lighthouse', 'asdf qwer');
  const groups = groupGaps([...entries].reverse(), answerer, '2026-01-01');
  expect(groups.map(({ closest, answered }) => [closest, answered])).toEqual([
    ['lighthouse-height', true],
    [expect.stringContaining('lighthouse'), false],
    [null, false],
  ]);
});

it('a draft is put at the end of its topic and leaves the rest as it is', () => {
  const draft = {
    id: 'a-b',
    topic: 'energy',
    statement: 'A: “b” #c.',
    sources: ['s'],
    asks: ['- x', 'y: z'],
    asOf: '2026-01-01',
  };
  const files = [{ path: 'facts/energy.yml', text: '# a comment\n- id: old\n' }];
  const [after] = withDraft(files, draft);
  expect(after?.text).toBe(`# a comment\n- id: old\n\n${snippetOf(draft)}`);
  expect(withDraft([], draft)).toEqual([{ path: 'facts/energy.yaml', text: snippetOf(draft) }]);
  expect(slugOf('  Énergie & Water!! ')).toBe('energie-water');
});

import { expect, it } from 'vitest';
import { atOnce, each, inSlices, type Steps } from '../../../src/lib/steps.js';
import { loadPreparing } from '../../../src/answering/prepare.js';
import { wholeLibrary } from '../../fixtures/library.js';

const QUESTIONS = 60;
/** Times that others had their turn while the whole library was made askable; it takes hundreds of milliseconds. */
const TURNS = 10;

function* counting(to: number): Steps<number> {
  let sum = 0;
  yield* each(Array(to).keys(), (n) => {
    sum += n;
  });
  return sum;
}

it('the same comes of it at once and in slices', async () => {
  expect(atOnce(counting(1000))).toBe(499_500);
  expect(await inSlices(counting(1000))).toBe(499_500);
});

it('what goes wrong in a step is told', async () => {
  function* failing(): Steps<number> {
    yield;
    throw new Error('broken');
  }
  expect(() => atOnce(failing())).toThrow('broken');
  await expect(inSlices(failing())).rejects.toThrow('broken');
});

it('a library made askable in slices lets others have their turn, and answers the same', async () => {
  const library = await wholeLibrary();
  const prepare = loadPreparing();
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const sliced = await inSlices(prepare(library));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(TURNS);
  const whole = atOnce(prepare(library));
  const every = Math.ceil(library.golden.length / QUESTIONS);
  for (const { question } of library.golden.filter((_, at) => at % every === 0)) {
    const today = { today: '2026-01-01' };
    expect(sliced.ask(question, today)).toEqual(whole.ask(question, today));
  }
  expect(sliced.suggest('tra', 10)).toEqual(whole.suggest('tra', 10));
});

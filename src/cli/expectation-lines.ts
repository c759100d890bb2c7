import type { Expectation } from './expectation.js';

type OwnAsk = Expectation['asked'][number];

/** A share of fewer asks is chance. */
const ENOUGH = 30;
/** Names in a line, and lines of weak facts; nobody reads more at once. */
const NAMED = 10;

/** What may be expected of a library, in lines for people. */
export function expectationLines({ asks, asked, silent }: Expectation): string[] {
  const many = silent.length === 1 ? '1 fact has' : `${silent.length} facts have`;
  const unknown = silent.length === 0 ? [] : [`${many} no asks, so this says nothing of them: ${named(silent)}`];
  if (asked.length === 0) return ['What to expect: no fact has asks yet, so there is nothing to test.'];
  const of = (verdict: OwnAsk['verdict']) => asked.filter((one) => one.verdict === verdict).length;
  const isFew = asked.length < ENOUGH;
  const share = (n: number) => (isFew ? String(n) : `${Math.round((100 * n) / asked.length)} %`);
  const which = asked.length === asks ? `its ${asks} asks` : `${asked.length} of its ${asks} asks`;
  const weak = weakest(asked);
  return [
    `What to expect: ${which}, each asked as if nobody had written it: ${share(of('right'))} answered correctly, ${share(of('declined'))} declined, ${share(of('wrong'))} answered by another fact.`,
    ...(isFew ? [`These are too few asks to tell how the library will do: wait until it has ${ENOUGH}.`] : []),
    ...unknown,
    ...(weak.length === 0 ? [] : ['Facts that need more asks, or more specific ones:']),
    ...weak.map(({ fact, own, right, example: { ask, verdict, first } }) => {
      const declined = first === null ? 'is declined' : `is declined, ${first} comes first`;
      return `  ${fact}: ${right} of ${own}; “${ask}” ${verdict === 'wrong' ? `gets ${first}` : declined}`;
    }),
  ];
}

/** Facts whose asks fail most often, the weakest first, with one that fails, wrong before declined. */
function weakest(asked: readonly OwnAsk[]) {
  return [...new Set(asked.map(({ fact }) => fact))]
    .flatMap((fact) => {
      const own = asked.filter((one) => one.fact === fact);
      const of = (verdict: OwnAsk['verdict']) => own.filter((one) => one.verdict === verdict);
      const example = of('wrong')[0] ?? of('declined')[0];
      return example === undefined ? [] : [{ fact, own: own.length, right: of('right').length, example }];
    })
    .sort((a, b) => a.right / a.own - b.right / b.own || b.own - a.own || worst(b.example) - worst(a.example))
    .slice(0, NAMED);
}

const worst = ({ verdict }: OwnAsk): number => (verdict === 'wrong' ? 1 : 0);

const named = (ids: readonly string[]): string =>
  ids.length <= NAMED
    ? ids.join(', ')
    : `${ids.slice(0, NAMED).join(', ')} and ${(ids.length - NAMED).toLocaleString('en')} more`;

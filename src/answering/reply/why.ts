import type { Why } from '../answer.js';
import type { Judged } from '../judging/decide.js';
import type { Engine } from '../judging/engine.js';
import { isTelling, type Question } from '../question/question.js';

const CANDIDATES = 3;

/** What `Why this?` shows: words accounted for and not, how the question was read, and who else was near. */
export function explain(question: Question, judged: readonly Judged[], { index, lexicon }: Engine): Why {
  const cover = judged[0]?.weighed.match.cover;
  const telling = question.tokens.map((token, at) => ({ token, at })).filter(({ token }) => isTelling(token));
  const met = ({ at }: { at: number }) => (cover?.[at] ?? 0) >= 0.5;
  const names = (kind: 'entities' | 'attributes', labels: ReadonlyMap<string, string>) => [
    ...new Set(question[kind].flatMap(({ values }) => values.map(({ name }) => labels.get(name) ?? name))),
  ];
  return {
    matched: telling.filter(met).map(({ token }) => token.text),
    unmatched: telling.filter((one) => !met(one)).map(({ token }) => token.text),
    corrected: question.corrected,
    subjects: names('entities', lexicon.entityNames),
    attributes: names('attributes', lexicon.attributeLabels),
    candidates: judged.slice(0, CANDIDATES).flatMap(({ weighed, confidence }) => {
      const fact = index.facts[weighed.fact];
      return fact ? [{ fact: fact.id, confidence: Math.round(confidence * 100) / 100 }] : [];
    }),
  };
}

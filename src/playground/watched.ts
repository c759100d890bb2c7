import type { Answer, Answerer } from '../engine/answer.js';
import type { Reasoning } from './wire.js';

/** The same answerer, with somebody told of each answer and of the time that it took. */
export function watched(answerer: Answerer, tell: (reasoning: Reasoning) => void): Answerer {
  const timed = <A extends Answer | null>(work: () => A): A => {
    const from = performance.now();
    const answer = work();
    if (answer !== null) tell(reasoningOf(answer, performance.now() - from));
    return answer;
  };
  return {
    library: answerer.library,
    ask: (question, options) => timed(() => answerer.ask(question, options)),
    async consider(question, options) {
      const from = performance.now();
      const answer = await answerer.consider(question, options);
      tell(reasoningOf(answer, performance.now() - from));
      return answer;
    },
    tell: (fact, language) => timed(() => answerer.tell(fact, language)),
    suggest: answerer.suggest,
  };
}

function reasoningOf(answer: Answer, took: number): Reasoning {
  const { question, language, status, form, short, confidence, candidates, why, parts } = answer;
  const facts = parts.map(({ fact }) => fact.id);
  return { question, language, status, form, short, confidence, candidates, why, took, facts };
}

import type { Answerer } from '../answering/answer.js';

const SHOWN = 4;

/** Questions to begin with: one a topic that is surely answered, and one that the curators expect to be declined. */
export function suggestedQuestions(answerer: Answerer, today: string): string[] {
  const { facts, golden } = answerer.library;
  const questions: string[] = [];
  const topics = new Set<string>();
  for (const { topic, asks, id } of facts) {
    if (questions.length === SHOWN) break;
    if (topics.has(topic)) continue;
    const sure = asks.find((ask) => {
      const answer = answerer.ask(ask, { today });
      return answer.status === 'answered' && answer.parts[0]?.fact.id === id;
    });
    if (sure === undefined) continue;
    topics.add(topic);
    questions.push(sure);
  }
  const declined = golden.find(
    (one) => one.fact === 'none' && answerer.ask(one.question, { today }).status === 'unknown',
  );
  return declined === undefined ? questions : [...questions, declined.question];
}

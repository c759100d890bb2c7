import { setImmediate as turn } from 'node:timers/promises';
import type { Answerer } from './engine/answer.js';
import type { Library } from './knowledge/library.js';

/** Enough for no first question to take more than a hundredth of a second or so; three times as many make none faster, and cost a tenth of the start. */
const QUESTIONS = 20;

/**
 * Asks a library questions of its own, so that nobody waits for an engine that has never run: its first answer takes a hundred times as long
 * as its thousandth. Gives way to whatever else there is to do after each, and ends where `stop` says so.
 */
export async function warmUp({ library, ask }: Answerer, today: string, stop?: AbortSignal): Promise<void> {
  const questions = ownQuestions(library);
  // From all over the library, since each topic has its own words.
  const step = Math.max(1, questions.length / QUESTIONS);
  for (let at = 0; at < questions.length && !stop?.aborted; at += step) {
    await turn();
    ask(questions[Math.floor(at)] ?? '', { today });
  }
}

const ownQuestions = ({ golden, facts }: Library): readonly string[] =>
  golden.length > 0 ? golden.map(({ question }) => question) : facts.flatMap(({ asks }) => asks.slice(0, 1));

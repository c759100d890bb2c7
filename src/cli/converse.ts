import { createInterface } from 'node:readline/promises';
import type { Answerer, Suggestion } from '../answering/answer.js';
import { forPeople } from './print.js';

/** Earlier questions that a follow-up may refer to. */
const REMEMBERED = 4;

/** A conversation in the terminal: history by the arrow keys, a number picks one of the questions offered, an empty line ends it. */
export async function converse(answerer: Answerer, today: string): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, historySize: 200 });
  const history: string[] = [];
  let offers: readonly Suggestion[] = [];
  process.stdout.write('Ask about the library; a number picks a question that is offered; an empty line ends.\n');
  try {
    for (;;) {
      const typed = (await terminal.question('> ')).trim();
      if (typed === '') return;
      const picked = /^[1-3]$/.test(typed) ? offers[Number(typed) - 1] : undefined;
      const answer = picked ? answerer.tell(picked.fact) : null;
      const said = answer ?? answerer.ask(typed, { today, history });
      history.push(picked ? picked.question : typed);
      if (history.length > REMEMBERED) history.shift();
      offers = said.status === 'answered' ? said.related : said.choices;
      process.stdout.write(`${forPeople(said)}\n\n`);
    }
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
  } finally {
    terminal.close();
  }
}

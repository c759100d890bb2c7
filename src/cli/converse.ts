import { createInterface } from 'node:readline/promises';
import type { Answerer, Suggestion } from '../engine/answer.js';
import { messagesFor } from '../messages/index.js';
import { ownLanguage } from '../rendering/statement.js';
import { forPeople } from './print.js';
import { screenOf } from './screen.js';

/** Earlier questions that a follow-up may refer to. */
const REMEMBERED = 4;

export interface Talk {
  readonly today: string;
  /** BCP 47; left out, each question shows its own. */
  readonly language?: string;
}

/**
 * A conversation, in a terminal or piped: history by the arrow keys, a number picks one of the questions offered; an empty line, `quit` or the end
 * of the input ends it.
 */
export async function converse(answerer: Answerer, { today, language }: Talk): Promise<void> {
  const isTerminal = process.stdin.isTTY === true;
  const output = isTerminal ? { output: process.stdout } : {};
  const terminal = createInterface({ input: process.stdin, historySize: 200, ...output });
  const screen = screenOf(process.stdout, process.env);
  const history: string[] = [];
  let offers: readonly Suggestion[] = [];
  const words = messagesFor(language ?? ownLanguage(answerer.library));
  if (isTerminal) {
    process.stdout.write(`${words.terminal.begin}\n`);
    terminal.setPrompt('> ');
    terminal.prompt();
  }
  terminal.on('SIGINT', () => terminal.close());
  for await (const line of terminal) {
    const typed = line.trim();
    if (/^(?:quit|exit|q)?$/i.test(typed)) {
      // A pipe may have blank lines between its questions.
      if (typed === '' && !isTerminal) continue;
      break;
    }
    const picked = /^[1-3]$/.test(typed) ? offers[Number(typed) - 1] : undefined;
    const forced = language === undefined ? {} : { language };
    const told = picked && picked.fact !== '' ? answerer.tell(picked.fact, language) : null;
    const said = told ?? (await answerer.consider(picked?.question ?? typed, { today, history, ...forced }));
    history.push(picked?.question ?? typed);
    if (history.length > REMEMBERED) history.shift();
    offers = said.status === 'answered' ? said.related : said.choices;
    process.stdout.write(`${forPeople(said, answerer.library, today, screen)}\n\n`);
    if (isTerminal) terminal.prompt();
  }
  terminal.close();
}

import { createInterface } from 'node:readline';
import { loadAnswering } from '../answering/prepare.js';
import { converse } from './converse.js';
import { COMMON, dataDir, isDay, openLibrary, parse, todayOf, UsageError } from './options.js';
import { forPeople, toJson } from './print.js';

const HELP = `ask "question"            answers it
ask                       asks in a conversation (in a terminal), or reads questions from standard input, one a line
  --json                  one JSON object a question; a line of input is text or
                          {"question": "…", "history": ["…"], "today": "YYYY-MM-DD"}
  --data DIR              another data folder (default: DATA_DIR or data)
  --today YYYY-MM-DD      the day on which it is asked (default: today)`;

interface Asked {
  readonly question: string;
  readonly history: readonly string[];
  /** YYYY-MM-DD; null for the day of the command line. */
  readonly today: string | null;
}

/** `npm run ask`. Exit status 0 whenever questions were processed. */
export async function ask(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, { ...COMMON, json: { type: 'boolean' } });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const today = todayOf(values.today);
  const answerer = loadAnswering()(await openLibrary(dataDir(values.data)));
  const say = ({ question, history, today: day }: Asked) => {
    const answer = answerer.ask(question, { today: day ?? today, history });
    process.stdout.write(`${values.json ? JSON.stringify(toJson(answer)) : forPeople(answer)}\n`);
  };
  if (positionals.length > 0) say({ question: positionals.join(' '), history: [], today: null });
  else if (process.stdin.isTTY && !values.json) await converse(answerer, today);
  else await eachLine(say);
  return 0;
}

async function eachLine(say: (asked: Asked) => void): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() !== '') say(readLine(line, number));
  }
}

/** A line of input: text, or an object with `question` and perhaps `history` and `today`. Text that only looks like JSON is text. */
function readLine(line: string, number: number): Asked {
  if (!line.trimStart().startsWith('{')) return { question: line, history: [], today: null };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { question: line, history: [], today: null };
  }
  if (typeof value !== 'object' || value === null || !('question' in value) || typeof value.question !== 'string') {
    throw new UsageError(`line ${number} of the input is an object without a "question" text`);
  }
  const history = 'history' in value ? value.history : [];
  if (!Array.isArray(history) || !history.every((one): one is string => typeof one === 'string')) {
    throw new UsageError(`line ${number} of the input has a "history" that is not a list of texts`);
  }
  const day = 'today' in value ? value.today : null;
  if (day !== null && (typeof day !== 'string' || !isDay(day))) {
    throw new UsageError(`line ${number} of the input has a "today" that is not a day like 2025-06-17`);
  }
  return { question: value.question, history, today: day };
}

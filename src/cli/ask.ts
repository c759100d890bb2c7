import { createInterface } from 'node:readline';
import { CATALOGUES, speaks } from '../messages/index.js';
import { converse } from './converse.js';
import { openForQuestions } from './open-for-questions.js';
import { COMMON, dataDir, isDay, languageOf, openLibrary, parse, todayOf, UsageError } from './options.js';
import { forPeople, toJson } from './print.js';
import { screenOf, wrapped } from './screen.js';

const HELP = `ask "question"            answers the question
ask                       in a terminal, holds a conversation; otherwise reads questions from standard input, one per line
  --json                  one JSON object per question; a line of input is text or
                          {"question": "…", "history": ["…"], "today": "YYYY-MM-DD", "language": "en"}
  --language CODE         the language of question and answer (default: detected for each question)
  --data DIR              another data folder (default: DATA_DIR or data)
  --today YYYY-MM-DD      the day of the question (default: today)`;

interface Asked {
  readonly question: string;
  readonly history: readonly string[];
  /** YYYY-MM-DD; null for the day of the command line. */
  readonly today: string | null;
  /** BCP 47; null for that of the command line, if any. */
  readonly language: string | null;
}

/** `npm run ask`. Exit status 0 whenever questions were processed. */
export async function ask(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, { ...COMMON, json: { type: 'boolean' }, language: { type: 'string' } });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const today = todayOf(values.today);
  const forced = languageOf(values.language);
  const answerer = await openForQuestions(await openLibrary(dataDir(values.data)));
  const { library } = answerer;
  const screen = screenOf(process.stdout, process.env);
  const say = async ({ question, history, today: given, language: wanted }: Asked) => {
    const day = given ?? today;
    const language = wanted ?? forced;
    const answer = await answerer.consider(question, {
      today: day,
      history,
      ...(language === undefined ? {} : { language }),
    });
    if (values.json) {
      process.stdout.write(`${JSON.stringify(toJson(answer, library, day))}\n`);
      return;
    }
    const said = forPeople(answer, library, day, screen);
    // Of many answers each stands under its question, with an empty line behind it.
    const isOne = positionals.length > 0;
    process.stdout.write(isOne ? `${said}\n` : `${wrapped(`> ${question.trim()}`, screen)}\n${said}\n\n`);
  };
  if (positionals.length > 0) await say({ question: positionals.join(' '), history: [], today: null, language: null });
  else if (process.stdin.isTTY && !values.json)
    await converse(answerer, { today, ...(forced === undefined ? {} : { language: forced }) });
  else await eachLine(say);
  return 0;
}

async function eachLine(say: (asked: Asked) => Promise<void>): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() !== '') await say(readLine(line, number));
  }
}

/** A line of input: text, or an object with `question` and perhaps `history` and `today`. Text that only looks like JSON is text. */
function readLine(line: string, number: number): Asked {
  if (!line.trimStart().startsWith('{')) return { question: line, history: [], today: null, language: null };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { question: line, history: [], today: null, language: null };
  }
  if (typeof value !== 'object' || value === null || !('question' in value) || typeof value.question !== 'string') {
    throw new UsageError(`line ${number} of the input is an object without a text called "question"`);
  }
  const history = 'history' in value ? value.history : [];
  if (!Array.isArray(history) || !history.every((one): one is string => typeof one === 'string')) {
    throw new UsageError(`line ${number} of the input has a "history" that is not a list of texts`);
  }
  const day = 'today' in value ? value.today : null;
  if (day !== null && (typeof day !== 'string' || !isDay(day))) {
    throw new UsageError(`line ${number} of the input has a "today" that is not a day like 2025-06-17`);
  }
  const language = 'language' in value ? value.language : null;
  if (language !== null && (typeof language !== 'string' || !speaks(language))) {
    throw new UsageError(
      `line ${number} of the input has a "language" that is none of ${Object.keys(CATALOGUES).join(', ')}`,
    );
  }
  return { question: value.question, history, today: day, language };
}

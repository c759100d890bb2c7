import { loadAnswering } from '../answering/prepare.js';
import { suggestedQuestions } from '../playground/suggested.js';
import { converse } from './converse.js';
import { COMMON, dataDir, openLibrary, parse, todayOf } from './options.js';

const HELP = `chat                      asks in a conversation, with questions to begin with
  --data DIR              another data folder (default: DATA_DIR or data)
  --today YYYY-MM-DD      the day on which it is asked (default: today)`;

/** `npm run chat`: the playground's twin in the terminal, the engine without Discord. */
export async function chat(args: readonly string[]): Promise<number> {
  const { values } = parse(args, COMMON);
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const today = todayOf(values.today);
  const answerer = loadAnswering()(await openLibrary(dataDir(values.data)));
  const questions = suggestedQuestions(answerer, today).map((question) => `  ${question}\n`);
  const sources = answerer.library.sources.size;
  const known = `${answerer.library.facts.length} facts from ${sources === 1 ? '1 source' : `${sources} sources`}`;
  process.stdout.write(
    `Summit Desk in the terminal: ${known}, no Discord, no network. To begin with:\n${questions.join('')}\n`,
  );
  await converse(answerer, today);
  return 0;
}

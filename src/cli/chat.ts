import { suggestedQuestions } from '../playground/suggested.js';
import { ownLanguage } from '../rendering/statement.js';
import { converse } from './converse.js';
import { openForQuestions } from './open-for-questions.js';
import { COMMON, dataDir, languageOf, openLibrary, parse, todayOf } from './options.js';

const HELP = `chat                      holds a conversation, with questions to start with
  --language CODE         the language of question and answer (default: detected for each question)
  --data DIR              another data folder (default: DATA_DIR or data)
  --today YYYY-MM-DD      the day of the question (default: today)`;

/** `npm run chat`: the playground's twin in the terminal, the engine without Discord. */
export async function chat(args: readonly string[]): Promise<number> {
  const { values } = parse(args, { ...COMMON, language: { type: 'string' } });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const today = todayOf(values.today);
  const language = languageOf(values.language);
  const answerer = await openForQuestions(await openLibrary(dataDir(values.data)));
  const questions = suggestedQuestions(answerer, today, language ?? ownLanguage(answerer.library)).map(
    (question) => `  ${question}\n`,
  );
  const sources = answerer.library.sources.size;
  const known = `${answerer.library.facts.length} facts from ${sources === 1 ? '1 source' : `${sources} sources`}`;
  process.stdout.write(
    `Summit Desk in the terminal: ${known}, no Discord, no network. For a start:\n${questions.join('')}\n`,
  );
  await converse(answerer, { today, ...(language === undefined ? {} : { language }) });
  return 0;
}

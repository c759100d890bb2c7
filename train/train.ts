import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { FEATURES } from '../src/engine/ranking/features.js';
import type { Model } from '../src/engine/ranking/model.js';
import { loadLanguages } from '../src/files/language-data.js';
import { readLibrary } from '../src/files/read-library.js';
import { formatProblem } from '../src/knowledge/problem.js';
import { learnFollowUps } from './follow-ups.js';
import { readQuestions } from './questions.js';
import { learnRanking } from './ranking.js';
import { learnSmallTalk } from './small-talk.js';

/**
 * `npm run train [-- [--follow-ups | --small-talk] [--out FILE] [DIR]]`: learns from a data folder how sure to be of a fact, and writes that half of the
 * model; with `--follow-ups` the other half, which reading of a question that follows others counts. The half that is not learnt stays as it is. What is said to
 * the bot is learnt with the first half, or by itself, and stands beside each language. Same data, same bytes.
 */
const MODEL = new URL('../src/engine/model.json', import.meta.url);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'follow-ups': { type: 'boolean', default: false },
    'small-talk': { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const say = (line: string) => void process.stdout.write(`${line}\n`);
const fail: (words: string) => never = (words) => {
  process.stderr.write(`${words}\n`);
  process.exit(2);
};

const { library, problems } = await readLibrary(positionals[0] ?? 'data');
if (!library) fail(problems.map(formatProblem).join('\n'));
if (!values['follow-ups']) await learnSmallTalk(library, say);
if (values['small-talk']) process.exit();
const before = JSON.parse(await readFile(MODEL, 'utf8')) as Model;
const names = FEATURES.map(({ name }) => name);
if (values['follow-ups'] && before.ranking.features.join() !== names.join())
  fail('Follow-ups are learnt with the ranking, which was learnt with other features: run "npm run train" first.');
const [language] = await loadLanguages(['en']);
if (language === undefined) fail('There is no English.');
const golden = [...library.golden, ...(await readQuestions(library, 'questions.yaml'))];
const learnt = values['follow-ups']
  ? { followUp: await learnFollowUps(library, golden, language, before, say) }
  : await learnRanking(library, golden, language, say);
await writeFile(values.out ?? MODEL, `${JSON.stringify({ ...before, ...learnt })}\n`);

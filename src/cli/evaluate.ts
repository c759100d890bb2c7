import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Answerer } from '../engine/answer.js';
import { messagesFor } from '../messages/index.js';
import { answerText } from '../rendering/answer-text.js';
import { openForQuestions } from './open-for-questions.js';
import { COMMON, dataDir, isDay, openLibrary, parse, todayOf, UsageError } from './options.js';

const HELP = `eval FILE.jsonl           measures the answers to a file of questions: right, wrong, declined, by kind
  --failures              lists the questions that were not answered correctly
  --data DIR, --today YYYY-MM-DD`;

/** An answer longer than this counts as wrong: it was to be short. */
const LONGEST = 700;

const pattern = z.string().transform((text, context) => {
  try {
    return new RegExp(text, 'i');
  } catch {
    context.addIssue(`is not a regular expression: ${text}`);
    return z.NEVER;
  }
});

const questionShape = z.object({
  id: z.string().optional(),
  kind: z.string().default('other'),
  question: z.string(),
  must: z.array(pattern).default([]),
  mustNot: z.array(pattern).default([]),
  answerable: z.boolean(),
  history: z.array(z.string()).optional(),
  language: z.string().optional(),
  today: z.string().refine(isDay, 'must be a day like 2025-06-17').optional(),
});

type Asked = z.infer<typeof questionShape>;
type Outcome = 'right' | 'wrong' | 'declined';

/** `npm run eval -- FILE`: the table of outcomes by kind of question. */
export async function evaluate(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, { ...COMMON, failures: { type: 'boolean' } });
  const [file] = positionals;
  if (values.help || !file) {
    if (!values.help) throw new UsageError(HELP);
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const questions = await readQuestions(file);
  const answerer = await openForQuestions(await openLibrary(dataDir(values.data)));
  const results: Measured[] = [];
  for (const asked of questions) results.push(await measure(answerer, asked, asked.today ?? todayOf(values.today)));
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  const rows = [...kinds.map((kind) => results.filter(({ asked }) => asked.kind === kind)), results];
  process.stdout.write(`${'kind'.padEnd(16)}    n  right  wrong  declined  correct/answerable  length\n`);
  rows.forEach((row, at) => {
    process.stdout.write(`${line(kinds[at] ?? 'all', row)}\n`);
  });
  if (values.failures) {
    for (const { asked, outcome, confidence, facts } of results) {
      const good = asked.answerable ? outcome === 'right' : outcome === 'declined';
      if (!good)
        process.stdout.write(`${outcome} ${confidence.toFixed(2)} ${asked.kind}: ${asked.question} → ${facts}\n`);
    }
  }
  return 0;
}

async function readQuestions(file: string): Promise<Asked[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`cannot read ${file}`);
  });
  return text.split('\n').flatMap((raw, at) => {
    if (raw.trim() === '') return [];
    let value: unknown;
    try {
      value = JSON.parse(raw);
    } catch {
      throw new UsageError(`${file}:${at + 1} is no JSON`);
    }
    const result = questionShape.safeParse(value);
    if (!result.success) throw new UsageError(`${file}:${at + 1} ${z.prettifyError(result.error)}`);
    return [result.data];
  });
}

type Measured = Awaited<ReturnType<typeof measure>>;

async function measure(answerer: Answerer, asked: Asked, today: string) {
  const { language } = asked;
  const forced = language === undefined ? {} : { language };
  const answer = await answerer.consider(asked.question, { today, history: asked.history ?? [], ...forced });
  const { status, parts, confidence } = answer;
  const text = answerText(answer, answerer.library, messagesFor(answer.language), today);
  const holds = asked.must.every((must) => must.test(text)) && !asked.mustNot.some((not) => not.test(text));
  const good = asked.answerable && holds && text.length <= LONGEST;
  const outcome: Outcome = status !== 'answered' ? 'declined' : good ? 'right' : 'wrong';
  return {
    asked,
    outcome,
    confidence,
    length: status === 'answered' ? text.length : null,
    facts: parts.map(({ fact }) => fact.id).join(', '),
  };
}

function line(name: string, results: readonly Measured[]): string {
  const count = (outcome: Outcome) => results.filter((result) => result.outcome === outcome).length;
  const answerable = results.filter(({ asked }) => asked.answerable).length;
  const lengths = results.flatMap(({ length }) => length ?? []);
  const mean = lengths.length > 0 ? Math.round(lengths.reduce((sum, length) => sum + length, 0) / lengths.length) : 0;
  const share = (part: number, whole: number) => (whole > 0 ? `${((100 * part) / whole).toFixed(1)} %` : '–');
  return [
    name.padEnd(16),
    String(results.length).padStart(4),
    share(count('right'), results.length).padStart(8),
    share(count('wrong'), results.length).padStart(8),
    share(count('declined'), results.length).padStart(8),
    share(count('right'), answerable).padStart(14),
    String(mean).padStart(10),
  ].join(' ');
}

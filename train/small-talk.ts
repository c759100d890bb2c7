import { writeFile } from 'node:fs/promises';
import { loadLanguages } from '../src/files/language-data.js';
import type { Library } from '../src/knowledge/library.js';
import { scaleOf, signsOf } from '../src/language/signs-of-talk.js';
import { KINDS, type LearntTalk, letterOf, letterOfKind, MOST_STEPS } from '../src/language/small-talk.js';
import { type LogisticOptions, logistic, type Sample } from './logistic.js';
import { examplesOf, opening, type TalkExample, talkExamples } from './talk-examples.js';

/** How much a question to a library counts beside a message to the bot: there are many more of them. */
const QUESTION = 0.2;
/** A sign that stands in fewer messages to the bot tells nothing. */
const LEAST = 2;
/** Weights that are kept of a language, those that tell most. */
const MOST = 12_000;
const RIDGE = 0.2;
const ROUNDS = { whole: 60, kept: 40 } as const;

/** Learns what is small talk in each language of the library that there are examples for, and writes it beside what else is known of the language. */
export async function learnSmallTalk(library: Library, say: (line: string) => void): Promise<void> {
  const opened = opening(library, await loadLanguages(library.about.languages));
  for (const code of opened.tools.keys()) {
    const examples = await talkExamples(opened, code);
    const learnt = { examples: await examplesOf(code), ...learnTalk(examples) };
    const text = `${JSON.stringify(learnt)}\n`;
    await writeFile(new URL(`../src/language/${code}/small-talk.json`, import.meta.url), text);
    say(
      `${code}: ${examples.length} messages, ${Object.keys(learnt.weights).length} signs, ${Buffer.byteLength(text)} bytes`,
    );
  }
}

/** Learns from all signs, keeps the weights that tell most, and learns anew how much these count. */
export function learnTalk(examples: readonly TalkExample[]): Omit<LearntTalk, 'examples'> {
  const messages = examples.map((example) => ({ ...example, signs: signsOf(example.words) }));
  const counts = new Map<string, number>();
  // Only what is said to the bot has signs: no word of a library's subject is one.
  for (const { signs, isQuestion } of messages)
    if (!isQuestion) for (const sign of signs.keys()) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const known = [...counts].flatMap(([sign, count]) => (count >= LEAST ? [sign] : []));
  const learn = (signs: readonly string[], rounds: number, isFree?: LogisticOptions['isFree']) => {
    const places = new Map(signs.map((sign, place) => [sign, place]));
    const samples = messages.map((message) => sampleOf(message, places));
    return logistic(samples, {
      features: signs.length,
      kinds: KINDS.length,
      ridge: RIDGE,
      rounds,
      ...(isFree && { isFree }),
    });
  };
  const whole = learn(known, ROUNDS.whole);
  const tells = (row: number, kind: number) =>
    Math.abs(whole[row * KINDS.length + kind] ?? 0) * Math.sqrt(counts.get(known[row] ?? '') ?? 0);
  const all = known.flatMap((_, row) => KINDS.map((_, kind) => tells(row, kind)));
  const least = all.sort((a, b) => b - a)[MOST] ?? 0;
  const rows = [...known.keys()].filter((row) => KINDS.some((_, kind) => tells(row, kind) > least));
  const kept = rows.map((row) => known[row] ?? '');
  return written(
    kept,
    learn(kept, ROUNDS.kept, (place, kind) => tells(rows[place] ?? -1, kind) > least),
  );
}

function sampleOf(
  { signs, kind, isQuestion }: TalkExample & { readonly signs: ReadonlyMap<string, number> },
  places: ReadonlyMap<string, number>,
): Sample {
  const known = [...signs].flatMap(([sign, worth]) => {
    const place = places.get(sign);
    return place === undefined ? [] : [{ place, worth }];
  });
  const scale = scaleOf(known.map(({ worth }) => worth));
  return {
    places: Int32Array.from(known, ({ place }) => place),
    values: Float64Array.from(known, ({ worth }) => worth * scale),
    kind,
    weight: isQuestion ? QUESTION : 1,
  };
}

/** Weights in steps, so many that the largest has a letter. */
function written(signs: readonly string[], learnt: Float64Array): Omit<LearntTalk, 'examples'> {
  const width = KINDS.length;
  const table = learnt.subarray(0, signs.length * width);
  const step = table.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / MOST_STEPS;
  const lettersOf = (row: number) =>
    KINDS.map((_, kind) => {
      const steps = Math.round((table[row * width + kind] ?? 0) / step);
      return steps === 0 ? '' : `${letterOfKind(kind)}${letterOf(steps)}`;
    }).join('');
  const rows = signs.map((sign, row) => [sign, lettersOf(row)] as const).filter(([, letters]) => letters !== '');
  const round = (value: number) => Number(value.toPrecision(4));
  return {
    step: round(step),
    bias: [...learnt.subarray(signs.length * width)].map(round),
    weights: Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

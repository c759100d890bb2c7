import { tellingValues, type Value } from '../conversation/values.js';
import type { Engine } from '../judging/engine.js';
import { FUNCTION_WORDS } from '../language/english.js';
import { COMPARES, isCompared, isComparing, JOINS, LISTING, WITH } from '../question/comparing.js';
import { isTelling, type Question, type QuestionToken } from '../question/question.js';
import { type Part, partsOf } from './parts.js';

/** Tokens between two values that stand side by side. */
const BESIDE = 4;
/** Questions that are asked in one, at most. */
const MOST = 3;

/**
 * A question that names two or three values of one kind ("trade in 1992 and in 2025", "which is longer, the tunnel or the bridge") as a
 * question for each; null where it names none so. Names of things are never cut, nor is "between A and B".
 */
export function coordinated(question: Question, { lexicon, index }: Pick<Engine, 'lexicon' | 'index'>): Part[] | null {
  const { tokens, unwanted } = question;
  if (
    unwanted.length > 0 ||
    !tokens.some(({ text }) => JOINS.has(text) || COMPARES.has(text) || text === 'to' || text === 'each')
  )
    return null;
  const values = tellingValues(question, { lexicon, index });
  const compares = isCompared(question) || tokens.some(({ text }) => LISTING.has(text));
  for (const kind of new Set(values.map((value) => value.kind))) {
    const alike = values.filter((value) => value.kind === kind);
    const run = besideEachOther(kind === 'time' ? spans(alike, tokens) : alike, tokens, compares);
    if (run) return partsOf(run, values, tokens, null);
  }
  const apart = compared(values, tokens, compares);
  return apart && partsOf(apart.run, values, tokens, apart.join);
}

/** Of more than two times, those joined by "to" are one each: "from 2022 to 2023 or from 2023 to 2024". */
function spans(times: readonly Value[], tokens: readonly QuestionToken[]): readonly Value[] {
  if (times.length < 3) return times;
  const made: Value[] = [];
  for (const one of times) {
    const last = made.at(-1);
    if (last?.time && one.start === last.end + 1 && tokens[last.end]?.text === 'to')
      made[made.length - 1] = {
        ...last,
        end: one.end,
        name: `${last.name} to ${one.name}`,
        time: `${last.time}/${one.time}`,
      };
    else made.push(one);
  }
  return made;
}

/** The longest row of different values with nothing between them but words of grammar, or words that stand elsewhere as well. */
function besideEachOther(
  values: readonly Value[],
  tokens: readonly QuestionToken[],
  compares: boolean,
): Value[] | null {
  const each = values[0]?.kind === 'time' && tokens.some(({ text }) => text === 'each');
  const gapBetween = (one: Value, other: Value) => tokens.slice(one.end, other.start);
  const near = (one: Value, other: Value) => {
    const gap = gapBetween(one, other);
    if (other.start < one.end || gap.length > BESIDE || (other.within !== null && other.within === one.within))
      return false;
    return each || gap.every((token, at) => token.weight === 0 || isElsewhere(token, one.end + at, tokens));
  };
  const joins = ({ text }: QuestionToken) =>
    text === 'or' ? compares : JOINS.has(text) || (text === 'to' && values[0]?.kind === 'time');
  const rows: Value[][] = [];
  for (const value of values) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && near(last, value)) row.push(value);
    else if (!isBetween(value, tokens)) rows.push([value]);
  }
  const isSeveral = (row: readonly Value[]) =>
    row.length > 1 && row.length <= MOST && new Set(row.map(({ name }) => name)).size === row.length;
  return (
    rows.find(
      (row) =>
        isSeveral(row) && (each || row.some((one, at) => at > 0 && gapBetween(row[at - 1] ?? one, one).some(joins))),
    ) ?? null
  );
}

const isElsewhere = (token: QuestionToken, place: number, tokens: readonly QuestionToken[]) =>
  tokens.some(({ stem }, at) => at !== place && stem === token.stem);

function isBetween({ start }: Value, tokens: readonly QuestionToken[]): boolean {
  let at = start - 1;
  while (at > 0 && tokens[at]?.text !== 'between' && FUNCTION_WORDS.has(tokens[at]?.text ?? '')) at--;
  return tokens[at]?.text === 'between';
}

/** The values on both sides of a word that compares: those of the same kind that are nearest to it, or else whatever stands before it and after it. */
function compared(
  values: readonly Value[],
  tokens: readonly QuestionToken[],
  compares: boolean,
): { readonly run: readonly Value[]; readonly join: number } | null {
  const sign = tokens.findIndex(({ text }) => COMPARES.has(text) || (compares && text === 'or'));
  const leads = sign >= 0 && !values.some(({ end }) => end <= sign);
  const at = leads ? tokens.findIndex(({ text }, place) => place > sign && WITH.has(text)) : sign;
  if (at < 0 || tokens.some(({ foreign }) => foreign)) return null;
  const left = values.filter(({ end }) => end <= at).reverse();
  const right = values.filter(({ start }) => start > at);
  for (const two of right)
    for (const one of left) if (one.kind === two.kind && one.name !== two.name) return { run: [one, two], join: at };
  const [one, two] = [left, right].map((side) => side.find(({ within }) => within === null));
  const near = one && tokens.slice(one.end, at).every((token) => token.weight === 0 || isComparing(token));
  if (!near || !two || one.name === two.name) return null;
  const inside = (place: number) => [one, two].some(({ start, end }) => place >= start && place < end);
  const asks = tokens.some((token, place) => isTelling(token) && !inside(place) && !JOINS.has(token.text));
  return asks ? { run: [one, two], join: at } : null;
}

import type { Fact } from '../../knowledge/library.js';
import type { Judged } from '../judging/decide.js';
import type { Engine } from '../judging/engine.js';
import { monthName } from '../language/calendar.js';
import { isYear } from '../language/year.js';
import { termOf } from '../lexicon/analysis.js';
import type { Sense } from '../lexicon/lexicon.js';
import { ORDINALS } from '../question/ordinals.js';
import { isTelling, type Question } from '../question/question.js';

/** Something of a kind that a question names: a year or month, a country, an event, a first or a second. `[start, end)` in tokens. */
export interface Value {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** As it may be shown: never what was typed. */
  readonly name: string;
  /** Id of the thing in the lexicon; null for a time or an ordinal. */
  readonly entity: string | null;
  /** `2024`, `2024-07`, or two of them as in `2023/2024`; null for what is no time. */
  readonly time: string | null;
  /** Where the longer name begins of which it is part; null where it stands by itself. */
  readonly within: number | null;
}

/** By `06`, where a text names the month. */
const IN_MONTH = new Map(
  Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0')).map((month) => [
    month,
    new RegExp(`\\b${monthName(month)}\\b`),
  ]),
);

const MONTHS = Array.from({ length: 12 }, (_, at) => monthName(String(at + 1)).toLowerCase());

/** Values of a question in their order; a year that is part of the name of an event is both. */
export function valuesOf(
  { tokens, entities }: Pick<Question, 'tokens' | 'entities'>,
  { lexicon }: Pick<Engine, 'lexicon'>,
): Value[] {
  const values: Value[] = [];
  tokens.forEach(({ text }, at) => {
    if (ORDINALS.includes(text))
      values.push({ kind: 'ordinal', start: at, end: at + 1, name: text, entity: null, time: null, within: null });
    if (!isYear(text)) return;
    const month = MONTHS.indexOf(tokens[at - 1]?.text ?? '') + 1;
    const two = String(month).padStart(2, '0');
    values.push({
      kind: 'time',
      start: month > 0 ? at - 1 : at,
      end: at + 1,
      name: month > 0 ? `${monthName(two)} ${text}` : text,
      entity: null,
      time: month > 0 ? `${text}-${two}` : text,
      within: null,
    });
  });
  for (const { start, end, values: senses } of entities) {
    const outer = add(senses, start, end, null);
    if (end - start < 2) continue;
    for (const from of [start, start + 1])
      for (const inner of lexicon.senses(tokens.slice(from, from === start ? end - 1 : end)))
        add(inner.values, from + inner.start, from + inner.end, { start, kind: outer });
  }
  return values.sort((a, b) => a.start - b.start || a.end - b.end);

  function add(
    senses: readonly Sense[],
    start: number,
    end: number,
    within: { start: number; kind: string | undefined } | null,
  ) {
    const [first] = senses;
    const kind = first && lexicon.entityKinds.get(first.name);
    if (first?.kind !== 'entity' || !kind || kind === within?.kind) return kind;
    if (values.some((one) => one.entity === first.name && one.start === start)) return kind;
    const name = lexicon.entityNames.get(first.name) ?? first.name;
    values.push({ kind, start, end, name, entity: first.name, time: null, within: within?.start ?? null });
    return kind;
  }
}

/** A thing named in a larger share of the facts tells none of them apart. */
const COMMON = 0.8;

/** Values that tell facts apart: not the thing that nearly all of them name. */
export function tellingValues(question: Question, { lexicon, index }: Pick<Engine, 'lexicon' | 'index'>): Value[] {
  return valuesOf(question, { lexicon }).filter(({ entity }) => {
    if (entity === null) return true;
    const id = index.vocabulary.find(termOf({ kind: 'entity', name: entity }));
    return id < 0 || (index.factsWith[id] ?? 0) <= index.facts.length * COMMON;
  });
}

/**
 * True where the fact speaks of that time: its statement says so, or it is dated so and not by a span of years, of which it may skip some.
 * What is of a year is of none of its months.
 */
export function isOfTime({ date, statement }: Pick<Fact, 'date' | 'statement'>, time: string): boolean {
  const [year = '', month] = time.split('-');
  if (statement.includes(year) && (month === undefined || (IN_MONTH.get(month)?.test(statement) ?? false))) return true;
  const [from = '', to = from] = (date ?? '').split('/');
  if (!from.startsWith(year) || !to.startsWith(year)) return false;
  return month === undefined || (from !== year && from.slice(0, 7) <= time && time <= to.slice(0, 7));
}

const MET = 0.7;

/** True where a fact that was judged for a question with this value has it: is about it, is dated so, or names it in its statement. */
export function holds(value: Value, fact: Fact, { weighed }: Judged, question: Question): boolean {
  if (value.time !== null) return value.time.split('/').every((time) => isOfTime(fact, time));
  if (value.entity !== null && fact.about.includes(value.entity)) return true;
  return isMet(value, weighed.match.stated, question);
}

/** True where anything of the fact, also a way to ask for it, accounts for the value. */
export const covers = (value: Value, { weighed }: Judged, question: Question): boolean =>
  isMet(value, weighed.match.cover, question);

function isMet({ entity, name }: Value, cover: Float64Array, { tokens, entities }: Question): boolean {
  const met = (at: number) => !isTelling(tokens[at]) || (cover[at] ?? 0) >= MET;
  const spans =
    entity === null
      ? tokens.flatMap(({ text }, at) => (name.split(' ').includes(text) ? { start: at, end: at + 1 } : []))
      : entities.filter(({ values }) => values.some((sense) => sense.name === entity));
  return spans.some(({ start, end }) => tokens.slice(start, end).every((_, at) => met(start + at)));
}

import { valuesOf } from '../conversation/values.js';
import type { Judged } from '../judging/decide.js';
import type { Engine } from '../judging/engine.js';
import { isYear } from '../language/year.js';
import { ORDINALS } from '../question/ordinals.js';
import { isTelling, type Question } from '../question/question.js';

/** What asks for a value that was taken out of a question. */
export type Form = 'when' | 'where' | 'who' | 'how many';

/** A stretch of a question that states a value: "in Lunaville" says where. */
export interface Stated {
  /** Id of the thing in the lexicon that it names; null for a time, for where something is, and for a word that stands in none. */
  readonly entity: string | null;
  /** `2024` or `2024-07` where it says when. */
  readonly time: string | null;
  readonly forms: readonly Form[];
  readonly start: number;
  readonly end: number;
}

/** Below this a word of the question is not in the statement. */
const MET = 0.7;

const FORMS_OF_KIND: ReadonlyMap<string, readonly Form[]> = new Map<string, readonly Form[]>([
  ['time', ['when']],
  ['place', ['where']],
  ['country', ['where', 'who']],
  ['person', ['who']],
  ['organisation', ['who']],
]);
/** What follows one of these says where, also a name that the library does not know. */
const BEFORE_PLACE = new Set(['in', 'at', 'to', 'from', 'near']);
/** Values of the question that may be wrong, each by itself; some of them are what it is about. */
export function statedIn(question: Question, engine: Pick<Engine, 'lexicon'>): Stated[] {
  const { tokens } = question;
  const stated: Stated[] = valuesOf(question, engine).flatMap(({ kind, start, end, time, entity, within }) => {
    const forms = FORMS_OF_KIND.get(kind);
    const where = BEFORE_PLACE.has(tokens[start - 1]?.text ?? '');
    return forms && within === null
      ? [{ forms: where ? forms : [...forms].reverse(), start, end, time, entity: where ? null : entity }]
      : [];
  });
  tokens.forEach((token, at) => {
    const { text, foreign } = token;
    if (!isTelling(token) || stated.some(({ start, end }) => at >= start && at < end)) return;
    if (question.entities.some(({ start, end }) => at >= start && at < end)) return;
    if (/^\d/.test(text) && !isYear(text))
      stated.push({ forms: ['how many'], start: at, end: at + 1, time: null, entity: null });
    else if (BEFORE_PLACE.has(tokens[at - 1]?.text ?? ''))
      stated.push({ forms: foreign ? ['where', 'who'] : ['where'], start: at, end: at + 1, time: null, entity: null });
    else if (foreign) stated.push({ forms: ['who', 'where'], start: at, end: at + 1, time: null, entity: null });
  });
  return stated;
}

export const isSaid = ({ start, end }: Stated, { weighed }: Judged, { tokens }: Question): boolean =>
  tokens.slice(start, end).every((token, at) => !isTelling(token) || (weighed.match.stated[start + at] ?? 0) >= MET);

/** False where the question says "the first" and the statement does not. */
export const isNumbered = ({ weighed }: Judged, { tokens }: Question): boolean =>
  tokens.every(({ text }, at) => !ORDINALS.includes(text) || (weighed.match.stated[at] ?? 0) >= MET);

/** The question with its values replaced by what asks for them. */
export function without({ tokens }: Question, wrong: readonly Stated[]): string {
  const left = tokens.filter((_, at) => !wrong.some(({ start, end }) => at >= start && at < end));
  const asking = new Set(wrong.map(({ forms }) => forms[0] ?? ''));
  return [...asking, ...left.map(({ text }) => text)].join(' ');
}

import type { Engine } from '../judging/engine.js';
import { isYear } from '../language/year.js';
import { termOf } from '../lexicon/analysis.js';
import { ORDINALS } from '../question/ordinals.js';
import { isTelling, type Question } from '../question/question.js';

type Known = Pick<Engine, 'lexicon' | 'index'>;

const ORDINAL = new RegExp(`^(?:${ORDINALS.join('|')}|last|next|previous)$`);
/** "And when was the second?" asks something else of it; "and not the second?" says no more than what it is not. */
const ASKING = /^(?:who|whom|whose|when|where|what|which|why|how|not?)$/;
const isOrdinal = (word: string) => ORDINAL.test(word);

/**
 * The earlier question with the one value that is all the new one says in place of its own: "where was the first one held", "and the second?".
 * Null where the new one says more, or the earlier one has nothing of the kind.
 */
export function inPlace(before: Question, own: Question, known: Known): string | null {
  const asksAnew = own.tokens.some(
    ({ text }) => ASKING.test(text) && !before.tokens.some((token) => token.text === text),
  );
  if (asksAnew || own.unwanted.length > 0) return null;
  const [entity] = own.entities;
  const alone = (start: number, end: number) =>
    own.tokens.every((token, at) => (at >= start && at < end) || !isTelling(token));
  const instead = (start: number, end: number, from: number, to: number) =>
    [...before.tokens.slice(0, start), ...own.tokens.slice(from, to), ...before.tokens.slice(end)]
      .map(({ text }) => text)
      .join(' ');
  if (entity && own.entities.length === 1 && alone(entity.start, entity.end)) {
    const theirs = rarestAlike(before, own, known) ?? partAlike(before, entity, known);
    return theirs ? instead(theirs.start, theirs.end, entity.start, entity.end) : null;
  }
  for (const isAlike of [isYear, isOrdinal]) {
    const at = own.tokens.findIndex(({ text }) => isAlike(text));
    const theirs = before.tokens.flatMap(({ text }, place) => (isAlike(text) ? place : []));
    const [place] = theirs;
    if (at >= 0 && place !== undefined && theirs.length === 1 && alone(at, at + 1))
      return instead(place, place + 1, at, at + 1);
  }
  return null;
}

/** The earlier question without what the new one puts in its place; null where the new one exchanges nothing. */
export function exchange(before: Question, own: Question, known: Known): string | null {
  const gone = new Set<number>();
  for (const alike of [isYear, isOrdinal]) {
    if (!own.tokens.some(({ text }) => alike(text))) continue;
    before.tokens.forEach(({ text }, at) => {
      if (alike(text)) gone.add(at);
    });
  }
  const rarest = rarestAlike(before, own, known);
  for (const { start, end } of own.entities.length === 1 && rarest ? [rarest] : alikeIn(before, own, known))
    for (let at = start; at < end; at++) gone.add(at);
  const fresh = own.tokens.some(({ text }) => isYear(text) || isOrdinal(text)) || own.entities.length > 0;
  if (!fresh) return null;
  return before.tokens
    .filter((_, at) => !gone.has(at))
    .map(({ text }) => text)
    .join(' ');
}

/** Things of the earlier question that are of a kind with one of the new one. */
function alikeIn(before: Question, { entities }: Question, { lexicon }: Known) {
  const kindsOf = ({ values }: Question['entities'][number]) =>
    values.flatMap(({ name }) => lexicon.entityKinds.get(name) ?? []);
  const kinds = new Set(entities.flatMap(kindsOf));
  return before.entities.filter((one) => kindsOf(one).some((kind) => kinds.has(kind)));
}

/** The word of a longer name that by itself names a thing of that kind: "president of Norland" is a person, "and of Sudland?" a country. */
function partAlike({ entities, tokens }: Question, { values }: Question['entities'][number], { lexicon }: Known) {
  const kinds = new Set(values.flatMap(({ name }) => lexicon.entityKinds.get(name) ?? []));
  const isAlike = (token: Question['tokens'][number]) =>
    lexicon
      .senses([token])
      .some((found) => found.values.some(({ name }) => kinds.has(lexicon.entityKinds.get(name) ?? '')));
  const places = entities.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, at) => start + at).filter((at) => {
      const token = tokens[at];
      return token !== undefined && isAlike(token);
    }),
  );
  const [start] = places;
  return start !== undefined && new Set(places).size === 1 ? { start, end: start + 1 } : undefined;
}

/** Of two countries the one that more facts are about stays: "Norland's trade with A", "and with B". */
function rarestAlike(before: Question, own: Question, known: Known) {
  const count = ({ values }: Question['entities'][number]) =>
    Math.max(...values.map(({ name }) => factsAbout(name, known.index)));
  return alikeIn(before, own, known).sort((a, b) => count(a) - count(b))[0];
}

const factsAbout = (name: string, { vocabulary, factsWith }: Engine['index']): number =>
  factsWith[vocabulary.find(termOf({ kind: 'entity', name }))] ?? 0;

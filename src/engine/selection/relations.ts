import type { Sense } from '../lexicon/lexicon.js';
import { nameOfTerm } from '../lexicon/wording.js';
import { sensesOf } from '../query/query.js';
import { without } from '../rewriting/clauses.js';
import { namesWithin } from '../rewriting/exchange.js';
import type { Work } from './arithmetic.js';
import {
  areOfOneStart,
  comparable,
  type Figure,
  hasOneOwner,
  isGroup,
  isNamedAfter,
  isOf,
  isOneTime,
} from './figures.js';
import { type Operands, sharedAmong, type Task } from './operands.js';
import type { Shelf } from './reply.js';

/** What figures differ in; `fact` where they are two accounts of the same, `part` where one belongs to the other, `member` where its owner does. */
export type Dimension = 'of' | 'for' | 'period' | 'fact' | 'part' | 'member';

/** What two figures differ in where they may stand in a work, in this order; null where they may not. */
type Relate = (
  one: Figure,
  other: Figure,
  operands: Operands,
  shelf: Shelf,
  between: Task['between'],
) => Dimension | null;

/** Held against one another: alike but for one thing. */
const held: Relate = (one, other, { things }, { library }, between) => {
  if (one.base !== other.base || one.number === other.number) return null;
  const [isKind, isOwner, isTime] = [one.of === other.of, hasOneOwner(one, other), one.period === other.period];
  const isBeside = one.fact === other.fact;
  const isAfter = isNamedAfter(one, other) || isNamedAfter(other, one);
  const isGoal = isAfter && isOwner && (one.isPlanned || other.isPlanned);
  if (!isBeside && isGoal && isTime && between === undefined) return 'part';
  // Percentages of two facts are seldom of the same whole, and a goal is not reached because a figure is known.
  if (!isBeside && (one.unit === 'percent' || one.isPlanned || other.isPlanned)) return null;
  if (isKind && isOwner && !isTime) {
    const isAlike = between !== 'counts' && (isBeside || one.period?.length === other.period?.length);
    const { entities } = library.lexicon;
    const areParts = (whole: string, part: string) => entities[whole]?.members?.includes(part) === true;
    const isPart = things.some((thing) => one.for.some((own) => areParts(thing, own) || areParts(own, thing)));
    return (isAlike || areOfOneStart(one, other)) && !(between === 'alone' && isPart) ? 'period' : null;
  }
  if (between === 'times') return isBeside && isGoal ? 'of' : null;
  if (between === 'alone' || between === 'counts') return null;
  if (isKind && isTime && !isOwner) {
    const [isWhole, isOther] = [one, other].map(({ for: [owner = ''] }) => isGroup(owner, library));
    return isWhole === isOther ? 'for' : null;
  }
  if (isKind && isTime) return between === undefined ? 'fact' : null;
  // A part or an increase is of the whole itself; what is planned is more than there is.
  const [less, more] = one.number < other.number ? [one, other] : [other, one];
  const isOfItself = isNamedAfter(less, more) || more.of.startsWith(`${less.of}-`);
  return isBeside && isOwner && (isTime || isAfter) && !isOfItself ? 'of' : null;
};

/** A part and its whole: a measure named after the other, or the figure of a member or a part beside that of the whole which is named. */
const share: Relate = (one, whole, operands, shelf) => {
  if (one.base !== whole.base || one.number >= whole.number || !isOneTime(one, whole)) return null;
  if (one.fact === whole.fact && hasOneOwner(one, whole) && isNamedAfter(one, whole)) return 'part';
  const { pool, things, reading } = operands;
  const [owner = '', ...others] = one.for;
  const [group = '', ...further] = whole.for;
  if (one.of !== whole.of || others.length + further.length > 0) return null;
  const isOther = (figure: Figure) =>
    figure.of === one.of && things.some((thing) => thing !== group && isOf(figure, thing));
  const isMeant = things.includes(owner) || (one.fact === reading.ranked[0]?.fact && !pool.some(isOther));
  const isMember = shelf.library.lexicon.entities[group]?.members?.includes(owner) === true;
  // A fact about both that has a figure of each holds them against one another: neither is part of the other.
  const isWithin =
    one.fact.about.includes(group) && pool.every((figure) => figure.fact !== one.fact || !isOf(figure, group));
  return isMeant && (isMember || isWithin) && namesBeside(owner, operands, shelf).includes(group) ? 'member' : null;
};

/** Things that are named beside one, also within a longer name: "trade with the group". */
function namesBeside(owner: string, { asked: { query, language, reader } }: Operands, { vocabulary }: Shelf): string[] {
  const idsOf = ({ terms }: Sense) => terms.map((term) => nameOfTerm(vocabulary.term(term)));
  const place = sensesOf(query, 'entity').find((sense) => idsOf(sense).includes(owner));
  const beside = place ? without(query, place, { language, reader }) : query;
  return [...sensesOf(beside, 'entity'), ...namesWithin(beside, { reader })].flatMap(idsOf);
}

/** A whole, or a goal, and what there is of it. */
const left: Relate = (whole, one) => {
  if (one.number >= whole.number || !hasOneOwner(one, whole) || !isOneTime(one, whole)) return null;
  // What grew by so much in a year is no part of it.
  const isIncrease = one.period !== undefined && one.period === whole.period && one.of.startsWith(`${whole.of}-`);
  const isOfIt = (isNamedAfter(one, whole) && !isIncrease) || isNamedAfter(whole, one);
  return isOfIt && (one.fact === whole.fact || whole.isPlanned) ? 'part' : null;
};

/** What is shared out, and what it is shared out among. */
const each: Relate = (all, counted, { asked }, shelf) => {
  const isCounted = counted.power === 0 && all.of !== counted.of;
  const isAlike = isCounted && hasOneOwner(all, counted) && isOneTime(all, counted);
  return isAlike && counted.of === sharedAmong(asked, shelf) ? 'part' : null;
};

/** The whole of which a fact gives some their parts in figures, and the share in percent that it gives another one that is named. */
const ofWhole: Relate = (whole, one, { pool, things, asked: { asked, language } }, { library }) => {
  const [owner = ''] = one.for;
  const members = library.lexicon.entities[whole.for[0] ?? '']?.members ?? [];
  if (one.unit !== 'percent' || whole.period !== one.period || !things.includes(owner) || !members.includes(owner))
    return null;
  const units = whole.unit.split(' ').map((word) => language.stem(word.toLowerCase()));
  // In percent it is told already.
  const isInUnit =
    asked.answerType === 'money' || asked.tokens.some(({ text, stem }) => text.length > 2 && units.includes(stem));
  const isPart = (part: Figure) =>
    part.fact === one.fact &&
    part.period === one.period &&
    comparable(part, whole) &&
    members.includes(part.for[0] ?? '');
  return isInUnit && pool.some(isPart) ? 'member' : null;
};

export const RELATIONS: Readonly<Record<Exclude<Work, 'sum' | 'mean'>, Relate>> = {
  difference: held,
  percent: held,
  times: held,
  share,
  left,
  each,
  ofWhole,
};

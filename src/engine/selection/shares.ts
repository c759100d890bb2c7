import type { Sense } from '../lexicon/lexicon.js';
import { nameOfTerm } from '../lexicon/wording.js';
import { sensesOf } from '../query/query.js';
import type { Resolved } from '../resolve.js';
import { spanOf, without } from '../rewriting/clauses.js';
import { namesWithin } from '../rewriting/exchange.js';
import { best, comparable, type Figure, hasOneOwner, isGroup, isOf, isPartOf, ofYear } from './figures.js';
import { type FindPair, measuresIn, type Pair, yearsOf } from './named.js';
import { namesIn, type Shelf } from './reply.js';

/**
 * A part and its whole: two measures of the leading fact of which one is named after the other ("overnight-visitors" beside "visitors"), or the figure of
 * a member or a part beside that of the whole which the question names, of one time, the newest where no year is named.
 */
export const partAndWhole: FindPair = ({ facts: [told] }, resolved, shelf) => {
  const lead = told ? shelf.figures.of(told.fact) : [];
  const { query } = resolved;
  const years = yearsOf(resolved);
  const isOfTime = (figure: Figure) => years.length === 0 || years.some((year) => ofYear(year)(figure));
  const latest = (pairs: readonly Pair[]) =>
    pairs.filter(([part]) => isOfTime(part)).sort(([a], [b]) => (b.period ?? '').localeCompare(a.period ?? ''))[0] ??
    null;
  const within = lead.flatMap((part): Pair[] => {
    const whole = lead.find((one) => isPartOf(part, one) && hasOneOwner(part, one) && isOneTime(part, one));
    return whole ? [[part, whole]] : [];
  });
  if (within.length > 0) return latest(within);
  const measures = measuresIn(query, shelf);
  const own = lead.map(({ of }) => of);
  const asked = measures.filter((name) => told === undefined || own.includes(name));
  const isMeant = ({ of }: Figure) => (asked.length > 0 ? asked : own).includes(of);
  const found = shelf.figures.sound.filter((figure) => figure.for.length === 1 && isMeant(figure));
  const named = namesIn(query, 'entity', shelf);
  const ownerOf = ({ for: [owner = ''] }: Figure) => owner;
  const isMember = (owner: string, whole: string) =>
    shelf.library.lexicon.entities[whole]?.members?.includes(owner) === true;
  // A fact about both that has a figure of each holds them against one another: neither is part of the other.
  const isWithin = ({ fact }: Figure, whole: string) =>
    fact.about.includes(whole) && found.every((one) => one.fact !== fact || ownerOf(one) !== whole);
  const pairs = found
    .filter((part) => part.fact === told?.fact || named.includes(ownerOf(part)))
    .flatMap((part): Pair[] => {
      const owner = ownerOf(part);
      const wholes = wholesBeside(owner, resolved, shelf);
      const isWhole = (one: Figure) =>
        wholes.includes(ownerOf(one)) &&
        (isMember(owner, ownerOf(one)) || isWithin(part, ownerOf(one))) &&
        isOneTime(one, part) &&
        comparable(one, part) &&
        one.number > part.number;
      const whole = best(found.filter(isWhole));
      return whole ? [[part, whole]] : [];
    });
  const isOneOwner = new Set(pairs.map(([part]) => ownerOf(part))).size === 1;
  return isOneOwner && years.length <= 1 ? latest(pairs) : null;
};

/** Things that a question names beside this one, also within a longer name: "trade with the group". */
function wholesBeside(owner: string, { query, language, reader }: Resolved, { vocabulary, library }: Shelf): string[] {
  const idsOf = ({ terms }: Sense) => terms.map((term) => nameOfTerm(vocabulary.term(term)));
  const place = sensesOf(query, 'entity').find((sense) => idsOf(sense).includes(owner));
  const rest = place ? without(query, place, { language, reader }) : query;
  const named = [...sensesOf(rest, 'entity'), ...namesWithin(rest, { reader })].flatMap(idsOf);
  // "Of the whole" is of all that it belongs to.
  const isOfAll = language.requests.sum.test(query.plain);
  const groups = isOfAll ? Object.keys(library.lexicon.entities) : [];
  return [...named, ...groups.filter((thing) => isGroup(thing, library))].filter((one) => one !== owner);
}

const isOneTime = (one: Figure, other: Figure) =>
  one.period === undefined || other.period === undefined || one.period === other.period;

/** What is shared out, and what it is shared out among: the measure that is named behind "per" or "each", beside another of the same thing and fact. */
export const allAndCounted: FindPair = ({ facts }, { query, language }, shelf) => {
  const span = spanOf(query, language.requests.each);
  const behind = sensesOf(query, 'measure')
    .filter(({ start }) => span !== null && start >= span.start)
    .sort((a, b) => a.start - b.start)
    .flatMap(({ terms }) => terms.map((term) => nameOfTerm(shelf.vocabulary.term(term))));
  const [lead = []] = facts.map(({ fact }) => shelf.figures.of(fact));
  const [named] = behind;
  const all = lead.filter(({ unit, of }) => unit !== 'percent' && of !== named);
  const counted = shelf.figures.sound.filter(({ of, power }) => of === named && power === 0);
  const pairs = all.flatMap((one): Pair[] => {
    const other = best(counted.filter((figure) => hasOneOwner(one, figure) && isOneTime(one, figure)));
    return other ? [[one, other]] : [];
  });
  return pairs.length === 1 ? (pairs[0] ?? null) : null;
};

/** A share in percent that the leading fact has of a thing, and the whole of which it gives others of the same kind their parts in figures. */
export const shareAndWhole: FindPair = ({ facts: [told] }, { query, asked, language }, shelf) => {
  const lead = told ? shelf.figures.of(told.fact) : [];
  const named = namesIn(query, 'entity', shelf);
  const { entities } = shelf.library.lexicon;
  const pairs = lead.flatMap((share): Pair[] => {
    const [owner = ''] = share.for;
    if (share.unit !== 'percent' || !named.includes(owner)) return [];
    const parts = lead.filter((one) => one.unit !== 'percent' && one.period === share.period && !isOf(one, owner));
    const isWhole = (one: Figure) => {
      const members = entities[one.for[0] ?? '']?.members ?? [];
      const areParts = parts.filter((part) => comparable(part, one) && members.includes(part.for[0] ?? ''));
      return members.includes(owner) && one.period === share.period && areParts.length > 0;
    };
    const whole = best(shelf.figures.sound.filter(isWhole));
    const units = whole?.unit.split(' ').map((word) => language.stem(word.toLowerCase())) ?? [];
    // In percent it is told already.
    const isInUnit =
      asked.answerType === 'money' || asked.tokens.some(({ text, stem }) => text.length > 2 && units.includes(stem));
    return whole && isInUnit ? [[share, whole]] : [];
  });
  return pairs.length === 1 ? (pairs[0] ?? null) : null;
};

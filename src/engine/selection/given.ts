import type { Fact } from '../../knowledge/library.js';
import { NUMERIC } from '../../language/language.js';
import { isYear } from '../../language/text.js';
import type { Piece } from '../answer.js';
import type { Resolved } from '../resolve.js';
import { isRelative } from './bold-fit.js';
import { comparable, type Figure, newest, ofYear } from './figures.js';
import { namesIn, type Reply, type Shelf } from './reply.js';
import { replyOf, withUnit } from './worked.js';

/** Of figures that a fact gives for several things or years, that of the one which is named, for bold words; nothing where none is, or several are. */
export function givenOf(lead: Fact, { query, language }: Resolved, shelf: Shelf): Pick<Reply, 'bold' | 'computed'> {
  if (!NUMERIC.has(query.answerType)) return {};
  const things = namesIn(query, 'entity', shelf);
  const measures = namesIn(query, 'measure', shelf);
  const years = query.tokens.map(({ text }) => text).filter(isYear);
  const isMeant = (figure: Figure) =>
    figure.for.length === 1 &&
    (measures.length === 0 || measures.includes(figure.of)) &&
    years.every((year) => ofYear(year)(figure));
  const figures = shelf.figures.of(lead).filter(isMeant);
  const own = figures.filter((figure) => things.includes(figure.for[0] ?? ''));
  const figure = newest(own);
  if (!figure || own.some((one) => one.for[0] !== figure.for[0] || !comparable(one, figure))) return {};
  const others = shelf.figures.of(lead).filter((one) => comparable(one, figure));
  const isOfSeveral = others.some((one) => figures.includes(one) && one.for[0] !== figure.for[0]);
  const isOfYears =
    years.length > 0 &&
    measures.length > 0 &&
    !isRelative(query.plain, language) &&
    others.some(({ period }) => period !== figure.period);
  if (!isOfSeveral && !isOfYears) return {};
  const { value, unit } = figure;
  const named: Piece[] = isOfSeveral ? [{ things: figure.for }, ': '] : [];
  const words = { bold: [...named, ...withUnit(value, unit)], said: [], result: value, unit };
  const { bold = '', computed } = replyOf('given', [figure], words, shelf);
  return { bold, ...(computed && { computed }) };
}

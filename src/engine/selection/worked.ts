import type { Library } from '../../knowledge/library.js';
import type { Computed, Piece } from '../answer.js';
import { type Figure, nameOf } from './figures.js';
import type { Reply, Shelf } from './reply.js';

/** Of what is worked out, where no fact that answers is told with it. */
export const CONFIDENCE = 0.85;

/** A result with its unit. */
export const withUnit = (number: string, unit: string): Piece[] => [{ number }, { unit, of: number }];

/** Pieces between which a sign stands. */
export const joined = (pieces: readonly (readonly Piece[])[], sign: string): Piece[] =>
  pieces.flatMap((piece, at) => (at === 0 ? piece : [sign, ...piece]));

/** In words of the library itself. */
function plain(pieces: readonly Piece[], { lexicon }: Library): string {
  const word = (piece: Piece): string => {
    if (typeof piece === 'string') return piece;
    if ('number' in piece) return piece.number;
    if ('unit' in piece) return ` ${piece.unit}`;
    if ('percent' in piece) return `${piece.percent}%`;
    if ('day' in piece) return piece.day;
    if ('days' in piece) return piece.days;
    const names = piece.things.map((thing) => lexicon.entities[thing]?.names[0] ?? thing).join(', ');
    return [names, piece.period ?? ''].filter(Boolean).join(' ');
  };
  return pieces.map(word).join('');
}

/** The reply that tells what was worked out of these figures. */
export function replyOf(
  operation: Computed['operation'],
  figures: readonly Figure[],
  {
    bold,
    said,
    result,
    unit,
    isRough = false,
  }: Pick<Computed, 'bold' | 'said' | 'result' | 'unit'> & { readonly isRough?: boolean },
  { library }: Pick<Shelf, 'library'>,
): Reply {
  const isUneven = operation === 'difference' && figures.some(({ digits }) => digits !== figures[0]?.digits);
  const kinds = new Set(figures.map(({ as }) => as));
  const isAbout =
    isRough || isUneven || kinds.has('about') || kinds.has('rounded') || (kinds.has('over') && operation !== 'sum');
  const as = isAbout ? 'about' : kinds.has('over') ? 'over' : 'exact';
  const inputs = figures.map((figure) => ({
    fact: figure.fact.id,
    value: figure.value,
    unit: figure.unit,
    name: nameOf(figure),
  }));
  const facts = [...new Set(figures.map(({ fact }) => fact))].map((fact) => ({ fact, role: 'input' as const }));
  const expression = plain(said, library);
  const computed = { operation, expression, said, bold, result, unit, as, inputs } as const;
  return { form: 'computed', facts, confidence: CONFIDENCE, asked: [], bold: plain(bold, library), computed };
}

import type { Complain, DataEntries, Reason } from './data-entries.js';
import type { Entry } from './entries.js';
import type { FigureData } from './figure-shapes.js';
import { figureOf, saysInWords } from './figures.js';
import type { FactFigure } from './library.js';
import { notThere } from './not-there.js';
import type { FactData } from './shapes.js';

/** Checks that figures are of measures and things that there are, and that each stands in its statement. */
export function checkFigures({ facts, lexicon }: DataEntries, complain: Complain): void {
  const measures = lexicon?.value.measures ?? {};
  const entities = lexicon?.value.entities ?? {};
  for (const entry of facts) {
    const { id, statement } = entry.value;
    for (const [at, figure] of (entry.value.figures ?? []).entries()) {
      const { of, value, unit } = figure;
      const say = (field: keyof FigureData, reason: string | Reason) =>
        complain(entry, id, ['figures', at, field], reason);
      if (!Object.hasOwn(measures, of)) say('of', notThere('measure', of, Object.keys(measures)));
      for (const thing of [figure.for ?? []].flat()) {
        if (!Object.hasOwn(entities, thing)) say('for', notThere('entity', thing, Object.keys(entities)));
      }
      if (!says(statement, Number(value), unit)) say('value', `${value} (${unit}) is not in the statement`);
    }
    checkTwins(entry, complain);
  }
}

const says = (statement: string, value: number, unit: string): boolean =>
  figureOf(statement, value, unit) !== null || saysInWords(statement, value);

/** One fact has one value for one thing at one time: two of them are a slip of the pen, since facts that disagree are two. */
function checkTwins({ value: { id, figures = [] }, ...entry }: Entry<FactData>, complain: Complain): void {
  const place = ({ of, period, unit, ...figure }: FigureData) =>
    JSON.stringify([of, [figure.for ?? []].flat().toSorted(), period ?? null, unit]);
  const seen = new Map<string, string>();
  for (const [at, figure] of figures.entries()) {
    const other = seen.get(place(figure));
    if (other !== undefined) {
      const reason = `is the second value of one measure, thing and period, beside ${other}`;
      complain({ ...entry, value: null }, id, ['figures', at, 'value'], reason);
    }
    seen.set(place(figure), figure.value);
  }
}

const SAID = { '>': 'over', '<': 'under', '≈': 'about', '': 'exact' } as const;

/** The figures of a fact with all that its statement says of them: "more than 40 billion" is over 40 billion. */
export function figuresOf({ statement, figures = [] }: FactData): FactFigure[] {
  return figures.map((figure) => {
    const sign = figureOf(statement, Number(figure.value), figure.unit)?.sign ?? '';
    return { ...figure, for: [figure.for ?? []].flat(), as: figure.as ?? SAID[sign] };
  });
}

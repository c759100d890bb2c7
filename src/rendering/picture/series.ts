import { placeOf } from '../../knowledge/check-charts.js';
import { type Figure, figureOf } from '../../knowledge/figures.js';
import type { Fact, Library } from '../../knowledge/library.js';
import type { Chart } from '../../knowledge/shapes.js';
import { supportOf } from '../../knowledge/support.js';
import type { ChartWords } from '../chart-in.js';

/** A value of a chart with the fact that says it. */
export interface Value {
  readonly fact: Fact;
  readonly value: number;
  /** With the sign that the words of the statement give it: `>94.8`, `≈655,000`. */
  readonly text: string;
  /** What it stands for: a date or a name. */
  readonly label: string;
  /** A better supported fact of this chart says otherwise. */
  readonly disputed: boolean;
}

type Placed = Chart['points'][number] & { readonly said: Fact; readonly place: string };

/** The values of a chart in its order; those of one place stand together, the best supported first. */
export function valuesOf(chart: Chart, library: Library, words: ChartWords): Value[] {
  const points = chart.points.flatMap((point): Placed[] => {
    const said = library.factById.get(point.fact);
    return said === undefined ? [] : [{ ...point, said, place: placeOf(point, said) }];
  });
  const disputed = disputedAmong(
    points.map(({ said }) => said),
    library,
  );
  const places = [...new Set(points.map(({ place }) => place))];
  return places.flatMap((place) =>
    points
      .filter((point) => point.place === place)
      .map(({ said, value }) => ({
        fact: said,
        value,
        text: written(figureOf(said.statement, value, chart.unit), value, words),
        label: words.label(place),
        disputed: disputed.has(said),
      }))
      .sort((a, b) => Number(a.disputed) - Number(b.disputed)),
  );
}

/**
 * The facts that contradict a better supported one which is not contradicted itself: the side that loses. Of two that
 * are supported alike the one that was said later is believed, and then the one that stands first.
 */
function disputedAmong(facts: readonly Fact[], library: Library): ReadonlySet<Fact> {
  const order = [...new Set(facts)].sort(
    (a, b) => supportOf(b, library) - supportOf(a, library) || (b.asOf ?? '').localeCompare(a.asOf ?? ''),
  );
  const held: Fact[] = [];
  for (const fact of order) if (!held.some(({ disagreesWith }) => disagreesWith.includes(fact.id))) held.push(fact);
  return new Set(order.filter((fact) => !held.includes(fact)));
}

const written = (figure: Figure | null, value: number, { number }: ChartWords) =>
  (figure?.sign ?? '') + number(value, figure?.text ?? String(value));

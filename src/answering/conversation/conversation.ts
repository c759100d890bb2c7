import type { Engine } from '../judging/engine.js';
import { confidences, type Model } from '../judging/model.js';
import { formOf } from '../question/kinds.js';
import type { Considered } from './consider.js';
import { inContext, lastOf, withoutNewTopic } from './context.js';
import { LEANING, type Leaning, leaningFeatures } from './leaning.js';

/** How sure it is that what was read of a leaning question is answered; 0 to 1. */
export type Lean = (leaning: Leaning) => number;

export interface ConversationParts {
  readonly engine: Engine;
  readonly model: Model;
  /** By what the model has learnt of such questions, where nothing else is given. */
  readonly lean?: Lean;
}

/** From here on a short question that could lean is taken by itself, and no further reading is tried. */
const ENOUGH = 0.8;
/** In place of the place of a reading: the question by itself. */
const BY_ITSELF = -1;
/** A thing that more facts are about (a country) is no subject. */
const WIDE = 40;

/**
 * Understands a question after earlier ones, the oldest first: as it stands, or completed from the conversation where it leans on it or
 * is not understood alone. Of several readings the one that is most likely answered.
 */
export function createUnderstand({ engine, model, lean = learnt(model) }: ConversationParts) {
  const { facts, forms } = engine.index;
  const counts = new Map<string, number>();
  for (const thing of facts.flatMap(({ about }) => about)) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  const isSure = ({ pooled }: Considered) => pooled.confidence >= model.limits.answer;
  const subjectsOf = ({ pooled }: Considered) =>
    pooled.judged
      .flatMap(({ weighed }) => facts[weighed.fact]?.about ?? [])
      .filter((thing) => (counts.get(thing) ?? 0) <= WIDE);
  return (text: string, history: readonly string[], consider: (text: string) => Considered): Considered => {
    const own = withoutNewTopic(text);
    const alone = consider(own ?? text);
    const earlier = lastOf(history, engine);
    if (own !== null || earlier === undefined) return alone;
    const { dependent, short, certain, readings } = inContext(text, earlier, engine);
    if (certain) return consider(readings[0] ?? text);
    if (!dependent && alone.pooled.confidence >= (short ? ENOUGH : model.limits.answer)) return alone;
    const before = consider(earlier);
    const told = isSure(before) ? before.pooled.judged.map(({ weighed }) => weighed.fact) : [];
    const subjects = isSure(before) ? subjectsOf(before) : [];
    const leaned = (reading: Considered, place: number): Considered => {
      const lead = reading.pooled.judged[0]?.weighed.fact ?? -1;
      const fact = facts[lead];
      if (!fact) return reading;
      const repeats = told.includes(lead);
      const confidence = lean({
        own: alone.asked,
        earlier: before.asked,
        reading,
        fact,
        forms: forms[lead] ?? 0,
        alone: alone.pooled.confidence,
        before: before.pooled.confidence,
        place,
        dependent,
        stays: subjectsOf(reading).some((thing) => subjects.includes(thing)),
        repeats,
      });
      // "Who keeps it?", "since when?": whatever the earlier words ask for, a date is what is wanted now.
      const kind = formOf(alone.asked.kind) > 0 ? alone.asked.kind : reading.question.kind;
      // What the earlier words ask for was told already.
      const attributes = repeats ? alone.asked.attributes : reading.question.attributes;
      const question = { ...reading.question, kind, attributes };
      return { ...reading, question, pooled: { ...reading.pooled, confidence } };
    };
    // What the earlier question names is in the other readings already.
    const isNamed = before.asked.entities.some(({ values }) =>
      values.some(({ name }) => told.some((fact) => facts[fact]?.about.includes(name))),
    );
    const named = isNamed ? undefined : engine.lexicon.entityNames.get(subjects[0] ?? '');
    let best: Considered | null = dependent || isSure(alone) ? leaned(alone, BY_ITSELF) : null;
    for (const [place, words] of [...readings, ...(named ? [`${text} ${named}`] : [])].entries()) {
      if (best && best.pooled.confidence >= ENOUGH) break;
      const one = leaned(consider(words), place);
      if (!best || one.pooled.confidence > best.pooled.confidence) best = one;
    }
    return best && (dependent || isSure(best)) ? best : alone;
  };
}

function learnt({ leaning }: Model): Lean {
  if (leaning.features.join() !== LEANING.join()) {
    throw new Error('src/answering/model.json was trained on other features: run "npm run train -- --leaning"');
  }
  return (one) => confidences(leaning, [leaningFeatures(one)])[0] ?? 0;
}

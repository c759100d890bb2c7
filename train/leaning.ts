import { createConsider } from '../src/answering/conversation/consider.js';
import { createUnderstand } from '../src/answering/conversation/conversation.js';
import { findEditions } from '../src/answering/conversation/editions.js';
import { groupFacts } from '../src/answering/conversation/groups.js';
import { LEANING, leaningFeatures } from '../src/answering/conversation/leaning.js';
import { buildEngine, type Language } from '../src/answering/judging/engine.js';
import { confidences, type Ensembles, type Model } from '../src/answering/judging/model.js';
import { remembered } from '../src/answering/language/words.js';
import { inYears } from '../src/answering/language/years.js';
import type { Library } from '../src/knowledge/library.js';
import { type BoostOptions, boost, type Row } from './boost.js';
import { saysTheSame } from './example.js';
import { limitFor, reportOn } from './limits.js';
import type { Golden } from './rows.js';

/** Readings of one question that leans on earlier ones. */
interface Readings {
  readonly answerable: boolean;
  readonly rows: readonly Row[];
}

/** How much a golden question counts: curators wrote asks with them in sight, so what is read there is surer than elsewhere. */
const GOLDEN = 0.3;
const SEEDS = [1, 2, 3];
const FOLDS = 5;
/** Share of all that may be answered wrongly; far more of these were written to mislead than people ask. */
const WRONG = 0.07;
const TRIED = [0.05, 0.06, 0.08, 0.1];
const OPTIONS: Omit<BoostOptions, 'seed'> = {
  rounds: 250,
  depth: 5,
  rate: 0.06,
  leaf: 15,
  ridge: 2,
  sample: 0.7,
  columns: 0.5,
  // More of the words accounted for may well speak against a reading here: they are those of the earlier question.
  directions: [],
};
const TODAY = '2026-11-24';
const PARTS = 100;

export interface LeaningParts {
  readonly library: Library;
  readonly language: Language;
  readonly model: Pick<Model, 'features' | 'ensembles' | 'limits'>;
  readonly golden: readonly Golden[];
  readonly others: readonly Golden[];
}

/** Learns which reading of a question that leans on earlier ones is answered, and says how well; the limit is that of the model. */
export function learnLeaning({ golden, others, ...parts }: LeaningParts, say: (line: string) => void) {
  const read = createReader(parts);
  const leans = ({ rows }: Readings) => rows.length > 0;
  const known = golden.map((one) => read(one, GOLDEN)).filter(leans);
  const strange = others.map((one) => read(one, 1)).filter(leans);
  const learn = (all: readonly Readings[], seeds: readonly number[]): Ensembles =>
    seeds.map((seed) =>
      boost(
        all.flatMap(({ rows }) => rows),
        { ...OPTIONS, seed },
      ),
    );
  const verdicts = Array.from({ length: FOLDS }, (_, fold) => {
    const isIn = (_: unknown, at: number) => Math.floor((at * FOLDS) / strange.length) === fold;
    const ensembles = learn([...known, ...strange.filter((one, at) => !isIn(one, at))], SEEDS.slice(0, 1));
    return strange.filter(isIn).map(({ rows, answerable }) => {
      const sure = confidences(
        { ensembles },
        rows.map(({ features }) => features),
      );
      const best = sure.indexOf(Math.max(...sure));
      return { confidence: sure[best] ?? 0, right: rows[best]?.label === 1, answerable };
    });
  }).flat();
  say(`${strange.length} questions that lean on earlier ones, cross-validated:`);
  for (const wrong of [...TRIED, WRONG]) say(reportOn(verdicts, wrong));
  const shift = logOdds(parts.model.limits.answer) - logOdds(limitFor(verdicts, WRONG).limit);
  const ensembles = learn([...known, ...strange], SEEDS).map(({ bias, trees }) => ({
    bias: Math.round((bias + shift) * 1e4) / 1e4,
    trees,
  }));
  return { features: [...LEANING], ensembles };
}

const logOdds = (chance: number) => Math.log(chance / (1 - chance));

function createReader({ library, language, model }: Omit<LeaningParts, 'golden' | 'others'>) {
  const engine = buildEngine(library, language);
  const groups = groupFacts(library.facts);
  const editions = findEditions(library, engine.lexicon, groups);
  const full: Model = { ...model, leaning: { features: LEANING, ensembles: [] } };
  const considerOn = createConsider({ engine, model: full, groups, editions });
  return ({ question, history = [], fact, today = TODAY }: Golden, weight: number): Readings => {
    const ids = [fact].flat();
    const named = ids.flatMap((id) => library.factById.get(id) ?? []);
    const rows: Row[] = [];
    const understand = createUnderstand({
      engine,
      model: full,
      lean(leaning) {
        const { pooled, question } = leaning.reading;
        const told = pooled.judged.flatMap(({ weighed }) => library.facts[weighed.fact] ?? []);
        const right = told.some((other) => named.some((one) => other === one || saysTheSame(other, one, question)));
        rows.push({ features: leaningFeatures(leaning), label: right ? 1 : 0, weight });
        // None is ever sure enough for the others not to be tried.
        return 0;
      },
    });
    const meant = (text: string) => inYears(text, today);
    const consider = remembered(PARTS, (part: string) => considerOn(part, today));
    understand(meant(question), history.map(meant), consider);
    return { answerable: !ids.includes('none'), rows };
  };
}

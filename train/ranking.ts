import { FEATURES } from '../src/engine/ranking/features.js';
import { type Model, openLearnt } from '../src/engine/ranking/model.js';
import { loadLanguages } from '../src/files/language-data.js';
import type { Library } from '../src/knowledge/library.js';
import type { Golden } from '../src/knowledge/shapes.js';
import type { Language } from '../src/language/language.js';
import { learn, TRIAL } from './learn.js';
import { type Example, examplesOf, rowsOf, translatedExamplesOf } from './learn-set.js';
import { newFactExamples } from './new-fact-examples.js';
import { otherExamples } from './other-libraries.js';
import { readQuestions } from './questions.js';

const NAMES = FEATURES.map(({ name }) => name);

/** Every so-manieth question is kept back to set the limit by. */
const FOLD = 5;
/** Share of the questions kept back that may be answered wrongly; many were written to mislead. */
const WRONG = 0.075;
const CHOICES = 0.15;

/** Learns how sure to be of a fact, and from where on it answers. */
export async function learnRanking(
  library: Library,
  golden: readonly Golden[],
  language: Language,
  say: (line: string) => void,
): Promise<Pick<Model, 'learnt' | 'limits' | 'ranking'>> {
  const first = await readQuestions(library, 'first-questions.yaml');
  const { whole: own, uneven } = examplesOf(library, golden, first, language);
  const others = library.about.languages.slice(1);
  const translated = new Map<string, Golden[]>();
  for (const code of others) translated.set(code, await readQuestions(library, `first-questions.${code}.yaml`));
  const whole = [...own, ...translatedExamplesOf(library, translated, [language, ...(await loadLanguages(others))])];
  const elsewhere = await otherExamples(language);
  const added = await newFactExamples(library, language);
  say(
    `${whole.length} questions, ${uneven.length} of uneven libraries, ${elsewhere.length} of other libraries, ${added.length} of new facts`,
  );
  const beside = [...uneven, ...elsewhere, ...added];
  const seen = whole.filter((_, at) => at % FOLD !== 0);
  const kept = whole.filter((_, at) => at % FOLD === 0);
  const trial = learn([...seen, ...beside].flatMap(rowsOf), NAMES, TRIAL);
  const { limit, figures } = limitFor(kept, trial);
  say(`on ${kept.length} questions kept back: ${figures}`);
  return {
    learnt: { library: library.version, figures },
    limits: { answer: limit, choices: CHOICES },
    ranking: learn([...whole, ...beside].flatMap(rowsOf), NAMES),
  };
}

/** The lowest confidence at which at most `WRONG` of the questions are answered wrongly, and what that brings. */
function limitFor(examples: readonly Example[], learnt: Model['ranking']): { limit: number; figures: string } {
  const judge = openLearnt(learnt);
  const verdicts = examples.map(({ described, right, answerable }) => {
    const chances = judge(described.map(({ features }) => features));
    let best = 0;
    chances.forEach((chance, at) => {
      if (chance > (chances[best] ?? 0)) best = at;
    });
    return { confidence: chances[best] ?? 0, right: right[best] === true, answerable };
  });
  verdicts.sort((a, b) => b.confidence - a.confidence);
  let [limit, wrong, good] = [1, 0, 0];
  for (const { confidence, right } of verdicts) {
    if (right) good++;
    else wrong++;
    if (wrong > WRONG * verdicts.length) break;
    limit = confidence;
  }
  const answerable = verdicts.filter((one) => one.answerable).length;
  const declined = verdicts.filter((one) => !one.answerable && one.confidence < limit).length;
  const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;
  const shares = `${percent(good, answerable)} right, ${percent(wrong, verdicts.length)} wrong, ${percent(declined, verdicts.length - answerable)} of the others declined`;
  return { limit: Math.round(limit * 1000) / 1000, figures: shares };
}

import { libraryAt, openFor, questionSets, shippedModel } from './libraries.js';
import { DRAWS, inOneLanguage, KEPT, MADE_UP, withMadeUpFacts, withNewFacts } from './new-facts.js';
import { percent, table } from './numbers.js';
import { type Asked, boldShare, type Shares, sharesOf, type Verdict, verdictOf } from './question-sets.js';

/**
 * `npm run bench:quality`: how well questions are answered, in one table: the sets about the shipped library, made-up communities, and facts
 * of the shipped library cut to a few asks, as if they had been added today.
 */

const share = (value: number) => (Number.isNaN(value) ? '–' : percent(value));
const row = (name: string, { questions, right, wrong, declined }: Shares) => [
  name,
  String(questions),
  share(right),
  share(wrong),
  share(declined),
];
const model = shippedModel();
const shipped = await libraryAt('data');
const rows: string[][] = [];
const all: Verdict[] = [];
const whole = (await openFor(shipped))(model);
for (const { name, library, questions } of await questionSets(shipped)) {
  const answerer = library === shipped ? whole : (await openFor(library))(model);
  const verdicts = questions.map((asked) => verdictOf(answerer, asked));
  if (library === shipped) all.push(...verdicts);
  if (name !== 'slices') {
    rows.push(row(name, sharesOf(verdicts)));
    continue;
  }
  for (const kind of new Set(questions.map((asked) => asked.kind)))
    rows.push(row(kind, sharesOf(verdicts.filter(({ asked }) => asked.kind === kind))));
}
rows.push(row('bold words', boldShare(all)));

const english = inOneLanguage(shipped);
/** Questions that stand alone and are rightly answered by one fact, by that fact. */
const known = new Map<string, Asked[]>();
for (const { asked, answer, outcome } of all) {
  const [lead, another] = answer.parts;
  if (outcome !== 'right' || asked.history || asked.today || !lead || another || answer.language !== 'en') continue;
  known.set(lead.fact.id, [...(known.get(lead.fact.id) ?? []), asked]);
}
for (const kept of KEPT) {
  const verdicts: Verdict[] = [];
  for (const draw of DRAWS) {
    const { library, fresh } = withNewFacts(english, new Set(known.keys()), kept, draw);
    const answerer = (await openFor(library))(model);
    for (const id of fresh) for (const asked of known.get(id) ?? []) verdicts.push(verdictOf(answerer, asked));
  }
  rows.push(row(`new facts, ${kept} asks`, sharesOf(verdicts)));
}
const madeUp: Verdict[] = [];
for (const { library, questions } of await withMadeUpFacts(english, MADE_UP)) {
  const answerer = (await openFor(library))(model);
  madeUp.push(...questions.map((asked) => verdictOf(answerer, asked)));
}
rows.push(row(`made-up facts, ${MADE_UP} asks`, sharesOf(madeUp)));
process.stdout.write(`${table(['set', 'questions', 'right', 'wrong', 'declined'], rows)}\n`);

import type { Fact } from '../../knowledge/library.js';
import type { Groups } from '../conversation/groups.js';
import type { Engine } from '../judging/engine.js';
import { FUNCTION_WORDS } from '../language/english.js';
import { wordsOf } from '../language/words.js';
import type { Question } from '../question/question.js';

/** What the facts about a thing tell. */
interface Known {
  readonly facts: number;
  readonly told: ReadonlySet<string>;
  /** Labels of what they tell most, at most three. */
  readonly labels: readonly string[];
}

/** Of a thing that more facts are about three labels would say nothing. */
const WIDE = 8;
/** What a larger share of the facts tells (a date, a number) names nothing that is missing. */
const COMMON = 0.1;

/** Says what is known of the subject of a question that is not answered: "I have the plant's capacity and status, not its cost." */
export function createMiss(facts: readonly Fact[], groups: Groups, lexicon: Engine['lexicon']) {
  const label = (attribute: string) => lexicon.attributeLabels.get(attribute) ?? attribute;
  const everywhere = countTold(facts);
  const memory = new Map<string, Known>();
  const knownOf = (subject: string): Known => {
    const before = memory.get(subject);
    if (before) return before;
    const about = groups.about(subject).flatMap((at) => facts[at] ?? []);
    const known = {
      facts: about.length,
      told: new Set(about.flatMap(({ tells }) => [...tells.keys()])),
      labels: [...new Set(specific(about.filter(isMainly(subject)), everywhere).map(label))].slice(0, 3),
    };
    memory.set(subject, known);
    return known;
  };
  return (question: Question): string => {
    const subject = subjectOf(question, groups);
    if (!subject) return 'I don’t know: nothing in my library answers that.';
    const name = lexicon.entityNames.get(subject) ?? subject;
    const known = knownOf(subject);
    const missing = question.attributes
      .flatMap(({ values }) => values)
      .find(
        ({ name }) =>
          !known.told.has(name) &&
          (everywhere.get(name) ?? 0) <= facts.length * COMMON &&
          saysSo(label(name), question),
      );
    const none = missing ? `I don’t have: ${label(missing.name)}.` : 'I don’t have an answer to what you ask of it.';
    if (known.facts > WIDE || known.labels.length === 0)
      return missing
        ? `I have ${counted(known.facts)} about ${name}, and none on this: ${label(missing.name)}.`
        : `I have ${counted(known.facts)} about ${name}, and none that answers this.`;
    return `About ${name} I have: ${inWords(known.labels)}. ${none}`;
  };
}

const counted = (facts: number): string => (facts === 1 ? 'one fact' : `${facts} facts`);

/** What a fact tells, it tells of the thing that it is about first. */
const isMainly =
  (subject: string) =>
  ({ about }: Fact): boolean =>
    about[0] === subject;

/** True where the question has the last word of the label: attributes are recognised by other words as well, and may not be what was meant. */
function saysSo(label: string, { tokens }: Question): boolean {
  const last = wordsOf(label).findLast(({ text }) => !FUNCTION_WORDS.has(text));
  return tokens.some(({ stem }) => stem === last?.stem);
}

/** The thing that is asked about: of those named, the one that fewest facts are about. */
function subjectOf({ entities }: Question, groups: Groups): string | null {
  let best: { name: string; facts: number } | null = null;
  for (const { name } of entities.flatMap(({ values }) => values)) {
    const count = groups.about(name).length;
    if (count > 0 && (!best || count < best.facts)) best = { name, facts: count };
  }
  return best?.name ?? null;
}

/** What the facts of one thing tell and few others do says most of it; a curator names the chief attributes of a fact first. */
function specific(facts: readonly Fact[], everywhere: ReadonlyMap<string, number>): string[] {
  const here = countTold(facts);
  const share = (attribute: string) => (here.get(attribute) ?? 0) / (everywhere.get(attribute) ?? 1);
  return [...here.keys()].sort((a, b) => share(b) * (here.get(b) ?? 0) - share(a) * (here.get(a) ?? 0));
}

/** How many facts tell each attribute in words of their own. */
function countTold(facts: readonly Fact[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tells } of facts)
    for (const [attribute, words] of tells) if (words) counts.set(attribute, (counts.get(attribute) ?? 0) + 1);
  return counts;
}

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const inWords = (names: readonly string[]) => list.format(names);

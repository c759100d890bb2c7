import type { Fact, Library } from '../../knowledge/library.js';
import type { Considered } from '../conversation/consider.js';
import type { Engine } from '../judging/engine.js';
import { kindFeatures } from '../judging/kind-features.js';
import { hasDate, withoutDates } from '../language/calendar.js';
import { isCompared } from '../question/comparing.js';
import type { Question } from '../question/question.js';
import { asksWhether } from '../question/whether.js';
import { ANY_NUMBER, formsIn } from '../search/form.js';
import type { Reply } from './reply.js';
import { type Form, isNumbered, isSaid, type Stated, statedIn, without } from './stated.js';

export interface PremiseParts {
  readonly engine: Pick<Engine, 'lexicon' | 'index'>;
  readonly limit: number;
  consider(text: string): Considered;
}

/** Facts whose other value is tried. */
const TRIED = 4;
/** Readings that are made, at most. */
const READINGS = 2;
/** Such a reading must be this sure, whatever the limit is: it leaves out what was asked. */
const LEAST = 0.65;
/** From here on the question is answered as it stands. */
const SURE = 0.8;
/** The question without the wrong value must be surer by so much where it is answered with it as well. */
const MARGIN = 0.25;

const ASKED: readonly (readonly [Form, RegExp])[] = [
  ['where', /^(?:where|(?:in )?(?:which|what) (?:city|country|town|place|region)|venue|location)\b/i],
  ['who', /^(?:who|whose|by whom|(?:which|what) (?:countries|country|company|president|person|minister|nations?))\b/i],
];

/**
 * "Was the first fair in Lunaville?": where the question without the place is surely answered by a fact that tells another place, that fact
 * settles it. Values are exchanged only for what the fact tells in answer to the same: a place for a place, a year for a year.
 */
export function createPremise({ lexicon }: Pick<Library, 'lexicon'>) {
  const asked = new Map<string, Form[]>();
  for (const [name, { asks }] of Object.entries(lexicon.attributes)) {
    const forms = ASKED.flatMap(([form, pattern]) => (asks.some((ask) => pattern.test(ask)) ? [form] : []));
    if (forms.length > 0) asked.set(name, forms);
  }
  const tells = (fact: Fact, { forms, start }: Stated, { attributes }: Question): boolean => {
    const isAsked = (attribute: string) =>
      attributes.some((found) => found.start !== start && found.values.some(({ name }) => name === attribute));
    for (const [attribute, words] of fact.tells) {
      if (!words) continue;
      const fits = forms.some((form) => asked.get(attribute)?.includes(form) && (form !== 'who' || isAsked(attribute)));
      if (fits && isWhole(words, fact)) return true;
      if (forms.includes('when') && hasDate(words)) return true;
      if (forms.includes('how many') && ANY_NUMBER.test(withoutDates(words))) return true;
    }
    return false;
  };

  return (whole: Considered, { engine, limit, consider }: PremiseParts): Reply | null => {
    const { question, judged, pooled, text } = whole;
    const [likeliest] = judged;
    if (!likeliest || likeliest.weighed.inVain || question.unwanted.length > 0 || !asksWhether(text)) return null;
    const stated = statedIn(question, engine);
    if (stated.length === 0 || isCompared(question)) return null;
    const about = engine.index.facts[likeliest.weighed.fact]?.about ?? [];
    const carries =
      isNumbered(likeliest, question) &&
      stated.every((one) => isSaid(one, likeliest, question) || (one.entity !== null && about.includes(one.entity)));
    const sure = carries ? pooled.confidence : 0;
    if (sure >= SURE) return null;
    const tried = new Set<string>();
    let best: Reply | null = null;
    for (const one of judged.slice(0, TRIED)) {
      const wrong = stated.filter((value) => !isSaid(value, one, question));
      const key = wrong.map(({ start }) => start).join();
      if (wrong.length === 0 || tried.has(key) || tried.size === READINGS) continue;
      tried.add(key);
      const other = consider(without(question, wrong));
      const [first] = other.judged;
      const fact = first && engine.index.facts[first.weighed.fact];
      if (!first || !fact || !wrong.every((value) => tells(fact, value, question) && knowsBy(value, fact))) continue;
      if (!isAbout(fact, question, wrong, engine)) continue;
      const least = Math.max(LEAST, limit, sure >= limit ? sure + MARGIN : 0);
      if (first.confidence < least || first.confidence <= (best?.confidence ?? 0)) continue;
      // Who it was is no answer to whether it was somebody else: only a place, time or number stands in bold.
      const asked = wrong.some(({ forms }) => forms[0] === 'who') ? [] : [{ question: other.question, fact }];
      best = { facts: [fact], asked, confidence: first.confidence, lacking: [] };
    }
    return best;
  };
}

/** What comes after all that a fact tells is only settled by one that looks ahead. */
function knowsBy({ time }: Stated, { date, asOf }: Fact): boolean {
  const last = date?.split('/').at(-1) ?? '';
  return time === null || time.slice(0, 4) <= last.slice(0, 4) || (asOf !== undefined && last > asOf);
}

/** One value, or a list that is counted: another list may leave out what was asked. */
const isWhole = (words: string, fact: Fact): boolean =>
  !/,| and /.test(words) || kindFeatures('number', formsIn(fact)).kindMet > 0;

/** True where the fact is about something that the question names rightly. What persons do, they may do elsewhere and again. */
function isAbout(fact: Fact, { entities }: Question, wrong: readonly Stated[], { lexicon }: Pick<Engine, 'lexicon'>) {
  const lasting = entities
    .filter(({ start }) => !wrong.some((value) => start >= value.start && start < value.end))
    .flatMap(({ values }) => values.map(({ name }) => name))
    .filter((name) => lexicon.entityKinds.get(name) !== 'person');
  return lasting.some((name) => fact.about.includes(name));
}

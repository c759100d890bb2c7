import type { Library } from '../../knowledge/library.js';
import { FUNCTION_WORDS } from '../language/english.js';
import { wordsOf } from '../language/words.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { createPhraseBook } from '../lexicon/phrases.js';
import { ORDINALS } from '../question/ordinals.js';
import type { Question } from '../question/question.js';
import { endOf } from './dates.js';
import type { Groups } from './groups.js';
import { PICKING } from './time-words.js';

/** Meetings, prizes or reports that come round and are told apart by number. */
export interface Editions {
  /**
   * The question with the number of the edition that "next" or "latest" means on that day (YYYY-MM-DD): "the next regatta" → "the third
   * regatta". Null where it asks for none, or none is known; `meant` is null where it asks for one after a year ("the next one after
   * 2027") and none is known so late.
   */
  resolve(text: string, question: Question, today: string): { readonly meant: string | null } | null;
}

interface Edition {
  readonly ordinal: string;
  readonly date: string;
}

const NUMBERED = new RegExp(`^(?:\\d|${ORDINALS.join('|')})`, 'i');
/** A year that stands for today. */
const BOUND = { next: /\b(?:after|since) ((?:19|20)\d\d)\b/i, latest: /\bbefore ((?:19|20)\d\d)\b/i } as const;
/** The year after which the next one is asked for; null for nearly all questions. */
export const yearAfter = (text: string): string | null =>
  PICKING.next.test(text) ? (BOUND.next.exec(text)?.[1] ?? null) : null;

/** Words between "next" and what it is the next of. */
const REACH = 6;

/** Finds what the lexicon numbers ("second regatta", "third regatta"), and when each was or will be by the facts about it. */
export function findEditions(library: Library, lexicon: Pick<Lexicon, 'respell'>, groups: Groups): Editions {
  const book = createPhraseBook<readonly Edition[]>();
  for (const [phrase, numbered] of numberedThings(library, lexicon)) {
    const things = new Set(numbered.values());
    if (things.size < 2) continue;
    const editions = [...numbered].flatMap(([ordinal, thing]) => {
      const date = dateOf(thing, things, library, groups);
      return date === null ? [] : [{ ordinal, date }];
    });
    book.add(
      phrase.split(' '),
      editions.sort((a, b) => (a.date < b.date ? -1 : 1)),
    );
  }
  return {
    resolve(text, { tokens, unwanted }, today) {
      if (unwanted.length > 0) return null;
      for (const time of ['next', 'latest'] as const) {
        if (!PICKING[time].test(text)) continue;
        const bound = BOUND[time].exec(text);
        const day = bound
          ? `${Number(bound[1]) + (time === 'next' ? 1 : -1)}-${time === 'next' ? '01-01' : '12-31'}`
          : today;
        for (const { start, values } of book.find(tokens.map(({ stem }) => stem))) {
          if (!picks(time, tokens.slice(Math.max(0, start - REACH), start))) continue;
          const edition = pick(values.flat(), time, day);
          if (edition) return { meant: text.replace(BOUND[time], ' ').replace(PICKING[time], edition.ordinal) };
          if (bound) return { meant: null };
        }
      }
      return null;
    },
  };
}

/** For each name without its number ("regatta"), the thing by number. */
function numberedThings({ lexicon: { entities } }: Library, lexicon: Pick<Lexicon, 'respell'>) {
  const series = new Map<string, Map<string, string>>();
  for (const [thing, { names }] of Object.entries(entities)) {
    for (const name of names) {
      if (!NUMBERED.test(name)) continue;
      const [lead, ...rest] = lexicon.respell(wordsOf(name));
      if (!lead || rest.length === 0 || !ORDINALS.includes(lead.text)) continue;
      const phrase = rest.map(({ stem }) => stem).join(' ');
      const known = series.get(phrase) ?? new Map<string, string>();
      if (!known.has(lead.text)) series.set(phrase, known.set(lead.text, thing));
    }
  }
  return series;
}

/** When an edition takes place: the date on which most of the facts agree that are about it and about no other edition. */
function dateOf(thing: string, editions: ReadonlySet<string>, { facts }: Library, groups: Groups): string | null {
  const counts = new Map<string, number>();
  for (const at of groups.about(thing)) {
    const { about = [], date } = facts[at] ?? {};
    if (!date || date.includes('/') || about.some((other) => other !== thing && editions.has(other))) continue;
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length);
  return best?.[0] ?? null;
}

/** True where a word of picking belongs to what follows: no word of grammar stands between, as in "the last visit before the regatta". */
function picks(time: 'next' | 'latest', before: Question['tokens']): boolean {
  const text = before.map((token) => token.text).join(' ');
  const found = PICKING[time].exec(text);
  if (!found) return false;
  const between = text.slice(found.index + found[0].length).split(' ');
  return !between.some((word) => FUNCTION_WORDS.has(word));
}

function pick(inOrder: readonly Edition[], time: 'next' | 'latest', today: string): Edition | null {
  const found =
    time === 'next'
      ? inOrder.find(({ date }) => endOf(date) >= today)
      : inOrder.findLast(({ date }) => endOf(date) <= today);
  return found ?? null;
}

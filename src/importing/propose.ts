import { slugOf } from '../desk/draft.js';
import { languageSeen } from '../desk/gaps.js';
import type { Library } from '../knowledge/library.js';
import { LIMITS } from '../knowledge/scalars.js';
import { datesIn, withoutDates } from '../language/en/statement-dates.js';
import { type ImportDraft, keyOf } from './import-draft.js';
import type { Page, Skipped } from './passage.js';
import { statementsOf } from './sentences.js';

/** Where a page comes from, for its citation. */
export interface Origin {
  /** A name that stays the same from one import to the next. */
  readonly page: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  /** YYYY-MM-DD */
  readonly today: string;
}

const NUMBER = /(?:[$€£¥₸₽]\s?)?\d+(?:[.,:]\d+)*(?:\s?[%€£¥₸₽]|\s\p{L}{3,})?/gu;
/** Numbers and dates that are shown of one statement. */
const SHOWN = 6;

/** The drafts of a page, in its order. Their words are those of the page. */
export function draftsOf(
  page: Page,
  origin: Origin,
  about: Pick<Library, 'about'>,
): { readonly drafts: readonly ImportDraft[]; readonly skipped: readonly Skipped[] } {
  const drafts = new Map<string, ImportDraft>();
  const skipped: Skipped[] = [...page.skipped];
  for (const { headings, question, lead, text, place } of page.passages) {
    const language = languageSeen(`${question ?? ''} ${text}`, about);
    const { statements, tooLong } = statementsOf({ text, question }, language);
    for (const sentence of tooLong)
      skipped.push({ place, reason: `a sentence of ${sentence.length} letters; a fact holds ${LIMITS.statement}` });
    for (const [at, statement] of statements.entries()) {
      const key = keyOf(origin.page, question ?? headings.join(' › '), statement);
      if (drafts.has(key)) continue;
      drafts.set(key, {
        form: 1,
        key,
        kind: 'add',
        fact: null,
        was: null,
        statement,
        question,
        asks: at > 0 ? [] : asksFrom(question, lead, headings),
        topic: topicFrom(headings, origin.page),
        language,
        ...originOf(origin),
        headings: [...headings],
        place,
        order: drafts.size,
        ...recognised(statement),
        imported: origin.today,
      });
    }
  }
  return { drafts: [...drafts.values()], skipped };
}

const originOf = ({ page, title, publisher, url }: Origin) => ({
  page,
  title: title.slice(0, 300),
  publisher: publisher.slice(0, LIMITS.name),
  url,
});

/** The question; else what the passage is on, with the heading above it. */
function asksFrom(question: string | null, lead: string | null, headings: readonly string[]): string[] {
  const heading = headings.at(-1);
  const named = lead === null ? heading : heading === undefined ? lead : `${heading}: ${lead}`;
  return [question ?? named ?? ''].filter((ask) => ask !== '' && ask.length <= LIMITS.ask);
}

/** A file of facts: the first heading, else the page. */
function topicFrom([heading]: readonly string[], page: string): string {
  const name = (page.split('/').at(-1) ?? page).replace(/\.[a-z0-9]{1,8}$/i, '');
  return slugOf(heading ?? '') || slugOf(name) || 'imported';
}

/** What the statement says in dates and numbers. */
function recognised(statement: string): Pick<ImportDraft, 'date' | 'found'> {
  const dates = datesIn(statement);
  const numbers = withoutDates(statement).match(NUMBER) ?? [];
  const found = [...dates.map(({ text }) => text), ...numbers.map((one) => one.trim())];
  const [only, ...more] = dates;
  return {
    date: only !== undefined && more.length === 0 ? only.date : null,
    found: [...new Set(found)].slice(0, SHOWN),
  };
}

import type { Library } from '../knowledge/library.js';
import { labelOf } from '../knowledge/shared-attributes.js';
import type { Language } from '../language/language.js';
import { at } from '../lib/numbers.js';
import type { Answer, AnswerPart, Citation } from './answer.js';
import { nameOfTerm } from './lexicon/wording.js';
import { isTelling, sensesOf } from './query/query.js';
import type { Resolved } from './resolve.js';
import { boldOf, joinedBold } from './selection/bold.js';
import type { Reply } from './selection/reply.js';

interface ComposeParts {
  readonly question: string;
  /** Of the reply. */
  readonly language: string;
  /** Null for a miss. */
  readonly reply: Reply | null;
  /** Left out where a fact was asked for by its id. */
  readonly resolved: Resolved | undefined;
  readonly library: Library;
  /** Of the library's own texts. */
  readonly ownLanguage: Language;
  term(number: number): string;
  readonly rest: Partial<Answer>;
}

/** Sources that one sentence cites, at most. */
export const CITED = 4;

/** Puts an answer together: sentences in the language of the reply where they are translated, citations counted through, words in bold. */
export function compose(parts: ComposeParts): Answer {
  const { question, language, reply, resolved, library, rest } = parts;
  const citations: Citation[] = [];
  const said = (reply?.facts ?? []).map(({ fact, role }): AnswerPart => {
    const translation = library.translations.get(language)?.facts.get(fact.id);
    const isTranslated = translation?.stale === false;
    return {
      fact,
      statement: isTranslated ? translation.statement : fact.statement,
      isTranslated: isTranslated || language === parts.ownLanguage.code,
      cites: fact.sources.slice(0, CITED).map((id) => numberOf(id, library, citations)),
      role,
    };
  });
  return {
    question,
    language,
    status: reply ? 'answered' : 'unknown',
    form: reply?.form ?? 'miss',
    short: shortOf(parts, said),
    parts: said,
    citations,
    further: (reply?.further ?? []).map(({ id }) => id),
    note: reply?.note ?? null,
    computed: reply?.computed ?? null,
    miss: null,
    confidence: reply?.confidence ?? resolved?.confidence ?? 0,
    candidates: [],
    choices: [],
    related: [],
    why: resolved ? whyOf(resolved, parts) : NO_REASON,
    version: library.version,
    ...rest,
  };
}

function numberOf(id: string, library: Library, citations: Citation[]): number {
  const known = citations.find(({ source }) => source.id === id);
  if (known) return known.n;
  const source = library.sources.get(id);
  if (!source) return 0;
  return citations[citations.push({ n: citations.length + 1, source }) - 1]?.n ?? 0;
}

/** Words in bold for all that is asked, of the fact that leads; left out where the sentence says little more. */
function shortOf(
  { reply, resolved, library, language, ownLanguage, term }: ComposeParts,
  said: readonly AnswerPart[],
): string | null {
  if (!reply) return null;
  if (reply.bold !== undefined) return reply.bold;
  const [lead] = said;
  if (!lead) return null;
  const isOwn = language === ownLanguage.code || !lead.isTranslated;
  const translation = isOwn ? null : (library.translations.get(language) ?? null);
  const nameOf = (thing: string) => library.lexicon.entities[thing]?.names[0];
  const asking = resolved?.language ?? ownLanguage;
  const parts = { language: ownLanguage, asking, translation, term, nameOf };
  return joinedBold(
    reply.asked.map((query) => boldOf(query, lead.fact, parts)),
    lead.statement,
  );
}

const NO_REASON: Answer['why'] = { matched: [], unmatched: [], corrected: [], subjects: [], attributes: [] };

/** What was understood, for whoever asks why. */
function whyOf(resolved: Resolved, { library, ownLanguage, term }: ComposeParts): Answer['why'] {
  const { query, ranked } = resolved;
  const match = ranked[0]?.match;
  const telling = query.tokens.flatMap((token, place) =>
    isTelling(token) && token.text !== '' ? [{ token, place }] : [],
  );
  const isMet = ({ place }: { place: number }) => match !== undefined && at(match.cover, place) >= 0.5;
  const names = (kind: 'entity' | 'attribute') => [
    ...new Set(sensesOf(query, kind).flatMap(({ terms }) => terms.slice(0, 1).map((one) => nameOfTerm(term(one))))),
  ];
  return {
    matched: telling.filter(isMet).map(({ token }) => token.text),
    unmatched: telling.filter((one) => !isMet(one)).map(({ token }) => token.text),
    corrected: query.corrected,
    subjects: names('entity').map((name) => library.lexicon.entities[name]?.names[0] ?? name),
    attributes: names('attribute').map((name) => labelOf(library, name, ownLanguage.code) ?? name),
  };
}

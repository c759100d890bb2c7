import type { Answer, Suggestion } from '../../engine/answer.js';
import type { Library } from '../../knowledge/library.js';
import { messagesFor } from '../../messages/index.js';
import { tidy } from '../../rendering/markdown.js';
import { missWords } from '../../rendering/miss-words.js';
import { type Line, offersLead, replyLines } from '../../rendering/reply-lines.js';
import { byline } from '../../rendering/sources.js';
import { statementIn } from '../../rendering/statement.js';
import { tellingOf } from '../../rendering/telling.js';

/** Where the page of a fact stands, from the root of the site. */
export type FactAddress = (fact: string) => string;

/** A question that is offered, with the fact that it is about. */
type Offer = Pick<Suggestion, 'question' | 'fact'>;

/** A reply as data that a worker can hand over: words and addresses, no markup. */
export interface Reply {
  readonly question: string;
  /** BCP 47, of the words below. */
  readonly language: string;
  readonly status: Answer['status'];
  readonly lines: readonly Line[];
  /** By number. */
  readonly sources: readonly { readonly n: number; readonly text: string; readonly url: string | null }[];
  /** Further facts of a list, shown when somebody asks for them. */
  readonly further: {
    readonly label: string;
    readonly facts: readonly { readonly id: string; readonly text: string }[];
  };
  readonly offers: { readonly lead: string; readonly questions: readonly Offer[] };
  /** Addresses of all facts that are named above. */
  readonly pages: Readonly<Record<string, string>>;
}

interface ReplyParts {
  readonly library: Library;
  /** YYYY-MM-DD, to tell which facts are due for review. */
  readonly today: string;
  readonly address: FactAddress;
}

/** An answer as the page shows it, in the words in which Discord shows it. */
export function replyOf(answer: Answer, { library, today, address }: ReplyParts): Reply {
  const { question, language, status, parts, citations, choices, related } = answer;
  const messages = messagesFor(language);
  const isTold = parts.length > 0;
  const lines = isTold
    ? replyLines(tellingOf(answer, library, messages, today), messages)
    : missLines(missWords(answer, library, messages, { command: (name) => `/${name}`, write: tidy }));
  const further = answer.further.flatMap((id) => {
    const fact = library.factById.get(id);
    return fact === undefined ? [] : [{ id, text: tidy(statementIn(fact, library, language).statement) }];
  });
  const questions = (status === 'answered' ? related : choices).map((one) => ({
    question: tidy(one.question) || one.fact,
    fact: one.fact,
  }));
  const told = lines.flatMap((line) => (line.kind === 'part' ? line.fact : []));
  return {
    question,
    language,
    status,
    lines: lines.map(tidied),
    sources: isTold
      ? citations.map(({ n, source }) => ({ n, text: tidy(byline(source, messages)), url: source.url ?? null }))
      : [],
    further: { label: messages.button.showMore(further.length), facts: further },
    offers: { lead: status === 'answered' ? messages.button.related : offersLead(answer, messages), questions },
    pages: Object.fromEntries([...told, ...further.map(({ id }) => id)].map((id) => [id, address(id)])),
  };
}

const missLines = (words: string): Line[] => words.split('\n').map((text) => ({ kind: 'said', text }));

function tidied(line: Line): Line {
  if (line.kind !== 'computed') return { ...line, text: tidy(line.text) };
  return line;
}

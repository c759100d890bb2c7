import type { Citation } from '../engine/answer.js';
import { CITED } from '../engine/compose.js';
import type { Fact, Library } from '../knowledge/library.js';
import { messagesFor } from '../messages/index.js';
import { encodeId } from './custom-id.js';
import { type Button, buttonRows, compose, type Message } from './message.js';
import { encodePlaces } from './places.js';
import { titledSource } from './sources.js';

const ON_A_PAGE = 8;

/** Those that the answer cites by the numbers that they have there, then the others. */
function numbered(facts: readonly Fact[], library: Library): Citation[] {
  const cited = facts.flatMap(({ sources }) => sources.slice(0, CITED));
  const all = new Set([...cited, ...facts.flatMap(({ sources }) => sources)]);
  return [...all].flatMap((id) => library.sources.get(id) ?? []).map((source, at) => ({ n: at + 1, source }));
}

/** All sources of these facts, with their titles, a page at a time; `page` from 0, one that does not exist becomes the nearest that does. */
export function sourcesMessage(facts: readonly Fact[], library: Library, language: string, page: number): Message {
  const messages = messagesFor(language);
  const citations = numbered(facts, library);
  const count = Math.max(1, Math.ceil(citations.length / ON_A_PAGE));
  const at = Math.max(0, Math.min(page, count - 1));
  const lines = citations.slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE).map((one) => titledSource(one, messages));
  const places = encodePlaces(
    facts.map(({ id }) => id),
    library,
  );
  const { version } = library;
  const turn = (to: number, label: string): Button[] => {
    const id = encodeId('sources', { version, language, page: String(to), facts: places });
    return id === null || to < 0 || to >= count ? [] : [{ id, label }];
  };
  return compose(
    [`**${messages.lists.answerSources}**`, lines.join('\n')],
    buttonRows([...turn(at - 1, messages.button.back), ...turn(at + 1, messages.button.next)]),
  );
}

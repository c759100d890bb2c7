import type { Answer, Suggestion } from '../engine/answer.js';
import type { Library } from '../knowledge/library.js';
import { messagesFor } from '../messages/index.js';
import type { CommandName, Messages } from '../messages/messages.js';
import { marks } from './citing.js';
import { encodeId, encodeWithQuestion } from './custom-id.js';
import { LIMITS, ROOM } from './limits.js';
import { escapeTo } from './markdown.js';
import { menuRow } from './menu.js';
import { type Button, buttonRows, composeBare, type Message } from './message.js';
import { missWords } from './miss-words.js';
import { pageLink } from './page-link.js';
import { encodePlaces } from './places.js';
import { type Line, offersLead, replyLines } from './reply-lines.js';
import { sourceLine } from './sources.js';
import { type Telling, tellingOf } from './telling.js';

export interface AnswerView {
  readonly library: Library;
  /** YYYY-MM-DD, to tell which facts are due for review. */
  readonly today: string;
  /** Who may dismiss it beside moderators; null for one that only its reader sees, who can dismiss it in Discord. */
  readonly asker: string | null;
  /** The question, where its buttons could not find it again in a message that holds it; null where they can. */
  readonly remember: string | null;
  /** Id of the member at whom it is pointed. Named, not pinged: no mention is ever allowed. */
  readonly member?: string | null;
  /** True where only a part of a long message was read. */
  readonly isPart?: boolean;
  /** True where it can be taken away only by a button of its own: the bot is not in that server. */
  readonly isAbroad?: boolean;
  /** Address of the library's site; left out or null where it has none. */
  readonly site?: string | null;
  readonly command: CommandName;
}

/** An answer, a choice or a miss as a message in its language. Pure: the same answer and view give the same message. */
export function answerMessage(answer: Answer, view: AnswerView): Message {
  const messages = messagesFor(answer.language);
  const above = [
    ...(view.member ? [`-# ${messages.answer.forMember(`<@${view.member}>`)}`] : []),
    ...(view.isPart ? [`-# ${messages.answer.partOnly}`] : []),
  ];
  return answer.status === 'answered' ? answered(answer, view, messages, above) : missed(answer, view, messages, above);
}

function answered(answer: Answer, view: AnswerView, messages: Messages, above: readonly string[]): Message {
  const { version, language, related } = answer;
  const options = related.map(({ question, fact }) => ({ value: fact, label: question }));
  return composeBare([...above, told(answer, view, messages, above.join('\n').length)].join('\n'), [
    ...menuRow(encodeId('related', { version, language }), messages.button.related, options),
    ...buttonRows(beneath(answer, view, messages)),
  ]);
}

/** What an answer says with its sources, in the room that so many characters above it leave. */
function told(answer: Answer, { library, today, site = null }: AnswerView, messages: Messages, above = 0): string {
  const said = lines(tellingOf(answer, library, messages, today), messages).join('\n');
  const [first] = answer.parts;
  const page = first === undefined ? null : pageLink(site, first.fact.id, library, answer.language);
  const room = LIMITS.textTotal - said.length - above - 20 - (page === null ? 0 : page.length + 3);
  const sources = sourceLine(answer.citations, messages, room);
  // Where there is no room for it, the sources go before it.
  const row = page === null || sources === '' || room < sources.length ? sources : `${sources} · ${page}`;
  return [said, row].filter((text) => text !== '').join('\n');
}

/** What an answer says, in markdown, in the room that is left to it beside its sources. */
function lines(telling: Telling, messages: Messages): string[] {
  const each = Math.min(ROOM.statement, Math.floor(ROOM.statements / Math.max(1, telling.parts.length)));
  return replyLines(telling, messages).map((line) => written(line, each));
}

/** A line in markdown, a statement in so much room. */
function written(line: Line, room: number): string {
  switch (line.kind) {
    case 'part':
      return `${line.isItem ? '- ' : ''}${escapeTo(line.text, room)} ${marks(line.cites)}`.trimEnd();
    case 'computed':
      return line.pieces.map((piece) => (typeof piece === 'string' ? spaced(piece) : marks(piece))).join('');
    case 'bold':
      return `**${escapeTo(line.text, ROOM.short)}**`;
    case 'lead':
      return `**${line.text}**`;
    case 'note':
      return `-# ${escapeTo(line.text, ROOM.note)}`;
    default:
      return `-# ${line.text}`;
  }
}

/** Escaped with the blanks at its ends, which escaping takes off: between a figure and its numbers there is one. */
const spaced = (piece: string) =>
  `${piece.startsWith(' ') ? ' ' : ''}${escapeTo(piece, ROOM.statement)}${piece.endsWith(' ') ? ' ' : ''}`;

/** One row of quiet buttons, and `Show more` before them where there is more. */
function beneath(answer: Answer, view: AnswerView, messages: Messages): Button[] {
  const { version, language, parts } = answer;
  const { button } = messages;
  const fact = parts[0]?.fact.id ?? '';
  const question = view.remember ?? '';
  return [
    ...showMore(answer, view.library, messages),
    ...labelled(encodeWithQuestion('askmore', { language, question }), button.askMore),
    ...thumb(encodeId('up', { version, language, fact }), '👍'),
    ...thumb(encodeId('down', { version, language, fact }), '👎'),
    ...labelled(encodeWithQuestion('more', { asker: view.asker ?? '', question }), button.more),
    ...(view.isAbroad ? dismiss(view, messages) : []),
  ];
}

function showMore({ version, language, further }: Answer, library: Library, { button }: Messages): Button[] {
  if (further.length === 0) return [];
  // As many as the id of a button holds.
  for (let count = further.length; count > 0; count--) {
    const facts = encodePlaces(further.slice(0, count), library);
    const id = encodeId('further', { version, language, facts });
    // Its pages have to hold them, too.
    const page = encodeId('page', { version, language, view: 'further', page: '99', of: facts });
    if (id !== null && page !== null) return [{ id, label: button.showMore(count) }];
  }
  return [];
}

function missed(answer: Answer, view: AnswerView, messages: Messages, above: readonly string[]): Message {
  const { version, language, choices, status, miss, parts } = answer;
  const says =
    parts.length > 0
      ? told(answer, view, messages)
      : missWords(answer, view.library, messages, {
          command: view.command,
          write: (text) => escapeTo(text, ROOM.statement),
        });
  const body = [...above, says, ...(choices.length === 0 ? [] : [`-# ${offersLead(answer, messages)}`])].join('\n');
  const closest = parts[0]?.fact.id ?? choices[0]?.fact ?? '';
  const question = view.remember ?? '';
  const gap = encodeWithQuestion('gap', { version, language, fact: closest, question });
  // Small talk asks nothing that curators could answer.
  const isQuestion = miss?.kind !== 'smallTalk';
  return composeBare(body, [
    ...buttonRows(offers(status === 'choices' ? 'pick' : 'tell', choices, answer)),
    ...buttonRows([...(isQuestion ? labelled(gap, messages.button.tellCurators) : []), ...dismiss(view, messages)]),
  ]);
}

function offers(action: 'tell' | 'pick', list: readonly Suggestion[], { version, language }: Answer): Button[] {
  return list.slice(0, ROOM.suggestions).flatMap(({ question, fact }) => {
    return labelled(encodeId(action, { version, language, fact }), question.trim() === '' ? fact : question);
  });
}

const labelled = (id: string | null, label: string): Button[] => (id === null || label === '' ? [] : [{ id, label }]);

const thumb = (id: string | null, emoji: string): Button[] => (id === null ? [] : [{ id, label: '', emoji }]);

const dismiss = ({ asker }: AnswerView, { button }: Messages): Button[] =>
  asker === null ? [] : labelled(encodeId('dismiss', { asker, message: '' }), button.dismiss);

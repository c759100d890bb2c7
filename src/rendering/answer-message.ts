import type { Answer, Suggestion } from '../answering/answer.js';
import type { Chart } from '../knowledge/shapes.js';
import { encodeId, encodeWithQuestion } from './custom-id.js';
import { LIMITS, ROOM } from './limits.js';
import { escapeTo } from './markdown.js';
import { type Button, buttonRows, compose, type Message } from './message.js';
import { sentences } from './sentences.js';
import { sourceList } from './sources.js';

export interface AnswerView {
  /** YYYY-MM-DD, to tell which facts are due for review. */
  readonly today: string;
  /** Who may dismiss it beside moderators; null for one that only its reader sees, who can dismiss it in Discord. */
  readonly asker: string | null;
  /** The question, where its buttons could not find it again in a message that holds it; null where they can. */
  readonly remember: string | null;
  /** Id of the member at whom it is pointed. Named, not pinged: no mention is ever allowed. */
  readonly member?: string | null;
  /** A line above everything, in markdown. */
  readonly note?: string;
  /** Those of the library: one that shows what answers gets a button. */
  readonly charts?: readonly Chart[];
}

/** An answer, a choice or a miss as a message. Pure: the same answer and view give the same message. */
export function answerMessage(answer: Answer, view: AnswerView): Message {
  const above = [view.member ? `-# For <@${view.member}>` : '', view.note ?? ''].filter((line) => line !== '');
  return answer.status === 'answered' ? answered(answer, view, above) : missed(answer, view, above);
}

function answered(answer: Answer, view: AnswerView, above: readonly string[]): Message {
  const short = answer.short === null ? [] : [`**${escapeTo(answer.short, ROOM.short)}**`];
  const note = answer.note === null ? [] : [escapeTo(answer.note, ROOM.note)];
  const body = [...above, ...short, sentences(answer, view.today), ...note].join('\n');
  const foot = `-# Library ${answer.version} · only what curators have checked`;
  const fact = answer.parts[0]?.fact.id ?? '';
  const { version } = answer;
  const why = encodeWithQuestion('why', { version, fact, question: view.remember });
  const judge: Button[] = [
    { id: encodeId('up', { version, fact }) ?? '', label: '', emoji: '👍' },
    { id: encodeId('down', { version, fact }) ?? '', label: '', emoji: '👎' },
  ];
  return compose(
    [body, `${sourceList(answer.citations)}\n${foot}`],
    [
      ...buttonRows(suggestions('tell', answer.related, version)),
      ...buttonRows([
        { id: why, label: 'Why this?' },
        ...judge.filter((button) => button.id !== ''),
        ...drawn(answer, view),
        ...dismiss(view),
      ]),
    ],
  );
}

/** A button to a chart in which a fact of the answer has a point. */
function drawn({ parts, version }: Answer, { charts = [] }: AnswerView): Button[] {
  const facts = parts.map(({ fact }) => fact.id);
  const chart = charts.find(({ points }) => points.some((point) => facts.includes(point.fact)));
  const id = chart === undefined ? null : encodeId('chart', { version, chart: chart.id });
  return id === null ? [] : [{ id, label: 'As a picture' }];
}

function missed(answer: Answer, view: AnswerView, above: readonly string[]): Message {
  const { version, choices } = answer;
  const says = escapeTo(answer.text, ROOM.statements);
  const lead = answer.status === 'choices' ? 'Did you mean one of these?' : 'Closest questions that I can answer:';
  const body = [...above, says, ...(choices.length === 0 ? [] : [`-# ${lead}`])].join('\n');
  // Small talk asks nothing that curators could answer.
  const isQuestion = answer.why.matched.length + answer.why.unmatched.length > 0;
  const gap = encodeWithQuestion('gap', { version, fact: choices[0]?.fact ?? '', question: view.remember });
  return compose(
    [body, `-# Library ${version}`],
    [
      ...buttonRows(suggestions(answer.status === 'choices' ? 'pick' : 'tell', choices, version)),
      ...buttonRows([...(isQuestion ? [{ id: gap, label: 'Tell the curators' }] : []), ...dismiss(view)]),
    ],
  );
}

function suggestions(action: 'tell' | 'pick', list: readonly Suggestion[], version: string): Button[] {
  return list.slice(0, ROOM.suggestions).flatMap(({ question, fact }) => {
    const id = encodeId(action, { version, fact });
    const label = question.trim() === '' ? fact : question;
    return id === null || label === '' || id.length > LIMITS.customId ? [] : [{ id, label, style: 'primary' as const }];
  });
}

function dismiss(view: AnswerView): Button[] {
  const id = view.asker === null ? null : encodeId('dismiss', { asker: view.asker });
  return id === null ? [] : [{ id, label: 'Dismiss' }];
}

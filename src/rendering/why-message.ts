import type { Answer } from '../answering/answer.js';
import { escapeTo } from './markdown.js';
import { compose, type Message } from './message.js';

export interface WhyView {
  /** False where the question could not be had again, so that only the fact speaks. */
  readonly asked: boolean;
  /** The library that answered then; empty where the button did not say. */
  readonly answeredBy: string;
}

/** How the answer came about: what was understood, how sure it is, what came second. */
export function whyMessage(answer: Answer, view: WhyView): Message {
  const notes: string[] = [];
  if (view.answeredBy !== '' && view.answeredBy !== answer.version) {
    notes.push(
      `-# The library has changed since (${escapeTo(view.answeredBy, 20)}); this is how ${answer.version} sees it.`,
    );
  }
  if (!view.asked) notes.push('-# I no longer have the question: I keep none. This is about the fact alone.');
  return compose([[...notes, ...(view.asked ? asked(answer) : []), ...facts(answer)].join('\n')]);
}

function asked({ why }: Answer): string[] {
  const read = why.corrected.map(({ from, to }) => `“${words([from])}” as “${words([to])}”`).slice(0, 5);
  return [
    line('Words that count', words(why.matched)),
    line('Words not accounted for', words(why.unmatched)),
    line('Read', read.join(', ')),
    line('About', words(why.subjects)),
    line('Asks for', words(why.attributes)),
  ].filter((text) => text !== '');
}

function facts(answer: Answer): string[] {
  const [first, second] = answer.why.candidates;
  const shown = answer.parts.map((part) => `\`/fact ${escapeTo(part.fact.id, 64)}\``).slice(0, 5);
  return [
    line('Confidence', percent(first?.confidence ?? answer.confidence)),
    line(
      'Next best',
      second === undefined ? 'nothing else came near' : `${second.fact}, ${percent(second.confidence)}`,
    ),
    line('Facts shown', shown.join(', ')),
    '-# Every sentence is a reviewed fact. Nothing is written by a machine.',
  ].filter((text) => text !== '');
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const line = (label: string, text: string) => (text === '' ? '' : `**${label}:** ${text}`);

/** Words as data: escaped, a few, each short, since some of them are the asker's. */
function words(list: readonly string[]): string {
  return list
    .slice(0, 12)
    .map((word) => escapeTo(word, 60))
    .join(', ');
}

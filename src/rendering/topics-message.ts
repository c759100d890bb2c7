import { encodeId } from './custom-id.js';
import { escapeTo } from './markdown.js';
import { menuRow } from './menu.js';
import { compose, type Message } from './message.js';
import { count as counted } from './outcome-report.js';

export interface TopicEntry {
  /** The value that a choice sends back. */
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

/** Most topics that are listed; more could not all be opened from one select menu either. */
const LISTED = 40;

/** All topics with the number of their facts, and a menu to open one of the first 25. */
export function topicsMessage(topics: readonly TopicEntry[], version: string): Message {
  const lines = topics.slice(0, LISTED).map(({ title, count }) => `- ${escapeTo(title, 70)}: ${count}`);
  if (topics.length > LISTED) lines.push(`-# and ${topics.length - LISTED} more; start typing in \`/topics topic:\``);
  const options = topics.map(({ id, title, count }) => ({
    value: id,
    label: title,
    description: counted(count, 'fact'),
  }));
  return compose(
    ['**What I know about**', lines.join('\n'), `-# Library ${version}`],
    menuRow(encodeId('topic', { version }), 'Open a topic', options),
  );
}

import { messagesFor } from '../messages/index.js';
import { encodeId } from './custom-id.js';
import { escapeTo } from './markdown.js';
import { menuRow } from './menu.js';
import { compose, type Message } from './message.js';

export interface TopicEntry {
  /** The value that a choice sends back. */
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

export interface TopicsView {
  readonly version: string;
  readonly language: string;
  /** How `/topics` is shown. */
  readonly command: string;
}

/** Most topics that are listed; more could not all be opened from one select menu either. */
const LISTED = 40;

/** All topics with the number of their facts, and a menu to open one of the first 25. */
export function topicsMessage(topics: readonly TopicEntry[], { version, language, command }: TopicsView): Message {
  const { lists } = messagesFor(language);
  const lines = topics.slice(0, LISTED).map(({ title, count }) => `- ${escapeTo(title, 70)}: ${count}`);
  if (topics.length > LISTED) lines.push(`-# ${lists.more(topics.length - LISTED, command)}`);
  const options = topics.map(({ id, title, count }) => ({ value: id, label: title, description: lists.facts(count) }));
  return compose(
    [[`**${lists.topics}**`, ...lines].join('\n')],
    menuRow(encodeId('topic', { version, language }), lists.openTopic, options),
  );
}

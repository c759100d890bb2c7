import { ComponentType } from 'discord.js';
import { encodeId } from './custom-id.js';
import { LIMITS } from './limits.js';
import { clip, escapeTo, tidy } from './markdown.js';
import { compose, type Message } from './message.js';

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
  const options = topics
    .filter(({ id }) => id.length <= LIMITS.optionText)
    .slice(0, LIMITS.selectOptions)
    .map(({ id, title, count }) => ({
      value: id,
      label: clip(tidy(title) || id, LIMITS.optionText),
      description: `${count} ${count === 1 ? 'fact' : 'facts'}`,
    }));
  const menu = {
    type: ComponentType.StringSelect as const,
    custom_id: encodeId('topic', { version }) ?? 'v1:topic:',
    placeholder: 'Open a topic',
    options,
  };
  const rows = options.length === 0 ? [] : [{ type: ComponentType.ActionRow as const, components: [menu] }];
  return compose(['**What I know about**', lines.join('\n'), `-# Library ${version}`], rows);
}

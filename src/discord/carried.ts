import type { Message } from 'discord.js';
import { decodeId } from '../rendering/custom-id.js';

/** What the buttons of one of the bot's messages still know. Empty strings where they do not. */
export interface Carried {
  readonly question: string;
  readonly fact: string;
  readonly version: string;
  /** Of the message. */
  readonly language: string;
  readonly asker: string;
}

/** Reads a message's buttons back: the question behind it, the fact it shows, its library and language, and who asked. */
export function carriedBy(message: Pick<Message, 'components'>): Carried {
  let [question, fact, version, language, asker] = ['', '', '', '', ''];
  for (const id of customIds(message.components.map((component) => component.toJSON()))) {
    const decoded = decodeId(id);
    if (decoded === null || decoded === 'outdated') continue;
    if (decoded.action === 'askmore' || decoded.action === 'more' || decoded.action === 'gap') {
      question = decoded.fields.question || question;
    }
    if (decoded.action === 'up') ({ fact, version, language } = decoded.fields);
    if (decoded.action === 'gap') ({ version, language } = decoded.fields);
    if (decoded.action === 'dismiss' || decoded.action === 'more') asker = decoded.fields.asker || asker;
  }
  return { question, fact, version, language, asker };
}

/** Every `custom_id` in a tree of components, however deep. */
function customIds(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(customIds);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'custom_id' in node && typeof node.custom_id === 'string' ? [node.custom_id] : [];
  const below = 'components' in node ? customIds(node.components) : [];
  return [...own, ...below];
}

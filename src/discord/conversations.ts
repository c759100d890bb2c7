import type { Message, PartialMessage } from 'discord.js';
import { notice } from '../rendering/message.js';
import { expectedError } from './api-errors.js';
import type { Bot } from './bot.js';
import { meant, type Response, respond, wordsFor } from './free-text.js';
import { handle } from './handle.js';
import { inPlace } from './overload.js';
import { post } from './post.js';

const KEPT = 5000;

/** What may be done to a reply later. */
interface Reply {
  edit(to: Response['message']): Promise<unknown>;
  delete(): Promise<unknown>;
}

interface Conversation {
  content: string;
  /** Of whoever asked, when they did. */
  readonly roles: readonly string[];
  reply: Reply | null;
  gone: boolean;
  /** Ends when everything that was begun for this question has; never rejects. */
  work: Promise<void>;
}

/** Free text: each question gets one message, which follows the question's edits and deletion for a while. */
export interface Conversations {
  onMessage(message: Message): void;
  onEdit(message: Message): void;
  onDelete(id: string): void;
}

/** `rememberMs`: how long an edit or deletion of a question still changes the reply. */
export function createConversations(bot: Bot, rememberMs: number): Conversations {
  const recent = new Map<string, Conversation>();

  function open(message: Message): Conversation {
    const conversation: Conversation = {
      content: message.content,
      roles: bot.authorRoles.of(message),
      reply: null,
      gone: false,
      work: Promise.resolve(),
    };
    const { id } = message;
    recent.set(id, conversation);
    if (recent.size > KEPT) {
      const [oldest] = recent.keys();
      if (oldest !== undefined) recent.delete(oldest);
    }
    // By its id, since the clock would hold the whole message, and all that discord.js hangs on it.
    setTimeout(() => recent.delete(id), rememberMs).unref();
    return conversation;
  }

  /** Queues a step behind the earlier ones for this question, so that an edit never overtakes the answer. */
  function next(
    conversation: Conversation,
    kind: string,
    { id, message }: { readonly id: string; readonly message: Message | null },
    task: () => Promise<void>,
  ): void {
    const before = conversation.work;
    const apologise =
      message === null ? null : (id: string) => post(message, notice(wordsFor(bot, message).word.sorry(id)));
    conversation.work = handle(bot, kind, () => before.then(task), apologise, id);
  }

  return {
    onMessage(message) {
      if (message.author.bot) return;
      if (!bot.first(message.id)) {
        bot.metrics.repeated();
        return;
      }
      const conversation = open(message);
      const begun = performance.now();
      next(conversation, 'message', { id: message.id, message }, async () => {
        const address = meant(bot, message);
        if (address === null) return;
        if (!(await bot.claim(message.id, message.client))) return bot.metrics.repeated();
        bot.trails.open(message.id, 'message', begun);
        await inPlace(bot, message, address, async () => {
          const response = await respond(bot, message, address, conversation.roles);
          if (response === null || conversation.gone) return false;
          const reply = await send(message, response);
          bot.trails.of(message.id).step('sent');
          if (response.passing) return true;
          conversation.reply = reply;
          if (conversation.gone) await reply.delete();
          return true;
        });
      });
    },
    onEdit(message) {
      const conversation = recent.get(message.id);
      if (conversation === undefined || conversation.content === message.content) return;
      conversation.content = message.content;
      const begun = performance.now();
      next(conversation, 'edit', { id: message.id, message: null }, async () => {
        if (conversation.gone || conversation.content !== message.content) return;
        const address = meant(bot, message);
        if (address !== null) bot.trails.open(message.id, 'edit', begun);
        await inPlace(bot, message, null, async () => {
          const response = address === null ? null : await respond(bot, message, address, conversation.roles);
          if (response?.passing) return false;
          conversation.reply = await revise(message, conversation.reply, response);
          if (response !== null) bot.trails.of(message.id).step('sent');
          return response !== null;
        });
      });
    },
    onDelete(id) {
      const conversation = recent.get(id);
      if (conversation === undefined || conversation.gone) return;
      conversation.gone = true;
      next(conversation, 'delete', { id, message: null }, async () => {
        const { reply } = conversation;
        conversation.reply = null;
        await reply?.delete();
      });
    },
  };
}

async function send(question: Message, response: Response): Promise<Reply> {
  const reply = replyOf(await post(question, response.message));
  if (response.passing) setTimeout(() => void reply.delete().catch(() => undefined), 8000).unref();
  return reply;
}

/** Holds no more than the id, since a message of discord.js takes 3.5 KB, and all replies of the last minute are kept. */
function replyOf({ id, channel: { messages } }: Message): Reply {
  return { edit: (to) => messages.edit(id, to), delete: () => messages.delete(id) };
}

async function revise(message: Message, reply: Reply | null, response: Response | null): Promise<Reply | null> {
  if (reply === null) return response === null ? null : send(message, response);
  if (response === null) {
    await reply.delete();
    return null;
  }
  try {
    await reply.edit(response.message);
    return reply;
  } catch (error) {
    // Somebody has dismissed the reply: there is nothing left to revise.
    if (expectedError(error) !== null) return null;
    throw error;
  }
}

/** Discord also reports edits of messages that were never seen; those are not ours. */
export function isWhole(message: Message | PartialMessage): message is Message {
  return !message.partial;
}

import type { APIMessage } from 'discord-api-types/v10';
import { LoopbackError } from '../loopback-error.js';
import { find } from '../messages/store.js';
import type { Platform } from '../platform.js';

/** Knows which messages of the bot answer which message of a member. */
export interface Replies {
  /** The bot's public messages that answer `message`, as they are now: replies to it, and those that reply to nothing. */
  to(message: APIMessage): APIMessage[];
  /** The first of them; rejects after the time. */
  next(message: APIMessage, timeoutMs: number): Promise<APIMessage>;
  close(): void;
}

export function followReplies(platform: Platform): Replies {
  const botId = platform.world.application.bot.id;
  const byReference = new Map<string, string[]>();
  const loose = new Map<string, string[]>();
  const waiting = new Map<string, Set<() => void>>();
  const add = (map: Map<string, string[]>, key: string, id: string) => {
    const list = map.get(key);
    if (list) list.push(id);
    else map.set(key, [id]);
  };

  const close = platform.journal.subscribe((event) => {
    if (event.type !== 'message' || event.action !== 'create' || event.visibleTo !== null) return;
    const { message } = event;
    if (message.author.id !== botId || message.interaction_metadata) return;
    const reference = message.message_reference?.message_id;
    if (reference === undefined) add(loose, message.channel_id, message.id);
    else add(byReference, reference, message.id);
    for (const wake of [...(waiting.get(message.channel_id) ?? [])]) wake();
  });

  const to = (message: APIMessage): APIMessage[] => {
    const later = (loose.get(message.channel_id) ?? []).filter((id) => BigInt(id) > BigInt(message.id));
    const ids = [...(byReference.get(message.id) ?? []), ...later];
    return ids.flatMap((id) => find(platform, message.channel_id, id)?.message ?? []);
  };

  const next = (message: APIMessage, timeoutMs: number): Promise<APIMessage> =>
    new Promise((resolve, reject) => {
      const listeners = waiting.get(message.channel_id) ?? new Set();
      waiting.set(message.channel_id, listeners);
      const wake = () => {
        const [found] = to(message);
        if (!found) return false;
        clearTimeout(timer);
        listeners.delete(wake);
        resolve(found);
        return true;
      };
      const timer = setTimeout(() => {
        listeners.delete(wake);
        reject(new LoopbackError(`no reply to "${message.content}" within ${timeoutMs} ms`));
      }, timeoutMs);
      if (!wake()) listeners.add(wake);
    });

  return { to, next, close };
}

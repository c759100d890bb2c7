import { type Client, Events, type Message } from 'discord.js';

/** The roles of those who write, as Discord tells them with the message; members are not kept. */
export interface AuthorRoles {
  watch(client: Client): void;
  /** None where they are not known, or not needed. */
  of(message: Message): readonly string[];
}

/** Messages that are on their way through discord.js: one as a rule, more while it connects. */
const WAITING = 200;

/** `isNeeded`: whether anything depends on roles in a server; in all others nothing is looked at. */
export function createAuthorRoles(isNeeded: (guild: string) => boolean): AuthorRoles {
  const waiting = new Map<unknown, readonly string[]>();
  const known = new WeakMap<Message, readonly string[]>();
  return {
    watch(client) {
      client.on(Events.Raw, (event: unknown) => {
        if (!isRecord(event) || event.t !== 'MESSAGE_CREATE' || !isRecord(event.d) || !isRecord(event.d.member)) return;
        const { id, guild_id: guild, member } = event.d;
        if (typeof guild !== 'string' || !isNeeded(guild) || !Array.isArray(member.roles)) return;
        waiting.set(id, member.roles);
        if (waiting.size > WAITING) waiting.delete(waiting.keys().next().value);
      });
      client.on(Events.MessageCreate, (message) => {
        const roles = waiting.get(message.id);
        if (roles !== undefined) known.set(message, roles);
        waiting.delete(message.id);
      });
    },
    of: (message) => known.get(message) ?? [],
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, type Interaction, type REST } from 'discord.js';
import type { Conversations } from './conversations.js';
import type { ShardLine } from './crew.js';
import type { Door } from './door.js';

/** A question may be answered ten seconds late, where the database was away for longer than a lease; an interaction is over after three. */
const MESSAGE_MS = 10_000;
const INTERACTION_MS = 2500;

/** What is under way when a shard is given away may take so long to end; longer than a reply is tried. */
const LINGER_MS = 3000;

/** Handlers behind a door. */
export function behind(
  door: Door,
  conversations: Conversations,
  onInteraction: (interaction: Interaction) => void,
): { readonly conversations: Conversations; onInteraction(interaction: Interaction): void } {
  return {
    conversations: {
      onMessage: (message) => door.pass(() => conversations.onMessage(message), MESSAGE_MS),
      onEdit: (message) => door.pass(() => conversations.onEdit(message), MESSAGE_MS),
      onDelete: (id) => door.pass(() => conversations.onDelete(id), MESSAGE_MS),
    },
    onInteraction: (interaction) => door.pass(() => onInteraction(interaction), INTERACTION_MS),
  };
}

/** Connects a client of one shard. `forget` ends what else was begun for it. */
export function openLine(client: Client, token: string, door: Door, forget: () => void): ShardLine {
  const ready = once(client, Events.ClientReady);
  ready.catch(() => undefined);
  let ending: Promise<void> | null = null;
  const end = async () => {
    door.shut();
    await sleep(LINGER_MS);
    forget();
    await client.destroy();
  };
  return {
    ready: client.login(token).then(async () => {
      await ready;
    }),
    answer: door.open,
    hold: door.hold,
    close() {
      ending ??= end();
      return ending;
    },
  };
}

/**
 * Makes the requests of one client everybody's, so that all shards of a process keep one pace: a client that ends must then not take the
 * token and the sweeping along.
 */
export function keepForAll(rest: REST): REST {
  const setToken = rest.setToken.bind(rest);
  // discord.js hands null to this where a client ends, whatever its types say.
  rest.setToken = (token: string | null) => (token === null ? rest : setToken(token));
  rest.clearHashSweeper = () => undefined;
  rest.clearHandlerSweeper = () => undefined;
  return rest;
}

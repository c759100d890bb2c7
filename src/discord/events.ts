import { type Client, Events, GatewayCloseCodes } from 'discord.js';
import type { Log } from '../log.js';
import type { Bot } from './bot.js';
import type { ClientListener } from './client.js';
import { type Conversations, isWhole } from './conversations.js';
import type { createInteractions } from './interactions.js';
import type { Metrics } from './metrics.js';
import type { Seldom } from './seldom.js';
import { attachServers } from './servers.js';
import { describePayload } from './shape.js';

/** Connects the client's events to their handlers. Each handler ends its own errors. */
export function attachEvents(
  client: Client,
  bot: Bot,
  conversations: Conversations,
  onInteraction: ReturnType<typeof createInteractions>,
): void {
  client.on(Events.InteractionCreate, onInteraction);
  bot.authorRoles.watch(client);
  client.on(Events.MessageCreate, (message) => conversations.onMessage(message));
  client.on(Events.MessageUpdate, (_, message) => {
    if (isWhole(message)) conversations.onEdit(message);
  });
  client.on(Events.MessageDelete, (message) => conversations.onDelete(message.id));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const id of messages.keys()) conversations.onDelete(id);
  });
  attachServers(client, bot);
  attachShardEvents(client, bot);
}

/** Without a listener for `error` the process would die of the first one. */
function attachShardEvents(client: Client, { log, seldom }: Bot): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'client error'));
  client.on(Events.Warn, (words) => seldom(words, (again) => log.warn({ again }, words)));
  client.on(Events.ShardReady, (shard) => log.info({ shard }, 'shard ready'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'shard resumed'));
  client.on(Events.ShardError, (error, shard) =>
    seldom(`${shard} ${error.message}`, (again) => log.warn({ shard, err: error, again }, 'shard error')),
  );
  client.on(Events.ShardDisconnect, ({ code }, shard) => log.error({ shard, code }, 'shard gone for good'));
  // One line for all queues and not one for each request that waits in one.
  client.rest.on('rateLimited', ({ route, timeToReset, global }) =>
    seldom(`limit ${global}`, (again) => log.warn({ route, timeToReset, global, again }, 'rate limited')),
  );
  client.rest.on('invalidRequestWarning', ({ count }) => log.warn({ count }, 'many refused requests'));
}

/** What a client tells before it has a bot to tell it to. */
export function createClientListener(
  log: Log,
  metrics: Pick<Metrics, 'dropped'>,
  seldom: Seldom,
  onRequest: Pick<ClientListener, 'onRefused' | 'onTried'>,
): ClientListener {
  return {
    ...onRequest,
    onDropped(error, payload) {
      const { event, shape } = describePayload(payload);
      metrics.dropped(event);
      // Not in the error's own words: "Cannot convert … to a BigInt" has in it what the event said.
      const { name, stack = '' } = error instanceof Error ? error : new Error();
      const at = stack.match(/(?<=\n\s+at ).+/g)?.slice(0, 4);
      seldom(`dropped ${event}`, (again) => log.warn({ event, error: name, shape, at, again }, 'dropped an event'));
    },
    onClosed(shard, code, wait) {
      const reason = closeReason(code);
      seldom(`closed ${shard} ${code}`, (again) =>
        log.warn({ shard, code, reason, wait, again }, 'shard reconnecting'),
      );
    },
  };
}

/** What a gateway's close code means: Discord's names for its own, and what the other ones come from. */
function closeReason(code: number): string {
  const own: Record<number, string> = {
    1000: 'closed in good order',
    1001: 'Discord goes away',
    1006: 'the connection broke or could not be had',
    4200: 'Discord asked for a new connection, or its heartbeats stopped',
  };
  return own[code] ?? GatewayCloseCodes[code] ?? 'unknown';
}

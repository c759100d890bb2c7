import { type Client, Events } from 'discord.js';
import type { Bot } from './bot.js';
import { type Conversations, isWhole } from './conversations.js';
import type { createInteractions } from './interactions.js';

/** Connects the client's events to their handlers. Each handler ends its own errors. */
export function attachEvents(
  client: Client,
  bot: Bot,
  conversations: Conversations,
  onInteraction: ReturnType<typeof createInteractions>,
): void {
  client.on(Events.InteractionCreate, onInteraction);
  client.on(Events.MessageCreate, (message) => conversations.onMessage(message));
  client.on(Events.MessageUpdate, (_, message) => {
    if (isWhole(message)) conversations.onEdit(message);
  });
  client.on(Events.MessageDelete, (message) => conversations.onDelete(message.id));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const id of messages.keys()) conversations.onDelete(id);
  });
  attachShardEvents(client, bot);
}

/** Without a listener for `error` the process would die of the first one. */
function attachShardEvents(client: Client, { log }: Bot): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'client error'));
  client.on(Events.Warn, (words) => log.warn(words));
  client.on(Events.ShardReady, (shard) => log.info({ shard }, 'shard ready'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'shard resumed'));
  client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, 'shard reconnecting'));
  client.on(Events.ShardError, (error, shard) => log.warn({ shard, err: error }, 'shard error'));
  client.on(Events.ShardDisconnect, ({ code }, shard) => log.error({ shard, code }, 'shard gone for good'));
  client.rest.on('rateLimited', ({ route, timeToReset, global }) =>
    log.warn({ route, timeToReset, global }, 'rate limited'),
  );
  client.rest.on('invalidRequestWarning', ({ count }) => log.warn({ count }, 'many refused requests'));
}

import { Client, type ClientOptions, DefaultRestOptions, GatewayIntentBits, Partials } from 'discord.js';
import type { Config } from '../config.js';
import type { Throttler } from './crew.js';
import { cacheOptions } from './forgetting.js';
import { type GatewayListener, gatewayOptions, guardQueue } from './gateway.js';
import { createLimits } from './limits.js';
import { createRequestPace } from './request-pace.js';
import { createSender } from './sender.js';

/** What a client tells of its connections. */
export interface ClientListener extends GatewayListener {
  /** Discord does not accept the token any more. */
  onRefused(): void;
  /** A request that says something was tried, and Discord took it or gave a reason, or did not. */
  onTried(answered: boolean): void;
}

/** The only shard of a client, where other clients have the others. */
export interface OneShard {
  readonly shard: number;
  readonly total: number;
  readonly throttler: Throttler;
}

/** Longer than the sender tries; it keeps the time. */
const NEVER_MS = 120_000;

/**
 * A client with the least that free text needs: Discord shows us the text of direct messages, of messages that name us
 * and of pinging replies to ours without the privileged Message Content intent. Answer channels need that one.
 */
export function createClient(
  config: Pick<Config, 'apiUrl' | 'messageContent' | 'shards'>,
  sweepMs: number,
  listener: ClientListener,
  one?: OneShard,
): Client {
  const content = config.messageContent ? [GatewayIntentBits.MessageContent] : [];
  const limits = createLimits();
  // Several processes share what Discord takes in a second, so it is looked up each time.
  const pace = createRequestPace(() => client.rest.options.globalRequestsPerSecond);
  const client: Client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages, ...content],
    // Direct message channels are not announced at the start, and messages are soon forgotten: without these their
    // messages, edits and deletions would be dropped.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    rest: {
      api: config.apiUrl,
      makeRequest: createSender({ ...listener, onHeard: limits.heard }, DefaultRestOptions.makeRequest, pace),
      rejectOnRateLimit: limits.rejectOnRateLimit,
      timeout: NEVER_MS,
      retries: 0,
      // What is known of a channel's limits, by its id, once nothing waits there.
      handlerSweepInterval: sweepMs,
    },
    ws: gatewayOptions(listener, one?.throttler),
    ...shardOptions(config.shards, one),
    ...cacheOptions(sweepMs),
  });
  guardQueue(client, listener);
  limits.attach(client.rest);
  return client;
}

function shardOptions(
  count: Config['shards'],
  one: OneShard | undefined,
): Pick<ClientOptions, 'shards' | 'shardCount'> {
  if (one !== undefined) return { shardCount: one.total, shards: [one.shard] };
  return count === 'auto' ? { shards: 'auto' } : { shardCount: count, shards: [...Array(count).keys()] };
}

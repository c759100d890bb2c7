import { type APIGatewayBotInfo, type Client, type Interaction, Routes } from 'discord.js';
import type { Config } from '../config.js';
import type { Bot } from './bot.js';
import { type ClientListener, createClient } from './client.js';
import type { Connection } from './connection.js';
import type { Conversations } from './conversations.js';
import type { Crew, ShardLine, Throttler } from './crew.js';
import { createDoor } from './door.js';
import { attachEvents } from './events.js';
import { forgetDirectMessages } from './forgetting.js';
import { behind, keepForAll, openLine } from './shard-line.js';

/** What every shard of a process shares. */
export interface SharedByShards {
  readonly crew: Crew;
  readonly config: Config;
  readonly token: string;
  /** Never connects, but makes the requests of all. */
  readonly client: Client;
  readonly connection: Connection;
  readonly listener: ClientListener;
  readonly bot: Bot;
  readonly conversations: Conversations;
  onInteraction(interaction: Interaction): void;
  /** Between two rounds of forgetting. */
  readonly sweepMs: number;
  /** Looks whether a setting was changed by way of another process. */
  follow(): Promise<void>;
}

/** Joins the other processes that are the same bot; resolves when every shard is in somebody's hands. */
export async function joinCrew(shared: SharedByShards, asked: AbortSignal | undefined): Promise<void> {
  const { crew, config, token, client } = shared;
  keepForAll(client.rest).setToken(token);
  const gateway = (await client.rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
  const { total, max_concurrency: maxConcurrency } = gateway.session_start_limit;
  const host = {
    shards: config.shards === 'auto' ? gateway.shards : config.shards,
    identifies: { total, maxConcurrency },
    rest: client.rest,
    connect: (shard: number, all: number, throttler: Throttler) => connect(shared, shard, all, throttler),
  };
  await crew.join(host, asked);
}

/** The connection of one shard, with the requests of all. */
function connect(shared: SharedByShards, shard: number, total: number, throttler: Throttler): ShardLine {
  const { crew, config, token, client, connection, listener, sweepMs, follow } = shared;
  let wanted = true;
  // That a connection ends which nobody wants any more is no news.
  const onClosed: ClientListener['onClosed'] = (...told) => {
    if (wanted) listener.onClosed(...told);
  };
  const own = createClient(config, sweepMs, { ...listener, onClosed }, { shard, total, throttler });
  const door = createDoor(() => crew.mayAnswer(shard));
  const guarded = behind(door, shared.conversations, shared.onInteraction);
  attachEvents(own, shared.bot, guarded.conversations, guarded.onInteraction);
  own.rest.clearHashSweeper();
  own.rest.clearHandlerSweeper();
  own.rest = client.rest;
  const stops = [connection.watch(own), forgetDirectMessages(own, sweepMs)];
  const line = openLine(own, token, door, () => {
    wanted = false;
    for (const stop of stops) stop();
  });
  // The process that answered these servers until now may have changed a setting just before.
  const answer: ShardLine['answer'] = (age) => {
    void follow();
    line.answer(age);
  };
  return { ...line, ready: line.ready.then(follow), answer };
}

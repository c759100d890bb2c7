import { type APIMessage, GatewayIntentBits } from 'discord-api-types/v10';
import { type Admin, admin } from './driver/admin.js';
import { findChannel, findPerson } from './driver/lookup.js';
import { type MemberDriver, memberDriver } from './driver/member.js';
import { type Misbehave, misbehave } from './driver/misbehave.js';
import { followReplies } from './driver/replies.js';
import { until } from './driver/until.js';
import type { LoopbackEvent, RecordedRequest, Violation } from './journal.js';
import { publicMessages } from './messages/store.js';
import { createPlatform } from './platform.js';
import { listen } from './server.js';
import { DEFAULT_SETTINGS, type Settings } from './settings.js';
import { addGuild, addManyGuilds, DEFAULT_GUILD, type GuildPlan } from './world/guilds.js';
import { createWorld, type Guild, type World } from './world/world.js';

export interface LoopbackOptions extends Partial<Settings> {
  /** Port of 127.0.0.1; 0, the default, takes a free one. */
  port?: number;
  /** The bot's token; `loopback-token` by default. */
  token?: string;
  /** The bot's user name; `loopback-bot` by default. */
  botName?: string;
  /** The first server. By default: text channels `general` and `random`, a `forum`, and five users. */
  guild?: GuildPlan;
  /** More servers of 30 channels, for benchmarks. */
  extraGuilds?: number;
  /** Privileged intents that are switched on for the app. */
  privileged?: ('MessageContent' | 'GuildMembers' | 'GuildPresences')[];
}

/**
 * A running Discord on 127.0.0.1. What it leaves out is in the README; a request for such a thing is answered with 404
 * and recorded as a violation, `unknown-route`, so that it cannot go unnoticed.
 */
export interface Loopback extends Admin {
  /** For discord.js's `rest.api`, such as `http://127.0.0.1:40123/api`. */
  url: string;
  token: string;
  applicationId: string;
  botId: string;
  /** `<@id>` of the bot. */
  botMention: string;
  /** The first server. */
  guild: Guild;
  /** Everything that this Discord knows, for those who show it or tamper with it. Its shape may change in any version. */
  world: World;
  /** May be changed while it runs, but for `rateLimits` and `keepRequests`. */
  settings: Settings;
  /** Id of a channel by name. Throws a LoopbackError when there is none. */
  channel(name: string): string;
  /** A user by name or id, to act as. Throws a LoopbackError when there is none. */
  member(name: string): MemberDriver;
  /** Messages that everybody in the channel sees, oldest first. */
  messages(channel: string): APIMessage[];
  /** The latest requests of the bot, oldest first, with their verdicts. */
  requests: readonly RecordedRequest[];
  /** What the bot did wrong so far, each with its request, as in `POST /channels/1/messages`. */
  violations(): (Violation & { request: string })[];
  /** How many messages were dropped so far because of `enforce_nonce`: there was one with their nonce, which nobody sees twice. */
  repeats(): number;
  /** Hears of all that happens; gives a function that ends it. */
  subscribe(listener: (event: LoopbackEvent) => void): () => void;
  /** Waits until `condition` holds, 30,000 ms unless said otherwise; then rejects with a LoopbackError. */
  until(condition: () => boolean, timeoutMs?: number): Promise<void>;
  /** Waits in the same way until this many shards, 1 by default, are connected. */
  connected(shards?: number, timeoutMs?: number): Promise<void>;
  /** Faults on demand. */
  misbehave: Misbehave;
  /** A file that somebody attached, by the path of its address; undefined when there is none. */
  file(path: string): { data: Uint8Array; contentType: string } | undefined;
  /** Breaks every connection and frees the port. */
  close(): Promise<void>;
}

/** Starts a Discord on a port of 127.0.0.1. Rejects when the port is taken, and with a LoopbackError for a wrong plan. */
export async function startLoopback(options: LoopbackOptions = {}): Promise<Loopback> {
  const {
    port,
    token = 'loopback-token',
    botName = 'loopback-bot',
    guild: plan,
    extraGuilds,
    privileged = [],
    ...rest
  } = options;
  const settings: Settings = { ...DEFAULT_SETTINGS, ...rest };
  const granted = privileged.reduce((bits, name) => bits | GatewayIntentBits[name], 0);
  const world = createWorld(token, botName, granted);
  const guild = addGuild(world, plan ?? DEFAULT_GUILD);
  addManyGuilds(world, extraGuilds ?? 0);
  const platform = createPlatform(world, settings);
  const server = await listen(platform, port ?? 0);
  const replies = followReplies(platform);
  const { journal, gateway } = platform;
  const { bot, id: applicationId } = world.application;

  return {
    ...admin(platform),
    url: `${platform.origin()}/api`,
    token,
    applicationId,
    botId: bot.id,
    botMention: `<@${bot.id}>`,
    guild,
    world,
    settings,
    channel: (name) => findChannel(platform, name).id,
    member: (name) => memberDriver(platform, findPerson(platform, name).user.id, replies),
    messages: (name) => publicMessages(platform, findChannel(platform, name).id),
    requests: journal.requests,
    violations: () =>
      journal.faulty.flatMap(({ violations, method, path }) =>
        violations.map((one) => ({ ...one, request: `${method} ${path}` })),
      ),
    repeats: () => platform.repeats,
    subscribe: journal.subscribe,
    until: (condition, timeoutMs) => until(journal, condition, timeoutMs),
    connected: (shards = 1, timeoutMs) =>
      until(journal, () => [...gateway.sessions.values()].filter((one) => one.socket).length >= shards, timeoutMs),
    misbehave: misbehave(platform),
    file: (path) => world.uploads.get(path),
    async close() {
      replies.close();
      await server.close();
    },
  };
}

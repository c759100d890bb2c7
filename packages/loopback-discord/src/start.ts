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
  /** 0, the default, takes a free one. */
  port?: number;
  token?: string;
  /** The first server; `DEFAULT_GUILD` if none is given. */
  guild?: GuildPlan;
  /** More servers of 30 channels, for benchmarks. */
  extraGuilds?: number;
  /** Privileged intents that are switched on for the app. */
  privileged?: ('MessageContent' | 'GuildMembers' | 'GuildPresences')[];
}

/**
 * A running Discord on 127.0.0.1.
 *
 * What it leaves out, since the bot does not need it: voice, reactions, polls, stickers, presences, moderation, creating
 * channels by the bot, single commands (the whole set is PUT), compression and ETF. A request for such a thing is
 * answered with 404 and recorded as a violation, `unknown-route`, so that it cannot go unnoticed. As on Discord, an app
 * gets no CHANNEL_CREATE for direct messages.
 */
export interface Loopback extends Admin {
  /** For `DISCORD_API_URL`. */
  url: string;
  token: string;
  applicationId: string;
  botId: string;
  /** `<@id>` of the bot. */
  botMention: string;
  /** The first server. */
  guild: Guild;
  /** Everything that this Discord knows, for those who show it. */
  world: World;
  /** May be changed while it runs. */
  settings: Settings;
  /** Id of a channel by name. */
  channel(name: string): string;
  /** A user by name or id. */
  member(name: string): MemberDriver;
  /** Messages that everybody in the channel sees, oldest first. */
  messages(channel: string): APIMessage[];
  /** The latest requests of the bot, oldest first, with their verdicts. */
  requests: readonly RecordedRequest[];
  /** What the bot did wrong so far. */
  violations(): (Violation & { request: string })[];
  subscribe(listener: (event: LoopbackEvent) => void): () => void;
  /** Waits until `condition` holds; rejects after the time. */
  until(condition: () => boolean, timeoutMs?: number): Promise<void>;
  /** Waits until this many shards are connected. */
  connected(shards?: number, timeoutMs?: number): Promise<void>;
  misbehave: Misbehave;
  close(): Promise<void>;
}

/** Starts a Discord on a port of 127.0.0.1; rejects when the port is taken. */
export async function startLoopback(options: LoopbackOptions = {}): Promise<Loopback> {
  const { port, token = 'loopback-token', guild: plan, extraGuilds, privileged = [], ...rest } = options;
  const settings: Settings = { ...DEFAULT_SETTINGS, ...rest };
  const granted = privileged.reduce((bits, name) => bits | GatewayIntentBits[name], 0);
  const world = createWorld(token, granted);
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
    subscribe: journal.subscribe,
    until: (condition, timeoutMs) => until(journal, condition, timeoutMs),
    connected: (shards = 1, timeoutMs) =>
      until(journal, () => [...gateway.sessions.values()].filter((one) => one.socket).length >= shards, timeoutMs),
    misbehave: misbehave(platform),
    async close() {
      replies.close();
      await server.close();
    },
  };
}

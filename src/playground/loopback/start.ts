import { type APIMessage, GatewayIntentBits, OverwriteType } from 'discord-api-types/v10';
import { LoopbackError } from './driver/errors.js';
import { findChannel, findPerson } from './driver/lookup.js';
import { type MemberDriver, memberDriver } from './driver/member.js';
import { type Misbehave, misbehave } from './driver/misbehave.js';
import { followReplies } from './driver/replies.js';
import { dispatch, type Gateway } from './gateway/gateway.js';
import { createJournal, type LoopbackEvent, type RecordedRequest, type Violation } from './journal.js';
import { publicMessages } from './messages/store.js';
import type { Platform } from './platform.js';
import { createRestFaults } from './rest/faults.js';
import { createRateLimiter } from './rest/rate-limits.js';
import { listen } from './server.js';
import { DEFAULT_SETTINGS, type Settings } from './settings.js';
import { guildCreateView } from './world/guild-view.js';
import { addGuild, addManyGuilds, DEFAULT_GUILD, type GuildPlan, setOverwrite } from './world/guilds.js';
import { addPerson, type PersonPlan } from './world/people.js';
import { createWorld, type Guild } from './world/world.js';

export interface LoopbackOptions extends Partial<Settings> {
  /** 0, the default, takes a free one. */
  port?: number;
  token?: string;
  /** The first server; see `DEFAULT_GUILD`. */
  guild?: GuildPlan;
  /** More servers of 30 channels, for benchmarks. */
  extraGuilds?: number;
  /** Privileged intents that are switched on for the app. */
  privileged?: ('MessageContent' | 'GuildMembers' | 'GuildPresences')[];
}

/** A running Discord on 127.0.0.1. */
export interface Loopback {
  /** For `DISCORD_API_URL`. */
  url: string;
  token: string;
  applicationId: string;
  botId: string;
  /** `<@id>` of the bot. */
  botMention: string;
  /** The first server. */
  guild: Guild;
  addGuild(plan: GuildPlan): Guild;
  addPerson(plan: PersonPlan): string;
  /** Allows and denies permissions in a channel to the bot, to @everyone or to a role by id. */
  permit(channel: string, whom: string, change: { allow?: bigint; deny?: bigint }): void;
  /** Id of a channel by name. */
  channel(name: string): string;
  /** A user by name or id. */
  member(name: string): MemberDriver;
  /** Messages that everybody in the channel sees, oldest first. */
  messages(channel: string): APIMessage[];
  /** Requests of the bot, oldest first, with their verdicts. */
  requests: readonly RecordedRequest[];
  /** What the bot did wrong so far. */
  violations(): (Violation & { request: string })[];
  subscribe(listener: (event: LoopbackEvent) => void): () => void;
  /** Waits until `condition` holds, looking after each event; rejects after the time. */
  until(condition: () => boolean, timeoutMs?: number): Promise<void>;
  /** Waits until this many shards are connected. */
  connected(shards?: number, timeoutMs?: number): Promise<void>;
  misbehave: Misbehave;
  close(): Promise<void>;
}

/** Starts a Discord on a port of 127.0.0.1. */
export async function startLoopback(options: LoopbackOptions = {}): Promise<Loopback> {
  const {
    port = 0,
    token = 'loopback-token',
    guild: plan = DEFAULT_GUILD,
    extraGuilds = 0,
    privileged = [],
    ...rest
  } = options;
  const settings: Settings = { ...DEFAULT_SETTINGS, ...rest };
  const granted = privileged.reduce((bits, name) => bits | GatewayIntentBits[name], 0);
  const world = createWorld(token, granted);
  const journal = createJournal(settings.keepRequests);
  let address = port;
  const gateway: Gateway = {
    world,
    settings,
    journal,
    faults: { repeat: 0, late: 0, lateMs: 0, overlap: 0, deaf: false },
    sessions: new Map(),
    identifies: [],
    url: () => `ws://127.0.0.1:${address}`,
  };
  const platform: Platform = {
    world,
    settings,
    journal,
    gateway,
    interactions: new Map(),
    rateLimiter: createRateLimiter(settings.rateLimits),
    restFaults: createRestFaults(),
    origin: () => `http://127.0.0.1:${address}`,
  };
  const guild = addGuild(world, plan);
  addManyGuilds(world, extraGuilds);
  const server = await listen(platform, port);
  address = server.port;
  const replies = followReplies(platform);
  const { bot, id: applicationId } = world.application;

  const until = (condition: () => boolean, timeoutMs = 5_000) =>
    new Promise<void>((resolve, reject) => {
      const done = () => {
        if (!condition()) return;
        clearTimeout(timer);
        stop();
        resolve();
      };
      const stop = journal.subscribe(done);
      const timer = setTimeout(() => {
        stop();
        reject(new LoopbackError(`waited ${timeoutMs} ms in vain`));
      }, timeoutMs);
      done();
    });

  return {
    url: `${platform.origin()}/api`,
    token,
    applicationId,
    botId: bot.id,
    botMention: `<@${bot.id}>`,
    guild,
    addGuild(more) {
      const added = addGuild(world, more);
      const route = { guildId: added.id, intents: GatewayIntentBits.Guilds };
      if (added.hasBot) dispatch(gateway, 'GUILD_CREATE', route, () => guildCreateView(world, added));
      return added;
    },
    addPerson: (person) => addPerson(world, person).user.id,
    permit(name, whom, { allow = 0n, deny = 0n }) {
      const channel = findChannel(platform, name);
      const everyone = whom === 'everyone' ? (channel.guildId ?? '') : whom;
      if (whom === 'bot') setOverwrite(channel, bot.id, OverwriteType.Member, allow, deny);
      else setOverwrite(channel, everyone, OverwriteType.Role, allow, deny);
    },
    channel: (name) => findChannel(platform, name).id,
    member: (name) => memberDriver(platform, findPerson(platform, name).user.id, replies),
    messages: (name) => publicMessages(platform, findChannel(platform, name).id),
    requests: journal.requests,
    violations: () =>
      journal.faulty.flatMap(({ violations, method, path }) =>
        violations.map((one) => ({ ...one, request: `${method} ${path}` })),
      ),
    subscribe: journal.subscribe,
    until,
    connected: (shards = 1, timeoutMs) =>
      until(() => [...gateway.sessions.values()].filter((one) => one.socket).length >= shards, timeoutMs),
    misbehave: misbehave(platform),
    async close() {
      replies.close();
      await server.close();
    },
  };
}

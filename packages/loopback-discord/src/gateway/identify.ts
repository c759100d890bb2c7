import { GatewayIntentBits, GatewayOpcodes as Op } from 'discord-api-types/v10';
import { z } from 'zod';
import { guildCreateView } from '../world/guild-view.js';
import { shardOf } from '../world/ids.js';
import type { Guild, World } from '../world/world.js';
import type { Connection } from './connection.js';
import { dispatchTo, type Gateway, sessionsOf, transmit } from './gateway.js';
import { areKnownIntents, asksForMore, hasIntent } from './intents.js';
import { createSession, missedSince, type Session } from './session.js';

const Close = {
  DecodeError: 4002,
  AuthenticationFailed: 4004,
  InvalidSequence: 4007,
  InvalidShard: 4010,
  ShardingRequired: 4011,
  InvalidIntents: 4013,
  DisallowedIntents: 4014,
};

/** Guilds that one shard may carry: https://docs.discord.com/developers/events/gateway#sharding */
const GUILDS_PER_SHARD = 2500;
const IDENTIFY_WINDOW_MS = 5_000;

const Identify = z.object({
  token: z.string(),
  intents: z.number(),
  properties: z.object({}),
  compress: z.boolean().optional(),
  shard: z.tuple([z.number().int().min(0), z.number().int().min(1)]).default([0, 1]),
});

const Resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number().int() });

/** The code to close with, or null when the identify is in order. */
function refusal({ world }: Gateway, { token, intents, shard }: z.infer<typeof Identify>): number | null {
  if (stripPrefix(token) !== world.application.token) return Close.AuthenticationFailed;
  if (shard[0] >= shard[1]) return Close.InvalidShard;
  if (!areKnownIntents(intents)) return Close.InvalidIntents;
  if (asksForMore(intents, world.application.privilegedIntents)) return Close.DisallowedIntents;
  return guildsOf(world, shard).length > GUILDS_PER_SHARD ? Close.ShardingRequired : null;
}

function guildsOf(world: World, shard: [number, number]): Guild[] {
  return [...world.guilds.values()].filter((one) => one.hasBot && shardOf(one.id, shard[1]) === shard[0]);
}

/** Opens a session, or closes the connection with the documented code. */
export function identify(gateway: Gateway, connection: Connection, data: unknown): void {
  const { world, settings } = gateway;
  const parsed = Identify.safeParse(data);
  const code = parsed.success ? refusal(gateway, parsed.data) : Close.DecodeError;
  if (!parsed.success || code !== null) {
    connection.socket.close(code ?? Close.DecodeError);
    return;
  }
  const now = Date.now();
  const recent = gateway.identifies.filter((at) => at > now - IDENTIFY_WINDOW_MS).length;
  if (recent >= settings.maxConcurrency) {
    connection.send(Op.InvalidSession, false);
    return;
  }
  gateway.identifies.push(now);
  const { intents, shard } = parsed.data;
  const guilds = guildsOf(world, shard);
  forgetLeftSessions(gateway, shard[0]);
  const session = createSession(shard, intents, connection.socket);
  gateway.sessions.set(session.id, session);
  connection.session = session;
  const { bot, id } = world.application;
  dispatchTo(gateway, session, 'READY', {
    v: 10,
    user: bot,
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: gateway.url(),
    shard,
    application: { id, flags: 0 },
  });
  if (!hasIntent(intents, GatewayIntentBits.Guilds)) return;
  for (const guild of guilds) dispatchTo(gateway, session, 'GUILD_CREATE', guildCreateView(world, guild));
}

/** A client that identifies again will not come back to the session that it left. */
function forgetLeftSessions(gateway: Gateway, shard: number): void {
  for (const left of sessionsOf(gateway, shard)) if (!left.socket) gateway.sessions.delete(left.id);
}

/** Takes an earlier session up again and replays what its client missed. */
export function resume(gateway: Gateway, connection: Connection, data: unknown): void {
  const parsed = Resume.safeParse(data);
  if (!parsed.success || stripPrefix(parsed.data.token) !== gateway.world.application.token) {
    connection.socket.close(parsed.success ? Close.AuthenticationFailed : Close.DecodeError);
    return;
  }
  const { session_id, seq } = parsed.data;
  const session = gateway.sessions.get(session_id);
  if (session && seq > session.sequence) {
    connection.socket.close(Close.InvalidSequence);
    return;
  }
  const wished = Math.max(0, seq - gateway.faults.overlap);
  const missed = session && (missedSince(session, wished) ?? missedSince(session, seq));
  if (!session || !missed) {
    gateway.sessions.delete(session_id);
    connection.send(Op.InvalidSession, false);
    return;
  }
  attach(session, connection);
  for (const { event, payload } of missed) transmit(gateway, session, payload, event, null);
  dispatchTo(gateway, session, 'RESUMED', { _trace: [] });
}

function attach(session: Session, connection: Connection): void {
  session.socket?.terminate();
  session.socket = connection.socket;
  connection.session = session;
}

function stripPrefix(token: string): string {
  return token.replace(/^Bot\s+/i, '');
}

import { GatewayIntentBits } from 'discord-api-types/v10';
import { z } from 'zod';
import { memberView, publicUser } from '../world/people.js';
import { dispatchTo, type Gateway } from './gateway.js';
import { hasIntent } from './intents.js';
import type { Session } from './session.js';

const Request = z.object({
  guild_id: z.string(),
  query: z.string().optional(),
  limit: z.number().int().min(0).optional(),
  user_ids: z.union([z.string(), z.array(z.string())]).optional(),
  nonce: z.string().max(32).optional(),
});

/**
 * Answers opcode 8, in one chunk. As on Discord, a session without the intent gets no answer when it asks for everybody:
 * https://docs.discord.com/developers/events/gateway-events#request-guild-members
 */
export function requestMembers(gateway: Gateway, session: Session, data: unknown): void {
  const parsed = Request.safeParse(data);
  const guild = parsed.success ? gateway.world.guilds.get(parsed.data.guild_id) : undefined;
  if (!parsed.success || !guild?.hasBot) return;
  const { query = '', limit = 0, user_ids, nonce } = parsed.data;
  const { world } = gateway;
  const wanted = user_ids === undefined ? null : [user_ids].flat();
  if (wanted === null && query === '' && !hasIntent(session.intents, GatewayIntentBits.GuildMembers)) return;
  const named = [...guild.members.keys()].filter((id) => publicUser(world, id).username.startsWith(query));
  const found = wanted?.filter((id) => guild.members.has(id)) ?? (limit === 0 ? named : named.slice(0, limit));
  dispatchTo(gateway, session, 'GUILD_MEMBERS_CHUNK', {
    guild_id: guild.id,
    members: found.map((id) => memberView(world, guild, id)),
    chunk_index: 0,
    chunk_count: 1,
    not_found: wanted?.filter((id) => !guild.members.has(id)) ?? [],
    ...(nonce === undefined ? {} : { nonce }),
  });
}

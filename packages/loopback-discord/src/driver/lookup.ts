import { LoopbackError } from '../loopback-error.js';
import type { Platform } from '../platform.js';
import { openDirectMessage } from '../world/direct-messages.js';
import type { Channel, Person } from '../world/world.js';

/** The channel with this id, or else with this name, the oldest first. */
export function findChannel({ world }: Platform, idOrName: string): Channel {
  const byId = world.channels.get(idOrName);
  if (byId) return byId;
  for (const channel of world.channels.values()) if (channel.name === idOrName) return channel;
  throw new LoopbackError(`no channel ${idOrName}`);
}

/** The user with this id, or else with this name. */
export function findPerson({ world }: Platform, idOrName: string): Person {
  const byId = world.people.get(idOrName);
  if (byId) return byId;
  for (const person of world.people.values()) if (person.user.username === idOrName) return person;
  throw new LoopbackError(`no user ${idOrName}`);
}

/** A channel as one user names it: `dm` is theirs with the bot. */
export function channelFor(platform: Platform, userId: string, idOrName: string): Channel {
  if (idOrName === 'dm') return openDirectMessage(platform.world, userId);
  const channel = findChannel(platform, idOrName);
  const guild = channel.guildId === null ? null : platform.world.guilds.get(channel.guildId);
  const inside = guild ? guild.members.has(userId) : channel.recipientIds.includes(userId);
  if (!inside) throw new LoopbackError(`user ${userId} is not in ${channel.name || 'that direct message'}`);
  return channel;
}

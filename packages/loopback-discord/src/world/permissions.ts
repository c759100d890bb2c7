import { OverwriteType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { Channel, Guild, World } from './world.js';

const ALL_PERMISSIONS: bigint = Object.values(P).reduce((all, bit) => all | bit, 0n);

/** What a fresh server gives to @everyone, as far as it matters to a text bot. */
export const EVERYONE_PERMISSIONS: bigint =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.CreatePublicThreads |
  P.ReadMessageHistory |
  P.UseApplicationCommands |
  P.UseExternalApps |
  P.AttachFiles |
  P.EmbedLinks |
  P.AddReactions;

/** A direct message has no roles: everybody in it may write. */
const DIRECT_MESSAGE_PERMISSIONS: bigint =
  P.ViewChannel | P.SendMessages | P.ReadMessageHistory | P.AttachFiles | P.EmbedLinks | P.UseExternalEmojis;

/** The permissions of a user in a guild as a whole, before the overwrites of its channels. */
export function guildPermissions(guild: Guild, userId: string): bigint {
  if (guild.ownerId === userId) return ALL_PERMISSIONS;
  const member = guild.members.get(userId);
  if (!member) return 0n;
  let permissions = BigInt(guild.roles.get(guild.id)?.permissions ?? '0');
  for (const roleId of member.roles) permissions |= BigInt(guild.roles.get(roleId)?.permissions ?? '0');
  return permissions & P.Administrator ? ALL_PERMISSIONS : permissions;
}

/**
 * The permissions of a user in a channel, overwrites included; a thread takes those of its parent.
 * The order of the overwrites: https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  if (channel.guildId === null) {
    const inside = userId === world.application.bot.id || channel.recipientIds.includes(userId);
    return inside ? DIRECT_MESSAGE_PERMISSIONS : 0n;
  }
  const guild = world.guilds.get(channel.guildId);
  const member = guild?.members.get(userId);
  if (!guild || !member) return 0n;
  let permissions = guildPermissions(guild, userId);
  if (permissions === ALL_PERMISSIONS) return permissions;
  const owner = isThread(channel) ? world.channels.get(channel.parentId ?? '') : channel;
  const overwrites = owner?.overwrites ?? [];
  const layers = [
    overwrites.filter((one) => one.id === guild.id),
    overwrites.filter((one) => one.type === OverwriteType.Role && member.roles.includes(one.id)),
    overwrites.filter((one) => one.type === OverwriteType.Member && one.id === userId),
  ];
  for (const layer of layers) {
    for (const one of layer) permissions &= ~BigInt(one.deny);
    for (const one of layer) permissions |= BigInt(one.allow);
  }
  return permissions & P.ViewChannel ? permissions : 0n;
}

/** Announcement, public and private threads: https://docs.discord.com/developers/resources/channel#channel-object-channel-types */
export function isThread(channel: Channel): boolean {
  return channel.type >= 10 && channel.type <= 12;
}

export function can(world: World, channel: Channel, userId: string, permission: bigint): boolean {
  return (permissionsIn(world, channel, userId) & permission) === permission;
}

/** Writing in a thread is a permission of its own. */
export function sendPermission(channel: Channel): bigint {
  return P.ViewChannel | (isThread(channel) ? P.SendMessagesInThreads : P.SendMessages);
}

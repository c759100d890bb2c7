import { type APIRole, ChannelType, Locale, type OverwriteType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { LoopbackError } from '../loopback-error.js';
import { snowflakeAt } from './ids.js';
import { addPerson, type PersonPlan } from './people.js';
import { EVERYONE_PERMISSIONS } from './permissions.js';
import { type Channel, type Guild, type LoopbackChannelType, NO_FLAGS, type World } from './world.js';

export interface GuildPlan {
  name: string;
  locale?: Locale;
  /** Role name → permission bits. */
  roles?: Record<string, bigint>;
  /** Beside the owner, who is a user of its own. */
  members?: (PersonPlan & { roles?: string[] })[];
  channels?: { name: string; type?: ChannelType.GuildText | ChannelType.GuildForum }[];
  /** Name of the channel where Discord says that somebody has joined; none by default. */
  systemChannel?: string;
  /** What the bot's own role may do; the invite link of a text bot by default. */
  botPermissions?: bigint;
  /** False: a server without the bot, where people use the app that they installed for themselves. */
  hasBot?: boolean;
}

/** View Channel, Send Messages, Send Messages in Threads, Read Message History. */
const BOT_PERMISSIONS = P.ViewChannel | P.SendMessages | P.SendMessagesInThreads | P.ReadMessageHistory;

function makeRole(id: string, name: string, permissions: bigint, position: number, managed = false): APIRole {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position,
    permissions: permissions.toString(),
    managed,
    mentionable: false,
    flags: NO_FLAGS,
  };
}

export function addChannel(
  world: World,
  guild: Guild,
  name: string,
  type: LoopbackChannelType,
  parentId: string | null = null,
  id: string = world.ids.next(),
): Channel {
  const channel: Channel = {
    id,
    type,
    name,
    guildId: guild.id,
    parentId,
    ownerId: null,
    overwrites: [],
    recipientIds: [],
    lastMessageId: null,
  };
  world.channels.set(channel.id, channel);
  guild.channelIds.push(channel.id);
  return channel;
}

/** Sets what a role (or the bot, or @everyone by the guild's id) is allowed and denied in one channel. */
export function setOverwrite(channel: Channel, id: string, type: OverwriteType, allow: bigint, deny: bigint): void {
  channel.overwrites = channel.overwrites.filter((one) => one.id !== id);
  channel.overwrites.push({ id, type, allow: allow.toString(), deny: deny.toString() });
}

export function addGuild(world: World, plan: GuildPlan, id = world.ids.next()): Guild {
  const joinedAt = new Date().toISOString();
  const owner = addPerson(world, { name: `owner of ${plan.name}` });
  const roles = new Map([[id, makeRole(id, '@everyone', EVERYONE_PERMISSIONS, 0)]]);
  const roleIds = new Map<string, string>();
  for (const [name, permissions] of Object.entries(plan.roles ?? {})) {
    const roleId = world.ids.next();
    roleIds.set(name, roleId);
    roles.set(roleId, makeRole(roleId, name, permissions, roles.size));
  }
  const hasBot = plan.hasBot ?? true;
  const guild: Guild = {
    id,
    name: plan.name,
    ownerId: owner.user.id,
    locale: plan.locale ?? Locale.EnglishUS,
    joinedAt,
    roles,
    members: new Map(),
    channelIds: [],
    systemChannelId: null,
    hasBot,
  };
  world.guilds.set(id, guild);
  const join = (userId: string, memberRoles: string[]) =>
    guild.members.set(userId, { userId, nick: null, roles: memberRoles, joinedAt });
  join(owner.user.id, []);
  if (hasBot) {
    const botRole = world.ids.next();
    roles.set(
      botRole,
      makeRole(botRole, world.application.name, plan.botPermissions ?? BOT_PERMISSIONS, roles.size, true),
    );
    join(world.application.bot.id, [botRole]);
  }
  for (const member of plan.members ?? []) {
    const known = [...world.people.values()].find((one) => one.user.username === member.name);
    const person = known ?? addPerson(world, member);
    join(
      person.user.id,
      (member.roles ?? []).map((name) => {
        const roleId = roleIds.get(name);
        if (roleId === undefined) throw new LoopbackError(`no role ${name} in the plan of ${plan.name}`);
        return roleId;
      }),
    );
  }
  for (const { name, type } of plan.channels ?? []) {
    const { id: channelId } = addChannel(world, guild, name, type ?? ChannelType.GuildText);
    if (name === plan.systemChannel) guild.systemChannelId = channelId;
  }
  return guild;
}

/** Adds `count` servers of 30 channels, for benchmarks; ids a second apart, so that they spread over shards. */
export function addManyGuilds(world: World, count: number, channelsEach = 30): void {
  const start = Date.UTC(2020, 0, 1);
  for (let n = 0; n < count; n += 1) {
    const channels = Array.from({ length: channelsEach }, (_, c) => ({ name: `channel-${c}` }));
    addGuild(world, { name: `server ${n}`, channels }, snowflakeAt(start + n * 1001));
  }
}

export const DEFAULT_GUILD: GuildPlan = {
  name: 'Loopback',
  roles: { moderator: P.ManageMessages, manager: P.ManageGuild },
  members: [
    { name: 'member' },
    { name: 'visitor' },
    { name: 'moderator', roles: ['moderator'] },
    { name: 'manager', roles: ['manager'] },
    { name: 'robot', bot: true },
  ],
  channels: [{ name: 'general' }, { name: 'random' }, { name: 'forum', type: ChannelType.GuildForum }],
};

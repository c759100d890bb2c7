import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionType,
} from 'discord-api-types/v10';
import { contextOf, invoke, isUserInstallOnly } from '../interactions/invoke.js';
import type { LiveInteraction } from '../interactions/live.js';
import { LoopbackError } from '../loopback-error.js';
import type { Platform } from '../platform.js';
import { messageMember, publicUser } from '../world/people.js';
import { can, permissionsIn } from '../world/permissions.js';
import { type Channel, GLOBAL } from '../world/world.js';
import { findChannel, findPerson } from './lookup.js';
import { emptyResolved, type OptionValue, type Resolved, resolveOptions, type SentOption } from './options.js';
import type { MessageRef } from './speak.js';

/** The commands that a user is offered in a channel; a guild's own come before global ones of the same name. */
export function offeredCommands(platform: Platform, userId: string, channel: Channel): APIApplicationCommand[] {
  const { world } = platform;
  const context = contextOf(channel);
  const install = isUserInstallOnly(platform, channel)
    ? ApplicationIntegrationType.UserInstall
    : ApplicationIntegrationType.GuildInstall;
  const own = channel.guildId === null ? [] : (world.commands.get(channel.guildId) ?? []);
  const everywhere = (world.commands.get(GLOBAL) ?? []).filter(
    (one) => (one.contexts ?? [context]).includes(context) && (one.integration_types ?? [install]).includes(install),
  );
  const all = [
    ...own,
    ...everywhere.filter((one) => !own.some((first) => first.name === one.name && first.type === one.type)),
  ];
  return all.filter(({ default_member_permissions: needed }) => {
    if (needed === null || channel.guildId === null) return true;
    // "0" hides a command from everybody but administrators, who have every bit.
    return can(world, channel, userId, needed === '0' ? 1n << 3n : BigInt(needed));
  });
}

function findCommand(platform: Platform, userId: string, channel: Channel, name: string, type: ApplicationCommandType) {
  const offered = offeredCommands(platform, userId, channel).filter((one) => one.type === type);
  const command = offered.find((one) => one.name === name);
  if (command) return command;
  const names = offered.map((one) => one.name).join(', ') || 'none';
  throw new LoopbackError(`no command ${name} for this user in this channel; there are: ${names}`);
}

export interface SlashCall {
  /** Name of the command and of its subcommands, as in `facts reload`. */
  name: string;
  options: Record<string, OptionValue>;
  /** The option that is being typed, for autocomplete. */
  focused?: string;
}

/** Uses a slash command, or asks for its choices when an option has the focus. */
export function slash(platform: Platform, userId: string, channel: Channel, call: SlashCall): LiveInteraction {
  const [top = '', ...below] = call.name.split(' ');
  const command = findCommand(platform, userId, channel, top, ApplicationCommandType.ChatInput);
  const resolved = emptyResolved();
  const options = resolveOptions(platform, channel, command.options ?? [], below, call, resolved);
  const { name, id } = command;
  return invoke(platform, {
    type:
      call.focused === undefined ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete,
    userId,
    channel,
    data: commandData(id, name, ApplicationCommandType.ChatInput, command.guild_id, resolved, options),
  });
}

function commandData(
  id: string,
  name: string,
  type: ApplicationCommandType,
  guildId: string | undefined,
  resolved: Partial<Resolved>,
  options: SentOption[],
): object {
  const filled = Object.entries(resolved).filter(([, entries]) => Object.keys(entries).length > 0);
  return {
    id,
    name,
    type,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
    ...(options.length > 0 ? { options } : {}),
    ...(filled.length > 0 ? { resolved: Object.fromEntries(filled) } : {}),
  };
}

/** Uses a context menu command on a user. */
export function userMenu(
  platform: Platform,
  userId: string,
  channel: Channel,
  target: string,
  name: string,
): LiveInteraction {
  const { world } = platform;
  const command = findCommand(platform, userId, channel, name, ApplicationCommandType.User);
  const id = target === world.application.bot.id ? target : findPerson(platform, target).user.id;
  const guild = world.guilds.get(channel.guildId ?? '');
  const member = guild && messageMember(world, guild, id);
  const permissions = permissionsIn(world, channel, id).toString();
  const resolved = {
    users: { [id]: publicUser(world, id) },
    ...(member ? { members: { [id]: { ...member, permissions } } } : {}),
  };
  const data = {
    ...commandData(command.id, name, ApplicationCommandType.User, command.guild_id, {}, []),
    target_id: id,
    resolved,
  };
  return invoke(platform, { type: InteractionType.ApplicationCommand, userId, channel, data, isContextMenu: true });
}

/** Uses a context menu command on a message; its content comes along whatever the intents. */
export function messageMenu(platform: Platform, userId: string, ref: MessageRef, name: string): LiveInteraction {
  const channel = findChannel(platform, ref.channel_id);
  const stored = platform.world.messages.get(channel.id)?.get(ref.id);
  if (!stored || (stored.visibleTo !== null && stored.visibleTo !== userId)) throw new LoopbackError('no such message');
  const command = findCommand(platform, userId, channel, name, ApplicationCommandType.Message);
  const resolved = { messages: { [ref.id]: stored.message } };
  const data = {
    ...commandData(command.id, name, ApplicationCommandType.Message, command.guild_id, {}, []),
    target_id: ref.id,
    resolved,
  };
  return invoke(platform, { type: InteractionType.ApplicationCommand, userId, channel, data, isContextMenu: true });
}

import {
  type APIApplicationCommandOption,
  type APIAttachment,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { LoopbackError } from '../loopback-error.js';
import { keepUpload } from '../messages/uploads.js';
import type { Platform } from '../platform.js';
import { channelView } from '../world/channel-view.js';
import { messageMember, publicUser } from '../world/people.js';
import { permissionsIn } from '../world/permissions.js';
import type { Channel } from '../world/world.js';
import { findPerson } from './lookup.js';
import { type Upload, upload } from './speak.js';

/** Text, number or switch; for users, channels and roles their id (for users also the name); a file to upload. */
export type OptionValue = string | number | boolean | Upload;

export interface SentOption {
  name: string;
  type: Type;
  value?: string | number | boolean;
  options?: SentOption[];
  focused?: true;
}

/** What the ids among the options stand for. */
export interface Resolved {
  users: Record<string, unknown>;
  members: Record<string, unknown>;
  roles: Record<string, unknown>;
  channels: Record<string, unknown>;
  attachments: Record<string, APIAttachment>;
}

export function emptyResolved(): Resolved {
  return { users: {}, members: {}, roles: {}, channels: {}, attachments: {} };
}

interface Call {
  name: string;
  options: Record<string, OptionValue>;
  focused?: string;
}

/** Turns values into the options of an interaction, refusing what Discord's client would not let a user send. */
export function resolveOptions(
  platform: Platform,
  channel: Channel,
  declared: readonly APIApplicationCommandOption[],
  path: readonly string[],
  call: Call,
  resolved: Resolved,
): SentOption[] {
  const nested = declared.filter((one) => one.type === Type.Subcommand || one.type === Type.SubcommandGroup);
  const [next, ...rest] = path;
  if (next !== undefined || nested.length > 0) {
    const chosen = nested.find((one) => one.name === next);
    if (!chosen) throw new LoopbackError(`${call.name}: choose one of ${nested.map((one) => one.name).join(', ')}`);
    const below = resolveOptions(platform, channel, chosen.options ?? [], rest, call, resolved);
    return [{ name: chosen.name, type: chosen.type, options: below }];
  }
  const unknown = Object.keys(call.options).find((name) => !declared.some((one) => one.name === name));
  if (unknown !== undefined) throw new LoopbackError(`${call.name} has no option ${unknown}`);
  return declared.flatMap((option): SentOption[] => {
    const value = call.options[option.name];
    const focused = call.focused === option.name;
    if (value === undefined) {
      // While somebody types, required options may still be missing.
      if (option.required && call.focused === undefined)
        throw new LoopbackError(`${call.name}: ${option.name} is required`);
      return focused ? [{ name: option.name, type: option.type, value: '', focused: true }] : [];
    }
    if (focused) return [{ name: option.name, type: option.type, value: String(value), focused: true }];
    return [{ name: option.name, type: option.type, value: sentValue(platform, channel, option, value, resolved) }];
  });
}

function sentValue(
  platform: Platform,
  channel: Channel,
  option: APIApplicationCommandOption,
  value: OptionValue,
  resolved: Resolved,
) {
  const wrong = (why: string) => new LoopbackError(`option ${option.name}: ${why}`);
  const { world } = platform;
  const guild = channel.guildId === null ? undefined : world.guilds.get(channel.guildId);
  if (typeof value === 'object') {
    if (option.type !== Type.Attachment) throw wrong('takes no file');
    const attachment = keepUpload(platform, channel, upload(value, 0));
    resolved.attachments[attachment.id] = { ...attachment, ephemeral: true };
    return attachment.id;
  }
  switch (option.type) {
    case Type.String: {
      if (typeof value !== 'string') throw wrong('takes text');
      const { min_length: min = 0, max_length: max = 6000 } = option;
      if (value.length < min || value.length > max) throw wrong(`${value.length} characters, ${min} to ${max}`);
      if (option.choices?.length && !option.choices.some((one) => one.value === value))
        throw wrong('not one of the choices');
      return value;
    }
    case Type.Integer:
    case Type.Number:
      if (typeof value !== 'number' || (option.type === Type.Integer && !Number.isInteger(value)))
        throw wrong('takes a number');
      if (value < (option.min_value ?? value) || value > (option.max_value ?? value)) throw wrong('out of range');
      return value;
    case Type.Boolean:
      if (typeof value !== 'boolean') throw wrong('takes true or false');
      return value;
    case Type.User:
    case Type.Mentionable: {
      const id = value === world.application.bot.id ? value : findPerson(platform, String(value)).user.id;
      resolved.users[id] = publicUser(world, id);
      const member = guild && messageMember(world, guild, id);
      if (member) resolved.members[id] = { ...member, permissions: permissionsIn(world, channel, id).toString() };
      return id;
    }
    case Type.Channel: {
      const named = world.channels.get(String(value));
      if (!named) throw wrong('no such channel');
      resolved.channels[named.id] = { ...channelView(world, named), permissions: '0' };
      return named.id;
    }
    case Type.Role: {
      const role = guild?.roles.get(String(value));
      if (!role) throw wrong('no such role');
      resolved.roles[role.id] = role;
      return role.id;
    }
    default:
      throw wrong('takes no value');
  }
}

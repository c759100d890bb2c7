import {
  type APIActionRowComponent,
  type APISelectMenuComponent,
  ChannelType,
  ComponentType,
  type Guild,
  SelectMenuDefaultValueType,
} from 'discord.js';
import type { Pace } from '../../config.js';
import { SERVER_PACES, type SettingName, type Values } from '../../desk/server-values.js';
import { CATALOGUES } from '../../messages/index.js';
import type { Messages } from '../../messages/messages.js';
import { LIMITS } from '../../rendering/limits.js';
import { clip, escapeTo } from '../../rendering/markdown.js';
import type { TopicEntry } from '../../rendering/topics-message.js';

/** What a control is made from. */
export interface ControlView {
  readonly guild: Guild;
  readonly messages: Messages;
  /** Topics of the library, those that are off included. */
  readonly topics: readonly TopicEntry[];
  readonly userPace: Pace;
}

export type SelectRow = APIActionRowComponent<APISelectMenuComponent>;

/** How one setting is written and changed. */
interface Control<V> {
  /** In markdown. */
  write(value: V, view: ControlView): string;
  menu(id: string, value: V, view: ControlView): SelectRow;
  /** What was chosen, checked against the server: undefined where it has no such thing. */
  read(chosen: readonly string[], value: V, view: ControlView): V | undefined;
}

const TEXT = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;
const MOST = LIMITS.selectOptions;

const row = (menu: APISelectMenuComponent): SelectRow => ({ type: ComponentType.ActionRow, components: [menu] });

const mentions = (ids: readonly string[], write: (id: string) => string) => ids.map(write).join(' ');

function channelMenu(id: string, value: readonly string[], guild: Guild, types: readonly ChannelType[], most: number) {
  const known = value.filter((one) => guild.channels.cache.has(one)).slice(0, most);
  return row({
    type: ComponentType.ChannelSelect,
    custom_id: id,
    channel_types: [...types] as ChannelType.GuildText[],
    min_values: 0,
    max_values: most,
    default_values: known.map((one) => ({ id: one, type: SelectMenuDefaultValueType.Channel })),
  });
}

const areChannels = (ids: readonly string[], guild: Guild, types: readonly ChannelType[]) =>
  ids.every((one) => types.includes(guild.channels.cache.get(one)?.type ?? ChannelType.DM));

const channels: Control<readonly string[]> = {
  write(value, { guild, messages }) {
    const here = value.filter((one) => guild.channels.cache.has(one));
    return here.length === 0 ? messages.settings.value.nowhere : mentions(here, (one) => `<#${one}>`);
  },
  menu: (id, value, { guild }) => channelMenu(id, value, guild, [...TEXT, ChannelType.GuildForum], MOST),
  read: (chosen, _, { guild }) =>
    areChannels(chosen, guild, [...TEXT, ChannelType.GuildForum]) ? [...new Set(chosen)] : undefined,
};

const channel: Control<string | null> = {
  write: (value, { messages }) => (value === null ? messages.settings.value.none : `<#${value}>`),
  menu: (id, value, { guild }) => channelMenu(id, value === null ? [] : [value], guild, TEXT, 1),
  read: (chosen, _, { guild }) => (areChannels(chosen, guild, TEXT) ? (chosen[0] ?? null) : undefined),
};

/** Whoever takes all roles out, or chooses @everyone, means everybody; nobody is a button of its own. */
const roles: Control<readonly string[] | null> = {
  write(value, { messages }) {
    if (value === null) return messages.settings.value.everyone;
    return value.length === 0 ? messages.settings.value.nobody : mentions(value, (one) => `<@&${one}>`);
  },
  menu(id, value, { guild }) {
    const known = (value ?? []).filter((one) => guild.roles.cache.has(one)).slice(0, MOST);
    return row({
      type: ComponentType.RoleSelect,
      custom_id: id,
      min_values: 0,
      max_values: MOST,
      default_values: known.map((one) => ({ id: one, type: SelectMenuDefaultValueType.Role })),
    });
  },
  read(chosen, _, { guild }) {
    if (!chosen.every((one) => guild.roles.cache.has(one))) return undefined;
    return chosen.length === 0 || chosen.includes(guild.id) ? null : [...new Set(chosen)];
  },
};

function choice<V extends string>(values: readonly V[], say: (value: V, view: ControlView) => string): Control<V> {
  return {
    write: say,
    menu: (id, value, view) =>
      row({
        type: ComponentType.StringSelect,
        custom_id: id,
        options: values.map((one) => ({
          value: one,
          label: clip(say(one, view), LIMITS.optionText),
          default: one === value,
        })),
      }),
    read: ([chosen]) => values.find((one) => one === chosen),
  };
}

const pace = (given: Pace, { settings: { value } }: Messages) =>
  given === null ? value.noPace : value.pace(given.count, given.seconds);

/** Chosen are those that are on; what is not in this menu stays as it is. */
const topics: Control<readonly string[]> = {
  write(off, { topics: all, messages }) {
    const names = all.filter(({ id }) => off.includes(id)).map(({ title }) => escapeTo(title, LIMITS.optionText));
    return names.length === 0
      ? messages.settings.value.allTopics
      : clip(messages.settings.value.allBut(messages.list(names)), 600);
  },
  menu(id, off, { topics: shown, messages }) {
    const none = { value: 'none', label: messages.settings.value.allTopics };
    return row({
      type: ComponentType.StringSelect,
      custom_id: id,
      min_values: 0,
      max_values: Math.max(1, shown.length),
      disabled: shown.length === 0,
      options:
        shown.length === 0
          ? [none]
          : shown.map(({ id: value, title }) => ({
              value,
              label: clip(title, LIMITS.optionText),
              default: !off.includes(value),
            })),
    });
  },
  read(chosen, off, view) {
    const shown = view.topics.map(({ id }) => id);
    if (!chosen.every((one) => shown.includes(one))) return undefined;
    return [...off.filter((one) => !shown.includes(one)), ...shown.filter((one) => !chosen.includes(one))];
  },
};

export const CONTROLS: { readonly [N in SettingName]: Control<Values[N]> } = {
  channels,
  language: choice(['auto', ...Object.keys(CATALOGUES)], (value, { messages }) =>
    value === 'auto' ? messages.settings.value.discords : messages.languageName(value),
  ),
  locale: choice(['on', 'off'], (value, { messages: { settings } }) =>
    value === 'on' ? settings.value.counts : settings.value.countsNot,
  ),
  commands: roles,
  mentions: roles,
  unasked: roles,
  pace: choice(['standard', ...SERVER_PACES], (value, { messages, userPace }) =>
    pace(value === 'standard' ? userPace : paceOf(value), messages),
  ),
  answers: choice(['public', 'private'], (value, { messages: { settings } }) => settings.value[value]),
  notices: channel,
  topics,
};

/** `6/60`: 6 questions in 60 seconds; null for the standard pace. */
export function paceOf(value: Values['pace']): Pace {
  const [count, seconds] = value.split('/').map(Number);
  return count === undefined || seconds === undefined ? null : { count, seconds };
}

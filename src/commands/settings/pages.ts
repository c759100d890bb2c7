import { type Guild, PermissionFlagsBits } from 'discord.js';
import { isSettingName, SETTING_NAMES, type SettingName, type Values } from '../../desk/server-values.js';
import type { SettingEntry } from '../../desk/servers.js';
import { messagesFor } from '../../messages/index.js';
import { encodeId } from '../../rendering/custom-id.js';
import { LIMITS } from '../../rendering/limits.js';
import { menuRow } from '../../rendering/menu.js';
import { type Button, buttonRows, compose, type Message } from '../../rendering/message.js';
import type { Desk } from '../command.js';
import { topicsOf } from '../topic-names.js';
import { CONTROLS, type ControlView, type SelectRow } from './controls.js';
import { noticesIn, sourceIn, valuesIn } from './in-force.js';

export function viewOf(guild: Guild, desk: Desk, language: string): ControlView {
  const topics = topicsOf(desk.answerer.current().library, language);
  return { guild, messages: messagesFor(language), topics, userPace: desk.userPace };
}

/** All settings with what is in force and where it comes from, and a menu to one of them. */
export function overview(desk: Desk, view: ControlView): Message {
  const { settings } = view.messages;
  const lines = SETTING_NAMES.map(
    (name) =>
      `**${settings.names[name]}**: ${valueText(name, desk, view)} · *${settings.from[sourceIn(name, desk, view.guild)]}*`,
  );
  const options = SETTING_NAMES.map((name) => ({ value: name, label: settings.names[name] }));
  const blocks = [
    `**${settings.title}**\n-# ${settings.lead}`,
    lines.join('\n'),
    (valuesIn(desk, view.guild).channels.length === 0 ? [] : warnings(desk, view)).join('\n'),
  ];
  return compose(blocks, menuRow(encodeId('setup', { page: 'open' }), settings.choose, options));
}

/** One setting with its control. `changed`: it was changed just now and can be undone. */
export function settingPage(name: SettingName, desk: Desk, view: ControlView, changed: SettingEntry | null): Message {
  const { guild, messages } = view;
  const { settings } = messages;
  const own = desk.settings.own(guild.id, name);
  const by =
    own === null
      ? []
      : [`-# ${settings.changedBy(own.who.replace(/^discord:(\d+)$/, '<@$1>'), messages.date(own.at.slice(0, 10)))}`];
  const blocks = [
    `**${settings.names[name]}**\n${settings.hints[name]}`,
    [`${settings.now}: ${valueText(name, desk, view)} · *${settings.from[sourceIn(name, desk, guild)]}*`, ...by].join(
      '\n',
    ),
    ...(name === 'channels' ? [warnings(desk, view).join('\n')] : []),
  ];
  const buttons = [
    button(encodeId('setup', { page: 'all' }), settings.back),
    button(changed === null ? null : encodeId('undo', { revision: String(changed.revision), name }), settings.undo),
    button(isRoles(name) ? encodeId('nobody', { name }) : null, settings.nobody),
    button(own === null ? null : encodeId('reset', { name }), settings.reset),
  ].flat();
  return compose(blocks, [...menus(name, desk, view), ...buttonRows(buttons)]);
}

export const isRoles = (name: string): name is 'commands' | 'mentions' | 'unasked' =>
  name === 'commands' || name === 'mentions' || name === 'unasked';

const button = (id: string | null, label: string): Button[] => (id === null ? [] : [{ id, label }]);

/** What is in force, for people. */
export const valueText = (name: SettingName, desk: Desk, view: ControlView) =>
  write(name, valuesIn(desk, view.guild), view);

function write<N extends SettingName>(name: N, values: Values, view: ControlView): string {
  return CONTROLS[name].write(values[name], view);
}

/** The menus of a setting: more than one where there are more topics than one has room for, which its id then counts. */
function menus<N extends SettingName>(name: N, desk: Desk, view: ControlView): SelectRow[] {
  const values = { ...desk.settings.of(view.guild.id), notices: noticesIn(desk, view.guild) };
  const parts = name === 'topics' ? Math.ceil(menuTopics(view).length / LIMITS.selectOptions) : 1;
  return Array.from({ length: Math.max(1, parts) }, (_, part) => {
    const id = encodeId('set', { name: part === 0 ? name : `${name}/${part}` }) ?? name;
    return CONTROLS[name].menu(id, values[name], partOf(view, part));
  });
}

/** Two hundred, in eight menus; in a library with more, those beyond stay on. */
const menuTopics = ({ topics }: ControlView) =>
  topics.filter(({ id }) => id.length <= LIMITS.optionText).slice(0, 8 * LIMITS.selectOptions);

/** What one of the menus shows, by its number. */
export const partOf = (view: ControlView, part: number): ControlView => ({
  ...view,
  topics: menuTopics(view).slice(part * LIMITS.selectOptions, (part + 1) * LIMITS.selectOptions),
});

/** Why answer channels do not work as they should. */
function warnings(desk: Desk, { guild, messages: { settings } }: ControlView): string[] {
  const chosen = desk.settings.of(guild.id).channels.flatMap((id) => guild.channels.cache.get(id) ?? []);
  const { me } = guild.members;
  const shut = chosen.filter((channel) => {
    const write = channel.isThreadOnly() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
    return me === null || !channel.permissionsFor(me).has(PermissionFlagsBits.ViewChannel | write);
  });
  return [
    ...(desk.readsMessages ? [] : [`⚠️ ${settings.noContent}`]),
    ...(shut.length === 0 ? [] : [`⚠️ ${settings.cannotWrite(shut.map(({ id }) => `<#${id}>`).join(' '))}`]),
  ];
}

/** The setting that an id names; null where there is none of that name. */
export const settingNamed = (name: string): SettingName | null => (isSettingName(name) ? name : null);

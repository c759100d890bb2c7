import { isDeepStrictEqual } from 'node:util';
import type { Guild } from 'discord.js';
import { type Pace, USER_PACE } from '../../config.js';
import type { SettingName, Values } from '../../desk/server-values.js';
import type { Desk } from '../command.js';
import { paceOf } from './controls.js';

type Deciding = Pick<Desk, 'settings' | 'curators' | 'userPace'>;
type Place = Pick<Guild, 'id' | 'channels'>;

/** What the operator has for a server: the channel for questions passed on counts in the curators' server that it is in, and nowhere else. */
export function operatorsIn({ settings, curators }: Omit<Deciding, 'userPace'>, { id, channels }: Place): Values {
  const { gaps, guilds } = curators;
  const isHere = gaps !== null && guilds.has(id) && channels.cache.has(gaps);
  return isHere ? { ...settings.standard, notices: gaps } : settings.standard;
}

/** The channel that hears of changes in a server; null where there is none. */
export function noticesIn(desk: Omit<Deciding, 'userPace'>, guild: Place): string | null {
  const own = desk.settings.own(guild.id, 'notices') !== null;
  return (own ? desk.settings.of(guild.id) : operatorsIn(desk, guild)).notices;
}

/** What holds in a server in the end: of channels those that it has, of two paces the slower one. */
export function valuesIn(desk: Deciding, guild: Place): Values {
  const values = desk.settings.of(guild.id);
  return {
    ...values,
    channels: values.channels.filter((id) => guild.channels.cache.has(id)),
    notices: noticesIn(desk, guild),
    pace: isSlower(desk.userPace, paceOf(values.pace)) ? 'standard' : values.pace,
  };
}

/** Who decided what `valuesIn` says: the server, the operator, or nobody. */
export function sourceIn(name: SettingName, desk: Deciding, guild: Place): 'server' | 'operator' | 'standard' {
  const { pace, channels, notices } = valuesIn(desk, guild);
  if (name === 'pace' && pace === 'standard')
    return isDeepStrictEqual(desk.userPace, USER_PACE) ? 'standard' : 'operator';
  if (desk.settings.own(guild.id, name) !== null) return 'server';
  const isOperators = (name === 'channels' && channels.length > 0) || (name === 'notices' && notices !== null);
  return isOperators ? 'operator' : 'standard';
}

const isSlower = (one: Pace, other: Pace) =>
  one !== null && other !== null && one.count / one.seconds <= other.count / other.seconds;

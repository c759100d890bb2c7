import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { FileValue } from '../../actions.js';

/** What stands in the fields, by option: text, the value of a choice, or a file. */
export type OptionValues = Readonly<Record<string, string | FileValue>>;
type Sendable = Record<string, string | number | boolean | FileValue>;

/** As the command takes them, or what is wrong; empty fields are left out. */
export function sendable(
  options: readonly APIApplicationCommandBasicOption[],
  values: OptionValues,
): Sendable | string {
  const sent: Sendable = {};
  for (const { name, type } of options) {
    const value = values[name];
    if (value === undefined || value === '') continue;
    if (type === Type.Integer || type === Type.Number) {
      const number = Number(value);
      if (Number.isNaN(number)) return `${name} takes a number`;
      sent[name] = number;
    } else if (type === Type.Boolean) sent[name] = value === 'true';
    else sent[name] = value;
  }
  return sent;
}

import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  ApplicationCommandType,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';

/** A command as it is typed, subcommands spelt out: `facts reload`. */
export interface Usable {
  readonly name: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** Slash commands with each subcommand as an entry of its own, as Discord lists them. */
export function usable(commands: readonly APIApplicationCommand[]): Usable[] {
  return commands
    .filter((command) => command.type === ApplicationCommandType.ChatInput)
    .flatMap((command) => spread(command.name, command.description, command.options ?? []));
}

function spread(name: string, description: string, options: APIApplicationCommand['options'] & object): Usable[] {
  const nested = options.flatMap((one) =>
    one.type === Type.Subcommand || one.type === Type.SubcommandGroup
      ? spread(`${name} ${one.name}`, one.description, one.options ?? [])
      : [],
  );
  if (nested.length > 0) return nested;
  const basic = options.filter((one) => one.type !== Type.Subcommand && one.type !== Type.SubcommandGroup);
  return [{ name, description, options: basic as readonly APIApplicationCommandBasicOption[] }];
}

import { type APIApplicationCommand, type REST, Routes } from 'discord.js';
import type { CommandName } from '../messages/messages.js';

/** Commands as something to press, once their ids are known: https://docs.discord.com/developers/reference#message-formatting */
export interface CommandMentions {
  readonly command: CommandName;
  /** Reads the ids from Discord. Rejects where it does not tell; then commands are called by their names. */
  learn(rest: REST): Promise<void>;
}

export function createCommandMentions(): CommandMentions {
  const ids = new Map<string, string>();
  return {
    command: (name) => (ids.has(name) ? `</${name}:${ids.get(name)}>` : `\`/${name}\``),
    // By bare requests: where processes share the shards, the client that makes everybody's requests never connects and knows no application.
    async learn(rest) {
      const { id } = (await rest.get(Routes.currentApplication())) as { id?: string };
      if (id === undefined) return;
      const commands = (await rest.get(Routes.applicationCommands(id))) as APIApplicationCommand[];
      for (const command of commands) ids.set(command.name, command.id);
    },
  };
}

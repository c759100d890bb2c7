import type { Client } from 'discord.js';
import type { CommandName } from '../messages/messages.js';

/** Commands as something to press, once their ids are known: https://docs.discord.com/developers/reference#message-formatting */
export interface CommandMentions {
  readonly command: CommandName;
  /** Reads the ids from Discord. Rejects where it does not tell; then commands are called by their names. */
  learn(client: Client): Promise<void>;
}

export function createCommandMentions(): CommandMentions {
  const ids = new Map<string, string>();
  return {
    command: (name) => (ids.has(name) ? `</${name}:${ids.get(name)}>` : `\`/${name}\``),
    async learn(client) {
      const commands = await client.application?.commands.fetch();
      for (const { name, id } of commands?.values() ?? []) ids.set(name, id);
    },
  };
}

import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Answerer } from '../answering/answer.js';
import type { Live } from '../knowledge/live.js';

/** What a command may use. */
export interface Desk {
  readonly answerer: Live<Answerer>;
  /** YYYY-MM-DD in UTC. */
  today(): string;
  /** Counts a question by the surface it came from and what became of it. */
  observe(surface: string, status: string): void;
}

interface Registered {
  /** Where it is registered: everywhere the bot is, or only in the curators' servers. */
  readonly scope: 'everyone' | 'curators';
}

export interface SlashCommand extends Registered {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  execute(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void>;
  autocomplete?(interaction: AutocompleteInteraction, desk: Desk): Promise<void>;
}

export interface MessageCommand extends Registered {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  execute(interaction: MessageContextMenuCommandInteraction, desk: Desk): Promise<void>;
}

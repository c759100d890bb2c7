import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Guild,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Pace } from '../config.js';
import type { Curation } from '../desk/curation.js';
import type { ServerSettings } from '../desk/server-settings.js';
import type { Answerer } from '../engine/answer.js';
import type { Live } from '../knowledge/live.js';
import type { CommandName, Messages } from '../messages/messages.js';
import type { Pictures } from '../rendering/picture/pictures.js';
import type { Trails } from '../trails/trail.js';
import type { Imports } from './facts/imports.js';

/** Who curates: in which servers, with which roles beside Manage Server. */
export interface Curators {
  readonly guilds: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** The operator's channel for questions passed on; null where there is none. */
  readonly gaps: string | null;
}

/** How the bot is doing, since it started. */
export interface BotStatus {
  readonly uptimeSeconds: number;
  readonly shards: readonly { readonly id: number; readonly ready: boolean }[];
  readonly answered: number;
  readonly choices: number;
  readonly missed: number;
  /** Answers that somebody chose by a button. */
  readonly chosen: number;
}

/** One of the processes that are this bot. */
export interface ProcessStatus {
  /** Where it runs. */
  readonly host: string;
  readonly own: boolean;
  /** What it serves; null where it does not say. */
  readonly version: string | null;
  /** Shards that it answers. */
  readonly shards: readonly number[];
  readonly uptimeSeconds: number;
}

/** What a command may use. */
export interface Desk {
  readonly answerer: Live<Answerer>;
  /** YYYY-MM-DD in UTC. */
  today(): string;
  /** Counts a question by the surface it came from and what became of it. */
  observe(surface: string, status: string): void;
  /** Follows questions on their way, by the id of their message or interaction. */
  readonly trails: Trails;
  /** Null where this bot has no curators' desk. */
  readonly curation: Curation | null;
  /** Drafts of imports; null where this bot has no curators' desk. */
  readonly imports: Imports | null;
  readonly curators: Curators;
  readonly settings: ServerSettings;
  /** The operator's pace for one person. */
  readonly userPace: Pace;
  /** Whether Discord shows the bot the text of messages that are not addressed to it. */
  readonly readsMessages: boolean;
  /** Says something in the channel for notices of a server, where it has one; what goes wrong there is only logged. */
  notify(guild: Pick<Guild, 'id' | 'channels' | 'preferredLocale'>, write: (messages: Messages) => string): void;
  readonly pictures: Pictures;
  /** Address of the library's site, with a slash at its end; null where it has none. */
  readonly site: string | null;
  /** A command as something to press where its id is known, else by its name. */
  readonly command: CommandName;
  status(): BotStatus;
  /** All processes that are this bot; null where it is one alone. Rejects with StorageError. */
  processes(): Promise<readonly ProcessStatus[] | null>;
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

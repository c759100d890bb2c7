import type {
  APIApplicationCommand,
  APIMessage,
  APIOverwrite,
  APIRole,
  APIUser,
  ChannelType,
  Locale,
} from 'discord-api-types/v10';
import { createIds, type Ids } from './ids.js';

interface Member {
  userId: string;
  nick: string | null;
  roles: string[];
  joinedAt: string;
}

export interface Guild {
  id: string;
  name: string;
  ownerId: string;
  locale: Locale;
  joinedAt: string;
  /** By id; the role with the guild's own id is @everyone. */
  roles: Map<string, APIRole>;
  members: Map<string, Member>;
  channelIds: string[];
  /** Where Discord says that somebody has joined; null where nowhere. */
  systemChannelId: string | null;
  /** False for a server in which the app is only used by people who installed it for themselves. */
  hasBot: boolean;
}

export type LoopbackChannelType =
  | ChannelType.GuildText
  | ChannelType.GuildForum
  | ChannelType.PublicThread
  | ChannelType.PrivateThread
  | ChannelType.DM
  | ChannelType.GroupDM;

/** A guild channel, a thread or a direct-message channel. */
export interface Channel {
  id: string;
  type: LoopbackChannelType;
  name: string;
  guildId: string | null;
  parentId: string | null;
  ownerId: string | null;
  overwrites: APIOverwrite[];
  /** The other people in a direct message; empty in a guild. */
  recipientIds: string[];
  lastMessageId: string | null;
}

export interface StoredMessage {
  message: APIMessage;
  /** The only person who sees an ephemeral message; null for everybody. */
  visibleTo: string | null;
}

export interface Person {
  user: APIUser;
  locale: Locale;
  /** False: a direct message from the bot is refused with 50007. */
  acceptsDirectMessages: boolean;
}

interface Application {
  id: string;
  name: string;
  token: string;
  bot: APIUser;
  /** Bits of the privileged intents that are switched on in the developer portal. */
  privilegedIntents: number;
}

/** Everything this Discord knows. Plain maps: the modules beside this one read and change them. */
export interface World {
  application: Application;
  ids: Ids;
  people: Map<string, Person>;
  guilds: Map<string, Guild>;
  channels: Map<string, Channel>;
  /** Channel ids by user. */
  directMessages: Map<string, string>;
  /** By channel, then by message id, oldest first. */
  messages: Map<string, Map<string, StoredMessage>>;
  /** By message id: emoji → who reacted with it. */
  reactions: Map<string, Map<string, Set<string>>>;
  /** Registered commands by guild id, or by `GLOBAL` for those that are everywhere. */
  commands: Map<string, APIApplicationCommand[]>;
  uploads: Map<string, { data: Uint8Array; contentType: string }>;
}

export const GLOBAL = 'global';

/** No bit set; typed as a number, since the flag enums have no member for it. */
export const NO_FLAGS: number = 0;

export function createWorld(token: string, botName: string, privilegedIntents: number): World {
  const ids = createIds();
  const id = ids.next();
  const bot: APIUser = {
    id,
    username: botName,
    discriminator: '0001',
    global_name: null,
    avatar: null,
    bot: true,
  };
  return {
    application: { id, name: botName, token, bot, privilegedIntents },
    ids,
    people: new Map(),
    guilds: new Map(),
    channels: new Map(),
    directMessages: new Map(),
    messages: new Map(),
    reactions: new Map(),
    commands: new Map(),
    uploads: new Map(),
  };
}

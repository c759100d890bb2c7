import { GatewayIntentBits as Intent } from 'discord-api-types/v10';

const PRIVILEGED_INTENTS = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;

const KNOWN_INTENTS = Object.values(Intent).reduce(
  (all: number, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);

export function areKnownIntents(intents: number): boolean {
  return Number.isInteger(intents) && intents >= 0 && (intents & ~KNOWN_INTENTS) === 0;
}

/** Whether a privileged intent is asked for that the developer portal does not grant. */
export function asksForMore(intents: number, granted: number): boolean {
  return (intents & PRIVILEGED_INTENTS & ~granted) !== 0;
}

/** The intent for message and typing events, which differs in guilds and direct messages. */
export function messageIntent(guildId: string | null): number {
  return guildId === null ? Intent.DirectMessages : Intent.GuildMessages;
}

export function typingIntent(guildId: string | null): number {
  return guildId === null ? Intent.DirectMessageTyping : Intent.GuildMessageTyping;
}

export function reactionIntent(guildId: string | null): number {
  return guildId === null ? Intent.DirectMessageReactions : Intent.GuildMessageReactions;
}

export function hasIntent(intents: number, wanted: number): boolean {
  return (intents & wanted) === wanted;
}

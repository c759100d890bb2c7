import type { APIAllowedMentions } from 'discord-api-types/v10';

const USER_MENTION = /<@!?(\d+)>/g;
const ROLE_MENTION = /<@&(\d+)>/g;
const EVERYONE_MENTION = /@(everyone|here)/;

export interface Mentions {
  users: string[];
  roles: string[];
  everyone: boolean;
}

/** What a text names, whether or not it may ping: https://docs.discord.com/developers/reference#message-formatting */
export function mentionsIn(text: string): Mentions {
  return {
    users: [...new Set(Array.from(text.matchAll(USER_MENTION), (match) => match[1] ?? ''))],
    roles: [...new Set(Array.from(text.matchAll(ROLE_MENTION), (match) => match[1] ?? ''))],
    everyone: EVERYONE_MENTION.test(text),
  };
}

/**
 * What of it pings under `allowed`; everything when a request says nothing:
 * https://docs.discord.com/developers/resources/message#allowed-mentions-object
 */
export function pingsOf(mentions: Mentions, allowed: APIAllowedMentions | null | undefined): Mentions {
  if (!allowed) return mentions;
  const parse: string[] = allowed.parse ?? [];
  return {
    users: mentions.users.filter((id) => parse.includes('users') || (allowed.users ?? []).includes(id)),
    roles: mentions.roles.filter((id) => parse.includes('roles') || (allowed.roles ?? []).includes(id)),
    everyone: mentions.everyone && parse.includes('everyone'),
  };
}

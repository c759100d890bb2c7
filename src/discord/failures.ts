import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';

export const TOKEN_REFUSED =
  'Discord does not accept the token in DISCORD_TOKEN. Copy it again from the Bot page of the Developer Portal.';

/** Close codes after which a gateway must not be tried again: https://docs.discord.com/developers/topics/opcodes-and-status-codes */
export const FINAL: Readonly<Record<number, string>> = {
  4004: TOKEN_REFUSED,
  4010: 'Discord refuses the shard: SHARDS does not fit this bot.',
  4011: 'Discord wants more shards: set SHARDS=auto.',
  4012: 'Discord no longer serves this version of its gateway: update the bot.',
  4013: 'Discord does not know an intent that was asked for: update the bot.',
  4014: 'Discord refuses the Message Content intent. Turn it on in the Developer Portal (Bot page), or leave ANSWER_CHANNEL_IDS and MESSAGE_CONTENT empty.',
};

/** The connection cannot be had or kept; the message is one line for an operator. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
}

/** One line for whatever ended a login, or a registration of commands. */
export function connectionError(error: unknown): ConnectionError {
  if (error instanceof ConnectionError) return error;
  const refused =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401);
  if (refused) return new ConnectionError(TOKEN_REFUSED);
  if (error instanceof HTTPError)
    return new ConnectionError(`Discord is having problems (HTTP ${error.status}). Try again later.`);
  if (error instanceof DiscordAPIError && typeof error.code !== 'number') {
    const answer = `answers with HTTP ${error.status}, and not as Discord does`;
    return new ConnectionError(`${origin(error.url)} ${answer}. Check DISCORD_API_URL.`);
  }
  return new ConnectionError(`Cannot connect to Discord: ${reason(error)}`);
}

/** What is behind an error, in words for somebody who has never heard of the libraries in between. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof SyntaxError) return 'what answers is not Discord. Check DISCORD_API_URL.';
  if (/^(?:ERR_SSL|ERR_TLS|EPROTO)/.test(code)) return 'the address does not speak https. Check DISCORD_API_URL.';
  if (/CERT|SIGNATURE|SELF_SIGNED/.test(code)) return `its certificate is not trusted (${code}).`;
  if (error.name === 'AbortError') return 'it does not answer.';
  return error.message || code || error.name;
}

function origin(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : 'The address';
}

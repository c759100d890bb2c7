import { type Client, DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, Events, HTTPError } from 'discord.js';

const TOKEN_REFUSED =
  'Discord does not accept the token in DISCORD_TOKEN. Copy it again from the Bot page of the Developer Portal.';

/** Close codes after which a gateway must not be tried again: https://docs.discord.com/developers/topics/opcodes-and-status-codes */
const FINAL: Readonly<Record<number, string>> = {
  4004: TOKEN_REFUSED,
  4010: 'Discord refuses the shard: SHARDS does not fit this bot.',
  4011: 'Discord wants more shards: set SHARDS=auto.',
  4012: 'Discord no longer serves this version of its gateway: update the bot.',
  4013: 'Discord does not know an intent that was asked for: update the bot.',
  4014: 'Discord refuses the Message Content intent. Turn it on in the Developer Portal (Bot page), or leave ANSWER_CHANNEL_IDS empty.',
};

/** The connection cannot be had or kept; the message is one line for an operator. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
}

/** One line for whatever ended a login. */
export function connectionError(error: unknown): ConnectionError {
  if (error instanceof ConnectionError) return error;
  const refused =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401);
  if (refused) return new ConnectionError(TOKEN_REFUSED);
  if (error instanceof HTTPError)
    return new ConnectionError(`Discord is not well (HTTP ${error.status}). Try again later.`);
  const words = error instanceof Error ? error.message || error.name : String(error);
  return new ConnectionError(`Cannot connect to Discord: ${words}`);
}

/** Resolves with the reason when Discord has ended the connection for good; until then never. */
export function endedForGood(client: Client): Promise<ConnectionError> {
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const words = FINAL[code];
      if (words !== undefined) resolve(new ConnectionError(words));
    });
    client.on(Events.Invalidated, () => resolve(new ConnectionError('Discord has ended the session of this bot.')));
  });
}

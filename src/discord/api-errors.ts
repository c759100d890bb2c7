import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/** Refusals that happen to a healthy bot, and what they mean. Codes: https://docs.discord.com/developers/topics/opcodes-and-status-codes */
const EXPECTED: ReadonlyMap<number | string, string> = new Map([
  [10_003, 'the channel is gone'],
  [10_008, 'the message is gone'],
  [10_062, 'the interaction has expired'],
  [40_060, 'the interaction has been answered already'],
  [50_001, 'no access to the channel'],
  [50_007, 'the user takes no direct messages'],
  [50_013, 'no permission to write there'],
  [50_083, 'the thread is archived'],
  [160_005, 'the thread is locked'],
  [200_000, 'refused by the server’s AutoMod'],
]);

/** What an error means where it is one that is to be expected and nothing can be said; null where it is a fault. */
export function expectedError(error: unknown): string | null {
  if (isOutOfReach(error)) return 'Discord could not be reached in time';
  if (error instanceof RateLimitError) return 'Discord asks for a longer wait than an answer is worth';
  if (!(error instanceof DiscordAPIError)) return null;
  const known = EXPECTED.get(error.code);
  if (known !== undefined) return known;
  // A reply to a message that was deleted meanwhile is a form error, told only by its words.
  const orphan = error.code === 50_035 && /message_reference/i.test(error.message) && /unknown/i.test(error.message);
  return orphan ? 'the question is gone' : null;
}

/** Whether Discord was ill, silent or out of reach, for longer than the sender has patience. */
function isOutOfReach(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  if (error instanceof DiscordAPIError || !(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return error.name === 'AbortError' || /^(?:ECONN|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|UND_ERR_)/.test(code);
}

import { type DestinationStream, type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

export type Log = Logger;

/** Keys whose values never reach a log: secrets, and what people wrote. */
const REDACTED = ['token', 'authorization', 'headers', 'requestBody', 'rawError', 'question', 'content'];

/** What a Discord bot token or an interaction token in a webhook address looks like, for texts that hold one. */
const TOKEN = /[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}|(?<=\/(?:webhooks|interactions)\/\d+\/)[\w-]+/g;

/** Takes secrets out of free text such as an error message. */
function scrub(text: string, secret: string | null): string {
  const without = secret === null ? text : text.replaceAll(secret, '[token]');
  return without.replace(TOKEN, '[token]');
}

/** JSON lines, or readable ones in a terminal; synchronous there, so that the last words of a dying process are seen. */
export function createLog(level: string, secret: string | null, destination?: DestinationStream): Log {
  const paths = REDACTED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);
  const options = {
    level,
    base: null,
    redact: { paths, censor: '[redacted]' },
    serializers: { err: (error: unknown) => describe(error, secret) },
    hooks: {
      logMethod(this: Logger, args: Parameters<Logger['info']>, method: (...all: typeof args) => void) {
        const clean = args.map((arg) => (typeof arg === 'string' ? scrub(arg, secret) : arg)) as typeof args;
        method.apply(this, clean);
      },
    },
  };
  if (destination !== undefined) return pino(options, destination);
  if (process.stdout.isTTY)
    return pino(options, pretty({ sync: true, ignore: 'pid,hostname', translateTime: 'HH:MM:ss' }));
  return pino(options, pino.destination({ sync: true }));
}

/**
 * An error as a log shows it: kind, words, code, where; never the request that failed, which holds tokens and answers,
 * nor the words of an error of Discord's, which may repeat what people wrote: of that one codes and fields are enough.
 */
function describe(error: unknown, secret: string | null): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: scrub(String(error), secret) };
  const code = 'code' in error ? { code: error.code } : {};
  const status = 'status' in error ? { status: error.status } : {};
  const echoes = 'rawError' in error;
  const stack = error.stack ?? '';
  return {
    type: error.name,
    message: echoes ? faultsOf(error.rawError).join(', ') : scrub(error.message, secret),
    ...code,
    ...status,
    stack: scrub(echoes ? framesOf(stack) : stack, secret),
    ...(error.cause === undefined ? {} : { cause: describe(error.cause, secret) }),
  };
}

/** The calls of a stack, without the words above them. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

/** `content[BASE_TYPE_BAD_LENGTH]`: which fields Discord refuses and why. https://docs.discord.com/developers/reference#error-messages */
function faultsOf(node: unknown, path = ''): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, inner]) => {
    if (name === '_errors' && Array.isArray(inner)) return inner.map(({ code }) => `${path}[${code}]`);
    return faultsOf(inner, path === '' || path === 'errors' ? name : `${path}.${name}`);
  });
}

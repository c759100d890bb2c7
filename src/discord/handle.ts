import { createHash } from 'node:crypto';
import { expectedError } from './api-errors.js';
import type { Bot } from './bot.js';

/**
 * Runs a handler so that whatever it throws ends here: a refusal that is to be expected is counted; anything else is
 * logged under the id of its fault, once a minute however often it comes, and `apologise` tells the asker that id and nothing more. Never rejects.
 * Ends the trail of `id`, the message or interaction that is handled.
 */
export function handle(
  bot: Bot,
  kind: string,
  task: () => Promise<void>,
  apologise: ((id: string) => Promise<unknown>) | null,
  id = '',
): Promise<void> {
  if (!bot.inFlight.open()) {
    bot.metrics.shed();
    return Promise.resolve();
  }
  return bot.inFlight.add(run(bot, kind, task, apologise, id));
}

async function run(
  bot: Bot,
  kind: string,
  task: () => Promise<void>,
  apologise: ((id: string) => Promise<unknown>) | null,
  id: string,
): Promise<void> {
  const begun = performance.now();
  try {
    await task();
    bot.log.debug({ kind, ms: Math.round(performance.now() - begun) }, 'handled');
  } catch (error) {
    const expected = expectedError(error);
    if (expected !== null) {
      bot.metrics.refused(expected);
      bot.trails.close(id, { refused: expected });
      bot.seldom(`${kind} ${expected}`, (again) => bot.log.info({ kind, again }, `could not reply: ${expected}`));
      return;
    }
    const fault = faultOf(kind, error);
    bot.metrics.failed(kind);
    bot.trails.close(id, { failed: fault });
    bot.seldom(fault, (again) => bot.log.error({ fault, kind, err: error, again }, 'handler failed'));
    try {
      await apologise?.(fault);
    } catch (second) {
      tellSecond(bot, kind, fault, second);
    }
  } finally {
    bot.trails.close(id);
    bot.metrics.handled(kind, (performance.now() - begun) / 1000);
  }
}

function tellSecond({ log, seldom }: Bot, kind: string, fault: string, second: unknown): void {
  const why = expectedError(second);
  seldom(`${fault} ${why ?? faultOf(kind, second)}`, (again) =>
    why === null
      ? log.warn({ fault, kind, err: second, again }, 'could not apologise')
      : log.info({ fault, kind, again }, `could not apologise: ${why}`),
  );
}

/** The same for what fails in the same place: what an error says may be other words each time, and a user's. */
function faultOf(kind: string, error: unknown): string {
  const { name, stack = '' } = error instanceof Error ? error : new Error();
  // Node's own calls are other ones from turn to turn.
  const places = (stack.match(/(?<=\n\s+at ).+/g) ?? []).filter((place) => !place.includes('node:'));
  return createHash('sha256')
    .update([kind, name, ...places].join('\n'))
    .digest('hex')
    .slice(0, 8);
}

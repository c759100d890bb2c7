import { randomBytes } from 'node:crypto';
import { expectedError } from './api-errors.js';
import type { Bot } from './bot.js';

/**
 * Runs a handler so that whatever it throws ends here: a refusal that is to be expected is counted; anything else is
 * logged under an id, and `apologise` tells the asker that id and nothing more. Never rejects.
 */
export function handle(
  bot: Bot,
  kind: string,
  task: () => Promise<void>,
  apologise: ((id: string) => Promise<unknown>) | null,
): Promise<void> {
  if (!bot.inFlight.open()) {
    bot.metrics.shed();
    return Promise.resolve();
  }
  return bot.inFlight.add(run(bot, kind, task, apologise));
}

async function run(
  bot: Bot,
  kind: string,
  task: () => Promise<void>,
  apologise: ((id: string) => Promise<unknown>) | null,
): Promise<void> {
  const begun = performance.now();
  try {
    await task();
    bot.log.debug({ kind, ms: Math.round(performance.now() - begun) }, 'handled');
  } catch (error) {
    const expected = expectedError(error);
    if (expected !== null) {
      bot.metrics.refused(expected);
      bot.seldom(`${kind} ${expected}`, (again) => bot.log.info({ kind, again }, `could not reply: ${expected}`));
      return;
    }
    const request = randomBytes(4).toString('hex');
    const log = bot.log.child({ request, kind });
    bot.metrics.failed(kind);
    log.error({ err: error }, 'handler failed');
    try {
      await apologise?.(request);
    } catch (second) {
      const why = expectedError(second);
      if (why !== null) log.info(`could not apologise: ${why}`);
      else log.warn({ err: second }, 'could not apologise');
    }
  } finally {
    bot.metrics.handled(kind, (performance.now() - begun) / 1000);
  }
}

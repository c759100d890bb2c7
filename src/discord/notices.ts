import { type REST, Routes } from 'discord.js';
import type { Desk } from '../commands/command.js';
import { noticesIn } from '../commands/settings/in-force.js';
import type { Log } from '../log.js';
import { messagesFor } from '../messages/index.js';
import { composeBare } from '../rendering/message.js';
import { expectedError } from './api-errors.js';
import type { Bot } from './bot.js';
import type { InFlight } from './in-flight.js';
import { localeIn } from './in-server.js';
import { ownNonce } from './post.js';

/** Says things in the channel that a server has chosen for notices. By a bare request: the channel may be on another process's shard. */
export function createNotices(
  rest: Pick<REST, 'post'>,
  from: Pick<Bot, 'settings' | 'curators' | 'answerer'>,
  log: Log,
  inFlight: Pick<InFlight, 'add'>,
): Desk['notify'] {
  return (guild, write) => {
    const notices = noticesIn(from, guild);
    if (notices === null) return;
    const message = composeBare(write(messagesFor(localeIn(from, guild))));
    const body = { ...message, nonce: ownNonce(), enforce_nonce: true, allowed_mentions: { parse: [] } };
    const sent = rest.post(Routes.channelMessages(notices), { body }).then(() => undefined);
    const ended = sent.catch((error: unknown) => {
      const why = expectedError(error);
      if (why !== null) log.info(`could not give notice: ${why}`);
      else log.warn({ err: error }, 'could not give notice');
    });
    void inFlight.add(ended);
  };
}

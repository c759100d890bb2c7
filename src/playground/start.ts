import { randomBytes } from 'node:crypto';
import type { Config } from '../config.js';
import { DataError } from '../desk/open-library.js';
import { readLibrary } from '../files/read-library.js';
import { formatProblem } from '../knowledge/problem.js';
import type { Log } from '../log.js';
import { FIRST_LOCALE } from './plan.js';
import { listen } from './server.js';
import { openSession, type Session } from './session.js';
import { whatToTry } from './what-to-try.js';

export interface Playground {
  /** With the key, for the browser. */
  readonly address: string;
  readonly session: Session;
  stop(): Promise<void>;
}

/**
 * The bot on a Discord of its own, with a page on this machine. Only without a token: whoever reaches the page speaks
 * as anybody. Says its steps to `print`. Throws DataError, PortError.
 */
export async function startPlayground(config: Config, log: Log, print: (text: string) => void): Promise<Playground> {
  if (config.token !== null) throw new Error('The playground never runs with a real token.');
  const from = performance.now();
  print('No token, so this is the playground: Summit Desk on a simulated Discord, on this machine only.\n');
  print(`  Reading ${config.dataDir} … `);
  const { library, problems } = await readLibrary(config.dataDir);
  if (library === null) {
    print('\n');
    throw new DataError(
      'data',
      `The data in ${config.dataDir} cannot be used:\n${problems.map(formatProblem).join('\n')}`,
    );
  }
  print(`${library.facts.length} facts\n  Connecting the bot … `);
  const session = await openSession(config, log);
  const key = randomBytes(24).toString('base64url');
  const server = await listen(session, key, config.playgroundPort, log).catch(async (error: unknown) => {
    print('\n');
    await session.close();
    throw error;
  });
  const address = `http://127.0.0.1:${server.port}/#${key}`;
  print(`ready after ${((performance.now() - from) / 1000).toFixed(1)} s\n\n`);
  print(whatToTry(address, session.suggested[FIRST_LOCALE]?.[0] ?? 'What do you know?'));
  return {
    address,
    session,
    async stop() {
      await session.close();
      await server.close();
    },
  };
}

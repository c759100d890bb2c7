import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import { DeskError } from './desk-error.js';
import { makeFolder } from './durable.js';

/** The state folder cannot be used: another instance has it, or it cannot be written. The message is for an operator. */
export class StateLockError extends DeskError<'taken' | 'unusable'> {
  override readonly name = 'StateLockError';
}

/**
 * Takes the state folder for this process, which creates it where it is missing. Two processes with one token would
 * answer everything twice. The lock is SQLite's on a file of its own: the system lets go of it however the process
 * ends, and it holds between containers that share the folder, where a process id says nothing. Throws StateLockError.
 */
export async function lockState(dir: string): Promise<{ release(): void }> {
  const file = join(resolve(dir), 'instance.lock');
  try {
    await makeFolder(resolve(dir));
    const client = createClient({ url: pathToFileURL(file).href, timeout: 0 });
    try {
      await client.execute('PRAGMA journal_mode = DELETE');
      const held = await client.transaction('write');
      return {
        release() {
          held.close();
          client.close();
        },
      };
    } catch (error) {
      client.close();
      throw error;
    }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    if (/busy|locked/i.test(words)) {
      throw new StateLockError(
        'taken',
        `Another instance is running with the state folder ${resolve(dir)}. Stop it first.`,
      );
    }
    throw new StateLockError('unusable', `Cannot use the state folder ${resolve(dir)}: ${words}`);
  }
}

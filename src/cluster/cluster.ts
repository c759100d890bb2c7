import { randomBytes, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcessStatus } from '../commands/command.js';
import type { Pace } from '../config.js';
import type { Database } from '../desk/database.js';
import { migratePostgres, openPostgres } from '../desk/postgres.js';
import { createStoredVersions } from '../desk/postgres-files.js';
import { openPostgresStorage } from '../desk/postgres-storage.js';
import type { Shared } from '../desk/shared.js';
import type { Storage } from '../desk/storage.js';
import { ignoreStorage, StorageError } from '../desk/storage-error.js';
import type { Crew } from '../discord/crew.js';
import type { Log } from '../log.js';
import { createClaims } from './claims.js';
import { createThrottler } from './identify.js';
import { createLeases } from './leases.js';
import { type Member, startMember } from './member.js';
import { listenTo } from './notices.js';
import { createSharedCooldowns, sweepPaces } from './paces.js';
import { processesOf } from './processes.js';
import { CLUSTER_TABLES } from './tables.js';
import { checkTimes, TIMES, type Times } from './times.js';
import { createTurn } from './turn.js';

/** Discord's limit of requests a second, for a bot as a whole. */
const REQUESTS = 50;
/** Connections for what answers wait for. */
const ASKING = 4;
const SWEEP_MS = 60_000;
/** How long a start waits for a database that does not answer. */
const START_MS = 30_000;
const FOLDERS = 20;

export interface ClusterParts {
  readonly url: string;
  readonly token: string;
  readonly log: Log;
  readonly userPace: Pace;
  readonly times?: Times;
}

/** This process as one of those that share token and database. */
export interface Cluster {
  readonly storage: Storage;
  readonly shared: Shared;
  /** `version` gives what this process serves, for the others to see. */
  crew(version: () => string): Crew;
  close(): Promise<void>;
}

/** Opens the database that the processes share. Rejects with StorageError, or the reason of `asked`. */
export async function openCluster(parts: ClusterParts, asked?: AbortSignal): Promise<Cluster> {
  const { url, token, log, userPace } = parts;
  const times = checkTimes(parts.times ?? TIMES);
  const self = { id: randomUUID(), host: `${hostname()}:${process.pid}` };
  const onLost = () => undefined;
  let member: Member | null = null;
  // Whoever presses a button has three seconds: what is known to be away is not waited for once more.
  const desk = whileThere(openPostgres(url, { connections: 3, onLost }), () => member?.reachable() ?? true);
  // Apart, so that a renewal never waits behind somebody's questions, and fails while there is time to try again.
  const leasing = openPostgres(url, { connections: 2, patience: Math.min(2500, times.suspect / 2), onLost });
  const asking = openPostgres(url, { connections: ASKING, patience: 800, isWarm: true, onLost });
  const storage = await opened(desk, log, asked);
  const secret = await signIn(desk, token);
  const notices = listenTo(url);
  const leases = createLeases(leasing, self, times);
  const claims = createClaims(asking, self.id);

  const sweep = () => {
    Promise.all([claims.sweep(), sweepPaces(desk, userPace)]).catch(() => undefined);
  };
  const sweeping = setInterval(sweep, SWEEP_MS);
  sweeping.unref();

  const crew = (version: () => string): Crew => ({
    async join(host, signal) {
      const total = await leases.join(host.shards);
      // What waits for a shard asks all at once when it comes, and has no time for connections to be made.
      await Promise.all(Array.from({ length: ASKING }, () => asking.read('SELECT 1').catch(ignoreStorage)));
      if (total !== host.shards) {
        log.warn(
          `Discord recommends ${host.shards} shards and ${total} are in use; end all processes and start them again to change that.`,
        );
      }
      const warn = (words: string) => log.warn(words);
      const throttler = createThrottler(leasing, host.identifies, warn);
      member = startMember({
        me: self.id,
        leases,
        times,
        most: host.identifies.maxConcurrency + 1,
        connect: (shard) => host.connect(shard, total, throttler),
        version,
        unrecorded: claims.unrecorded,
        record: claims.record,
        log: { info: (words) => log.info(words), warn },
        // By shards and not by processes: who has more of them has more to say, and nobody holds a shard beside another.
        onShare(share) {
          host.rest.options.globalRequestsPerSecond = Math.max(1, Math.floor(REQUESTS * share));
        },
      });
      notices.on('shards', member.wake);
      const aborted = new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
      aborted.catch(() => undefined);
      await Promise.race([member.settled, aborted]);
    },
    mayAnswer: (shard) => (member?.leaseOf(shard) ?? null) !== null,
    able: () => member?.able() ?? false,
    async claim(id, shard) {
      const lease = member?.leaseOf(shard) ?? null;
      const since = performance.now();
      return lease !== null && claims.claim(id, lease, () => member?.mayAnswerAlone(lease, since) ?? false);
    },
    share: (local) => createSharedCooldowns(local, asking, userPace, secret),
    processes: (): Promise<readonly ProcessStatus[]> => processesOf(desk, self.id, times),
    async leave(drain) {
      if (member === null) await drain();
      else await member.leave(drain);
    },
  });
  return {
    storage,
    shared: createTurn(desk, self.id, notices, createStoredVersions(desk, 'folder', FOLDERS)),
    crew,
    async close() {
      clearInterval(sweeping);
      await notices.close();
      await Promise.all([leasing.close(), asking.close()]);
    },
  };
}

/** The same database, which fails at once while it is not there. */
function whileThere(db: Database, isThere: () => boolean): Database {
  const check = () => {
    if (!isThere()) throw new StorageError('away', 'The database could not be reached: it is out of reach.');
  };
  return {
    async read(sql, args) {
      check();
      return db.read(sql, args);
    },
    async write(statements) {
      check();
      return db.write(statements);
    },
    close: db.close,
  };
}

/** A database may come up later than the bot: they are often started together. */
async function opened(db: Database, log: Log, asked?: AbortSignal): Promise<Storage> {
  const until = performance.now() + START_MS;
  for (let tries = 1; ; tries += 1) {
    asked?.throwIfAborted();
    try {
      const storage = await openPostgresStorage(db);
      await migratePostgres(db, CLUSTER_TABLES);
      return storage;
    } catch (error) {
      if (!(error instanceof StorageError) || error.code !== 'away' || performance.now() > until) throw error;
      if (tries === 1) log.warn(`${error.message} Trying again for ${START_MS / 1000} s.`);
      await sleep(500);
    }
  }
}

/** Keeps another bot out, whose questions and shards would be mixed up with ours; gives the secret that keys are made with. */
async function signIn(db: Database, token: string): Promise<string> {
  // The part before the first dot says which bot it is, is no secret, and stays when the token is made anew.
  const identity = token.split('.')[0] ?? token;
  const sql = 'INSERT INTO bot (one, identity, secret) VALUES (1, ?, ?) ON CONFLICT DO NOTHING';
  await db.write([{ sql, args: [identity, randomBytes(32).toString('hex')] }]);
  const [row] = await db.read('SELECT identity, secret FROM bot');
  if (row?.identity !== identity) {
    throw new StorageError(
      'refused',
      'The database of DATABASE_URL belongs to another bot: each bot needs a database of its own.',
    );
  }
  return String(row.secret);
}

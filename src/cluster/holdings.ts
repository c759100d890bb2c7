import { ignoreStorage } from '../desk/storage-error.js';
import type { ShardLine } from '../discord/crew.js';
import type { Lease, Leases } from './leases.js';
import type { Times } from './times.js';

/** A shard that this process has a connection for. */
export interface Held {
  readonly line: ShardLine;
  ready: boolean;
  lease: Lease | null;
  /** While it is offered to another process, which may answer it from one moment to the next. */
  offered: boolean;
  /** Until when it may be answered without another renewal. */
  until: number;
  /** From when on nothing that comes in can have come to the holder before as well. */
  ownFrom: number;
  /** When it was reached for after the lease of the holder before had ended, whether or not that was answered; null where it was not. */
  takenAt: number | null;
}

export interface HoldingsParts {
  readonly leases: Pick<Leases, 'ready' | 'renew' | 'withdraw'>;
  readonly times: Times;
  connect(shard: number): ShardLine;
  /** The version that this process serves, for the others to see. */
  version(): string | null;
  readonly log: { info(words: string): void; warn(words: string): void };
  now(): number;
}

/** So far apart the same event may come to two processes. */
const APART_MS = 500;

/** The shards that a process has connections for, by number, and what it does with one of them. */
export interface Holdings {
  readonly all: ReadonlyMap<number, Held>;
  /** Connects to a shard; tells `onReady` when it could be answered. */
  connect(shard: number, onReady: () => void): void;
  /** Answers a shard under a lease until then; what waits is answered where it is not older than `age`. */
  hold(shard: number, one: Held, lease: Lease, until: number, age: number): void;
  /** Answers nothing while a shard is offered to another process. */
  offer(one: Held): void;
  /** Answers again, where a shard was offered in vain. */
  takeBack(one: Held): void;
  /** Lets a shard go and says why. */
  drop(shard: number, one: Held, why: string): void;
  /** Renews what is held and drops what is another's by now. */
  renew(): Promise<void>;
  mayAnswer(one: Held): boolean;
  /** Whether what came in at `since` may be answered without a word to the database, too. */
  mayAnswerAlone(one: Held, since: number): boolean;
  /** How many are answered here as far as this process knows. */
  leased(): number;
}

export function createHoldings({ leases, times, log, now, ...parts }: HoldingsParts): Holdings {
  const all = new Map<number, Held>();
  const drop: Holdings['drop'] = (shard, one, why) => {
    all.delete(shard);
    if (one.lease !== null) log.info(`shard ${shard} is no longer answered here: ${why}`);
    one.lease = null;
    one.line.close().catch((error: unknown) => log.warn(`shard ${shard} could not be closed: ${error}`));
  };
  const mayAnswer = ({ lease, offered, until }: Held) => lease !== null && !offered && now() < until;
  return {
    all,
    drop,
    connect(shard, onReady) {
      const one: Held = {
        line: parts.connect(shard),
        ready: false,
        lease: null,
        offered: false,
        until: 0,
        ownFrom: 0,
        takenAt: null,
      };
      all.set(shard, one);
      one.line.ready.then(
        async () => {
          one.ready = true;
          await leases.ready(shard).catch(ignoreStorage);
          onReady();
        },
        async (error: unknown) => {
          if (all.get(shard) !== one) return;
          log.warn(`shard ${shard} cannot be had: ${error instanceof Error ? error.message : error}`);
          drop(shard, one, 'it has no connection');
          await leases.withdraw(shard).catch(ignoreStorage);
        },
      );
    },
    hold(shard, one, lease, until, age) {
      one.lease = lease;
      one.until = until;
      one.ownFrom = now() + APART_MS;
      log.info(`shard ${shard} is answered here from now on, epoch ${lease.epoch}`);
      one.line.answer(age);
    },
    offer(one) {
      one.offered = true;
      one.line.hold();
    },
    takeBack(one) {
      if (!one.offered) return;
      one.offered = false;
      one.line.answer();
    },
    async renew() {
      const begun = now();
      const mine = [...all.values()].flatMap(({ lease }) => lease ?? []);
      const kept = new Set((await leases.renew(mine, parts.version())).map(({ shard }) => shard));
      for (const { shard } of mine) {
        const one = all.get(shard);
        if (one === undefined || one.lease === null) continue;
        if (!kept.has(shard)) {
          drop(shard, one, 'another process has it');
          continue;
        }
        const late = now() >= one.until;
        one.until = begun + times.answer;
        if (late && !one.offered) one.line.answer();
      }
    },
    mayAnswer,
    mayAnswerAlone: (one, since) => mayAnswer(one) && since >= one.ownFrom,
    leased: () => [...all.values()].filter(({ lease }) => lease !== null).length,
  };
}

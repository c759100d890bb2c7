import { ignoreStorage, StorageError } from '../desk/storage-error.js';
import type { ShardLine } from '../discord/crew.js';
import { createHoldings } from './holdings.js';
import type { Lease, Leases } from './leases.js';
import { type Peer, type ShardRow, shardsToAsk, shouldGive } from './share.js';
import type { Times } from './times.js';

export interface MemberParts {
  readonly me: string;
  readonly leases: Leases;
  readonly times: Times;
  /** Shards that may be got ready at a time. */
  readonly most: number;
  connect(shard: number): ShardLine;
  /** The version that this process serves, for the others to see. */
  version(): string | null;
  /** What this process answered and the database does not know of, and telling it. */
  unrecorded(): readonly string[];
  record(): Promise<void>;
  readonly log: { info(words: string): void; warn(words: string): void };
  /** Told after each look which part of the shards is this process's, from 0 to 1. */
  onShare?(share: number): void;
  readonly now?: () => number;
}

/** Longer than giving a shard takes, from the moment when the old holder answers no more. */
const GIVEN_MS = 3000;

/** This process as one of those that are one bot. */
export interface Member {
  /** The lease under which this process may answer a shard now; null where it may not. */
  leaseOf(shard: number): Lease | null;
  /** Whether it may answer what came in at `since` under that lease, without asking the database whether anybody else has. */
  mayAnswerAlone(lease: Lease, since: number): boolean;
  /** Shards that this process has a connection for, and whether it may answer them. */
  shards(): readonly { readonly id: number; readonly answers: boolean }[];
  /** Looks again at once. */
  wake(): void;
  /** Resolves after the first look that found every shard in somebody's hands. */
  readonly settled: Promise<void>;
  /** Whether the database answered when it was last asked. */
  reachable(): boolean;
  /** Whether every shard was in somebody's hands once, and what this process had then it may still answer. */
  able(): boolean;
  /** Hands its shards over to others, as far as there are any, waits for `drain` and goes. */
  leave(drain: () => Promise<unknown>): Promise<void>;
}

export function startMember(parts: MemberParts): Member {
  const { me, leases, times, most, unrecorded, log, now = () => performance.now() } = parts;
  const held = createHoldings({ ...parts, now });
  let reachable = true;
  let phase: 'in' | 'leaving' | 'out' = 'in';
  let alone = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
  let again = false;
  let soon = times.renew;
  let isSettled = false;
  let settle = (): void => undefined;
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });

  /** What came longer ago the one before may have answered, without a word to the database if its link was cut. */
  const unanswered = (times.lease - times.answer) * (2 / 3);

  /** Looks after one shard that this process has a line for. */
  async function tend(
    row: ShardRow,
    shards: readonly ShardRow[],
    peers: readonly Peer[],
    begun: number,
    mayOffer: boolean,
  ): Promise<void> {
    const { shard } = row;
    const one = held.all.get(shard);
    if (one === undefined) return;
    if (one.lease === null) {
      if (row.holder === me && row.left > 0) {
        const until = begun + row.left - (times.lease - times.answer);
        // A take whose answer was lost is one all the same.
        const age = one.takenAt === null ? GIVEN_MS : now() - one.takenAt + unanswered;
        held.hold(shard, one, { shard, epoch: row.epoch }, until, age);
      } else if (row.next !== me) {
        held.drop(shard, one, 'another process keeps it');
      } else if (one.ready && !row.nextReady) {
        await leases.ready(shard);
      } else if (one.ready && row.left === 0) {
        const asked = now();
        one.takenAt = asked;
        const lease = await leases.take(shard);
        if (lease === null) one.takenAt = null;
        else held.hold(shard, one, lease, asked + times.answer, unanswered);
      } else if (one.ready) {
        soon = Math.min(soon, row.left + 20);
      }
      return;
    }
    if (row.epoch !== one.lease.epoch) return;
    // It was not given away, whatever became of an offer: the database went away in the middle of it, or nobody wants it any more. What waited is
    // answered first, and only then is it offered again.
    const wasOffered = one.offered;
    held.takeBack(one);
    const isAsked = row.next !== null && row.next !== me;
    const gives = isAsked && shouldGive(me, row, shards, peers);
    if (gives && row.nextReady && wasOffered) soon = times.retry;
    else if (gives && row.nextReady && mayOffer) {
      held.offer(one);
      if (await leases.give(one.lease, unrecorded())) return held.drop(shard, one, 'another process takes it on');
      held.takeBack(one);
    }
    if (isAsked && !gives) await leases.keep(one.lease);
  }

  async function look(): Promise<void> {
    soon = times.renew;
    await held.renew();
    await parts.record().catch(ignoreStorage);
    const begun = now();
    const { shards, peers } = await leases.look();
    alone = !peers.some(({ id, leaving }) => id !== me && !leaving);
    // What fails at one shard is tried again soon and keeps no other one waiting; but no further one is silent for an offer that would fail, too.
    let failed: unknown = null;
    for (const row of shards) {
      await tend(row, shards, peers, begun, failed === null).catch((error: unknown) => {
        failed ??= error;
      });
    }
    if (failed !== null) throw failed;
    const getting = held.all.size - held.leased();
    parts.onShare?.(held.leased() / shards.length);
    const wanted = phase === 'in' ? shardsToAsk(me, shards, peers, most - getting) : [];
    for (const shard of wanted) {
      if (!held.all.has(shard) && (await leases.ask(shard))) held.connect(shard, wake);
    }
    if (getting + wanted.length === 0 && shards.every(({ holder, left }) => holder !== null && left > 0)) {
      isSettled = true;
      settle();
    }
  }

  async function run(): Promise<void> {
    try {
      await look();
      if (!reachable) log.info('the database is back');
      reachable = true;
    } catch (error) {
      if (!(error instanceof StorageError))
        log.warn(`looking after the shards failed: ${error instanceof Error ? error.stack : error}`);
      else if (reachable) log.warn(`${error.message} Answers go on for ${Math.round(times.answer / 1000)} s.`);
      reachable = false;
      soon = times.retry;
    }
  }

  function wake(): void {
    if (phase === 'out') return;
    if (looking !== null) {
      again = true;
      return;
    }
    clearTimeout(timer);
    looking = run().finally(() => {
      looking = null;
      const at = again ? 0 : soon;
      again = false;
      if (phase !== 'out') timer = setTimeout(wake, at);
    });
  }
  wake();

  return {
    mayAnswerAlone({ shard, epoch }, since) {
      const one = held.all.get(shard);
      return one?.lease?.epoch === epoch && held.mayAnswerAlone(one, since);
    },
    leaseOf(shard) {
      const one = held.all.get(shard);
      return one !== undefined && held.mayAnswer(one) ? one.lease : null;
    },
    shards: () => [...held.all].map(([id, one]) => ({ id, answers: held.mayAnswer(one) })),
    wake,
    settled,
    reachable: () => reachable,
    able() {
      return isSettled && (reachable || [...held.all.values()].some(held.mayAnswer));
    },
    async leave(drain) {
      phase = 'leaving';
      await leases.announceLeaving().catch(ignoreStorage);
      const until = now() + Math.min(times.leaveAll, times.leave * (1 + held.leased()));
      // Nobody may be there to take them, or the database not to tell.
      while (held.leased() > 0 && !alone && reachable && now() < until) {
        wake();
        await new Promise((resolve) => setTimeout(resolve, Math.min(100, times.renew)));
      }
      phase = 'out';
      clearTimeout(timer);
      await looking;
      const lines = [...held.all.values()].map(({ line }) => line);
      for (const line of lines) line.hold();
      await drain();
      await parts.record().catch(ignoreStorage);
      await leases.leave().catch(ignoreStorage);
      await Promise.all(lines.map((line) => line.close()));
    },
  };
}

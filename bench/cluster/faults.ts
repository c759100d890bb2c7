import { setTimeout as sleep } from 'node:timers/promises';
import type { Fleet, Ship } from './fleet.js';
import type { Question, Traffic } from './traffic.js';

/** What is done to a fleet of three while it is asked, and what must come of it. */
export interface Fault {
  readonly name: string;
  /** Questions may be lost on shards of the process that it happens to. */
  readonly costs: boolean;
  /** Resolves when all is as it was. Gives the shards that it happened to, and when. */
  run(fleet: Fleet, traffic: Traffic): Promise<{ readonly shards: readonly number[]; readonly at: number }>;
}

const CUT_MS = 60_000;
const AWAY_MS = 30_000;

export const FAULTS: readonly Fault[] = [
  {
    name: 'kill',
    costs: true,
    async run(fleet, traffic) {
      const [ship, at] = [first(fleet), performance.now()];
      const shards = ship.shards();
      ship.child.kill('SIGKILL');
      await allAnswered(traffic, shards, at);
      return { shards, at };
    },
  },
  {
    name: 'cut',
    costs: true,
    run: (fleet) => cut(first(fleet), undefined),
  },
  {
    name: 'cut-database',
    costs: true,
    run: (fleet) => cut(first(fleet), Number(new URL(fleet.url).port)),
  },
  {
    name: 'update',
    costs: false,
    async run(fleet) {
      const at = performance.now();
      for (const ship of [...fleet.ships]) {
        await fleet.start();
        ship.child.kill('SIGTERM');
        await ship.ended;
      }
      return { shards: [], at };
    },
  },
  {
    name: 'database',
    costs: false,
    async run({ postgres }) {
      const at = performance.now();
      await postgres.kill();
      await sleep(AWAY_MS - 500);
      await postgres.start();
      await sleep(5000);
      return { shards: [], at };
    },
  },
];

async function cut(ship: Ship, port: number | undefined): Promise<{ shards: readonly number[]; at: number }> {
  const at = performance.now();
  const shards = ship.shards();
  ship.network.cut(port);
  await sleep(CUT_MS);
  ship.network.mend();
  // What was sent to it meanwhile reaches it now.
  await sleep(10_000);
  return { shards, at };
}

function first({ ships }: Fleet): Ship {
  const [ship] = ships;
  if (ship === undefined) throw new Error('there is no process');
  return ship;
}

/** The longest time in which a shard answered nothing, from a moment on, in milliseconds; of several shards the longest. */
export function silence(questions: readonly Question[], shards: readonly number[], at: number): number {
  const gaps = shards.flatMap((shard) => {
    const times = questions.flatMap((one) => (one.shard === shard && (one.answered ?? 0) > at ? one.answered : []));
    const sorted = [at, ...times.map(Number)].sort((a, b) => a - b);
    return sorted.slice(1).map((time, n) => time - (sorted[n] ?? time));
  });
  return Math.max(0, ...gaps);
}

/** What was asked of a shard while its process was alive is answered at once, so whatever comes so late is answered by another one. */
const LATE_MS = 5000;

async function allAnswered({ questions }: Traffic, shards: readonly number[], at: number): Promise<void> {
  const isBack = (shard: number) =>
    questions.some((one) => one.shard === shard && one.at > at + LATE_MS && one.answered !== null);
  while (!shards.every(isBack)) await sleep(200);
}

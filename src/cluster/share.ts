/** A process that is alive, as the database knows it. */
export interface Peer {
  readonly id: string;
  readonly leaving: boolean;
}

/** A shard, as the database knows it. */
export interface ShardRow {
  readonly shard: number;
  readonly holder: string | null;
  readonly epoch: number;
  /** Milliseconds until the lease ends; 0 where it has ended or there is none. */
  readonly left: number;
  /** Who gets ready to hold it; null where nobody does. */
  readonly next: string | null;
  readonly nextReady: boolean;
}

/** Shards that each process has or gets ready to have. */
function counts(shards: readonly ShardRow[], peers: readonly Peer[]): Map<string, number> {
  const sums = new Map(peers.map(({ id }) => [id, 0]));
  for (const row of shards) {
    const owner = row.next ?? (row.left > 0 ? row.holder : null);
    if (owner !== null && sums.has(owner)) sums.set(owner, (sums.get(owner) ?? 0) + 1);
  }
  return sums;
}

/**
 * The shards that `me` should get ready for now, `most` of them: those without a living holder first, then those of whoever leaves or has
 * more than an even share. Nobody gives up a shard to somebody who would then have more, so that a process that comes or goes moves only
 * the shards it must.
 */
export function shardsToAsk(me: string, shards: readonly ShardRow[], peers: readonly Peer[], most: number): number[] {
  const staying = peers.filter(({ leaving }) => !leaving).map(({ id }) => id);
  if (!staying.includes(me)) return [];
  const have = counts(shards, peers);
  const mine = have.get(me) ?? 0;
  const even = Math.floor(shards.length / staying.length);
  const isStaying = (id: string | null) => id !== null && staying.includes(id);
  // Those who have an even share already leave what is over to those who have not.
  const poorer = staying.filter((id) => (have.get(id) ?? 0) < Math.min(mine, even)).length;
  const fullest = Math.ceil(shards.length / staying.length);
  const over = mine < even ? even - mine : poorer === 0 && mine < fullest ? 1 : 0;
  const orphans = shards.filter(({ holder, left, next }) => next === null && !(isStaying(holder) && left > 0));
  // Each begins somewhere else, so that they seldom want the same one.
  const rank = [...staying].sort().indexOf(me);
  const first = Math.floor((orphans.length * rank) / staying.length);
  const free = [...orphans.slice(first), ...orphans.slice(0, first)].slice(0, Math.min(over, most));
  if (free.length > 0 || over === 0) return free.map(({ shard }) => shard);
  const rich = shards.filter(
    ({ holder, next }) =>
      next === null && holder !== null && holder !== me && (have.get(holder) ?? 0) > Math.max(even, mine + 1),
  );
  const richest = rich.sort(
    (a, b) => (have.get(b.holder ?? '') ?? 0) - (have.get(a.holder ?? '') ?? 0) || b.shard - a.shard,
  );
  return richest.slice(0, Math.min(1, most)).map(({ shard }) => shard);
}

/** Whether `me`, who holds the shard, should give it to whoever is ready for it: because it leaves, or has more than they. */
export function shouldGive(me: string, row: ShardRow, shards: readonly ShardRow[], peers: readonly Peer[]): boolean {
  if (peers.some(({ id, leaving }) => id === me && leaving)) return true;
  const held = (who: string) => shards.filter(({ holder, left }) => holder === who && left > 0).length;
  return row.next !== null && held(me) > held(row.next) + 1;
}

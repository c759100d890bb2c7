/** How long things take between processes, in milliseconds. */
export interface Times {
  /** Between two renewals of the leases. */
  readonly renew: number;
  /** Without a renewal for so long a process stops answering. */
  readonly answer: number;
  /** Without a renewal for so long a lease is anybody's. */
  readonly lease: number;
  /** A process that was not heard of for so long may be gone: others get ready, and answer nothing before its leases end. */
  readonly suspect: number;
  /** Between two tries while the database is away. */
  readonly retry: number;
  /** How long a process that leaves waits for others to take each of its shards. */
  readonly leave: number;
  /** How long it waits for all of them, at most. */
  readonly leaveAll: number;
}

/**
 * A database that is away for thirty seconds stops no answer, so leases outlast that; and a process that was killed is replaced within
 * 30 seconds and 5 for each of its shards, so they outlast it by no more than they must.
 */
export const TIMES: Times = {
  renew: 1000,
  answer: 32_500,
  lease: 34_000,
  suspect: 8000,
  retry: 250,
  leave: 8000,
  leaveAll: 90_000,
};

/** Throws where the times do not keep two processes from answering at once. */
export function checkTimes(times: Times): Times {
  const { renew, answer, lease, suspect, retry } = times;
  // A clock that runs one percent slow must not be enough for two holders.
  const rising = 0 < retry && retry <= renew && 2 * renew <= suspect && suspect < answer && answer * 1.01 < lease;
  if (!rising)
    throw new Error(
      'The times of a lease must rise: retry ≤ renew, 2 × renew ≤ suspect < answer, answer × 1.01 < lease.',
    );
  return times;
}

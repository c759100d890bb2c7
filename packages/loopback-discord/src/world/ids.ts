/** Discord's snowflakes count milliseconds from here: https://docs.discord.com/developers/reference#snowflakes */
const DISCORD_EPOCH = 1_420_070_400_000n;
const SEQUENCE_BITS = 22n;
const SEQUENCE_END = 4096n;

export interface Ids {
  /** A new id, greater than every id given before. */
  next(): string;
}

/** An id as Discord would have made it at `milliseconds` (Unix time); shards follow from these upper bits. */
export function snowflakeAt(milliseconds: number, sequence = 0n): string {
  return String(((BigInt(milliseconds) - DISCORD_EPOCH) << SEQUENCE_BITS) | sequence);
}

export function createIds(): Ids {
  let millisecond = 0;
  let sequence = 0n;
  return {
    next() {
      const now = Date.now();
      if (now > millisecond) {
        millisecond = now;
        sequence = 0n;
      } else if (++sequence === SEQUENCE_END) {
        millisecond += 1;
        sequence = 0n;
      }
      return snowflakeAt(millisecond, sequence);
    },
  };
}

/** The shard that carries a guild; direct messages (`null`) go to shard 0: https://docs.discord.com/developers/events/gateway#sharding */
export function shardOf(guildId: string | null, shardCount: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> SEQUENCE_BITS) % BigInt(shardCount));
}

import type { REST } from 'discord.js';
import type { ProcessStatus } from '../commands/command.js';
import type { Cooldowns } from './cooldowns.js';

/** Whoever gives out moments to identify; as discord.js wants it. */
export interface Throttler {
  waitForIdentify(shard: number, signal: AbortSignal): Promise<void>;
}

/** The connection of one shard, which answers only where it is told to. */
export interface ShardLine {
  /** Resolves when it could answer; rejects where it cannot be had. */
  readonly ready: Promise<void>;
  /** Answers from now on, what waits and is not older than `age` milliseconds included. */
  answer(age?: number): void;
  /** Keeps what comes for later. */
  hold(): void;
  /** Answers nothing more, and lets go of the connection when what is under way has ended. */
  close(): Promise<void>;
}

export interface CrewHost {
  /** Number of shards that this process would choose. */
  readonly shards: number;
  /** From `GET /gateway/bot`. */
  readonly identifies: { readonly total: number; readonly maxConcurrency: number };
  /** Everybody's requests to Discord. */
  readonly rest: REST;
  /** Connects one shard of `total`. */
  connect(shard: number, total: number, throttler: Throttler): ShardLine;
}

/** The other processes that are the same bot, as the edge to Discord sees them; `src/cluster` is what they are. */
export interface Crew {
  /** Joins, and resolves when every shard is in somebody's hands. Rejects with StorageError, or the reason of `asked`. */
  join(host: CrewHost, asked?: AbortSignal): Promise<void>;
  /** Whether this process may answer a shard now. */
  mayAnswer(shard: number): boolean;
  /** Whether all is well between the processes, as far as this one is concerned. */
  able(): boolean;
  /** True where nobody else answers this message or interaction. */
  claim(id: string, shard: number): Promise<boolean>;
  /** The same pace over all processes. */
  share(local: Cooldowns): Cooldowns;
  processes(): Promise<readonly ProcessStatus[]>;
  /** Hands over what this process has, waits for `drain`, and goes. */
  leave(drain: () => Promise<unknown>): Promise<void>;
}

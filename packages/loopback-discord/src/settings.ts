/** How this Discord behaves; every value has the default of the real one unless its comment says otherwise. */
export interface Settings {
  /** Interval that HELLO tells, in milliseconds. */
  heartbeatInterval: number;
  /** Time for the first response to an interaction, in milliseconds. */
  firstResponseMs: number;
  /** Life of an interaction token, in milliseconds. */
  tokenLifeMs: number;
  /** Shards that /gateway/bot recommends. */
  shards: number;
  /** Identifies at a time, per 5 seconds. Discord gives small bots 1; 16 here, so that tests with shards are fast. */
  maxConcurrency: number;
  /** `discord`: about the limits of the real one. `relaxed`: the same headers, with room for a thousand a second. */
  rateLimits: 'discord' | 'relaxed';
  /** How many requests the log keeps. */
  keepRequests: number;
}

export const DEFAULT_SETTINGS: Settings = {
  heartbeatInterval: 41_250,
  firstResponseMs: 3_000,
  tokenLifeMs: 15 * 60_000,
  shards: 1,
  maxConcurrency: 16,
  rateLimits: 'relaxed',
  keepRequests: 20_000,
};

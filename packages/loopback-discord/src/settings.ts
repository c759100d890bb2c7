/** How this Discord behaves; every value has the default of the real one unless its comment says otherwise. */
export interface Settings {
  /** Interval of heartbeats that HELLO asks for, in milliseconds. */
  heartbeatMs: number;
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
  /**
   * What a message that pings somebody is: `allowed`, as on Discord, or `reported` as a violation, for bots that must
   * not ping, whatever they are asked to repeat. Reported ones are sent all the same.
   */
  pings: 'allowed' | 'reported';
  /** How many of the latest requests are kept; up to twice as many are. Those with violations are always kept. */
  keepRequests: number;
}

export const DEFAULT_SETTINGS: Settings = {
  heartbeatMs: 41_250,
  firstResponseMs: 3_000,
  tokenLifeMs: 15 * 60_000,
  shards: 1,
  maxConcurrency: 16,
  rateLimits: 'relaxed',
  pings: 'allowed',
  keepRequests: 20_000,
};

import type { Gateway } from './gateway/gateway.js';
import type { LiveInteraction } from './interactions/live.js';
import type { Journal } from './journal.js';
import type { RestFaults } from './rest/faults.js';
import type { RateLimiter } from './rest/rate-limits.js';
import type { Settings } from './settings.js';
import type { World } from './world/world.js';

/** The parts of one running loopback Discord. */
export interface Platform {
  world: World;
  settings: Settings;
  journal: Journal;
  gateway: Gateway;
  /** By token. */
  interactions: Map<string, LiveInteraction>;
  rateLimiter: RateLimiter;
  restFaults: RestFaults;
  /** `http://127.0.0.1:port`, known once the server listens. */
  origin: () => string;
}

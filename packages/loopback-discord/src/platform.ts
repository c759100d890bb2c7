import type { Gateway } from './gateway/gateway.js';
import type { LiveInteraction } from './interactions/live.js';
import { createJournal, type Journal } from './journal.js';
import { createRestFaults, type RestFaults } from './rest/faults.js';
import { createRateLimiter, type RateLimiter } from './rest/rate-limits.js';
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
  /** Messages that were dropped, since there was one with their nonce. */
  repeats: number;
  /** 0 until the server listens. */
  port: number;
  /** `http://127.0.0.1:port`. */
  origin: () => string;
}

export function createPlatform(world: World, settings: Settings): Platform {
  const journal = createJournal(settings.keepRequests);
  const platform: Platform = {
    world,
    settings,
    journal,
    gateway: {
      world,
      settings,
      journal,
      faults: { repeat: 0, late: 0, lateMs: 0, overlap: 0, deaf: false },
      sessions: new Map(),
      identifies: [],
      url: () => `ws://127.0.0.1:${platform.port}`,
    },
    interactions: new Map(),
    rateLimiter: createRateLimiter(settings.rateLimits),
    restFaults: createRestFaults(),
    repeats: 0,
    port: 0,
    origin: () => `http://127.0.0.1:${platform.port}`,
  };
  return platform;
}

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Long enough for a machine five times as slow; it ends only what hangs. */
const PATIENCE_MS = 90_000;

export default defineConfig({
  resolve: {
    // The package as it is written, not as it was last built.
    alias: { 'loopback-discord': fileURLToPath(new URL('packages/loopback-discord/src/index.ts', import.meta.url)) },
  },
  test: {
    include: ['tests/**/*.test.ts', 'packages/*/tests/**/*.test.ts'],
    isolate: false,
    // Much of the time is waited, for leases and for Discord's own times: two files at once fill it without crowding two cores.
    maxWorkers: 2,
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
  },
});

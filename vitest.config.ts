import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Here Discord's three seconds or a browser's patience run: one file at a time, so that none takes time from another. */
const LIVE = [
  'tests/{browser,e2e,faults,playground}/**/*.test.ts',
  'tests/cluster/processes.test.ts',
  'packages/*/tests/**/*.test.ts',
];

/** Long enough for a machine five times as slow; it ends only what hangs. */
const PATIENCE_MS = 90_000;

/** The package as it is written, not as it was last built. */
const alias = { 'loopback-discord': fileURLToPath(new URL('packages/loopback-discord/src/index.ts', import.meta.url)) };

const shared = { isolate: false, testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS } as const;

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          ...shared,
          name: 'code',
          include: ['tests/**/*.test.ts'],
          exclude: LIVE,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve: { alias },
        test: { ...shared, name: 'live', include: LIVE, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});

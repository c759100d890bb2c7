import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Long enough for a machine five times as slow; it ends only what hangs. */
const PATIENCE_MS = 90_000;

/** Here leases end and minutes pass: they begin first, and the others fill the time. */
const WAITING = /\/(cluster\/processes|faults\/forgetting)\.test\.ts$/;

class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const waits = ({ moduleId }: TestSpecification) => WAITING.test(moduleId);
    return [...sorted.filter(waits), ...sorted.filter((file) => !waits(file))];
  }
}

export default defineConfig({
  resolve: {
    // The package as it is written, not as it was last built.
    alias: { 'loopback-discord': fileURLToPath(new URL('packages/loopback-discord/src/index.ts', import.meta.url)) },
  },
  test: {
    include: ['tests/**/*.test.ts', 'packages/*/tests/**/*.test.ts'],
    isolate: false,
    // Much of the time is waited for processes and for Discord's own times: so many files at once keep two cores busy without crowding them.
    maxWorkers: 3,
    sequence: { sequencer: WaitingFirst },
    testTimeout: PATIENCE_MS,
    hookTimeout: PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS / 3, interval: 20 } },
  },
});

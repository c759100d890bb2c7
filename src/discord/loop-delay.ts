import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { Histogram, type Registry } from 'prom-client';

/** Node looks every so often whether the loop comes round; what is beyond that is delay. */
const RESOLUTION_MS = 10;
/** So that a bot which nobody watches collects no more than this. */
const DRAIN_MS = 10_000;
const NANOSECONDS = 1e9;

/** `bot_event_loop_delay_seconds`: how much later than it should the event loop came round, as Node measures it. */
export function measureLoopDelay(register: Registry): void {
  const measured = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const drain = () => {
    for (const { seconds, times } of delaysOf(measured)) for (let n = 0; n < times; n += 1) delays.observe(seconds);
    measured.reset();
  };
  const delays = new Histogram({
    name: 'bot_event_loop_delay_seconds',
    help: 'How late the event loop came round',
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1],
    registers: [register],
    collect: drain,
  });
  measured.enable();
  setInterval(drain, DRAIN_MS).unref();
}

/** Node's histogram gives percentiles, from which it follows how often each value was seen; the longest one always is. */
export function delaysOf({ count, percentiles }: Pick<IntervalHistogram, 'count' | 'percentiles'>) {
  let before = 0;
  return [...percentiles].flatMap(([percentile, nanoseconds]) => {
    const until = Math.round((percentile / 100) * count);
    const times = until - before;
    before = Math.max(before, until);
    const seconds = Math.max(0, nanoseconds / NANOSECONDS - RESOLUTION_MS / 1000);
    return times > 0 ? [{ seconds, times }] : [];
  });
}

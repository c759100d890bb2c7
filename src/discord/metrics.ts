import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { measureLoopDelay } from './loop-delay.js';

export interface Metrics {
  question(surface: string, status: string): void;
  /** A handler that ended, with its kind and how long it took in seconds. */
  handled(kind: string, seconds: number): void;
  failed(kind: string): void;
  /** A refusal by Discord that is to be expected. */
  refused(reason: string): void;
  repeated(): void;
  /** A question for whose reply there was no place. */
  shed(): void;
  /** An event that could not be read. */
  dropped(event: string): void;
  /** Prometheus text, and its content type. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** What `gauges` are read for when somebody asks. */
export interface Gauges {
  shardsReady(): number;
  shardsAll(): number;
  inFlight(): number;
  able(): boolean;
  /** What became of what the reader was asked so far; left out where there is none. */
  readonly reader?: (() => Readonly<Record<string, number>>) | undefined;
}

export function createMetrics(gauges: Gauges): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  measureLoopDelay(register);
  const registers = [register];
  const counter = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Counter({ name, help, labelNames, registers });
  const questions = counter('bot_questions_total', 'Questions by surface and outcome', ['surface', 'status']);
  const failures = counter('bot_failures_total', 'Handlers that failed', ['kind']);
  const refusals = counter('bot_refusals_total', 'Refusals by Discord that are to be expected', ['reason']);
  const repeats = counter('bot_repeated_events_total', 'Events that Discord delivered again', []);
  const sheds = counter('bot_shed_total', 'Questions that came when there was no room for a reply in time', []);
  const drops = counter('bot_dropped_events_total', 'Events that could not be read', ['event']);
  const seconds = new Histogram({
    name: 'bot_handler_seconds',
    help: 'From event to the end of its handler, the reply included',
    labelNames: ['kind'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('bot_shards_ready', 'Shards that are ready', gauges.shardsReady);
  gauge('bot_shards', 'Shards that this process runs', gauges.shardsAll);
  gauge('bot_able', '1 while the bot can answer, as /healthz says', () => Number(gauges.able()));
  gauge('bot_in_flight', 'Handlers under way', gauges.inFlight);
  const { reader } = gauges;
  if (reader)
    new Counter({
      name: 'bot_reader_total',
      help: 'What the reader was asked: read, kept from before, or answered without it',
      labelNames: ['outcome'],
      registers,
      collect() {
        this.reset();
        for (const [outcome, count] of Object.entries(reader())) this.inc({ outcome }, count);
      },
    });
  return {
    question: (surface, status) => questions.inc({ surface, status }),
    handled: (kind, took) => seconds.observe({ kind }, took),
    failed: (kind) => failures.inc({ kind }),
    refused: (reason) => refusals.inc({ reason }),
    repeated: () => repeats.inc(),
    shed: () => sheds.inc(),
    dropped: (event) => drops.inc({ event }),
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}

import type { Log } from '../log.js';

/** Parts of a question's way, each from the end of the one before: `sent` ends when Discord has taken the reply. */
export type Step = 'received' | 'understood' | 'candidates' | 'read' | 'decided' | 'sent';

/** What is told of a step; never words that somebody wrote, nor who they are. */
export type Told = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface Passed {
  readonly step: Step;
  /** Milliseconds since 1970, with fractions. */
  readonly from: number;
  readonly to: number;
  readonly told: Told;
}

/** The whole way of one question. */
export interface Journey {
  /** Of the message or the interaction. */
  readonly id: string;
  readonly kind: string;
  readonly passed: readonly Passed[];
  readonly outcome: 'sent' | 'silent' | 'refused' | 'failed';
  /** Why it was refused, or the id of the fault. */
  readonly why: string | null;
}

/** Follows one question. */
export interface Trail {
  step(step: Step, told?: Told): void;
}

export interface Trails {
  /** Begins to follow a question that came at `begun`, by the clock of `performance.now()`. */
  open(id: string, kind: string, begun: number): void;
  /** The trail of a question that is under way; one that tells nobody where it is not. */
  of(id: string): Trail;
  /** Ends it, if it was begun. */
  close(id: string, why?: { readonly refused: string } | { readonly failed: string }): void;
}

interface Open {
  readonly kind: string;
  readonly begun: number;
  last: number;
  readonly passed: Passed[];
}

const NOWHERE: Trail = { step: () => undefined };

/** Logs each step at level `debug` and each question at `info`, under its id, and hands the whole way to `trace` where there is one. */
export function createTrails(log: Log, trace: ((journey: Journey) => void) | null): Trails {
  const under = new Map<string, Open>();
  const pass = (id: string, open: Open, step: Step, told: Told) => {
    const now = performance.now();
    const at = (time: number) => performance.timeOrigin + time;
    open.passed.push({ step, from: at(open.last), to: at(now), told });
    log.debug({ id, kind: open.kind, ms: rounded(now - open.last), ...told }, step);
    open.last = now;
  };
  return {
    open: (id, kind, begun) => void under.set(id, { kind, begun, last: begun, passed: [] }),
    of(id) {
      const open = under.get(id);
      return open === undefined ? NOWHERE : { step: (step, told = {}) => pass(id, open, step, told) };
    },
    close(id, why) {
      const open = under.get(id);
      if (open === undefined) return;
      under.delete(id);
      const { kind, passed } = open;
      const isSent = passed.some(({ step }) => step === 'sent');
      const outcome = why === undefined ? (isSent ? 'sent' : 'silent') : 'failed' in why ? 'failed' : 'refused';
      const reason = why === undefined ? null : 'failed' in why ? why.failed : why.refused;
      const told = Object.assign({}, ...passed.map((one) => one.told));
      const took = tookOf(passed);
      const line = {
        id,
        kind,
        outcome,
        ...(reason !== null && { why: reason }),
        ...told,
        took,
        ms: rounded(performance.now() - open.begun),
      };
      log[outcome === 'silent' ? 'debug' : 'info'](line, 'question');
      trace?.({ id, kind, passed, outcome, why: reason });
    },
  };
}

/** Milliseconds by step; a question that is read again, after what was asked before, passes some steps twice. */
function tookOf(passed: readonly Passed[]): Record<string, number> {
  const took: Record<string, number> = {};
  for (const { step, from, to } of passed) took[step] = rounded((took[step] ?? 0) + to - from);
  return took;
}

const rounded = (ms: number) => Math.round(ms * 10) / 10;

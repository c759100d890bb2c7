import type { APIMessage } from 'discord-api-types/v10';

export interface Violation {
  /** A short stable name, such as `content-too-long`. */
  rule: string;
  /** What is wrong, where in the body, and the limit. */
  message: string;
  /** Discord answers 400, and so does this one; otherwise it takes the request, which is wrong all the same. */
  refused: boolean;
}

export interface RecordedRequest {
  /** Unix time in milliseconds. */
  at: number;
  method: string;
  /** Below `/api/v10`, with the query. */
  path: string;
  /** The JSON that came with it; `undefined` where none did. */
  body: unknown;
  /** Uploads; `size` in bytes. */
  files: { name: string; size: number; contentType: string }[];
  violations: Violation[];
  /** HTTP status and body that the bot got; status 0 while there is no answer. */
  status: number;
  response: unknown;
}

export type LoopbackEvent =
  | { type: 'request'; request: RecordedRequest }
  | { type: 'gateway'; direction: 'sent' | 'received'; shard: number; op: number; event: string | null; data: unknown }
  | { type: 'message'; action: 'create' | 'update' | 'delete'; message: APIMessage; visibleTo: string | null }
  | { type: 'interaction'; interactionId: string; userId: string; outcome: InteractionOutcome }
  | { type: 'typing'; channelId: string; userId: string };

/** What became of an interaction, as its user sees it. */
export type InteractionOutcome =
  | { kind: 'acknowledged' }
  | { kind: 'thinking' | 'message' | 'update' | 'followup'; message: APIMessage }
  | { kind: 'modal'; modal: ShownModal }
  | { kind: 'choices'; choices: Choice[] }
  | { kind: 'failed'; reason: string };

export interface Choice {
  name: string;
  value: string | number;
}

export interface ShownModal {
  custom_id: string;
  title: string;
  components: unknown[];
}

export interface Journal {
  emit(event: LoopbackEvent): void;
  subscribe(listener: (event: LoopbackEvent) => void): () => void;
  record(request: RecordedRequest): void;
  requests: RecordedRequest[];
  /** Requests with a violation, kept also when `requests` has forgotten them. */
  faulty: RecordedRequest[];
}

/** Keeps the last `capacity` requests and tells subscribers what happens. */
export function createJournal(capacity: number): Journal {
  const listeners = new Set<(event: LoopbackEvent) => void>();
  const requests: RecordedRequest[] = [];
  const faulty: RecordedRequest[] = [];
  const emit = (event: LoopbackEvent) => {
    for (const listener of [...listeners]) listener(event);
  };
  return {
    emit,
    requests,
    faulty,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    record(request) {
      requests.push(request);
      // Trimmed by halves, since shifting one at a time would cost O(n) a request.
      if (requests.length > capacity * 2) requests.splice(0, requests.length - capacity);
      if (request.violations.length > 0) faulty.push(request);
      emit({ type: 'request', request });
    },
  };
}

import type { LoopbackEvent, RecordedRequest } from 'loopback-discord';
import { describeEvent, isRecord, referencesIn, withoutToken } from './describe-event.js';
import type { Exchange, Reasoning, SentRequest } from './wire.js';

const KEPT = 60;
/** Answers that are kept of one exchange; a reload asks hundreds of questions to try a new library. */
const KEPT_ANSWERS = 3;
/** A request that names no event belongs to the last one if it is not older than this. */
const BELONGS_MS = 10_000;

interface Draft extends Exchange {
  readonly began: number;
  readonly answers: Reasoning[];
  readonly requests: SentRequest[];
}

export interface Inspector {
  readonly exchanges: () => readonly Exchange[];
  onEvent(event: LoopbackEvent): void;
  onAnswer(reasoning: Reasoning): void;
}

/** Groups what goes over the wire by the event that set it off, and tells `changed` of each exchange that grows. */
export function createInspector(botId: string, changed: (exchange: Exchange) => void): Inspector {
  const drafts: Draft[] = [];
  /** Interaction tokens and message ids, by which a request names what it answers. */
  const byReference = new Map<string, Draft>();

  function begin(event: string, data: Record<string, unknown>): void {
    const described = describeEvent(event, data, botId);
    if (described === null) return;
    // One entry for a word that is being typed, not one a letter.
    const last = drafts.at(-1);
    const goesOn = last !== undefined && described.typing && last.title === described.title;
    if (goesOn) forget(drafts.pop());
    const draft: Draft = {
      id: goesOn ? last.id : described.id,
      user: described.user,
      title: described.title,
      at: Date.now(),
      began: performance.now(),
      event,
      data: withoutToken(data),
      answers: [],
      requests: [],
    };
    drafts.push(draft);
    for (const key of referencesIn(event, data)) byReference.set(key, draft);
    if (drafts.length > KEPT) forget(drafts.shift());
    changed(view(draft));
  }

  function forget(draft: Draft | undefined): void {
    for (const [key, value] of byReference) if (value === draft) byReference.delete(key);
  }

  function ownerOf(request: RecordedRequest): Draft | undefined {
    const named = request.path.split(/[/?]/).map((part) => byReference.get(part));
    const found = named.find((draft) => draft !== undefined) ?? byReference.get(replyIn(request.body));
    if (found) return found;
    const last = drafts.at(-1);
    return last && performance.now() - last.began < BELONGS_MS ? last : undefined;
  }

  function sent(request: RecordedRequest): void {
    const draft = ownerOf(request);
    if (!draft) return;
    const { method, path, body, status, response, violations } = request;
    const files = request.files.map(({ name, size }) => `${name}, ${size} bytes`);
    const after = performance.now() - draft.began;
    draft.requests.push({ method, path: shortPath(path), body, files, status, response, violations, after });
    changed(view(draft));
  }

  return {
    exchanges: () => drafts.map(view),
    onEvent(event) {
      if (event.type === 'request') sent(event.request);
      if (event.type === 'gateway' && event.direction === 'sent' && event.event !== null && isRecord(event.data)) {
        begin(event.event, event.data);
      }
    },
    onAnswer(reasoning) {
      const draft = drafts.at(-1);
      if (!draft || draft.answers.length >= KEPT_ANSWERS || performance.now() - draft.began > BELONGS_MS) return;
      draft.answers.push(reasoning);
      changed(view(draft));
    },
  };
}

const view = ({ began: _, ...exchange }: Draft): Exchange => exchange;

/** The message to which a new one replies; empty where there is none. */
function replyIn(body: unknown): string {
  if (!isRecord(body) || !isRecord(body.message_reference)) return '';
  return String(body.message_reference.message_id ?? '');
}

/** Tokens of interactions are long and say nothing. */
function shortPath(path: string): string {
  return path.replace(/\/(interactions|webhooks)\/(\d+)\/[\w-]{20,}/, '/$1/$2/…');
}

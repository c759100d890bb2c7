import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { Choice, InteractionOutcome, Violation } from 'loopback-discord';
import type { Answer } from '../engine/answer.js';

/** Somebody whom the page can speak as. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly role: 'member' | 'moderator' | 'curator';
  /** Language of their Discord, which is sent with what they use. */
  readonly locale: string;
}

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'thread' | 'dm';
  /** The channel of a thread. */
  readonly parent: string | null;
  /** The one person of a direct message. */
  readonly person: string | null;
}

/** A message, and the only person who sees it; null for everybody. */
export interface Seen {
  readonly message: APIMessage;
  readonly visibleTo: string | null;
}

/** What the engine made of one question. */
export interface Reasoning {
  readonly question: string;
  readonly language: string;
  readonly status: Answer['status'];
  readonly form: Answer['form'];
  readonly short: string | null;
  readonly confidence: number;
  readonly facts: readonly string[];
  readonly candidates: Answer['candidates'];
  readonly why: Answer['why'];
  /** Milliseconds. */
  readonly took: number;
}

export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly string[];
  readonly status: number;
  readonly response: unknown;
  readonly violations: readonly Violation[];
  /** Milliseconds after the event. */
  readonly after: number;
}

/** One event that the bot received and all that it did about it. */
export interface Exchange {
  readonly id: string;
  /** Unix time in milliseconds. */
  readonly at: number;
  readonly user: string | null;
  readonly title: string;
  readonly event: string;
  readonly data: unknown;
  readonly answers: readonly Reasoning[];
  readonly requests: readonly SentRequest[];
}

/** Everything that a page which has just been opened needs. */
export interface Hello {
  readonly type: 'hello';
  readonly server: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly people: readonly Persona[];
  readonly roles: Readonly<Record<string, string>>;
  readonly places: readonly Place[];
  readonly messages: readonly Seen[];
  /** Interaction id → what was used, as in `/ask`. */
  readonly uses: Readonly<Record<string, string>>;
  readonly exchanges: readonly Exchange[];
  /** By locale: questions that the library answers, and perhaps a last one that it declines. */
  readonly suggested: Readonly<Record<string, readonly string[]>>;
  /** Languages that somebody may set their Discord to. */
  readonly locales: readonly { readonly locale: string; readonly name: string }[];
}

export type Update =
  | Hello
  | { readonly type: 'message'; readonly action: 'create' | 'update' | 'delete'; readonly seen: Seen }
  | { readonly type: 'typing'; readonly channel: string; readonly user: string }
  | { readonly type: 'person'; readonly person: Persona }
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'use'; readonly interaction: string; readonly label: string }
  | { readonly type: 'exchange'; readonly exchange: Exchange };

/** What came of an action. */
export interface Outcome {
  readonly interaction?: string;
  readonly outcome?: InteractionOutcome;
  readonly choices?: readonly Choice[];
  readonly commands?: readonly APIApplicationCommand[];
  readonly place?: string;
}

export interface DataFolder {
  /** Where the copy was taken from. */
  readonly from: string;
  readonly files: readonly { readonly path: string; readonly size: number; readonly changed: boolean }[];
}

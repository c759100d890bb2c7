import type { APIMessageInteractionMetadata, InteractionType } from 'discord-api-types/v10';
import type { InteractionOutcome } from '../journal.js';
import type { Platform } from '../platform.js';

export type AnswerableType =
  | InteractionType.ApplicationCommand
  | InteractionType.ApplicationCommandAutocomplete
  | InteractionType.MessageComponent
  | InteractionType.ModalSubmit;

/** An interaction whose token can still be used. */
export interface LiveInteraction {
  id: string;
  token: string;
  type: AnswerableType;
  userId: string;
  channelId: string;
  sentAt: number;
  /** Nothing yet; a message; a promise of one; or something after which `@original` is the source message. */
  state: 'waiting' | 'responded' | 'thinking' | 'source';
  /** Whether the first response is for the user only; settled with it. */
  ephemeral: boolean;
  /** A public answer is not allowed here (user-installed app without the permission). */
  forcedEphemeral: boolean;
  /** The message that a component or a modal came from. */
  sourceMessageId: string | null;
  originalId: string | null;
  followupIds: string[];
  /** True where the app is installed by the user only: five follow-ups at most. */
  userInstalledOnly: boolean;
  metadata: APIMessageInteractionMetadata;
  isContextMenu: boolean;
  /** What its user has seen so far, and who waits for more. */
  outcomes: InteractionOutcome[];
  listeners: Set<(outcome: InteractionOutcome) => void>;
}

/** Follow-ups of an app that is not installed in the server: https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message */
export const USER_INSTALL_FOLLOWUPS = 5;

export function announceOutcome(platform: Platform, live: LiveInteraction, outcome: InteractionOutcome): void {
  live.outcomes.push(outcome);
  for (const listener of [...live.listeners]) listener(outcome);
  platform.journal.emit({ type: 'interaction', interactionId: live.id, userId: live.userId, outcome });
}

export function isExpired(platform: Platform, live: LiveInteraction): boolean {
  const age = Date.now() - live.sentAt;
  return age > (live.state === 'waiting' ? platform.settings.firstResponseMs : platform.settings.tokenLifeMs);
}

/** Ends the wait of the user when no response comes in time. */
export function watch(platform: Platform, live: LiveInteraction): void {
  const { firstResponseMs, tokenLifeMs } = platform.settings;
  setTimeout(() => {
    if (live.state !== 'waiting') return;
    announceOutcome(platform, live, { kind: 'failed', reason: 'The application did not respond' });
  }, firstResponseMs + 1).unref();
  setTimeout(() => platform.interactions.delete(live.token), tokenLifeMs * 2).unref();
}

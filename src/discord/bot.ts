import type { Client } from 'discord.js';
import type { Desk } from '../commands/command.js';
import type { Journal } from '../desk/journal.js';
import type { Log } from '../log.js';
import type { AuthorRoles } from './author-roles.js';
import type { Cooldowns, Turn } from './cooldowns.js';
import type { InFlight } from './in-flight.js';
import type { Metrics } from './metrics.js';
import type { Places } from './places.js';
import type { Seldom } from './seldom.js';

/** What the handlers of Discord's events share. */
export interface Bot extends Desk {
  readonly journal: Journal;
  readonly log: Log;
  /** For what may be said time and again. */
  readonly seldom: Seldom;
  readonly metrics: Metrics;
  readonly cooldowns: Cooldowns;
  readonly inFlight: InFlight;
  readonly places: Places;
  /** The operator's, where a server has not decided. */
  readonly answerChannels: ReadonlySet<string>;
  /** True where no other process answers this message or interaction, which came by this client. */
  claim(id: string, client: Client): Promise<boolean> | boolean;
  readonly authorRoles: AuthorRoles;
  /** Takes a turn at the pace that a server has set for its members. */
  serverPace(guild: string | null, user: string): Turn;
  /** False for an event that was handled before. */
  first(id: string): boolean;
}

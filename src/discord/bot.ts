import type { Client } from 'discord.js';
import type { Desk } from '../commands/command.js';
import type { Journal } from '../desk/journal.js';
import type { Log } from '../log.js';
import type { Cooldowns } from './cooldowns.js';
import type { InFlight } from './in-flight.js';
import type { Metrics } from './metrics.js';
import type { Places } from './places.js';

/** What the handlers of Discord's events share. */
export interface Bot extends Desk {
  readonly journal: Journal;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly cooldowns: Cooldowns;
  readonly inFlight: InFlight;
  readonly places: Places;
  readonly answerChannels: ReadonlySet<string>;
  /** True where no other process answers this message or interaction, which came by this client. */
  claim(id: string, client: Client): Promise<boolean> | boolean;
  /** False for an event that was handled before. */
  first(id: string): boolean;
}

import type { Journal } from '../desk/journal.js';
import { createServerSettings, type ServerSettings } from '../desk/server-settings.js';
import { orElse } from '../desk/storage-error.js';

/** How soon this process knows of a setting that was changed by way of another one. */
const FOLLOW_MS = 1000;

interface FollowedSettings {
  readonly settings: ServerSettings;
  /** Reads them again. */
  follow(): Promise<void>;
  stop(): void;
}

/** The settings of servers, read once, and again and again where other processes may change them. */
export async function followSettings(
  journal: Journal,
  channels: readonly string[],
  isShared: boolean,
  warn: (message: string) => void,
): Promise<FollowedSettings> {
  const settings = createServerSettings(journal, { channels });
  // Servers have to wait for what they decided, and the operator hears of it; answers go on.
  await orElse(settings.refresh(), undefined, (message) => warn(`The servers’ settings could not be read. ${message}`));
  /** One at a time: where the database is away, more would only wait in its line, before what keeps the leases. */
  let asking: Promise<unknown> | null = null;
  const follow = async () => {
    asking ??= orElse(settings.refresh(), undefined).finally(() => {
      asking = null;
    });
    await asking;
  };
  const timer = isShared ? setInterval(follow, FOLLOW_MS) : undefined;
  return { settings, follow, stop: () => clearInterval(timer) };
}

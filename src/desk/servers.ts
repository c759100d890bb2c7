/** A setting as it is kept. */
export interface SettingEntry {
  readonly guild: string;
  readonly name: string;
  /** JSON; null: as the operator has it. */
  readonly value: string | null;
  /** What it was before. */
  readonly before: string | null;
  /** Counts the changes of this setting. */
  readonly revision: number;
  /** Counts the changes of all settings; 0 for one from before they were counted. */
  readonly change: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** `discord:<id>` of whoever changed it last. */
  readonly who: string;
}

/** All that is kept about a server. */
export interface ServerKept {
  /** When the bot came, as far as it knows, and when it left; ISO 8601, UTC. */
  readonly joined: string;
  readonly gone: string | null;
  /** Those of newer versions of the bot included. */
  readonly settings: readonly SettingEntry[];
}

type Change = Pick<SettingEntry, 'guild' | 'name' | 'value' | 'who'>;

/** What is kept about servers: their settings, and that the bot has greeted or left them. Durable once a promise resolves. */
export interface ServerRecords {
  /** Settings of all servers that were changed after that change; all of them where none is given. */
  settings(after?: number): Promise<readonly SettingEntry[]>;
  set(change: Change): Promise<SettingEntry>;
  /** Puts back what was before this revision; null where somebody has changed it since. */
  undo(change: Omit<Change, 'value'> & { readonly revision: number }): Promise<SettingEntry | null>;
  /** Notes that the bot is in a server; true where it was unknown, once for all processes. */
  joined(guild: string): Promise<boolean>;
  left(guild: string): Promise<void>;
  /** Null where nothing is kept. */
  about(guild: string): Promise<ServerKept | null>;
  /**
   * Since when servers that the bot comes to are noted: the first time that this is asked. One that it came to later and that is unknown was never
   * greeted, wherever the bot was when it came.
   */
  followed(): Promise<Date>;
  /** Every server that something is kept about, and whether the bot has left it. */
  servers(): Promise<readonly { readonly guild: string; readonly gone: boolean }[]>;
  /** Deletes all about servers that the bot left before that time; gives how many. */
  retireServers(before: string): Promise<number>;
}

/** The same for as long as the process lives. */
export function createMemoryServers(now: () => Date = () => new Date()): ServerRecords {
  const entries = new Map<string, SettingEntry>();
  const servers = new Map<string, { readonly joined: string; readonly gone: string | null }>();
  let followed: Date | undefined;
  let changes = 0;
  const keep = (entry: SettingEntry) => {
    entries.set(`${entry.guild} ${entry.name}`, entry);
    return entry;
  };
  const time = () => now().toISOString();
  return {
    settings: async (after = -1) => [...entries.values()].filter(({ change }) => change > after),
    async set({ guild, name, value, who }) {
      const last = entries.get(`${guild} ${name}`);
      if (!servers.has(guild)) servers.set(guild, { joined: time(), gone: null });
      return keep({
        guild,
        name,
        value,
        who,
        before: last?.value ?? null,
        revision: (last?.revision ?? 0) + 1,
        change: ++changes,
        at: time(),
      });
    },
    async undo({ guild, name, revision, who }) {
      const last = entries.get(`${guild} ${name}`);
      if (last?.revision !== revision) return null;
      const now = { revision: revision + 1, change: ++changes, at: time(), who };
      return keep({ ...last, value: last.before, before: last.value, ...now });
    },
    async joined(guild) {
      const known = servers.get(guild);
      servers.set(guild, { joined: known?.joined ?? time(), gone: null });
      return known === undefined;
    },
    async left(guild) {
      const known = servers.get(guild);
      servers.set(guild, { joined: known?.joined ?? time(), gone: known?.gone ?? time() });
    },
    async about(guild) {
      const known = servers.get(guild);
      return known ? { ...known, settings: [...entries.values()].filter((one) => one.guild === guild) } : null;
    },
    async followed() {
      followed ??= now();
      return followed;
    },
    servers: async () => [...servers].map(([guild, { gone }]) => ({ guild, gone: gone !== null })),
    async retireServers(before) {
      const old = [...servers].filter(([, { gone }]) => gone !== null && gone < before).map(([guild]) => guild);
      for (const guild of old) servers.delete(guild);
      for (const [key, { guild }] of entries) if (old.includes(guild)) entries.delete(key);
      return old.length;
    },
  };
}

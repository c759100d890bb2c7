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
  /** Every server that something is kept about, and whether the bot has left it. */
  servers(): Promise<readonly { readonly guild: string; readonly gone: boolean }[]>;
  /** Deletes all about servers that the bot left before that time; gives how many. */
  retireServers(before: string): Promise<number>;
}

/** The same for as long as the process lives. */
export function createMemoryServers(now: () => Date = () => new Date()): ServerRecords {
  const entries = new Map<string, SettingEntry>();
  const servers = new Map<string, string | null>();
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
      if (!servers.has(guild)) servers.set(guild, null);
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
      const isNew = !servers.has(guild);
      servers.set(guild, null);
      return isNew;
    },
    left: async (guild) => void servers.set(guild, servers.get(guild) ?? time()),
    servers: async () => [...servers].map(([guild, gone]) => ({ guild, gone: gone !== null })),
    async retireServers(before) {
      const old = [...servers].filter(([, gone]) => gone !== null && gone < before).map(([guild]) => guild);
      for (const guild of old) servers.delete(guild);
      for (const [key, { guild }] of entries) if (old.includes(guild)) entries.delete(key);
      return old.length;
    },
  };
}

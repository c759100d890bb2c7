import { isDeepStrictEqual } from 'node:util';
import { isSettingName, readValue, type SettingName, STANDARD, type Values } from './server-values.js';
import type { ServerKept, ServerRecords, SettingEntry } from './servers.js';

/** The settings of all servers, at hand without a wait; what is changed is kept before it holds. */
export interface ServerSettings {
  /** What holds where no server has decided: the operator's. */
  readonly standard: Values;
  /** What holds in a server; outside of one, the standard. */
  of(guild: string | null): Values;
  /** What the server has decided itself and has not taken back; null where it is as the operator has it. */
  own(guild: string, name: SettingName): SettingEntry | null;
  /** Everything that is kept of a server; null where nothing is. Rejects with StorageError. */
  about(guild: string): Promise<ServerKept | null>;
  /**
   * Sets a value that has been checked. A value like the operator's (`operators` where the server has others than the rest) is kept as none. Rejects
   * with StorageError.
   */
  set<N extends SettingName>(
    guild: string,
    name: N,
    value: Values[N],
    who: string,
    operators?: Values,
  ): Promise<SettingEntry>;
  /** Null where it was changed since. Rejects with StorageError. */
  undo(guild: string, name: SettingName, revision: number, who: string): Promise<SettingEntry | null>;
  /** Reads what has been changed since it was last read, by whatever process. Rejects with StorageError. */
  refresh(): Promise<void>;
  /** Forgets a server that the bot has left, in memory; `refresh` reads what is kept of it again. */
  drop(guild: string): void;
}

interface Kept {
  readonly entries: Map<SettingName, SettingEntry>;
  values: Values;
}

/** Reads nothing by itself: until `refresh` every server has the operator's values, `operators` over the standard ones. */
export function createServerSettings(records: ServerRecords, operators: Partial<Values> = {}): ServerSettings {
  const standard: Values = { ...STANDARD, ...operators };
  const servers = new Map<string, Kept>();
  /** The last change that is known; none where all are to be read. */
  let last: number | undefined;

  function take(entry: SettingEntry): SettingEntry {
    const { guild, name } = entry;
    // A newer version of the bot may have settings that this one does not know.
    if (!isSettingName(name)) return entry;
    const kept = servers.get(guild) ?? { entries: new Map(), values: standard };
    if ((kept.entries.get(name)?.change ?? 0) > entry.change) return entry;
    servers.set(guild, kept);
    kept.entries.set(name, entry);
    kept.values = { ...kept.values, [name]: ownValue(entry, name) ?? standard[name] };
    return entry;
  }

  return {
    standard,
    of: (guild) => (guild === null ? standard : (servers.get(guild)?.values ?? standard)),
    own(guild, name) {
      const entry = servers.get(guild)?.entries.get(name);
      return entry === undefined || ownValue(entry, name) === undefined ? null : entry;
    },
    about: records.about,
    async set(guild, name, value, who, operators = standard) {
      const isStandard = isDeepStrictEqual(value, operators[name]);
      return take(await records.set({ guild, name, value: isStandard ? null : JSON.stringify(value), who }));
    },
    async undo(guild, name, revision, who) {
      // It comes from a button, so from whoever can send one.
      if (!Number.isSafeInteger(revision)) return null;
      const entry = await records.undo({ guild, name, revision, who });
      return entry === null ? null : take(entry);
    },
    async refresh() {
      let latest = last ?? 0;
      for (const entry of await records.settings(last)) {
        take(entry);
        latest = Math.max(latest, entry.change);
      }
      last = latest;
    },
    drop(guild) {
      servers.delete(guild);
      last = undefined;
    },
  };
}

/** Undefined where it is as the operator has it, or cannot be read. */
function ownValue({ value }: SettingEntry, name: SettingName): Values[SettingName] | undefined {
  if (value === null) return undefined;
  try {
    return readValue(name, JSON.parse(value));
  } catch {
    return undefined;
  }
}

import { type APIApplicationCommand, type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';

type Body = RESTPostAPIApplicationCommandsJSONBody;

export interface Registration {
  /** The one server that gets the public commands, for trying them out; null for all. */
  readonly publicGuild: string | null;
  readonly curatorGuilds: readonly string[];
  readonly everyone: readonly Body[];
  readonly curators: readonly Body[];
}

/**
 * Makes Discord's set of commands the given one, place by place, and says in lines what was done. A bulk PUT replaces
 * a whole set, so a server that gets both kinds gets them in one.
 */
export async function registerCommands(rest: REST, wanted: Registration): Promise<string[]> {
  const { id } = (await rest.get(Routes.currentApplication())) as { id: string };
  const places = new Map<string, Body[]>();
  places.set(wanted.publicGuild ?? '', [...wanted.everyone]);
  for (const guild of wanted.curatorGuilds) {
    places.set(guild, [...(places.get(guild) ?? []), ...wanted.curators]);
  }
  const report: string[] = [];
  for (const [guild, commands] of places) {
    const route = guild === '' ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, guild);
    const name = guild === '' ? 'every server' : `server ${guild}`;
    const query = new URLSearchParams({ with_localizations: 'true' });
    const current = (await rest.get(route, { query })) as APIApplicationCommand[];
    if (sameSet(current, commands)) {
      report.push(`${name}: ${commands.length} commands, nothing to do`);
      continue;
    }
    await rest.put(route, { body: commands });
    report.push(`${name}: registered ${commands.map((command) => command.name).join(', ') || 'nothing'}`);
  }
  return report;
}

/**
 * Curators' commands as they are registered: shown to whoever manages the server, or to all of it where curators may
 * have a role instead, since Discord lets only an administrator show a command to a role. They are checked on each call.
 */
export function forCurators<T extends Body>(commands: readonly T[], roles: readonly string[]): T[] {
  return roles.length === 0 ? [...commands] : commands.map((one) => ({ ...one, default_member_permissions: null }));
}

/** Whether two sets of commands are the same but for order and for what Discord adds. */
export function sameSet(current: readonly object[], wanted: readonly object[]): boolean {
  const normal = (list: readonly object[]) => list.map((command) => JSON.stringify(essence(command))).sort();
  return JSON.stringify(normal(current)) === JSON.stringify(normal(wanted));
}

/** What Discord adds to a command, or to the texts of another locale for whoever asks. */
const ADDED = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'default_permission',
  'dm_permission',
  'name_localized',
  'description_localized',
]);

/** Left out of an answer, these mean the same as said. An empty description is that of a context menu. */
function isDefault(key: string, value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (value === false) return key !== 'dm_permission';
  return Array.isArray(value) && value.length === 0;
}

/** A value with its keys in order, without what is added or default. */
function essence(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(essence);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .filter(([key, inner]) => !ADDED.has(key) && !isDefault(key, inner))
    .map(([key, inner]) => [key, sorted(key, essence(inner))] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(kept);
}

/** Discord returns these two in an order of its own. */
function sorted(key: string, value: unknown): unknown {
  return Array.isArray(value) && (key === 'contexts' || key === 'integration_types') ? [...value].sort() : value;
}

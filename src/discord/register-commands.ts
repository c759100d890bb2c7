import {
  type APIApplicationCommand,
  DiscordAPIError,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { ConnectionError, connectionError } from './failures.js';

type Body = RESTPostAPIApplicationCommandsJSONBody;

export interface Registration {
  /** The one server that gets the public commands, for trying them out; null for all. */
  readonly publicGuild: string | null;
  readonly curatorGuilds: readonly string[];
  readonly everyone: readonly Body[];
  readonly curators: readonly Body[];
}

/** What became of a place: what was done there, or why nothing could be. */
export interface PlaceReport {
  readonly ok: boolean;
  readonly line: string;
}

/**
 * Makes Discord's set of commands the given one, place by place; a place that refuses stops no other one. A bulk PUT
 * replaces a whole set, so a server that gets both kinds gets them in one. Throws what Discord says to the token.
 */
export async function registerCommands(rest: REST, wanted: Registration): Promise<PlaceReport[]> {
  const { id } = (await rest.get(Routes.currentApplication())) as { id?: string };
  if (id === undefined) throw new ConnectionError('What answered is not Discord. Check DISCORD_API_URL.');
  const places = new Map<string, Body[]>();
  places.set(wanted.publicGuild ?? '', [...wanted.everyone]);
  for (const guild of wanted.curatorGuilds) {
    places.set(guild, [...(places.get(guild) ?? []), ...wanted.curators]);
  }
  const report: PlaceReport[] = [];
  for (const [guild, commands] of places) {
    const name = guild === '' ? 'every server' : `server ${guild}`;
    try {
      const route = guild === '' ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, guild);
      report.push({ ok: true, line: `${name}: ${await put(rest, route, commands)}` });
    } catch (error) {
      report.push({ ok: false, line: `${name}: not registered: ${refusal(error)}` });
    }
  }
  return report;
}

async function put(rest: REST, route: `/${string}`, commands: readonly Body[]): Promise<string> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const current = (await rest.get(route, { query })) as APIApplicationCommand[];
  if (sameSet(current, commands)) return `${commands.length} commands, nothing to do`;
  await rest.put(route, { body: commands });
  return `registered ${commands.map((command) => command.name).join(', ') || 'nothing'}`;
}

const UNKNOWN_GUILD = 10_004;
const MISSING_ACCESS = 50_001;

function refusal(error: unknown): string {
  const code = error instanceof DiscordAPIError ? error.code : null;
  if (code === UNKNOWN_GUILD) return 'there is no such server, or the bot is not in it. Look at the id.';
  if (code === MISSING_ACCESS) return 'the bot is not in this server, or was invited without applications.commands.';
  return connectionError(error).message;
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

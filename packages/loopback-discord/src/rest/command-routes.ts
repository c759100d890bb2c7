import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Platform } from '../platform.js';
import { checkCommands } from '../verdict/commands.js';
import { GLOBAL } from '../world/world.js';
import { ApiError } from './errors.js';
import type { RestAnswer, RestRequest } from './request.js';
import { type Params, param, type Route } from './router.js';

const READ = { requests: 50, perMs: 1_000 };
const WRITE = { requests: 5, perMs: 20_000 };

/** What a PUT gives of a command, after the check. */
type CommandBody = Partial<APIApplicationCommand> & {
  name: string;
  default_member_permissions?: string | number | null;
};

function scopeOf(platform: Platform, params: Params): string {
  if (param(params, 'application') !== platform.world.application.id) throw new ApiError('missingAccess');
  const guildId = params.guild;
  if (guildId === undefined) return GLOBAL;
  if (!platform.world.guilds.get(guildId)?.hasBot) throw new ApiError('missingAccess');
  return guildId;
}

/** Sets every command of the scope; one with a known name and type keeps its id. */
function replaceAll(platform: Platform, request: RestRequest, params: Params): RestAnswer {
  const { world } = platform;
  const scope = scopeOf(platform, params);
  const before = world.commands.get(scope) ?? [];
  const commands = (request.body as CommandBody[]).map((body): APIApplicationCommand => {
    const type = body.type ?? ApplicationCommandType.ChatInput;
    const known = before.find((one) => one.name === body.name && one.type === type);
    const permissions = body.default_member_permissions;
    return {
      ...body,
      id: known?.id ?? world.ids.next(),
      application_id: world.application.id,
      version: world.ids.next(),
      type,
      description: body.description ?? '',
      default_member_permissions: permissions === null || permissions === undefined ? null : String(permissions),
      nsfw: body.nsfw ?? false,
      ...(scope === GLOBAL ? globalParts(body) : { guild_id: scope }),
    };
  });
  world.commands.set(scope, commands);
  return { status: 200, body: commands };
}

/** Defaults: https://docs.discord.com/developers/interactions/application-commands#contexts */
function globalParts(body: CommandBody): Partial<APIApplicationCommand> {
  return {
    integration_types: body.integration_types ?? [ApplicationIntegrationType.GuildInstall],
    contexts: body.contexts ?? [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  };
}

/** Translations are in the answer only on demand. */
function list(platform: Platform, request: RestRequest, params: Params): RestAnswer {
  const commands = platform.world.commands.get(scopeOf(platform, params)) ?? [];
  const body = request.query.get('with_localizations') === 'true' ? commands : commands.map(withoutTranslations);
  return { status: 200, body };
}

function withoutTranslations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTranslations);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !key.endsWith('_localizations'));
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutTranslations(one)]));
}

function read(platform: Platform, _request: RestRequest, params: Params): RestAnswer {
  const commands = platform.world.commands.get(scopeOf(platform, params)) ?? [];
  const command = commands.find((one) => one.id === param(params, 'command'));
  if (!command) throw new ApiError('unknownCommand');
  return { status: 200, body: command };
}

const ALL = 'applications/:application/commands';
const GUILD = 'applications/:application/guilds/:guild/commands';
const check: Route['check'] = (request) => checkCommands(request.body);

export const COMMAND_ROUTES: readonly Route[] = [ALL, GUILD].flatMap((pattern): Route[] => [
  { method: 'GET', pattern, access: 'bot', limit: READ, check: null, answer: list },
  { method: 'PUT', pattern, access: 'bot', limit: WRITE, check, answer: replaceAll },
  { method: 'GET', pattern: `${pattern}/:command`, access: 'bot', limit: READ, check: null, answer: read },
]);

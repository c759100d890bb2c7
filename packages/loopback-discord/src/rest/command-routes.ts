import type { APIApplicationCommand } from 'discord-api-types/v10';
import { isRecord } from '../messages/body.js';
import type { Platform } from '../platform.js';
import { checkCommands } from '../verdict/commands.js';
import { GLOBAL } from '../world/world.js';
import { bodyOf, type CommandBody, commandOf, like } from './command-body.js';
import { ApiError } from './errors.js';
import type { RestAnswer, RestRequest } from './request.js';
import { type Params, param, type Route } from './router.js';

const READ = { requests: 50, perMs: 1_000 };
const WRITE = { requests: 5, perMs: 20_000 };

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
  const commands = (request.body as CommandBody[]).map((body) =>
    commandOf(platform.world, scope, body, before.find(like(body))),
  );
  world.commands.set(scope, commands);
  return { status: 200, body: commands };
}

/** Makes a command, or puts it in the place of the one with its name and type. */
function create(platform: Platform, request: RestRequest, params: Params): RestAnswer {
  const scope = scopeOf(platform, params);
  const body = request.body as CommandBody;
  const before = platform.world.commands.get(scope) ?? [];
  const known = before.find(like(body));
  const command = commandOf(platform.world, scope, body, known);
  platform.world.commands.set(scope, [...before.filter((one) => one !== known), command]);
  return { status: known ? 200 : 201, body: command };
}

function change(platform: Platform, request: RestRequest, params: Params): RestAnswer {
  const scope = scopeOf(platform, params);
  const known = commandIn(platform, scope, params);
  const command = commandOf(
    platform.world,
    scope,
    { ...bodyOf(known), ...(request.body as Partial<CommandBody>) },
    known,
  );
  const before = platform.world.commands.get(scope) ?? [];
  platform.world.commands.set(
    scope,
    before.map((one) => (one === known ? command : one)),
  );
  return { status: 200, body: command };
}

function erase(platform: Platform, _request: RestRequest, params: Params): RestAnswer {
  const scope = scopeOf(platform, params);
  const known = commandIn(platform, scope, params);
  const before = platform.world.commands.get(scope) ?? [];
  platform.world.commands.set(
    scope,
    before.filter((one) => one !== known),
  );
  return { status: 204 };
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
  return { status: 200, body: commandIn(platform, scopeOf(platform, params), params) };
}

function commandIn({ world }: Platform, scope: string, params: Params): APIApplicationCommand {
  const command = world.commands.get(scope)?.find((one) => one.id === param(params, 'command'));
  if (!command) throw new ApiError('unknownCommand');
  return command;
}

/** A single command is judged together with those that are there beside it. */
const checkOne: Route['check'] = ({ body }, params, { world }) => {
  if (!isRecord(body)) return checkCommands([body]);
  const before = world.commands.get(params.guild ?? GLOBAL) ?? [];
  const replaced = before.find(params.command === undefined ? like(body) : ({ id }) => id === params.command);
  const own = params.command === undefined || !replaced ? body : { ...bodyOf(replaced), ...body };
  return checkCommands([...before.filter((one) => one !== replaced).map(bodyOf), own]);
};

const ALL = 'applications/:application/commands';
const GUILD = 'applications/:application/guilds/:guild/commands';
const check: Route['check'] = (request) => checkCommands(request.body);

export const COMMAND_ROUTES: readonly Route[] = [ALL, GUILD].flatMap((pattern): Route[] => [
  { method: 'GET', pattern, access: 'bot', limit: READ, check: null, answer: list },
  { method: 'PUT', pattern, access: 'bot', limit: WRITE, check, answer: replaceAll },
  { method: 'POST', pattern, access: 'bot', limit: WRITE, check: checkOne, answer: create },
  { method: 'GET', pattern: `${pattern}/:command`, access: 'bot', limit: READ, check: null, answer: read },
  { method: 'PATCH', pattern: `${pattern}/:command`, access: 'bot', limit: WRITE, check: checkOne, answer: change },
  { method: 'DELETE', pattern: `${pattern}/:command`, access: 'bot', limit: WRITE, check: null, answer: erase },
]);

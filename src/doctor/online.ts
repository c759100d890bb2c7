import {
  type APIApplication,
  type APIPartialGuild,
  ApplicationFlags,
  PermissionFlagsBits as P,
  REST,
  RESTEvents,
  Routes,
} from 'discord.js';
import type { Config } from '../config.js';
import { connectionError } from '../discord/failures.js';
import { bad, type Finding, look, ok, skipped } from './finding.js';

const NEEDED = {
  'View Channels': P.ViewChannel,
  'Send Messages': P.SendMessages,
  'Send Messages in Threads': P.SendMessagesInThreads,
  'Read Message History': P.ReadMessageHistory,
} as const;

/** Servers that Discord gives at a time, and pages of them that are read. */
const PAGE = 200;
const PAGES = 50;
/** Servers that are named where something is missing. */
const MOST = 20;
const PATIENCE_MS = 10_000;
/** Discord refuses nothing over a clock, but the times that it gives and ours are compared. */
const CLOCK_SECONDS = 5;

const CHECKS = ['discord', 'intents', 'clock', 'permissions'] as const;

/** Asks Discord about token, intents, clock and permissions; connects to no gateway, so that no identify is spent. */
export async function checkOnline(config: Config): Promise<Finding[]> {
  const { token } = config;
  if (token === null) return CHECKS.map((check) => skipped(check, 'DISCORD_TOKEN is not set'));
  const rest = new REST({ version: '10', api: config.apiUrl, timeout: PATIENCE_MS, retries: 1 }).setToken(token);
  let apart: number | null = null;
  rest.on(RESTEvents.Response, (_request, response) => {
    const told = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(told)) apart = Math.round((Date.now() - told) / 1000);
  });
  try {
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    if (application.id === undefined) throw new Error('What answered is not Discord. Check DISCORD_API_URL.');
    return [
      ok('discord', `the token is that of ${application.name}`),
      intents(config, application.flags ?? 0),
      clock(apart),
      await permissions(rest),
    ];
  } catch (error) {
    const rest = CHECKS.slice(1).map((check) => skipped(check, 'needs Discord'));
    return [
      bad('discord', connectionError(error).message, 'Check DISCORD_TOKEN, DISCORD_API_URL and the network.'),
      ...rest,
    ];
  }
}

/** What `--online` would tell. */
export const offline = (): Finding[] => CHECKS.map((check) => skipped(check, 'asked with --online'));

function intents({ messageContent }: Config, flags: number): Finding {
  const granted = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
  const isGranted = (flags & granted) !== 0;
  if (!messageContent) return ok('intents', 'none that Discord has to grant');
  if (isGranted) return ok('intents', 'Message Content is granted');
  return bad(
    'intents',
    'Message Content is asked for and not granted',
    'Turn it on in the Developer Portal (Bot page), or leave ANSWER_CHANNEL_IDS and MESSAGE_CONTENT empty.',
  );
}

function clock(apart: number | null): Finding {
  if (apart === null) return skipped('clock', 'Discord gave no time');
  const said = `${Math.abs(apart)} s ${apart < 0 ? 'behind' : 'ahead of'} Discord’s`;
  if (Math.abs(apart) <= CLOCK_SECONDS) return ok('clock', said);
  return look('clock', said, 'Turn on time synchronisation (NTP) on this machine.');
}

/** What the bot's roles allow in each server; channels may say otherwise. */
async function permissions(rest: REST): Promise<Finding> {
  const guilds: (APIPartialGuild & { readonly permissions: string })[] = [];
  for (let page = 0; page < PAGES; page += 1) {
    const after = guilds.at(-1)?.id ?? '0';
    const query = new URLSearchParams({ limit: String(PAGE), after });
    const next = (await rest.get(Routes.userGuilds(), { query })) as typeof guilds;
    guilds.push(...next);
    if (next.length < PAGE) break;
  }
  const lacking = guilds.flatMap(({ id, permissions: given }) => {
    const own = BigInt(given);
    const missing = Object.entries(NEEDED).filter(([, bit]) => (own & (bit | P.Administrator)) === 0n);
    return missing.length === 0 ? [] : [`server ${id} lacks ${missing.map(([name]) => name).join(', ')}`];
  });
  if (guilds.length === 0)
    return look('permissions', 'the bot is in no server', 'Invite it: docs/operating.md, section 1.');
  const all = `${guilds.length} ${guilds.length === 1 ? 'server' : 'servers'}`;
  if (lacking.length === 0) return ok('permissions', `all four in ${all}`);
  const more = lacking.length > MOST ? [`and ${lacking.length - MOST} more`] : [];
  return look(
    'permissions',
    `of ${all}: ${[...lacking.slice(0, MOST), ...more].join('; ')}`,
    'Give the bot’s role in these servers what is missing; without Read Message History it stays silent.',
  );
}

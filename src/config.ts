import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const SNOWFLAKE = /^\d{17,20}$/;

/** Comma- or space-separated ids. */
const ids = z
  .string()
  .default('')
  .transform((value) => value.split(/[\s,]+/).filter((part) => part !== ''))
  .refine((list) => list.every((id) => SNOWFLAKE.test(id)), 'must be Discord ids separated by commas');

/** `6/20`: at most 6 questions in 20 seconds; `off`: no limit. */
const pace = (initial: string) =>
  z
    .string()
    .default(initial)
    .refine(
      (value) => value === 'off' || /^[1-9]\d{0,3}\/[1-9]\d{0,3}$/.test(value),
      'must be like 6/20 (6 in 20 seconds) or off',
    )
    .transform((value) => {
      if (value === 'off') return null;
      const [count, seconds] = value.split('/').map(Number);
      return { count: count ?? 1, seconds: seconds ?? 1 };
    });

/** `or`: the word that may stand in its place. */
const whole = (min: number, max: number, or?: string) => {
  const words = `must be ${or === undefined ? '' : `${or} or `}a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d+$/, words)
    .transform(Number)
    .refine((value) => value >= min && value <= max, words);
};

/** Comma- or space-separated hosts, each with its port where that is not the usual one. */
const hosts = z
  .string()
  .default('')
  .transform((value) =>
    value
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((part) => part !== ''),
  )
  .refine(
    (list) => list.every((host) => URL.canParse(`http://${host}`) && new URL(`http://${host}`).host === host),
    'must be hosts like files.example.org or 127.0.0.1:3000, without https://',
  );

/** A rate of questions; null where there is no limit. */
export type Pace = { readonly count: number; readonly seconds: number } | null;

/** For one person, where the operator says nothing. */
export const USER_PACE = { count: 8, seconds: 20 } as const;

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const shape = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S+$/, 'must not contain spaces').optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address such as https://discord.com/api' })
    .transform((url) => url.replace(/\/+$/, ''))
    .refine((url) => !/\/v\d+$/.test(url), 'must not end in a version such as /v10')
    .default('https://discord.com/api'),
  DATA_DIR: z.string().default(fileURLToPath(new URL('../data', import.meta.url))),
  STATE_DIR: z.string().default('state'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be an address such as postgres://user:password@host/database' })
    .optional(),
  LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`).default('info'),
  CURATOR_GUILD_IDS: ids,
  CURATOR_ROLE_IDS: ids,
  ANSWER_CHANNEL_IDS: ids,
  GAP_CHANNEL_ID: z.string().regex(SNOWFLAKE, 'must be the id of a channel').optional(),
  MESSAGE_CONTENT: z.enum(['0', '1'], 'must be 1 or 0').optional(),
  HEALTH_PORT: whole(0, 65_535).optional(),
  HEALTH_HOST: z.string().default('127.0.0.1'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address such as http://127.0.0.1:4318' })
    .optional(),
  PORT: whole(0, 65_535).default(4173),
  SHARDS: z.union([z.literal('auto'), whole(1, 10_000, 'auto')]).default('auto'),
  USER_PACE: pace(`${USER_PACE.count}/${USER_PACE.seconds}`),
  CHANNEL_PACE: pace('40/20'),
  READER: z.enum(['on', 'off'], 'must be on or off').default('on'),
  DATA_WATCH: z.enum(['0', '1'], 'must be 1 or 0').default('0'),
  IMPORT_HOSTS: hosts,
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address such as https://facts.example.org/' })
    .refine((url) => !/[?#]/.test(url), 'must have no ? and no #')
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .optional(),
  RETENTION_DAYS: z.union([z.literal('off'), whole(1, 36_500, 'off')]).default(365),
});

export interface Config {
  /** Null: nobody gave one, so there is no Discord to connect to. */
  readonly token: string | null;
  /** Base of Discord's HTTP interface without the version. */
  readonly apiUrl: string;
  readonly dataDir: string;
  readonly stateDir: string;
  /** PostgreSQL in place of the state folder; null where there is none. Holds a password. */
  readonly databaseUrl: string | null;
  readonly logLevel: string;
  readonly curatorGuilds: readonly string[];
  readonly curatorRoles: readonly string[];
  readonly answerChannels: readonly string[];
  /** Where curators are told of questions without an answer; null: nowhere. */
  readonly gapChannel: string | null;
  /** Whether the bot asks Discord for the text of messages that are not addressed to it. */
  readonly messageContent: boolean;
  /** Null: no health endpoint; 0: any free port. */
  readonly health: { readonly host: string; readonly port: number } | null;
  /** Where traces go, by OTLP over HTTP, without the path; null: there are none. */
  readonly traces: string | null;
  /** Port of the playground's page; 0: any free one. */
  readonly playgroundPort: number;
  /** Whether the likeliest facts are read together with the question. */
  readonly reader: boolean;
  readonly shards: 'auto' | number;
  readonly userPace: Pace;
  readonly channelPace: Pace;
  /** Whether a change of the data folder's files goes through the gate by itself. */
  readonly dataWatch: boolean;
  /** Hosts that curators' files may be fetched from beside Discord's: `host` or `host:port`. */
  readonly importHosts: readonly string[];
  /** Days that questions passed on and thumbs are kept; null: for ever. */
  readonly retentionDays: number | null;
  /** Where `npm run site` has published the library, with a slash at its end; null where nowhere. */
  readonly siteUrl: string | null;
}

/** Every fault of the environment, one a line; values are left out, since one of them is the token. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Follows the faults: each variable has its line in the table there. */
const WHERE = 'docs/operating.md, “Settings”, explains each variable; .env.example shows its form.';

/** Reads the environment. Empty variables count as absent. Throws ConfigError with all faults. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = shape.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${lastMessage(issue)}`);
    throw new ConfigError([...lines, WHERE].join('\n'));
  }
  const env = parsed.data;
  return Object.freeze({
    token: env.DISCORD_TOKEN ?? null,
    apiUrl: env.DISCORD_API_URL,
    dataDir: env.DATA_DIR,
    stateDir: env.STATE_DIR,
    databaseUrl: env.DATABASE_URL ?? null,
    logLevel: env.LOG_LEVEL,
    curatorGuilds: env.CURATOR_GUILD_IDS,
    curatorRoles: env.CURATOR_ROLE_IDS,
    answerChannels: env.ANSWER_CHANNEL_IDS,
    gapChannel: env.GAP_CHANNEL_ID ?? null,
    messageContent: env.MESSAGE_CONTENT === undefined ? env.ANSWER_CHANNEL_IDS.length > 0 : env.MESSAGE_CONTENT === '1',
    health: env.HEALTH_PORT === undefined ? null : { host: env.HEALTH_HOST, port: env.HEALTH_PORT },
    traces: env.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    playgroundPort: env.PORT,
    reader: env.READER === 'on',
    shards: env.SHARDS,
    userPace: env.USER_PACE,
    channelPace: env.CHANNEL_PACE,
    dataWatch: env.DATA_WATCH === '1',
    importHosts: env.IMPORT_HOSTS,
    retentionDays: env.RETENTION_DAYS === 'off' ? null : env.RETENTION_DAYS,
    siteUrl: env.SITE_URL ?? null,
  });
}

/** A union reports its branches; the last one has the words that help. */
function lastMessage(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message;
  return issue.errors.at(-1)?.at(-1)?.message ?? issue.message;
}

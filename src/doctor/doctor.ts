import { type Config, ConfigError, readConfig } from '../config.js';
import { bad, type Finding, look, ok, skipped } from './finding.js';
import { checkOnline, offline } from './online.js';
import { checkFonts, checkLibrary, checkNode, checkReader } from './program.js';
import { checkDisk, checkJournal } from './state.js';

/** Three parts, the first of which is the bot's id in Base64. */
const TOKEN = /^[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}$/;

export interface Asked {
  /** Whether Discord is asked, too. */
  readonly online: boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Looks at all that the bot needs, one thing after another, and changes nothing. */
export async function examine(environment: NodeJS.ProcessEnv, { online, today }: Asked): Promise<Finding[]> {
  const node = await checkNode();
  const config = settingsOf(environment);
  if (config instanceof ConfigError) {
    const said = config.message.split('\n').slice(0, -1).join('; ');
    const todo = 'Mend these variables; docs/operating.md, “Settings”, lists them all.';
    const rest = ['token', 'library', 'translations', 'model', 'reader', 'journal', 'postgresql', 'disk', 'discord'];
    return [
      node,
      bad('settings', said, todo),
      ...rest.map((check) => skipped(check, 'needs sound settings')),
      await checkFonts(),
    ];
  }
  return [
    node,
    ok('settings', 'all can be read'),
    checkToken(config),
    ...(await checkLibrary(config, today)),
    ...(await checkJournal(config)),
    await checkDisk(config),
    await checkReader(config),
    await checkFonts(),
    ...(online ? await checkOnline(config) : offline()),
  ];
}

function settingsOf(environment: NodeJS.ProcessEnv): Config | ConfigError {
  try {
    return readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

function checkToken({ token }: Config): Finding {
  if (token === null)
    return look(
      'token',
      'DISCORD_TOKEN is not set, so npm start opens the playground',
      'For a bot on Discord, set it: docs/operating.md, section 1.',
    );
  if (TOKEN.test(token)) return ok('token', 'has the shape of one');
  return look(
    'token',
    'does not have the shape of Discord’s tokens',
    'Copy it again from the Bot page of the Developer Portal.',
  );
}

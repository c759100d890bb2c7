#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { REST } from 'discord.js';
import { config as readDotenv } from 'dotenv';
import { messageCommands, slashCommands } from './commands/registry.js';
import { ConfigError, readConfig } from './config.js';
import { connectionError } from './discord/failures.js';
import { forCurators, registerCommands } from './discord/register-commands.js';

const USAGE = 'Usage: npm run register -- [--guild ID] [--remove]';

/**
 * `npm run register`: puts the public commands in place for every server, or for one with `--guild`, and the curators'
 * commands in CURATOR_GUILD_IDS; `--remove` takes them away. Sends only what differs from what Discord has.
 */
async function main(): Promise<void> {
  readDotenv({ quiet: true });
  const { values } = parseArgs({ options: { guild: { type: 'string' }, remove: { type: 'boolean', default: false } } });
  const config = readConfig(process.env);
  if (config.token === null) throw new ConfigError('DISCORD_TOKEN: is required to register commands');
  const rest = new REST({ version: '10', api: config.apiUrl }).setToken(config.token);
  const all = values.remove ? [] : [...slashCommands, ...messageCommands];
  const report = await registerCommands(rest, {
    publicGuild: values.guild ?? null,
    curatorGuilds: config.curatorGuilds,
    everyone: all.filter(({ scope }) => scope === 'everyone').map(({ data }) => data),
    curators: forCurators(
      all.filter(({ scope }) => scope === 'curators').map(({ data }) => data),
      config.curatorRoles,
    ),
  });
  for (const { ok, line } of report) (ok ? process.stdout : process.stderr).write(`${line}\n`);
  if (report.some(({ ok }) => !ok)) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  const usage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  const words = usage
    ? `${error.message}\n${USAGE}`
    : error instanceof ConfigError
      ? error.message
      : connectionError(error).message;
  process.stderr.write(`${words}\n`);
  process.exitCode = usage || error instanceof ConfigError ? 2 : 1;
}

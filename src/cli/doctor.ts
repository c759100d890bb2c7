import { config as readDotenv } from 'dotenv';
import { examine } from '../doctor/doctor.js';
import type { Finding } from '../doctor/finding.js';
import { parse, todayOf, UsageError } from './options.js';
import { screenOf, wrapped } from './screen.js';

const HELP = `doctor                    checks Node, settings, token, library, model, journal or PostgreSQL, disk and fonts
  --online                asks Discord, too: token, intents, clock, permissions in each server
  --json                  one JSON object
Exit status 0 where the bot can run, 1 where something is broken.`;

const SIGNS = { ok: 'ok     ', look: 'look   ', bad: 'BROKEN ', skipped: '-      ' } as const;

/** `npm run doctor`: what is in order and what is not. 0, or 1 where something is broken. */
export async function doctor(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    online: { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  if (positionals.length > 0) throw new UsageError(HELP);
  readDotenv({ quiet: true });
  const findings = await examine(process.env, { online: values.online ?? false, today: todayOf(undefined) });
  const isWell = findings.every(({ state }) => state !== 'bad');
  process.stdout.write(values.json ? `${JSON.stringify({ ok: isWell, checks: findings })}\n` : forPeople(findings));
  return isWell ? 0 : 1;
}

function forPeople(findings: readonly Finding[]): string {
  const screen = screenOf(process.stdout, process.env);
  const lines = findings.flatMap(({ check, state, said, todo }) => [
    wrapped(`${SIGNS[state]}${check.padEnd(13)}${said}`, screen),
    ...(todo === null ? [] : [wrapped(`       ${''.padEnd(13)}→ ${todo}`, screen)]),
  ]);
  return `${lines.join('\n')}\n`;
}

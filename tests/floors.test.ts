import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** From the ground up. A file may import from its own floor and from those below it. */
const FLOORS = [
  'log.ts',
  'config.ts',
  'signals.ts',
  'port-error.ts',
  'knowledge',
  'answering/answer.ts',
  'answering/language',
  'answering/lexicon',
  'answering/question',
  'answering/search',
  'answering/judging',
  'answering/conversation',
  'answering/reply',
  'answering/several',
  'answering/answerer.ts',
  'answering/prepare.ts',
  'desk',
  'rendering',
  'commands',
  'discord',
  'serve.ts',
  'playground',
  'cli',
  'register.ts',
  'cli.ts',
  'run.ts',
  'main.ts',
] as const;

/** Stands for Discord, so it knows nothing of the bot, and only the playground knows of it. */
const LOOPBACK = 'playground/loopback/';
/** What may talk of Discord: the engine works without. */
const DISCORD = /^discord(?:\.js|-api-)/;
const ENGINE = /^(?:knowledge|answering)\//;

const floorOf = (file: string): number =>
  FLOORS.findIndex((floor) => file === floor || (!floor.endsWith('.ts') && file.startsWith(`${floor}/`)));

async function imports(): Promise<{ file: string; target: string; isOurs: boolean }[]> {
  const names = await readdir(SRC, { recursive: true });
  const files = names.filter((name) => /\.tsx?$/.test(name)).map((name) => name.split(sep).join('/'));
  const found = files.map(async (file) => {
    const code = await readFile(join(SRC, file), 'utf8');
    return [...code.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map(({ 1: from = '' }) => {
      const isOurs = from.startsWith('.');
      const target = isOurs
        ? normalize(join(dirname(file), from))
            .split(sep)
            .join('/')
            .replace(/\.js$/, '.ts')
        : from;
      return { file, target, isOurs };
    });
  });
  return (await Promise.all(found)).flat();
}

describe('the floors of the house', () => {
  test('have a place for every file', async () => {
    const homeless = (await imports()).map(({ file }) => file).filter((file) => floorOf(file) < 0);
    expect([...new Set(homeless)]).toEqual([]);
  });

  test('import downwards only', async () => {
    const ours = (await imports()).filter(({ isOurs }) => isOurs);
    expect(ours.length).toBeGreaterThan(500);
    const upwards = ours.filter(({ file, target }) => floorOf(target) > floorOf(file));
    expect(upwards.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test('keep the stand-in for Discord apart from the bot', async () => {
    const inside = (path: string) => path.startsWith(LOOPBACK);
    const crossing = (await imports()).filter(
      ({ file, target, isOurs }) =>
        isOurs && (inside(file) ? !inside(target) : inside(target) && !file.startsWith('playground/')),
    );
    expect(crossing.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test('keep Discord out of the engine', async () => {
    const talking = (await imports()).filter(({ file, target }) => ENGINE.test(file) && DISCORD.test(target));
    expect(talking).toEqual([]);
  });
});

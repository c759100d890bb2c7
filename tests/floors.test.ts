import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const LOOPBACK = fileURLToPath(new URL('../packages/loopback-discord', import.meta.url));

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

/** What may talk of Discord: the engine works without. */
const DISCORD = /^discord(?:\.js|-api-)/;
const ENGINE = /^(?:knowledge|answering)\//;

const floorOf = (file: string): number =>
  FLOORS.findIndex((floor) => file === floor || (!floor.endsWith('.ts') && file.startsWith(`${floor}/`)));

async function imports(root = SRC): Promise<{ file: string; target: string; isOurs: boolean }[]> {
  const names = await readdir(root, { recursive: true });
  const files = names.filter((name) => /\.tsx?$/.test(name)).map((name) => name.split(sep).join('/'));
  const found = files.map(async (file) => {
    const code = await readFile(join(root, file), 'utf8');
    return [...code.matchAll(/(?<!\.)(?:from|import)\s*\(?'([^']+)'/g)].map(({ 1: from = '' }) => {
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

  test('know the stand-in for Discord by its name only, and in the playground only', async () => {
    const knowing = (await imports()).filter(({ target }) => /loopback/.test(target));
    expect(knowing.length).toBeGreaterThan(5);
    const wrong = knowing.filter(
      ({ file, target }) => target !== 'loopback-discord' || !file.startsWith('playground/'),
    );
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test.each(['src', 'tests'])('keep the bot out of the stand-in for Discord: %s', async (folder) => {
    const all = await imports(join(LOOPBACK, folder));
    expect(all.length).toBeGreaterThan(20);
    const { name, dependencies, devDependencies } = JSON.parse(await readFile(join(LOOPBACK, 'package.json'), 'utf8'));
    const own = Object.keys(folder === 'src' ? dependencies : { [name]: '', ...dependencies, ...devDependencies });
    const isAllowed = (target: string) =>
      target.startsWith('node:') || own.some((one) => target === one || target.startsWith(`${one}/`));
    const leaving = all.filter(({ target, isOurs }) => (isOurs ? target.startsWith('..') : !isAllowed(target)));
    expect(leaving.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test('keep Discord out of the engine', async () => {
    const talking = (await imports()).filter(({ file, target }) => ENGINE.test(file) && DISCORD.test(target));
    expect(talking).toEqual([]);
  });
});

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
  'trails',
  'lib',
  'language',
  'knowledge',
  'engine/answer.ts',
  'engine/policy.ts',
  'engine/lexicon',
  'engine/index',
  'engine/query',
  'engine/rewriting',
  'engine/ranking',
  'engine/engine-parts.ts',
  'engine/in-context.ts',
  'engine/resolve.ts',
  'engine/conversation.ts',
  'engine/selection',
  'engine/compose.ts',
  'engine/engine.ts',
  'engine/self-asking.ts',
  'files',
  'reader',
  'desk',
  'importing',
  'messages',
  'rendering',
  'commands',
  'discord',
  'cluster',
  'settle-memory.ts',
  'warm-up.ts',
  'serve.ts',
  'doctor',
  'playground',
  'site',
  'cli',
  'register.ts',
  'cli.ts',
  'run.ts',
  'program.ts',
  'one-file.ts',
  'main.ts',
  'bin.ts',
] as const;

/** What also runs in a browser: nothing of Node's is imported, and none of its globals named. */
const ANYWHERE = /^(?:lib|language|knowledge|engine|messages)\//;
const OF_NODE = /(?<![\w.'-])(?:Buffer|process|global|setImmediate|require|__dirname|__filename)(?=[.([<])/;

/** What may talk of Discord: the engine works without. */
const DISCORD = /^discord(?:\.js|-api-)/;
const ENGINE = /^(?:lib|language|knowledge|engine|messages)\//;

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

/** The first way from a file back to it; null where there is none. */
function circleIn(targets: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const target of targets.get(file) ?? []) {
      const found = walk(target, [...way, file]);
      if (found) return found;
    }
    done.add(file);
    return null;
  };
  for (const file of targets.keys()) {
    const found = walk(file, []);
    if (found) return found;
  }
  return null;
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

  test('have no circle of files, whether they import values or types', async () => {
    const targets = new Map<string, string[]>();
    for (const { file, target, isOurs } of await imports())
      if (isOurs) targets.set(file, [...(targets.get(file) ?? []), target]);
    expect(circleIn(targets)).toBeNull();
    expect(
      circleIn(
        new Map([
          ['a', ['b']],
          ['b', ['c', 'd']],
          ['c', ['a']],
        ]),
      ),
    ).toEqual(['a', 'b', 'c', 'a']);
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

  test('keep Node out of what a browser runs', async () => {
    const found = (await imports()).filter(({ file, target }) => ANYWHERE.test(file) && target.startsWith('node:'));
    expect(found.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
    const names = (await readdir(SRC, { recursive: true })).filter((name) => name.endsWith('.ts'));
    const own = names.map((name) => name.split(sep).join('/')).filter((name) => ANYWHERE.test(name));
    expect(own.length).toBeGreaterThan(150);
    for (const file of own) {
      const code = (await readFile(join(SRC, file), 'utf8')).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      expect(OF_NODE.exec(code)?.[0], file).toBeUndefined();
    }
    expect('Buffer.from(text)').toMatch(OF_NODE);
  });

  test('keep Discord out of the engine', async () => {
    const talking = (await imports()).filter(({ file, target }) => ENGINE.test(file) && DISCORD.test(target));
    expect(talking).toEqual([]);
  });
});

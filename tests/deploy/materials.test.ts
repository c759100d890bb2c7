import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { type Bill, billOfMaterials } from '../../scripts/bill-of-materials.js';
import { refused } from '../../scripts/licences.js';

const read = async (name: string) => JSON.parse(await readFile(new URL(`../../${name}`, import.meta.url), 'utf8'));

let bill: Bill;
beforeAll(() => {
  bill = billOfMaterials();
});

it('the bill of materials is CycloneDX and names the program', async () => {
  const { name, version } = await read('package.json');
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: expect.stringMatching(/^1\.\d$/) });
  expect(bill.metadata.component).toMatchObject({
    type: 'application',
    name,
    version,
    purl: `pkg:npm/${name}@${version}`,
  });
});

it('has every package that ships, at the version that is pinned, and none that is only developed with', async () => {
  const { dependencies, optionalDependencies = {}, devDependencies } = await read('package.json');
  const loopback = await read('packages/loopback-discord/package.json');
  const all = new Map(bill.components.map((one) => [`${one.name}@${one.version}`, one]));
  const shipped = { ...dependencies, ...optionalDependencies, ...loopback.dependencies };
  expect(Object.entries(shipped).filter(([name, version]) => !all.has(`${name}@${version}`))).toEqual([]);
  const names = new Set(bill.components.map(({ name }) => name));
  // ws is developed with here and ships with the Discord of the playground; types come along with discord.js, others with what ships.
  const { packages } = await read('package-lock.json');
  const isOnlyDeveloped = (name: string) => !(name in shipped) && packages[`node_modules/${name}`].dev === true;
  const developed = Object.keys(devDependencies).filter(isOnlyDeveloped);
  expect(developed.length).toBeGreaterThan(15);
  expect(developed.filter((name) => names.has(name))).toEqual([]);
});

it('each package has a checksum, and each reference is to something that is in it', () => {
  const refs = new Set([bill.metadata.component, ...bill.components].map((one) => one['bom-ref']));
  expect(refs.size).toBe(bill.components.length + 1);
  const unknown = bill.dependencies
    .flatMap(({ ref, dependsOn }) => [ref, ...dependsOn])
    .filter((ref) => !refs.has(ref));
  expect(unknown).toEqual([]);
  const bare = bill.components.filter(({ name, hashes = [] }) => name !== 'loopback-discord' && hashes.length === 0);
  expect(bare).toEqual([]);
});

it('each licence is one that is allowed', () => {
  expect(refused(bill.components)).toEqual([]);
});

it('a licence that is not allowed is named, and so is one that does not show', () => {
  const one = (expression: string) => ({
    'bom-ref': `x@${expression}`,
    name: 'x',
    version: '1',
    licenses: [{ expression }],
  });
  expect(refused(['MIT', 'GPL-3.0-only OR MIT', 'MIT AND OFL-1.1', 'Apache-2.0'].map(one))).toEqual([]);
  expect(refused(['GPL-3.0-only', 'MIT AND AGPL-3.0-only', 'SEE LICENSE IN x'].map(one))).toEqual([
    'x@GPL-3.0-only: GPL-3.0-only',
    'x@MIT AND AGPL-3.0-only: MIT AND AGPL-3.0-only',
    'x@SEE LICENSE IN x: SEE LICENSE IN x',
  ]);
  expect(refused([{ 'bom-ref': 'y@1', name: 'y', version: '1' }])).toEqual(['y@1: no licence']);
});

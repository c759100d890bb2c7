import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

const read = (name: string) => readFile(new URL(`../${name}`, import.meta.url), 'utf8');

/** Folders and files that commands of this kind name, command by command. */
const namedBy = (text: string, command: RegExp) =>
  [...text.matchAll(command)].map(({ 1: names = '' }) => names.split(' ').sort());

it('the guide copies what the package and the image ship, an update no less, and leaves nothing of the old version', async () => {
  const guide = await read('docs/operating.md');
  const [, image = ''] = (await read('Dockerfile')).split(/^FROM .*bookworm-slim$/m);
  const copied = namedBy(guide, /^ +sudo cp -r (.+) \/opt\/summit-desk\/$/gm);
  expect(copied).toHaveLength(2);
  expect(copied[1]).toEqual(copied[0]);
  const [names = []] = copied;
  expect(names).toEqual(expect.arrayContaining(JSON.parse(await read('package.json')).files));
  // With its scripts and the lock `npm ci` makes what the image has from where it was built.
  const inImage = [...image.matchAll(/^COPY (?:--from=build \/app\/)?(\S+) \.\//gm)].map(({ 1: name = '' }) => name);
  expect(inImage).toContain('node_modules');
  const installed = names.filter((name) => !['scripts', 'package-lock.json', '.npmrc'].includes(name));
  expect([...installed, 'node_modules'].sort()).toEqual(inImage.sort());
  const folders = names.filter((name) => !name.includes('.'));
  expect(namedBy(guide, /cd \/opt\/summit-desk && sudo rm -rf (.+)\)$/gm)).toEqual([folders]);
});

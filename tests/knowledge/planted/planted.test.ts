import { describe, expect, test } from 'vitest';
import { readFolder } from '../../../src/files/folder.js';
import type { Inconsistency } from '../../../src/knowledge/consistency/consistency.js';
import type { DataFile } from '../../../src/knowledge/data-file.js';
import { buildLibrary } from '../../../src/knowledge/read.js';
import { ENGLISH_STATEMENTS } from '../../../src/language/en/statements.js';
import { PLANTS, type Plant, planted } from './plants.js';

const TODAY = '2026-12-07';
/** False alarms that the whole shipped library may raise. */
const FALSE = 5;
/** Translations and questions take most of the time and say nothing of facts. */
const READ = /^(?:facts\/|pictures\/|(?:sources|lexicon|library)\.yaml$)/;

const files = (await readFolder('data')).files.filter(({ path }) => READ.test(path));
const found = (data: readonly DataFile[]) => buildLibrary(data).inconsistencies(TODAY, ENGLISH_STATEMENTS);
const line = ({ rule, entry, reason }: Inconsistency) => `${rule} ${entry}: ${reason}`;
const kinds = (...of: readonly Plant['kind'][]) => PLANTS.filter(({ kind }) => of.includes(kind));

/** Those that no finding is about: it stands at the fact, or names it as the other one. */
const missed = (plants: readonly Plant[], lines: readonly string[]) =>
  plants.filter(({ id }) => !lines.some((one) => one.includes(` ${id}: `) || one.includes(`"${id}"`)));

describe('contradictions planted in the shipped library', () => {
  const sound = found(files).map(line);

  test('its facts as they are raise few false alarms', () => {
    expect(sound.length, sound.join('\n')).toBeLessThanOrEqual(FALSE);
  });

  test('each is found, and nothing else because of them', () => {
    const plants = PLANTS.filter(({ kind }) => kind !== 'ask' && kind !== 'text and figures');
    expect(plants).toHaveLength(24);
    const all = found(planted(files, plants)).map(line);
    expect(missed(plants, all)).toEqual([]);
    const others = all.filter((one) => !sound.includes(one) && missed(plants, [one]).length === plants.length);
    expect(others).toEqual([]);
  });

  test('a figure that its statement does not have is refused', () => {
    const plants = kinds('text and figures');
    expect(plants).toHaveLength(3);
    const { problems } = buildLibrary(planted(files, plants));
    expect(problems.map(({ entry }) => entry).sort()).toEqual(plants.map(({ id }) => id).sort());
  });
});

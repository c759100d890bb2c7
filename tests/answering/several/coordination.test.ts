import { describe, expect, test } from 'vitest';
import { coordinated } from '../../../src/answering/several/coordination.js';
import { engine } from '../bay.js';

const partsOf = (text: string) => coordinated(engine.read(text), engine)?.map((part) => part.text) ?? null;

describe('a question that names two values of a kind', () => {
  test.each([
    ['herring caught in 2020 and in 2023', ['herring caught in 2020', 'herring caught in 2023']],
    ['herring 2020 vs 2023', ['herring 2020', 'herring 2023']],
    ['herring in March 2020 and sept 2023', ['herring in March 2020', 'herring in September 2023']],
    ['first and second fair', ['first fair', 'second fair']],
    ['the herring of Norland and the herring of Sudland', ['the herring of norland', 'the herring of sudland']],
    ['is the Gull tower taller than the Tern bridge', ['is the gull tower taller', 'is the taller the tern bridge']],
    ['Which is older, Gull tower or Tern bridge?', ['how old is gull tower', 'how old is tern bridge']],
    [
      'how does the catch of 2020 compare with that of 2023',
      ['how does the catch of 2020', 'how does the catch of with that of 2023'],
    ],
    [
      'compare the height of Gull tower to that of Tern bridge',
      ['the height of gull tower', 'the height of that of tern bridge'],
    ],
    ['did it grow from 2019 to 2020 or from 2020 to 2023', null],
    [
      'did it grow more from 2019 to 2020 or from 2020 to 2023',
      ['did it grow from 2019 to 2020', 'did it grow from 2020 to 2023'],
    ],
  ])('%s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  test.each([
    ['a name with "and" in it', 'who runs the Salt and Herring company'],
    ['what lies between two', 'herring trade between Norland and Sudland'],
    ['a choice of which one is true', 'is the fair in Porto Sol or in Lunaville'],
    ['what the asker does not want', 'herring in 2020 and 2023, not the price'],
    ['the same twice', 'herring in 2020 and in 2020'],
    ['one value', 'how much herring in 2020'],
    ['too many', 'herring in 2020, 2021, 2022 and 2023'],
  ])('%s is left whole', (_, text) => {
    expect(partsOf(text)).toBeNull();
  });
});

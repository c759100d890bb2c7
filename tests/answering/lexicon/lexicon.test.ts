import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../src/lib/steps.js';
import { createStemmer, wordsOf } from '../../../src/answering/language/words.js';
import { compileLexicon } from '../../../src/answering/lexicon/lexicon.js';
import { lexiconShape } from '../../../src/knowledge/shapes.js';

const lexicon = atOnce(
  compileLexicon(
    lexiconShape.parse({
      synonyms: [['ferry', 'boat line', 'ferries']],
      abbreviations: { GPL: 'Gull Point lighthouse' },
      spellings: { "Xi'an": ['Sian', '西安', 'Hsi An'] },
      entities: {
        lighthouse: { names: ['Gull Point lighthouse', 'the lighthouse'] },
        point: { names: ['Gull Point'] },
      },
      attributes: { height: { label: 'height in metres', asks: ['how tall'] }, 'first-day': { asks: ['when opened'] } },
    }),
    createStemmer(),
  ),
);
const respelled = (text: string) => lexicon.respell(wordsOf(text)).map((word) => word.text);
const senses = (text: string) =>
  lexicon
    .senses(lexicon.respell(wordsOf(text)))
    .flatMap(({ values }) => values.map(({ kind, name }) => `${kind} ${name}`));

describe('other spellings', () => {
  test.each([
    ['the GPL', ['the', 'gull', 'point', 'lighthouse']],
    ['from Sian by sea', ['from', 'xian', 'by', 'sea']],
    ['西安', ['xian']],
    ['near hsi an', ['near', 'xian']],
    ['gpl gpl', ['gull', 'point', 'lighthouse', 'gull', 'point', 'lighthouse']],
  ])('%s', (text, words) => {
    expect(respelled(text)).toEqual(words);
  });

  test('what was typed is kept beside what it was read as', () => {
    expect(lexicon.respell(wordsOf('hsi an'))[0]?.from).toBe('hsi an');
    expect(lexicon.respell(wordsOf('pier'))[0]?.from).toBeUndefined();
  });
});

describe('senses', () => {
  test('synonyms, things and attributes are recognised in any form of their words', () => {
    expect(senses('boat lines')).toEqual(['group group-0']);
    expect(senses('How tall is the lighthouse?')).toEqual(['entity lighthouse', 'attribute height']);
  });

  test('a longer name hides a thing whose name is part of it', () => {
    expect(senses('Gull Point lighthouse')).toEqual(['entity lighthouse']);
    expect(senses('Gull Point')).toEqual(['entity point']);
  });

  test('an abbreviation counts as the name that it stands for', () => {
    expect(senses('how tall is GPL')).toEqual(['entity lighthouse', 'attribute height']);
  });

  test('an attribute without a label is named by its id', () => {
    expect(lexicon.attributeLabels.get('height')).toBe('height in metres');
    expect(lexicon.attributeLabels.get('first-day')).toBe('first day');
  });
});

test('an empty lexicon leaves everything as it is', () => {
  const empty = atOnce(compileLexicon(lexiconShape.parse({}), createStemmer()));
  const words = wordsOf('how tall is GPL');
  expect(empty.respell(words)).toEqual(words);
  expect(empty.senses(words)).toEqual([]);
});

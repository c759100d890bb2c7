import { expect, test } from 'vitest';
import { open } from '../../../src/engine/engine-parts.js';
import { compile } from '../../../src/engine/index/compile.js';
import { FEATURES } from '../../../src/engine/ranking/features.js';
import { loadLanguages } from '../../../src/files/language-data.js';
import { padded } from '../decided.js';
import { harbour, libraryOf, openLibrary, readerOf } from '../harbour.js';

const place = (name: string) => FEATURES.findIndex((feature) => feature.name === name);

test('words like those of a fact are looked for among the first twenty-four of a question', async () => {
  const languages = await loadLanguages(['en']);
  const knowing = open(harbour(), compile(harbour(), languages), languages);
  const near = (length: number) => {
    const described = knowing.describe(readerOf(knowing).read(padded('were the stairs renovated', length)));
    return described.find(({ fact }) => fact.id === 'repairs-stairs')?.features[place('nearCover')] ?? Number.NaN;
  };
  expect(near(24)).toBe(near(5));
  expect(near(25)).toBeLessThan(near(24));
});

test('of a name alone the rest is neither accounted for nor open', () => {
  const opened = openLibrary(harbour());
  const rest = (text: string) =>
    opened.describe(readerOf(opened).read(text)).find(({ fact }) => fact.id === 'lighthouse-keeper')?.features[
      place('restCover')
    ];
  expect([
    rest('Gull Point lighthouse'),
    rest('Gull Point lighthouse keeper'),
    rest('rusty Gull Point lighthouse'),
  ]).toEqual([0.5, 1, 0]);
});

test('a word that is both a thing and an attribute asks for it, one within a longer name does not', () => {
  const opened = openLibrary(
    libraryOf({
      'lexicon.yaml':
        'entities: { prize: { names: [prize] }, cup: { names: [prize cup] } }\nattributes: { prize: { label: prize, asks: [prize] } }\n',
      'facts/a.yaml':
        '- {id: a, statement: The prize is a bell., about: [prize], tells: {prize: a bell}, sources: [office]}\n' +
        '- {id: b, statement: The prize cup is a bell., about: [cup], tells: {prize: a bell}, sources: [office]}\n',
    }),
  );
  const told = (text: string, id: string) =>
    opened.describe(readerOf(opened).read(text)).find(({ fact }) => fact.id === id)?.features[place('told')];
  expect([told('which prize', 'a'), told('which prize cup', 'b')]).toEqual([1, 0]);
});

test('a fact that tells what is asked by the form of answer wanted is told from one that tells something else, or does not say', () => {
  const opened = openLibrary(
    libraryOf({
      'lexicon.yaml':
        'attributes: { cost: { label: cost, asks: [price, cost] }, opening: { label: opening, asks: [when, opening day] } }\n',
      'facts/a.yaml': [
        '- {id: paid, statement: The slipway was built for 40 pounds., tells: {cost: 40 pounds}, sources: [office]}',
        '- {id: opened, statement: The slipway was opened in 1990., tells: {opening: in 1990}, sources: [office]}',
        '- {id: silent, statement: The slipway has a winch., sources: [office]}',
        '',
      ].join('\n'),
    }),
  );
  const form = (text: string) =>
    ['paid', 'opened', 'silent'].map(
      (id) =>
        opened.describe(readerOf(opened).read(text)).find(({ fact }) => fact.id === id)?.features[place('toldForm')],
    );
  expect(form('how much did they pay for the slipway')).toEqual([1, -1, 0]);
  expect(form('when was the slipway opened')).toEqual([-1, 1, 0]);
  expect(form('the slipway')).toEqual([0, 0, 0]);
});

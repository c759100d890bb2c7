import { expect, test } from 'vitest';
import { open } from '../../src/engine/engine-parts.js';
import { compile } from '../../src/engine/index/compile.js';
import { FEATURES } from '../../src/engine/ranking/features.js';
import { loadLanguages } from '../../src/files/language-data.js';
import { harbour, harbourInRussian, LEXICON, openLibrary, readerOf } from './harbour.js';

const english = openLibrary(harbour());
const larger = openLibrary(
  harbour({
    'lexicon.yaml': LEXICON.replace('synonyms:', 'synonyms:\n  - [repair, fix up]'),
    'facts/more.yaml': Array.from(
      { length: 12 },
      (_, at) =>
        `- {id: pier-${at}, statement: Pier ${at} of Saltby was built in ${1990 + at}., asks: [when was pier ${at} built, how old is pier ${at}], about: [saltby], tells: {date: "${1990 + at}"}, date: ${1990 + at}, sources: [office]}\n`,
    ).join(''),
  }),
);

/** As the English that is served, which knows words that are like others. */
const languages = await loadLanguages(['en']);
const knowing = open(harbour(), compile(harbour(), languages), languages);

const round = (value: number) => Number(value.toFixed(3));

/** What the ranking makes of a question: its words with what they weigh, and the features of the three facts that come first. */
function lines(text: string, opened = english, code = 'en'): string[] {
  const query = readerOf(opened, code).read(text);
  const words = query.tokens.map(
    ({ text: word, weight, standing, ordinal }) => `${word} ${round(weight)} ${standing}${ordinal ? ' ordinal' : ''}`,
  );
  const facts = opened.describe(query).slice(0, 3);
  const values = facts.map(({ fact, features }) => {
    const own = FEATURES.map(({ name }, at) => `${name} ${round(features[at] ?? Number.NaN)}`);
    return `  ${fact.id}: ${own.filter((one) => !one.endsWith(' 0')).join(', ')}`;
  });
  return [`${text} [${query.answerType}]`, `  ${words.join(', ')}`, ...values];
}

/** Whoever changes these figures changes what the model was learnt with: train again (`npm run train`), then run this test with `-u`. */
test('the figures of a question are those that the model was learnt with', async () => {
  const told = [
    'how tall is the lighthouse',
    'how hihg is the old purple lighthuose of Gool point',
    'height of GLH',
    'who keeps the lighthouse',
    'who painted the lighthouse in 1999',
    'when was the second regatta held',
    'where was the 2nd regatta in 22',
    'boat line passengers in 2024',
    'how many passengers did the North ferry carry in 2023',
    'prize of the third regatta',
    'has Tern tower been repaired since 2021',
    'tower',
    'why did 77 boats take part in the first regatta',
    'who is Аида Берг',
    'powerboat lightpoint repairs',
    'the',
    'how',
    'light at the mouth of the harbour of Saltby',
    'what does the winner of the third regatta get',
    'first regatta, second regatta, third regatta and fourth regatta',
    'cost and height and keeper of the old lighthouse of Qwxzv',
    'when was the boat line to Norland first opened',
  ].flatMap((text) => lines(text));
  const more = ['when was pier 7 built', 'old piers of Saltby', 'fix up Tern tower'].flatMap((text) =>
    lines(text, larger),
  );
  const alike = [
    'were the stairs renovated',
    'how many sailors did the North ferry haul in 2024',
    'how many persons were on the North ferry in 2024',
  ].flatMap((text) => lines(text, knowing));
  const other = ['какова высота маяка', 'кто красил маяк в 2024'].flatMap((text) =>
    lines(text, openLibrary(harbourInRussian()), 'ru'),
  );
  await expect(`${[...told, ...more, ...alike, ...other].join('\n')}\n`).toMatchFileSnapshot('learnt-with.txt');
});

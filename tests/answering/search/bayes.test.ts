import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../src/lib/steps.js';
import { createVocabulary } from '../../../src/answering/language/vocabulary.js';
import { createBayes } from '../../../src/answering/search/bayes.js';
import type { KnownText, KnownWord } from '../../../src/answering/search/known-words.js';
import { collectTexts, learnInVain } from '../../../src/answering/search/texts.js';

const vocabulary = createVocabulary();
const text = (words: string): KnownText => ({
  words: words.split(' ').map(
    (word): KnownWord => ({
      weight: 1,
      stem: vocabulary.intern(word),
      year: -1,
      yearWeight: 0,
      asks: '-',
      asking: 1,
    }),
  ),
  phrases: [],
});

function learn(classes: readonly (readonly string[])[]) {
  const texts = collectTexts(vocabulary);
  for (const own of classes) {
    for (const one of own) texts.add(text(one));
    texts.end();
  }
  return atOnce(texts.done());
}

const learnt = learn([
  ['who keeps the light', 'name of the keeper', 'who is the keeper'],
  ['when was the light lit', 'since when is it lit', 'year of the light'],
  [],
]);
const bayes = createBayes(learnt);
const asked = (words: string) => {
  const stems = Int32Array.from(words.split(' '), (word) => vocabulary.find(word));
  const known = [...stems].filter((stem) => stem >= 0);
  return {
    stems,
    places: Int32Array.from(known.keys()),
    terms: Int32Array.from(known),
    strengths: new Float64Array(known.length).fill(1),
    voices: new Float64Array(known.length).fill(1),
  };
};
const scoresOf = (words: string) => [...bayes.scores(asked(words))];

describe('naive Bayes', () => {
  test('the class whose texts have the words, words of grammar as well, is spoken for most', () => {
    const [who = 0, when = 0, none = 0] = scoresOf('who keeps it');
    expect(who).toBeGreaterThan(when);
    expect(when).toBeGreaterThan(none);
    expect(none).toBe(0);
    expect(bayes.nearest(text('when was it'))).toBe(1);
  });

  test('neighbours say more than the same words apart', () => {
    expect(scoresOf('the keeper')[0]).toBeGreaterThan(scoresOf('keeper the')[0] ?? Infinity);
  });

  test('a word that is said twice counts once, and one question leaves no trace in the next', () => {
    const once = scoresOf('keeper');
    scoresOf('when was the light lit');
    expect(scoresOf('keeper')).toEqual(once);
    const twice = { ...asked('keeper keeper'), stems: Int32Array.from([vocabulary.find('keeper')]) };
    expect([...bayes.scores(twice)]).toEqual(once);
  });

  test('what no class has is like none', () => {
    expect(scoresOf('pizza')).toEqual([0, 0, 0]);
    expect(bayes.nearest(text('pizza margherita'))).toBe(-1);
  });

  test('a class without texts of its own has no evidence', () => {
    expect(scoresOf('who when light')[2]).toBe(0);
  });
});

test('what most classes have is heard where nothing rarer is, and for those that rarer words found', () => {
  const strict = createBayes(learnt, 1);
  const [who = 0, when = 0] = strict.scores(asked('the light'));
  expect(who).toBeGreaterThan(0);
  expect(when).toBeGreaterThan(0);
  expect(strict.scores(asked('the keeper'))[0]).toBe(scoresOf('the keeper')[0]);
});

test('what is asked in vain goes to the class that it is most like', () => {
  const texts = [text('what does the keeper earn'), text('pizza')];
  const vain = createBayes(atOnce(learnInVain(texts, learnt, vocabulary)));
  const [keeper = 0, lit = 0] = vain.scores(asked('earn'));
  expect(keeper).toBeGreaterThan(0);
  expect(lit).toBe(0);
});

import { describe, expect, test } from 'vitest';
import { open } from '../../src/engine/engine-parts.js';
import { compile } from '../../src/engine/index/compile.js';
import { countedIn } from '../../src/engine/index/texts.js';
import { policyOf } from '../../src/engine/policy.js';
import { createEvaluate } from '../../src/engine/ranking/evaluate.js';
import { FEATURES } from '../../src/engine/ranking/features.js';
import { FOLLOW_UP_FEATURES } from '../../src/engine/ranking/follow-up-features.js';
import type { Tree } from '../../src/engine/ranking/model.js';
import { checkModel, openLearnt } from '../../src/engine/ranking/model.js';
import { loadLanguages } from '../../src/files/language-data.js';
import { readModel } from '../../src/files/prepare.js';
import { english, harbour, libraryOf, openLibrary, readerOf } from './harbour.js';

const opened = openLibrary(harbour());
const reader = readerOf(opened);
const describeFor = (text: string) => opened.describe(reader.read(text));
const NAMES = FEATURES.map(({ name }) => name);

/** The features of a fact for a question, by name. */
function featuresOf(text: string, id: string): Readonly<Record<string, number>> {
  const found = describeFor(text).find(({ fact }) => fact.id === id);
  if (!found) throw new Error(`${id} is no candidate for "${text}"`);
  return Object.fromEntries(NAMES.map((name, at) => [name, found.features[at] ?? Number.NaN]));
}

describe('the feature table', () => {
  test('has at most 25 features a model, each name once', () => {
    for (const names of [NAMES, FOLLOW_UP_FEATURES]) {
      expect(names.length).toBeLessThanOrEqual(25);
      expect(new Set(names).size).toBe(names.length);
      expect(names.every(Boolean)).toBe(true);
    }
  });

  test('is that of the model', () => {
    const model = readModel();
    expect(model.learnt.library).toMatch(/^[0-9a-f]{12}$/);
    expect(model.limits.answer).toBeGreaterThan(model.limits.choices);
    expect(() => checkModel(model, NAMES.slice(1), FOLLOW_UP_FEATURES)).toThrow(/other features.*npm run train/);
    expect(() => checkModel(model, NAMES, [])).toThrow(/other features/);
  });

  test('gives only numbers, for any question', () => {
    for (const text of ['how tall is the lighthouse', 'lighthouse', 'tower 1234567', 'regatta? regatta! in 22'])
      for (const { features } of describeFor(text)) expect([...features].every(Number.isFinite), text).toBe(true);
  });
});

describe('features', () => {
  test('of what is accounted for', () => {
    const whole = featuresOf('how tall is the lighthouse', 'lighthouse-height');
    expect(whole).toMatchObject({
      nearCover: 1,
      nearOpen: 0,
      thingsMissed: 0,
      told: 1,
      untold: 0,
    });
    const part = featuresOf('how tall is the purple lighthouse', 'lighthouse-height');
    expect(part.nearCover).toBeLessThan(0.9);
  });

  test('of words that are like those of the fact', async () => {
    const languages = await loadLanguages(['en']);
    const library = harbour();
    const knowing = open(library, compile(library, languages), languages);
    const coverOf = (text: string) => {
      const found = knowing.describe(readerOf(knowing).read(text)).find(({ fact }) => fact.id === 'repairs-stairs');
      return found?.nearCover ?? Number.NaN;
    };
    const [same, like, other] = ['repaired', 'renovated', 'sold'].map((word) => coverOf(`were the stairs ${word}`));
    expect(same).toBeCloseTo(1);
    expect(like).toBeLessThan(same ?? 0);
    expect(like).toBeGreaterThan((other ?? 1) + 0.1);
  });

  test('of what is counted, and of the form that is asked for', () => {
    const counted = (text: string) => featuresOf(text, 'north-2024').counted;
    expect(counted('how many passengers did the North ferry have in 2024')).toBe(1);
    expect(counted('how many sailors did the North ferry have in 2024')).toBe(0);
    expect(counted('passengers of the North ferry in 2024')).toBe(-1);
    expect(featuresOf('how much did Tern tower cost', 'tern-cost').form).toBe(1);
    expect(featuresOf('how much did Tern tower cost', 'tern-height').form).toBe(-1);
    expect(featuresOf('how tall is Tern tower', 'tern-height').form).toBe(1);
    expect(featuresOf('how tall is Tern tower', 'tern-cost').form).toBe(-1);
  });

  test('of what stands up to three words before a number, or four after it', () => {
    expect(countedIn('It has 12 big old iron lamps today.', english)).toEqual(['big', 'old', 'iron', 'lamp']);
    expect(countedIn('Lamps shine bright red green 12.', english)).toEqual(['bright', 'red', 'green']);
  });

  test('of a thing that the fact has in its words, though it is about another', () => {
    const path = openLibrary(
      harbour({
        'facts/more.yaml':
          '- {id: path, statement: A path goes by Tern tower., about: [saltby], sources: [office]}\n' +
          '- {id: gate, statement: A gate goes by the Tern., about: [saltby], sources: [office]}\n',
      }),
    );
    const missed = (id: string) => {
      const found = path
        .describe(readerOf(path).read('path and gate by Tern tower'))
        .find(({ fact }) => fact.id === id);
      return found?.thingsMissed;
    };
    expect([missed('path'), missed('gate')]).toEqual([0, 1]);
  });

  test('of things and attributes that are missed, and of attributes told nowhere', () => {
    expect(featuresOf('how tall is the lighthouse', 'tern-height')).toMatchObject({ thingsMissed: 1, told: 1 });
    expect(featuresOf('cost of the lighthouse', 'lighthouse-height')).toMatchObject({ untold: 1, nowhere: 0 });
    expect(featuresOf('prize of the regatta', 'regatta-one')).toMatchObject({ untold: 1, nowhere: 1 });
  });

  test('of attributes that a fact neither tells nor has in its words', () => {
    const library = openLibrary(
      harbour({
        'facts/more.yaml':
          '- {id: pier, statement: The pier of Saltby was built at a cost of 9 crowns., about: [saltby], sources: [office]}\n',
      }),
    );
    const unmentioned = (text: string) =>
      library.describe(readerOf(library).read(text)).find(({ fact }) => fact.id === 'pier')?.unmentioned;
    expect(unmentioned('cost of the pier of saltby')).toBe(0);
    expect(unmentioned('prize of the pier of saltby')).toBe(1);
  });

  test('of numbers: a year counts whole, another number half', () => {
    expect(featuresOf('regatta in 2023', 'regatta-one').numbersMissed).toBe(0);
    expect(featuresOf('regatta in 1999', 'regatta-one').numbersMissed).toBe(1);
    expect(featuresOf('regatta with 77 boats', 'regatta-one').numbersMissed).toBe(0.5);
  });

  test('of the form of answer', () => {
    expect(featuresOf('when was the lighthouse lit', 'lighthouse-opening').form).toBe(1);
    expect(featuresOf('when was the lighthouse lit', 'lighthouse-height').form).toBe(-1);
    expect(featuresOf('lighthouse lit', 'lighthouse-height').form).toBe(0);
  });

  test('of what is asked in vain', () => {
    const asked = featuresOf('who painted the lighthouse', 'lighthouse-keeper');
    expect(asked.unanswered).toBeCloseTo(1);
    const answered = featuresOf('who keeps the lighthouse', 'lighthouse-keeper');
    expect(answered.unanswered).toBeLessThan(0.7);
    expect(answered.evidenceMostVain).toBeGreaterThan(asked.evidenceMostVain ?? 9);
  });

  test('of what is asked in vain, of any fact no less than of this one', () => {
    const standings = describeFor('who painted the lighthouse').map(({ standing }) => standing);
    for (const { vain, mostVain } of standings) expect(mostVain).toBeLessThanOrEqual(vain);
    expect(standings.some(({ vain, mostVain }) => mostVain < vain)).toBe(true);
  });

  test('of what is asked in vain in the same form, in any where none is asked for', () => {
    const standing = (text: string) => describeFor(text)[0]?.standing;
    expect(standing('lighthouse painted')?.unanswered).toBeGreaterThan(0);
    expect(standing('lighthouse painted')?.unansweredForm).toBe(standing('lighthouse painted')?.unanswered);
    expect(standing('when was the lighthouse painted')?.unanswered).toBeGreaterThan(0);
    expect(standing('when was the lighthouse painted')?.unansweredForm).toBe(0);
  });

  test('of evidence up to what is as clear as can be', () => {
    const vain = FEATURES.find(({ name }) => name === 'evidenceVain');
    const [one] = describeFor('how tall is the lighthouse');
    if (!one) throw new Error('no candidate');
    const clipped = [15, 25, -25].map((nats) => vain?.compute(one, { ...one.standing, vain: nats }));
    expect(clipped).toEqual([15, 20, -20]);
  });

  test('of the standing among others: the first is ahead, the others behind', () => {
    const [first, ...others] = describeFor('how tall is the lighthouse');
    expect(first?.fact.id).toBe('lighthouse-height');
    expect(first?.standing.margin).toBeGreaterThan(0);
    for (const { standing } of others) expect(standing.margin).toBeLessThanOrEqual(0);
    const shares = [first, ...others].reduce((sum, one) => sum + (one?.standing.share ?? 0), 0);
    expect(shares).toBeLessThanOrEqual(1 + 1e-9);
  });

  test('of how many asks a fact has', () => {
    expect(featuresOf('lighthouse harbour light', 'lighthouse-is').asks).toBe(0);
    expect(featuresOf('lighthouse', 'lighthouse-height').asks).toBeGreaterThan(0);
  });

  test('without one of its documents a fact has less to say', () => {
    const query = reader.read('is the lighthouse higher than forty metres');
    const own = opened.describe(query).find(({ fact }) => fact.id === 'lighthouse-height');
    const { documents } = compile(harbour(), [english]);
    const document = documents.firstDocument[own?.place ?? 0] ?? 0;
    const less = opened.describe(query, document).find(({ fact }) => fact.id === 'lighthouse-height');
    expect(less?.match.statement.used).toBeLessThan(own?.match.statement.used ?? 0);
  });
});

describe('facts that are looked at closely', () => {
  const WORDS =
    'granite harbour anchor beacon cobble dragon ember falcon garnet hazel iron jasper kettle lantern marble nettle'.split(
      ' ',
    );
  const here = (id: string, words: readonly string[]) =>
    `- {id: ${id}, statement: "The ${words.join(' ')} is here.", sources: [office]}\n`;
  const others = Array.from({ length: 80 }, (_, at) =>
    here(`other-${at}`, [`clay${at}`, 'sand', 'mud', 'peat', 'ash']),
  );
  /** Facts that have so many of the words, for a question of all of them. */
  const found = (...having: number[]) => {
    const facts = having.map((count, at) => here(`fact-${at}`, WORDS.slice(0, count)));
    const library = openLibrary(libraryOf({ 'facts/a.yaml': [...facts, ...others].join('') }));
    return library.describe(readerOf(library).read(WORDS.join(' '))).map(({ standing }) => standing.margin);
  };

  test('are those of which most speaks for, fourteen at most', () => {
    expect(found(...Array.from({ length: 20 }, () => 16))).toHaveLength(14);
  });

  test('are four though they are far behind, and more while they are not twenty nats behind', () => {
    expect(found(16, 1, 1, 1, 1, 1, 1)).toHaveLength(4);
    const margins = found(16, 14, 12, 10, 8, 6, 4, 2);
    expect(margins.length).toBeLessThan(8);
    expect(margins.at(-1)).toBeGreaterThan(-20);
    expect(margins.at(-1)).toBeLessThan(-10);
  });
});

describe('trees', () => {
  const tree: Tree = [0, 0.5, [1, 2, -1, -2], 4];

  test('go below at the limit and above beyond it', () => {
    const judge = openLearnt({ features: ['a', 'b'], ensembles: [{ bias: 0, trees: [tree, tree] }] });
    const odds = (row: number[]) => {
      const [chance = 0] = judge([Float64Array.from(row)]);
      return Math.log(chance / (1 - chance));
    };
    expect(
      [
        [0.5, 2],
        [0.5, 2.1],
        [0.6, 0],
      ]
        .map(odds)
        .map(Math.round),
    ).toEqual([-2, -4, 8]);
  });

  test('add up to odds, the mean over the ensembles', () => {
    const judge = openLearnt({
      features: ['a', 'b'],
      ensembles: [
        { bias: 0, trees: [tree] },
        { bias: -4, trees: [4] },
      ],
    });
    const chance = (sum: number) => 1 / (1 + Math.exp(-sum));
    expect(judge([Float64Array.from([1, 0])])[0]).toBeCloseTo((chance(4) + 0.5) / 2);
    expect([...judge([])]).toEqual([]);
  });
});

describe('evaluating', () => {
  const policy = policyOf({ answer: 0.4, choices: 0.1 });
  /** As sure of each fact as the table says. */
  const evaluateWith = (
    chances: Readonly<Record<string, number>>,
    text = 'the lighthouse keeper, opening, tern tower roof',
  ) => {
    let asked: ReturnType<typeof opened.describe> = [];
    const evaluate = createEvaluate({
      ...opened,
      policy,
      describe: (query, without) => {
        asked = opened.describe(query, without);
        return asked;
      },
      judge: () => Float64Array.from(asked, ({ fact }) => chances[fact.id] ?? 0),
    });
    const found = evaluate(reader.read(text));
    return { told: found.told.map(({ fact }) => fact.id), confidence: found.confidence, ranked: found.ranked };
  };

  test('tells the likeliest', () => {
    const { told, ranked } = evaluateWith({ 'lighthouse-keeper': 0.9, 'lighthouse-opening': 0.5 });
    expect(told).toEqual(['lighthouse-keeper']);
    expect(ranked[1]?.fact.id).toBe('lighthouse-opening');
  });

  test('lets siblings divide the likelihood', () => {
    const both = evaluateWith({ 'lighthouse-keeper': 0.5, 'lighthouse-opening': 0.4 });
    expect(both.told).toEqual(['lighthouse-keeper', 'lighthouse-opening']);
    expect(both.confidence).toBeCloseTo(0.9);
    expect(evaluateWith({ 'lighthouse-keeper': 0.7, 'lighthouse-opening': 0.6 }).confidence).toBe(1);
  });

  test('not so facts about different things, one that is hardly likely, or one far behind', () => {
    expect(evaluateWith({ 'lighthouse-keeper': 0.5, 'repairs-roof': 0.4 }).told).toEqual(['lighthouse-keeper']);
    expect(evaluateWith({ 'lighthouse-keeper': 0.3, 'lighthouse-opening': 0.11 }).told).toEqual(['lighthouse-keeper']);
    expect(evaluateWith({ 'lighthouse-keeper': 0.7, 'lighthouse-opening': 0.2 }).told).toEqual(['lighthouse-keeper']);
  });

  test('nor facts that share no more than what a fifth of the library is about', () => {
    const chances = { 'regatta-one': 0.5, 'regatta-two': 0.4 };
    expect(evaluateWith(chances, 'where was the regatta').told).toEqual(['regatta-one']);
  });

  test('tells nothing where nothing shares a word', () => {
    const evaluate = createEvaluate({
      ...opened,
      policy,
      describe: opened.describe,
      judge: (rows) => new Float64Array(rows.length),
    });
    expect(evaluate(reader.read('zzz'))).toMatchObject({ ranked: [], told: [], confidence: 0 });
  });

  test('a part of a question has to be as sure as half at least', () => {
    expect(policyOf({ answer: 0.4, choices: 0.1 }).part).toBe(0.5);
    expect(policyOf({ answer: 0.6, choices: 0.1 }).part).toBe(0.6);
  });
});

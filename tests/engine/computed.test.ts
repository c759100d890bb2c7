import { describe, expect, test } from 'vitest';
import { answererOf, harbour, LEXICON, libraryOf, UNSURE } from './harbour.js';

const { ask } = answererOf();
const unsure = answererOf(harbour(), UNSURE);

/** The harbour with one figure more. */
type Carried = readonly [ferry: string, year: number, value: string];
const factOf = ([ferry, year, value]: Carried, sources: string) =>
  `- {id: more-${ferry}-${year}, statement: The ${ferry} ferry carried ${value} million passengers in ${year}., about: [${ferry}-ferry], date: ${year}, figures: [{of: passengers, for: ${ferry}-ferry, period: ${year}, value: "${value}", unit: million passengers}], sources: [${sources}]}\n`;
const allCarried = (all: readonly Carried[], sources = 'office') =>
  answererOf(harbour({ 'facts/more.yaml': all.map((one) => factOf(one, sources)).join('') }), UNSURE);
const carried = (ferry: string, year: number, value: string, sources?: string) =>
  allCarried([[ferry, year, value]], sources);

describe('what is computed', () => {
  const computed = (question: string, by = unsure) => by.ask(question).computed;

  test('a difference, to the digits of the coarser figure, and in percent where it is a change', () => {
    expect(computed('how many more passengers did the north ferry carry in 2024 than in 2023')).toMatchObject({
      operation: 'difference',
      expression: '1.5 − 1.25 = 0.3 million passengers (+20.0%)',
      result: '0.3',
      unit: 'million passengers',
      as: 'about',
    });
  });

  test('between two things, whichever is named first', () => {
    for (const pair of ['the north ferry and the south ferry', 'the south ferry and the north ferry'])
      expect(computed(`difference in passengers between ${pair} in 2024`)?.expression).toBe(
        '1.5 − 0.9 = 0.6 million passengers',
      );
  });

  test('a growth in percent', () => {
    expect(computed('by how many percent did passengers of the north ferry grow from 2023 to 2024')?.result).toBe(
      '20.0',
    );
  });

  test('an average of years', () => {
    expect(computed('average passengers of the north ferry in 2023 and 2024')?.expression).toBe(
      '(1.25 + 1.5) ÷ 2 = 1.4 million passengers',
    );
  });

  test('on the year before', () => {
    expect(
      computed('by how many percent did passengers of the north ferry grow in 2024 on the year before')?.result,
    ).toBe('20.0');
  });

  test('says which figure stands where', () => {
    expect(computed('by how many percent did passengers of the north ferry grow from 2023 to 2024')?.said).toEqual([
      '(',
      { number: '1.5', input: 0 },
      ' ÷ ',
      { number: '1.25', input: 1 },
      ' − 1) × 100 = ',
      { percent: '20.0' },
    ]);
  });

  test('between a year and the answer before', () => {
    const before = ['how many passengers did the north ferry carry in 2024'];
    expect(unsure.ask('how many more than in 2023', before).computed?.expression).toBe(
      '1.5 − 1.25 = 0.3 million passengers (+20.0%)',
    );
  });

  test('between the two figures of the answer before', () => {
    const before = ['how many passengers did the north ferry carry in 2023 and 2024'];
    expect(unsure.ask('what is the difference', before).computed?.expression).toBe(
      '1.5 − 1.25 = 0.3 million passengers (+20.0%)',
    );
    expect(unsure.ask('what is the difference', before.slice(1)).computed ?? null).toBeNull();
  });

  test('a fall with its sign, as a difference and among what grew', () => {
    const fallen = allCarried([
      ['south', 2023, '1.2'],
      ['island', 2023, '0.2'],
    ]);
    expect(computed('how many more passengers did the south ferry carry in 2024 than in 2023', fallen)).toMatchObject({
      expression: '0.9 − 1.2 = -0.3 million passengers (-25.0%)',
    });
    const least = fallen.ask('which of the ferries grew least in passengers from 2023 to 2024');
    expect(least).toMatchObject({ short: 'South ferry: -25.0%' });
    expect(least.computed?.expression).toBe('South ferry: −25.0% · North ferry: +20.0% · Island ferry: +25.0%');
  });

  test('no growth from nothing, and none of one thing alone', () => {
    const none = carried('south', 2023, '0');
    expect(
      computed('by how many percent did passengers of the south ferry grow from 2023 to 2024', none) ?? null,
    ).toBeNull();
    expect(none.ask('which of the ferries grew fastest in passengers from 2023 to 2024').form).not.toBe('computed');
  });

  describe('of a fact that gives the figures of several things', () => {
    const counted =
      '- {id: passengers-2025, statement: "In 2025 the North ferry carried 1.7 million passengers, the South ferry 0.8 and the Island ferry 0.6.", asks: [passengers of each ferry, which ferry has the most passengers, how many passengers has each ferry], about: [ferries, north-ferry, south-ferry, island-ferry], figures: [{of: passengers, for: north-ferry, period: 2025, value: "1.7", unit: million passengers}, {of: passengers, for: south-ferry, period: 2025, value: "0.8", unit: million passengers}, {of: passengers, for: island-ferry, period: 2025, value: "0.6", unit: million passengers}], sources: [office]}\n';
    const by = answererOf(harbour({ 'facts/more.yaml': counted }), UNSURE);

    test('the one with the most stands before the fact', () => {
      const answer = by.ask('which ferry has the most passengers');
      expect(answer).toMatchObject({ form: 'fact', short: 'North ferry: 1.7 million passengers' });
      expect(answer.parts[0]?.fact.id).toBe('passengers-2025');
      expect(answer.computed?.said).toEqual([]);
    });

    test('where sources disagree about one of them, that is told if it is the one with the most', () => {
      const disputed = counted.replace('sources: [office]}', 'sources: [office], disagreesWith: [doubt]}');
      const told = (ferry: string) =>
        answererOf(
          harbour({
            'facts/more.yaml': `${disputed}- {id: doubt, statement: A blog counts other passengers of the ${ferry} ferry in 2025., asks: [which ferry has the most passengers], about: [${ferry}-ferry], sources: [blog], disagreesWith: [passengers-2025]}\n`,
          }),
          UNSURE,
        )
          .ask('which ferry has the most passengers')
          .parts.map(({ fact }) => fact.id);
      expect(told('north')).toEqual(['passengers-2025', 'doubt']);
      expect(told('south')).toEqual(['passengers-2025']);
    });

    test('that of the one which is named stands before it', () => {
      expect(by.ask('how many passengers has the south ferry in 2025').short).toBe(
        'South ferry: 0.8 million passengers',
      );
      expect(by.ask('passengers of each ferry').short).toBeNull();
    });

    test('that of the year which is named, where it gives those of several', () => {
      const grown =
        '- {id: south-2026, statement: "The South ferry carried 0.9 million passengers in 2024 and 1.9 million in 2026.", asks: [passengers of the South ferry in 2026], about: [south-ferry], figures: [{of: passengers, for: south-ferry, period: 2024, value: "0.9", unit: million passengers}, {of: passengers, for: south-ferry, period: 2026, value: "1.9", unit: million passengers}], sources: [office]}\n';
      const { ask } = answererOf(harbour({ 'facts/more.yaml': grown }), UNSURE);
      expect(ask('how many passengers has the south ferry in 2026').short).toBe('1.9 million passengers');
      expect(ask('passengers of the south ferry in 2026').short).toBeNull();
      expect(ask('what share of its passengers in 2026 did the south ferry lose').short).toBeNull();
    });
  });

  test('the most among three things at least, of the newest year that is known of so many where none is named', () => {
    const asked = 'which of the ferries had the most passengers';
    expect(unsure.ask(`${asked} in 2023`).form).not.toBe('computed');
    const later = carried('south', 2025, '9');
    expect(later.ask(asked).short).toBe(later.ask(`${asked} in 2024`).short);
    expect(later.ask(`${asked} in 2024`).short).toBe('North ferry: 1.5 million passengers');
  });

  test('with the figure that more sources give', () => {
    const other = (sources: string) =>
      carried('south', 2024, '3', sources).ask('which of the ferries had the most passengers in 2024').short;
    expect(other('office')).toBe('North ferry: 1.5 million passengers');
    expect(other('office, gazette')).toBe('South ferry: 3 million passengers');
  });

  test('a sum', () => {
    expect(
      computed('how many passengers did the north ferry and the south ferry carry together in 2024')?.expression,
    ).toBe('1.5 + 0.9 = 2.4 million passengers');
  });

  test('no sum of a whole and what is in it already', () => {
    const all =
      '- {id: all-2024, statement: The ferries carried 2.65 million passengers in 2024., about: [ferries], date: 2024, figures: [{of: passengers, for: ferries, period: 2024, value: 2.65, unit: million passengers}], sources: [office]}\n';
    const whole = answererOf(harbour({ 'facts/more.yaml': all }), UNSURE);
    const asked = (what: string) =>
      computed(`how many passengers did ${what} carry together in 2024`, whole)?.expression;
    expect(asked('the north ferry and the south ferry')).toBe('1.5 + 0.9 = 2.4 million passengers');
    expect(asked('the ferries and the south ferry') ?? '').not.toContain('+');
  });

  test('the most and the least, each figure cited', () => {
    const most = unsure.ask('which of the ferries had the most passengers in 2024');
    expect(most).toMatchObject({ form: 'computed', short: 'North ferry: 1.5 million passengers' });
    expect(most.parts.map(({ fact, role }) => [fact.id, role])).toEqual([
      ['north-2024', 'input'],
      ['south-2024', 'input'],
      ['island-2024', 'input'],
    ]);
    expect(unsure.ask('which of the ferries had the least passengers in 2024').short).toBe(
      'Island ferry: 0.25 million passengers',
    );
  });

  test('never across measures, units, or times of which there is no figure', () => {
    expect(computed('how many more passengers did the north ferry carry in 2024 than in 1999')).toBeNull();
    expect(computed('difference between the passengers of the island ferry and its length')).toBeNull();
    const mixed = answererOf(
      libraryOf({
        'lexicon.yaml':
          'entities: {pier: {names: [Long pier]}, quay: {names: [Old quay]}}\nmeasures: {length: {label: length, names: [length]}}\n',
        'facts/a.yaml':
          '- {id: a, statement: The Long pier is 2 km long., about: [pier], figures: [{of: length, for: pier, value: 2, unit: km}], sources: [office]}\n' +
          '- {id: b, statement: The Old quay is 900 m long., about: [quay], figures: [{of: length, for: quay, value: 900, unit: m}], sources: [office]}\n',
      }),
      UNSURE,
    );
    expect(computed('difference in length between the Long pier and the Old quay', mixed)).toBeNull();
  });

  test('who grew most is told in percent, and by how much each', () => {
    const grown = allCarried([
      ['south', 2023, '0.6'],
      ['island', 2023, '0.2'],
    ]);
    const most = grown.ask('which of the ferries grew fastest in passengers from 2023 to 2024');
    expect(most.short).toBe('South ferry: 50.0%');
    expect(most.computed).toMatchObject({
      unit: 'percent',
      expression: 'South ferry: +50.0% · Island ferry: +25.0% · North ferry: +20.0%',
    });
    // Without a year it is the newest, against the year before it.
    expect(grown.ask('passengers of which of the ferries grew fastest').short).toBe('South ferry: 50.0%');
    const unknown = carried('south', 2023, '0.6');
    expect(unknown.ask('which of the ferries grew fastest in passengers from 2023 to 2024').form).not.toBe('computed');
    expect(unknown.ask('passengers of which of the ferries grew fastest').form).not.toBe('computed');
  });

  test('the most of something else, or of what one of the things has, is not worked out', () => {
    expect(unsure.ask('which captain of the ferries sold the most purple umbrellas to passengers').form).not.toBe(
      'computed',
    );
    expect(unsure.ask('which port has the most passengers of the North ferry').form).not.toBe('computed');
    expect(unsure.ask('why did the ferries have the most passengers in 2024').form).not.toBe('computed');
  });

  test('is as exact as the least exact figure', () => {
    const about = answererOf(
      harbour({
        'facts/more.yaml':
          '- {id: west-2024, statement: The West boat carried about 2.75 million passengers in 2024., about: [saltby], figures: [{of: passengers, for: saltby, period: 2024, value: 2.75, unit: million passengers, as: about}], sources: [office]}\n',
      }),
      UNSURE,
    );
    expect(computed('difference in passengers between Saltby and the north ferry in 2024', about)).toMatchObject({
      as: 'about',
      result: '1.3',
    });
  });
});

test('the share of one in a group is that of its figure in the group’s, of one year, where the group is spoken of', () => {
  const all = (year: number, value: number) =>
    `- {id: all-${year}, statement: The ferries carried ${value} million passengers in ${year}., about: [ferries], date: ${year}, figures: [{of: passengers, for: ferries, period: ${year}, value: ${value}, unit: million passengers}], sources: [office]}\n`;
  const { ask: told } = answererOf(harbour({ 'facts/more.yaml': all(2023, 2) + all(2024, 3) }));
  const share = (question: string) => told(question).computed?.expression;
  expect(share('what percentage of the passengers of the ferries in 2024 was with the North ferry')).toBe(
    '1.5 ÷ 3 × 100 = 50.0%',
  );
  expect(share('which share of all passengers of the ferries had the North ferry')).toBe('1.5 ÷ 3 × 100 = 50.0%');
  expect(told('which share of all passengers of the ferries had the North ferry').computed?.said).toEqual([
    { number: '1.5', input: 0 },
    ' ÷ ',
    { number: '3', input: 1 },
    ' × 100 = ',
    { percent: '50.0' },
  ]);
  // Of two years it is not that of one of them.
  expect(share('what share of the passengers of the ferries had the North ferry in 2023 and in 2024')).toBeUndefined();
  expect(share('what percentage of the passengers of the ferries in 2023 was with the South ferry')).toBeUndefined();
  expect(share('what percentage of the passengers of the North ferry in 2024 are children')).toBeUndefined();
});

describe('time between two days', () => {
  test('is counted from one exact date to the other, each by its fact', () => {
    const answer = ask('how long between the first regatta and the second regatta');
    expect(answer).toMatchObject({ form: 'computed', computed: { operation: 'days', result: '767', unit: 'days' } });
    expect(answer.parts.map(({ fact }) => fact.id)).toEqual(['regatta-one', 'regatta-two']);
  });

  test('is counted where the two share a word, and not where that names nothing', () => {
    expect(ask('how long between the first and the second regatta').computed).toMatchObject({ result: '767' });
    expect(ask('how long between breakfast and the second regatta').computed).toBeNull();
  });

  test('is counted between the two members of one thing, and not where it has more', () => {
    const days = (members: string) => {
      const lexicon = LEXICON.replace(
        '  saltby:',
        `  fairs: { names: [Harbour fairs], members: [${members}] }\n  saltby:`,
      );
      return answererOf(harbour({ 'lexicon.yaml': lexicon })).ask('how many days between the Harbour fairs').computed
        ?.result;
    };
    expect(days('first-regatta, second-regatta')).toBe('767');
    expect(days('first-regatta, second-regatta, third-regatta')).toBeUndefined();
    expect(days('first-regatta, third-regatta')).toBeUndefined();
  });

  test('is counted from the last day of what took several', () => {
    const files = {
      'lexicon.yaml': LEXICON.replace('  saltby:', '  fair: { names: [Harbour fair] }\n  saltby:'),
      'facts/more.yaml':
        '- {id: fair, statement: The Harbour fair was held from 3 to 5 May 2024., about: [fair], date: 2024-05-03/2024-05-05, sources: [office]}\n',
    };
    expect(
      answererOf(harbour(files)).ask('how long between the lighthouse and the Harbour fair').computed?.expression,
    ).toBe('2024-05-05 − 2024-03-01 = 65');
  });

  test('is counted from the day that the overview of a thing leads with, or the only one', () => {
    const files = {
      'facts/more.yaml':
        '- {id: lighthouse-bell, statement: The Gull Point lighthouse got its bell on 1 June 2024., about: [lighthouse], date: 2024-06-01, sources: [office]}\n',
    };
    const { ask: told } = answererOf(harbour(files));
    expect(told('how long between the first regatta and the lighthouse').computed).toMatchObject({ result: '294' });
    const led = {
      ...files,
      'lexicon.yaml': LEXICON.replace('lighthouse-keeper, lighthouse-opening', 'lighthouse-bell'),
    };
    expect(
      answererOf(harbour(led)).ask('how long between the first regatta and the lighthouse').computed,
    ).toMatchObject({ result: '386' });
  });

  test('is counted between two facts about one thing that has several days, where both are sure', () => {
    const files = {
      'facts/more.yaml':
        '- {id: tern-begun, statement: Tern tower was begun on 1 May 2001., asks: [when was tern tower begun], about: [tern-tower], tells: {date: 1 May 2001}, date: 2001-05-01, sources: [office]}\n' +
        '- {id: tern-blessed, statement: Tern tower was blessed on 31 May 2002., asks: [when was tern tower blessed], about: [tern-tower], tells: {date: 31 May 2002}, date: 2002-05-31, sources: [office]}\n' +
        '- {id: tern-lifted, statement: Tern tower was lifted in 2003., asks: [when was tern tower lifted], about: [tern-tower], tells: {date: "2003"}, date: 2003, sources: [office]}\n',
    };
    const { ask: told } = answererOf(harbour(files));
    const days = (question: string) => told(question).computed?.result;
    expect(days('how long from when tern tower was begun to when tern tower was blessed')).toBe('395');
    expect(days('how long from when tern tower was begun to when tern tower was lifted')).toBeUndefined();
    expect(days('how long from when tern tower was begun to when the purple fog was blessed')).toBeUndefined();
    // It is divided at the first few places only, however many there are.
    const many = 'and '.repeat(7);
    expect(days(`how long from ${many}when tern tower was begun to when tern tower was blessed`)).toBeUndefined();
  });

  test('is not counted where a date is not exact', () => {
    expect(ask('how long between the second regatta and the third regatta').computed).toBeNull();
  });

  test('is counted to today where somebody asks how long ago it was, or how long it has lasted', () => {
    const days = (question: string, today?: string) => ask(question, [], today).computed?.expression;
    expect(days('how long ago was the first regatta')).toBe('2025-07-01 − 2023-05-12 = 781');
    expect(days('how many days since the first regatta', '2023-06-12')).toBe('2023-06-12 − 2023-05-12 = 31');
    expect(days('how long ago was the lighthouse first lit')).toBe('2025-07-01 − 2024-03-01 = 487');
    expect(days('how many days until the second regatta', '2025-06-01')).toBe('2025-06-17 − 2025-06-01 = 16');
    expect(ask('how long ago was that', ['when was the first regatta held'], '2023-06-12').computed?.result).toBe('31');
    expect(ask('how long ago was that', ['how tall is the lighthouse']).computed ?? null).toBeNull();
    // Today itself, a year without a day, what nothing answers, and a day that the sentence does not say.
    expect(days('how long ago was the first regatta', '2023-05-12')).toBeUndefined();
    expect(days('how long until the third regatta')).toBeUndefined();
    expect(days('how long ago was the purple fog')).toBeUndefined();
    const report =
      '- {id: tern-open, statement: Tern tower is open to visitors., asks: [since when is tern tower open], about: [tern-tower], tells: {opening: open}, date: 2024-01-02, sources: [office]}\n';
    const { ask: told } = answererOf(harbour({ 'facts/more.yaml': report }));
    expect(told('how long has Tern tower been open').computed ?? null).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { answererOf, libraryOf } from './harbour.js';

const FACTS = `
- id: crane-lifts
  statement: The Iron Crane lifted 48 thousand crates in 2024, against 30 thousand in 2023.
  asks: [how many crates did the iron crane lift, crates lifted by the iron crane]
  figures:
    - { of: crates, for: iron-crane, period: 2024, value: 48, unit: thousand crates }
    - { of: crates, for: iron-crane, period: 2023, value: 30, unit: thousand crates }
  about: [iron-crane]
  disagreesWith: [crane-lifts-guild]
  sources: [office]
- id: crane-lifts-guild
  statement: The guild counts 44 thousand crates that the Iron Crane lifted in 2024.
  asks: [how many crates did the iron crane lift by the guild]
  figures: [{ of: crates, for: iron-crane, period: 2024, value: 44, unit: thousand crates }]
  about: [iron-crane]
  disagreesWith: [crane-lifts]
  sources: [office]
- id: dock-share
  statement: The Old Dock took 51.5 percent of the herring in 2024 and 20 percent in 2020.
  asks: [what share of the herring does the old dock take, share of herring at the old dock]
  figures:
    - { of: herring-share, for: old-dock, period: 2024, value: 51.5, unit: percent }
    - { of: herring-share, for: old-dock, period: 2020, value: 20, unit: percent }
  about: [old-dock]
  sources: [office]
- id: barge-tariffs
  statement: A barge pays 12 crowns for salt and 7 crowns for coal at the Old Dock.
  asks: [what does a barge pay at the old dock, barge tariffs for salt and coal]
  figures:
    - { of: salt-tariff, for: old-dock, value: 12, unit: crowns }
    - { of: coal-tariff, for: old-dock, value: 7, unit: crowns }
  about: [old-dock]
  sources: [office]
- id: net-store
  statement: The Net Store kept 10 nets in 2020, 25 in 2022 and 40 in 2024.
  asks: [how many nets did the net store keep, nets of the net store]
  figures:
    - { of: nets, for: net-store, period: 2020, value: 10, unit: nets }
    - { of: nets, for: net-store, period: 2022, value: 25, unit: nets }
    - { of: nets, for: net-store, period: 2024, value: 40, unit: nets }
  about: [net-store]
  sources: [office]
- id: winch-catch
  statement: The Winch House dried 94 tonnes of kelp in 2024, 5 tonnes more than before.
  asks: [how much kelp did the winch house dry, kelp of the winch house]
  figures:
    - { of: kelp, for: winch-house, period: 2024, value: 94, unit: tonnes }
    - { of: kelp-increase, for: winch-house, period: 2024, value: 5, unit: tonnes }
  about: [winch-house]
  sources: [office]
- id: pier-guests
  statement: The Long Pier had 60 thousand guests in 2024, and 15 thousand of them stayed overnight.
  asks: [how many guests did the long pier have, guests of the long pier]
  figures:
    - { of: guests, for: long-pier, period: 2024, value: 60, unit: thousand people }
    - { of: overnight-guests, for: long-pier, period: 2024, value: 15, unit: thousand people }
  about: [long-pier]
  sources: [office]
- id: pier-benches
  statement: The 24 benches of the Long Pier cost 1.2 million crowns, and its lamps 300 thousand crowns.
  asks: [what did the benches of the long pier cost, price of the benches and lamps at the long pier]
  figures:
    - { of: bench-cost, for: long-pier, value: 1.2, unit: million crowns }
    - { of: lamp-cost, for: long-pier, value: 300, unit: thousand crowns }
    - { of: benches, for: long-pier, value: 24, unit: benches }
  about: [long-pier]
  sources: [office]
- id: slip-length
  statement: The Salt Slip is 80 metres long.
  asks: [how long is the salt slip, length of the salt slip]
  figures: [{ of: length, for: salt-slip, value: 80, unit: metres }]
  about: [salt-slip, long-pier]
  sources: [office]
- id: pier-length
  statement: The Long Pier is 400 metres long.
  asks: [how long is the long pier, length of the long pier]
  figures: [{ of: length, for: long-pier, value: 400, unit: metres }]
  about: [long-pier]
  sources: [office]
- id: rope-count
  statement: The Rope Walk twisted 10 ropes in 2022 and 200 in 2024.
  asks: [how many ropes did the rope walk twist, ropes of the rope walk]
  figures:
    - { of: ropes, for: rope-walk, period: 2022, value: 10, unit: ropes }
    - { of: ropes, for: rope-walk, period: 2024, value: 200, unit: ropes }
  about: [rope-walk]
  sources: [office]
- id: coal-plan
  statement: The Coal Yard wants to store 50 tonnes of coal, and had 20 tonnes in 2024.
  asks: [how much coal does the coal yard want to store, coal of the coal yard]
  kind: plan
  figures:
    - { of: planned-coal, for: coal-yard, value: 50, unit: tonnes }
    - { of: coal, for: coal-yard, period: 2024, value: 20, unit: tonnes }
  about: [coal-yard]
  sources: [office]
- id: sluice-2020
  statement: By 2020 the Old Sluice had let through 70 ships since 2009.
  asks: [how many ships had the old sluice let through by 2020]
  figures: [{ of: ships, for: old-sluice, period: 2009/2020, value: 70, unit: ships }]
  about: [old-sluice]
  sources: [office]
- id: sluice-2024
  statement: By 2024 the Old Sluice had let through 120 ships since 2009.
  asks: [how many ships had the old sluice let through by 2024]
  figures: [{ of: ships, for: old-sluice, period: 2009/2024, value: 120, unit: ships }]
  about: [old-sluice]
  sources: [office]
- id: mast-count
  statement: The Mast Yard put up 50 masts for 7 ships.
  asks: [how many masts did the mast yard put up, masts of the mast yard]
  figures:
    - { of: masts, for: mast-yard, value: 50, unit: masts }
    - { of: ships, for: mast-yard, value: 7, unit: ships }
  about: [mast-yard]
  sources: [office]
`;
const LEXICON = `
entities: { coal-yard: { names: [Coal Yard] }, old-sluice: { names: [Old Sluice] }, long-pier: { names: [Long Pier] }, salt-slip: { names: [Salt Slip] }, mast-yard: { names: [Mast Yard] }, rope-walk: { names: [Rope Walk] }, iron-crane: { names: [Iron Crane] }, old-dock: { names: [Old Dock] }, winch-house: { names: [Winch House] }, net-store: { names: [Net Store] } }
measures:
  crates: { label: crates lifted, names: [hoisted load] }
  herring-share: { label: share of the herring, names: [herring share] }
  salt-tariff: { label: tariff for salt, names: [salt tariff] }
  coal-tariff: { label: tariff for coal, names: [coal tariff] }
  nets: { label: nets, names: [kept nets] }
  kelp: { label: kelp, names: [dried kelp] }
  guests: { label: guests, names: [guests] }
  overnight-guests: { label: guests overnight, names: [overnight guests] }
  bench-cost: { label: cost of the benches, names: [bench cost] }
  lamp-cost: { label: cost of the lamps, names: [lamp cost] }
  benches: { label: benches, names: [bench, benches] }
  length: { label: length, names: [length, how long] }
  ropes: { label: ropes, names: [ropes] }
  planned-coal: { label: coal to be stored, names: [coal to be stored] }
  coal: { label: coal, names: [coal] }
  masts: { label: masts, names: [masts] }
  ships: { label: ships, names: [ship, ships] }
  kelp-increase: { label: more kelp, names: [more kelp] }
`;
const { ask } = answererOf(libraryOf({ 'lexicon.yaml': LEXICON, 'facts/a.yaml': FACTS }));
const told = (question: string) => ask(question).computed?.expression ?? null;

describe('the other side of a figure', () => {
  test('is told to whoever asks about its year, and not about another', () => {
    const lifts = (id: string, said: string, number: string, other: string) =>
      `- {id: ${id}, statement: ${said}, asks: [how many crates did the iron crane lift], tells: {how-many: ${number}}, about: [iron-crane], sources: [office], disagreesWith: [${other}]}\n`;
    const facts =
      lifts(
        'port',
        'The Iron Crane lifted 48 thousand crates in 2024 and 30 thousand in 2023.',
        '48 thousand crates',
        'guild',
      ) +
      lifts(
        'guild',
        'The Iron Crane lifted 44 thousand crates in 2024 by the count of the guild.',
        '44 thousand crates',
        'port',
      );
    const { ask } = answererOf(libraryOf({ 'lexicon.yaml': LEXICON, 'facts/a.yaml': facts }));
    const idsOf = (question: string) =>
      ask(question)
        .parts.map(({ fact }) => fact.id)
        .sort();
    expect(idsOf('how many crates did the iron crane lift in 2024')).toEqual(['guild', 'port']);
    expect(idsOf('how many crates did the iron crane lift in 2023')).toEqual(['port']);
  });

  test('is told where the year itself is what sources disagree about', () => {
    const opened = (id: string, said: string, year: number, other: string) =>
      `- {id: ${id}, statement: The Long Pier ${said} opened in ${year}., asks: [when did the long pier open], tells: {when: "${year}"}, about: [long-pier], sources: [office], disagreesWith: [${other}]}\n`;
    const facts =
      opened('port', 'was begun in 2023 and', 2024, 'guild') + opened('guild', 'by the guild', 2023, 'port');
    const { ask } = answererOf(libraryOf({ 'lexicon.yaml': LEXICON, 'facts/a.yaml': facts }));
    const told = ask('when did the long pier open, in 2024').parts.map(({ fact }) => fact.id);
    expect(told.sort()).toEqual(['guild', 'port']);
  });

  test('is none that gives the same figure', () => {
    const lifted = (id: string, said: string, value: number, sources: string, others: string) =>
      `- {id: ${id}, statement: "${said} ${value} thousand crates in 2024.", asks: [crates of the ${id}], about: [iron-crane], figures: [{of: crates, for: iron-crane, period: 2024, value: ${value}, unit: thousand crates}], sources: [${sources}], disagreesWith: [${others}]}\n`;
    const facts =
      lifted('port', 'By the port’s count, the Iron Crane lifted', 48, 'office, blog', 'guild') +
      lifted('press', 'The press writes that the Iron Crane lifted', 48, 'blog', 'guild') +
      lifted('guild', 'The guild says the Iron Crane lifted', 44, 'blog', 'port, press, union') +
      lifted('union', 'The union says the Iron Crane lifted', 40, 'blog', 'guild');
    const { ask } = answererOf(libraryOf({ 'lexicon.yaml': LEXICON, 'facts/a.yaml': facts }));
    expect(ask('crates of the guild').parts.map(({ fact }) => fact.id)).toEqual(['port', 'guild', 'union']);
  });
});

describe('what lies between two figures of an answer', () => {
  test('is worked out of the fact that answers, which is told beneath', () => {
    const answer = ask('how many more crates did the iron crane lift in 2024 than in 2023');
    expect(answer).toMatchObject({ form: 'fact', short: '18 thousand crates (+60.0%)' });
    expect(answer.parts.map(({ fact, role }) => [fact.id, role])).toEqual([['crane-lifts', 'answer']]);
    expect(answer.computed).toMatchObject({ expression: '48 − 30 = 18 thousand crates (+60.0%)', as: 'exact' });
  });

  test('is told with the one fact that gives the figures of two things, and by itself of one thing at two times', () => {
    const partsOf = (question: string) => ask(question).parts.map(({ fact, role }) => [fact.id, role]);
    expect(partsOf('herring share of the old dock 2024 versus 2020, difference')).toEqual([['dock-share', 'input']]);
    const facts =
      '- {id: kelp-share, statement: "The Salt Slip dried 30 tonnes of kelp in 2024, the Mast Yard 20.", asks: [dried kelp of the slip and the yard], about: [salt-slip, mast-yard], figures: [{of: kelp, for: salt-slip, period: 2024, value: 30, unit: tonnes}, {of: kelp, for: mast-yard, period: 2024, value: 20, unit: tonnes}], sources: [office]}';
    const { ask: askOfTwo } = answererOf(libraryOf({ 'lexicon.yaml': LEXICON, 'facts/a.yaml': facts }));
    const answer = askOfTwo('how much more dried kelp does the salt slip have than the mast yard');
    expect(answer.computed).toMatchObject({ expression: '30 − 20 = 10 tonnes' });
    expect(answer.parts.map(({ fact, role }) => [fact.id, role])).toEqual([['kelp-share', 'answer']]);
  });

  test('is a factor, a percentage, or points of what is in percent itself', () => {
    expect(told('how many times as many crates did the iron crane lift in 2024 as in 2023')).toBe('48 ÷ 30 = 1.6×');
    expect(told('what is the growth in percent of the crates of 2024 against 2023 at the iron crane')).toBe(
      '(48 ÷ 30 − 1) × 100 = 60.0%',
    );
    expect(told('how much did the share of the herring at the old dock grow from 2020 to 2024')).toBe(
      '51.5 − 20 = 31.5 percent',
    );
  });

  test('is what is missing to a whole or to a goal, and no change where that is asked', () => {
    expect(told('how many guests of the long pier did not stay overnight')).toBe('60 − 15 = 45 thousand people');
    expect(told('how much coal is still missing at the coal yard')).toBe('50 − 20 = 30 tonnes');
    expect(told('how much kelp is still missing at the winch house')).toBeNull();
  });

  test('is what came between two times, of what is counted from one day on', () => {
    expect(told('how many ships did the old sluice let through from 2020 to 2024')).toBe('120 − 70 = 50 ships');
    expect(told('how many ships did the old sluice let through from 2009 to 2024')).toBeNull();
  });

  test('says which figure stands where', () => {
    expect(ask('how many times as many crates did the iron crane lift in 2024 as in 2023').computed).toMatchObject({
      said: [{ number: '48', input: 0 }, ' ÷ ', { number: '30', input: 1 }, ' = ', { number: '1.6' }, '×'],
      inputs: [{ value: '48' }, { value: '30' }],
      unit: 'times',
    });
  });

  test('is that of the years that are named, where there are more; and of none without them', () => {
    expect(told('how many more nets did the net store keep in 2024 than in 2020')).toBe('40 − 10 = 30 nets (+300.0%)');
    expect(told('how many more nets did the net store keep in 2024 than in 2022')).toBe('40 − 25 = 15 nets (+60.0%)');
    expect(told('how many more nets did the net store keep')).toBeNull();
  });

  test('goes on from the figure of the year that was asked for, of several that were told', () => {
    const before = ['how many nets did the net store keep in 2020'];
    expect(ask('how many more in 2022?', before).computed?.expression).toBe('25 − 10 = 15 nets (+150.0%)');
  });

  test('is that of two accounts of one year', () => {
    const gap = ask('gap between the crates that the iron crane lifted in 2024 by the guild and by others');
    expect(gap.computed?.expression).toBe('48 − 44 = 4 thousand crates');
    expect(gap.parts.map(({ fact }) => fact.id).sort()).toEqual(['crane-lifts', 'crane-lifts-guild']);
  });

  test('is that of two measures in one unit, but not of one and its own increase', () => {
    expect(told('what is the difference in what a barge pays at the old dock for salt and coal')).toBe(
      '12 − 7 = 5 crowns',
    );
    expect(ask('how much more kelp did the winch house dry')).toMatchObject({ status: 'answered', computed: null });
  });

  test('is the share of a part in its whole: of a measure named after another, and of what a fact is about as well', () => {
    expect(told('what share of the guests of the long pier stayed overnight')).toBe('15 ÷ 60 × 100 = 25.0%');
    expect(told('what percentage of the length of the long pier is the salt slip')).toBe('80 ÷ 400 × 100 = 20.0%');
    expect(told('what share of the masts did the mast yard put up')).toBeNull();
  });

  test('is what comes to each of the things that are named behind the word, and to nothing else', () => {
    expect(told('how many masts did the mast yard put up per ship')).toBe('50 masts ÷ 7 ships = 7.14 masts');
    expect(told('how many masts did the mast yard put up on average')).toBeNull();
  });

  test('reckons with the scales of units, and says the units where they differ', () => {
    expect(told('gap between the bench cost and the lamp cost at the long pier')).toBe(
      '1.2 million crowns − 300 thousand crowns = 0.9 million crowns',
    );
  });

  test('is told in percent up to tenfold', () => {
    expect(told('how many more ropes did the rope walk twist in 2024 than in 2022')).toBe('200 − 10 = 190 ropes');
    expect(told('how many more nets did the net store keep in 2024 than in 2020')).toContain('(+300.0%)');
  });

  test('is found by what the question says beside the words that ask for it', () => {
    const odd = 'in percent, how big was the jump of the iron crane from 2023 to 2024';
    expect(ask(odd).candidates[0]?.confidence).toBeLessThan(0.3);
    expect(told(odd)).toBe('(48 ÷ 30 − 1) × 100 = 60.0%');
  });

  test('is not worked out where it is not asked for, and not of years that no figure is of', () => {
    expect(ask('how many crates did the iron crane lift')).toMatchObject({ status: 'answered', computed: null });
    expect(told('how many times did the iron crane lift crates in 2024, and in 2023')).toBeNull();
    expect(ask('why did the crates of the iron crane grow')?.computed).toBeNull();
    expect(told('how many more crates did the iron crane lift than in 1999')).toBeNull();
  });
});

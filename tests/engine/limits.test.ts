import { describe, expect, test } from 'vitest';
import { selectBetween } from '../../src/engine/selection/between.js';
import { selectComputed } from '../../src/engine/selection/compute.js';
import { selectEverything, selectList, selectNews } from '../../src/engine/selection/list.js';
import { choicesFor, perhapsMeant } from '../../src/engine/selection/miss.js';
import { selectApart, selectOverview } from '../../src/engine/selection/overview.js';
import { selectSeveral } from '../../src/engine/selection/several.js';
import { sidesOf } from '../../src/engine/selection/sides.js';
import { selectPremise, selectSingle } from '../../src/engine/selection/single.js';
import { type Chances, decidedBy } from './decided.js';
import { answererOf, harbour, LEXICON, openLibrary, UNSURE } from './harbour.js';

/** Each limit is tried on both of its sides: facts are as likely as a test says, not as a model finds. */
const fact = (id: string, statement: string, rest: string) =>
  `- {id: ${id}, statement: "${statement}", sources: [office], ${rest}}\n`;
const opened = (facts: string, lexicon = LEXICON) =>
  openLibrary(harbour({ 'facts/more.yaml': facts, 'lexicon.yaml': lexicon }));
/** So many words of grammar in front of a question. */
const padded = (question: string, length: number) => 'the '.repeat(length - question.split(' ').length) + question;

describe('one fact', () => {
  const single = (chances: Chances, question: string, after: string | null = null, answer = 0.4) =>
    decidedBy(chances, { answer }).told(selectSingle, question, after === null ? null : { question: after, told: [] });

  test('is told from the limit on that was learnt', () => {
    expect(single({ 'lighthouse-height': 0.4 }, 'what height has the lighthouse')).toEqual(['lighthouse-height']);
    expect(single({ 'lighthouse-height': 0.39 }, 'what height has the lighthouse')).toBeNull();
  });

  test('is told with another of what it leaves open, while it is not likely enough to be told alone', () => {
    const told = (height: number, roof: number, answer?: number, after: string | null = null) =>
      single(
        { 'lighthouse-height': height, 'repairs-roof': roof },
        'height of the lighthouse and roof of Tern tower',
        after,
        answer,
      );
    const both = ['lighthouse-height', 'repairs-roof:also'];
    expect(told(0.59, 0.3)).toEqual(both);
    expect(told(0.6, 0.3)).toEqual(['lighthouse-height']);
    expect(told(0.5, 0.15)).toEqual(both);
    expect(told(0.5, 0.14)).toEqual(['lighthouse-height']);
    expect(told(0.25, 0.08, 0.2)).toEqual(both);
    expect(told(0.25, 0.07, 0.2)).toEqual(['lighthouse-height']);
    // After another question it has to be surer.
    expect(told(0.79, 0.3, 0.4, 'who keeps the lighthouse')).toEqual(both);
    expect(told(0.8, 0.3, 0.4, 'who keeps the lighthouse')).toEqual(['lighthouse-height']);
  });

  test('is told with another where what that adds weighs enough', () => {
    const chances = { 'lighthouse-height': 0.5, 'repairs-roof': 0.4, 'regatta-one': 0.4 };
    expect(single(chances, 'roof height of the lighthouse')).toEqual(['lighthouse-height', 'repairs-roof:also']);
    expect(single(chances, 'first height of the lighthouse')).toEqual(['lighthouse-height']);
  });

  test('is told with one about the same thing that is half as likely, after another question with less', () => {
    const twins = (other: number, after: string | null = null) =>
      single(
        { 'lighthouse-keeper': 0.5, 'lighthouse-height': other },
        'the keeper of the Gull Point lighthouse',
        after,
      );
    const both = ['lighthouse-keeper', 'lighthouse-height:also'];
    expect(twins(0.25)).toEqual(both);
    expect(twins(0.24)).toEqual(['lighthouse-keeper']);
    expect(twins(0.24, 'how much did Tern tower cost')).toEqual(both);
  });

  test('is told with the one that it is held against, if that is likely at all', () => {
    const compared = (other: number) =>
      single({ 'lighthouse-height': 0.9, 'tern-height': other }, 'lighthouse vs Tern tower height');
    expect(compared(0.08)).toEqual(['lighthouse-height', 'tern-height:also']);
    expect(compared(0.07)).toEqual(['lighthouse-height']);
  });

  test('is said to be a plan once all of its time has passed', () => {
    const note = (today: string) =>
      decidedBy({ 'regatta-three': 0.9 }).reply(selectSingle, 'where is the third regatta', null, today)?.note;
    expect(note('2028-01-01')).toEqual({ kind: 'plan' });
    expect(note('2027-12-31')).toBeNull();
  });
});

describe('a wrong premise', () => {
  const wick = opened('', LEXICON.replace('  saltby:', '  kirkwall: { names: [Kirkwall], kind: place }\n  saltby:'));
  const premise = (sure: number, question = 'the second regatta was held in Kirkwall, right?', answer = 0.4) =>
    decidedBy((id, plain) => (id === 'regatta-two' && !plain.includes('kirkwall') ? sure : 0), {
      opened: wick,
      answer,
    }).told(selectPremise, question);

  test('is settled by what is surer than a bare answer has to be, and than the limit', () => {
    expect(premise(0.7)).toEqual(['regatta-two']);
    expect(premise(0.69)).toBeNull();
    expect(premise(0.74, undefined, 0.75)).toBeNull();
  });

  test('is looked for among five things at most', () => {
    const others = 'the second regatta by the lighthouse, Tern tower and the North ferry';
    expect(premise(0.9, `${others} was held in Kirkwall, right?`)).toEqual(['regatta-two']);
    expect(premise(0.9, `${others} and the South ferry was held in Kirkwall, right?`)).toBeNull();
  });
});

describe('several questions in one', () => {
  const parts = (question: string, height: number, other: number, whole = 0) =>
    decidedBy((id, plain) => {
      const [isLighthouse, isTower] = [plain.includes('lighthouse'), plain.includes('tern')];
      if (isLighthouse && isTower) return id === 'lighthouse-keeper' ? whole : 0;
      if (isTower) return id === (plain.includes('roof') ? 'repairs-roof' : 'tern-height') ? other : 0;
      return id === 'lighthouse-height' ? height : 0;
    }).told(selectSeveral, question)?.[1];

  const CLAUSES = 'what height has the lighthouse and when were repairs of the roof of Tern tower';
  const THINGS = 'height of the lighthouse and Tern tower';

  test.each([
    [CLAUSES, 'repairs-roof:also'],
    [THINGS, 'tern-height:also'],
  ])('are answered where each part is as sure as half: %s', (question, second) => {
    expect(parts(question, 0.5, 0.5)).toBe(second);
    expect(parts(question, 0.49, 0.9)).toBeUndefined();
    expect(parts(question, 0.9, 0.49)).toBeUndefined();
  });

  test('are one where another fact surely answers the whole, of two clauses more surely than each', () => {
    const [clause, thing] = ['repairs-roof:also', 'tern-height:also'];
    expect([parts(CLAUSES, 0.5, 0.5, 0.59), parts(CLAUSES, 0.5, 0.5, 0.6)]).toEqual([clause, undefined]);
    expect([parts(CLAUSES, 0.9, 0.7, 0.69), parts(CLAUSES, 0.9, 0.7, 0.7)]).toEqual([clause, undefined]);
    expect([parts(THINGS, 0.9, 0.7, 0.59), parts(THINGS, 0.9, 0.7, 0.6)]).toEqual([thing, undefined]);
  });

  test('are answered after another question, unless they go on from it as a whole', () => {
    const told = (goesOn: number) =>
      decidedBy((id, plain) => (id === (plain.includes('roof') ? 'repairs-roof' : 'lighthouse-height') ? 0.7 : 0), {
        followUp: (plain) => (plain.includes('lighthouse') ? goesOn : 0),
      }).told(selectSeveral, 'what height has it and when were repairs of the roof of Tern tower', {
        question: 'who keeps the lighthouse',
        told: ['lighthouse-keeper'],
      });
    expect(told(0)).toEqual(['lighthouse-height', 'repairs-roof:also']);
    expect(told(0.9)).toBeNull();
  });

  test('are joined by a word or a mark alone, and are one where it is asked which', () => {
    const ask = (joint: string) => parts(`height of the lighthouse${joint} Tern tower`, 0.9, 0.9);
    for (const joint of [' and', ',', ' than']) expect(ask(joint), joint).toBe('tern-height:also');
    for (const joint of [' or', '', ' and brass']) expect(ask(joint), joint).toBeUndefined();
  });

  test('have forty words at most', () => {
    expect(parts(padded(CLAUSES, 40), 0.9, 0.9)).toBe('repairs-roof:also');
    expect(parts(padded(CLAUSES, 41), 0.9, 0.9)).toBeUndefined();
  });
});

describe('a list', () => {
  const listed = (sure: number, question = 'list all repairs of Tern tower') =>
    decidedBy({ 'repairs-roof': sure }).reply(selectList, question);

  test('is told where no fact is likely to be it, and one likely enough to be near it', () => {
    expect(listed(0.1)).toMatchObject({ form: 'list', confidence: 0.6 });
    expect(listed(0.09)).toBeNull();
    expect(listed(0.59)).toMatchObject({ form: 'list' });
    expect(listed(0.6)).toBeNull();
  });

  test('accounts for three quarters of what is said', () => {
    expect(listed(0.3, 'list all brass repairs of Tern tower')).toMatchObject({ form: 'list' });
    expect(listed(0.3, 'list all rusty brass repairs of Tern tower')).toBeNull();
  });

  const piers = (count: number, about = 'saltby') =>
    Array.from({ length: count }, (_, at) => fact(`pier-${at}`, `Pier ${at} is old.`, `about: [${about}]`)).join('');

  test('of everything has six on a page, and is of a thing that forty facts are about at most', () => {
    const everything = (count: number) =>
      decidedBy({}, { opened: opened(piers(count)) }).reply(selectEverything, 'everything you have on Saltby');
    const [first, last] = [everything(8), everything(40)];
    expect([first?.facts.length, first?.further?.length]).toEqual([6, 2]);
    expect([last?.facts.length, last?.further?.length]).toEqual([6, 34]);
    expect(everything(41)).toBeNull();
  });

  test('of everything is about what the likely fact is first about, unless that is far wider', () => {
    const ASKED = 'everything about who swims';
    const swims = (wide: number, sure = 0.5) => {
      const swim = fact('swim', 'Everybody swims.', 'about: [saltby, tern-tower]');
      const told = decidedBy({ swim: sure }, { opened: opened(swim + piers(wide - 1)) }).reply(selectEverything, ASKED);
      return told && [...told.facts.map((one) => one.fact), ...(told.further ?? [])].length;
    };
    // Six facts are about Tern tower.
    expect(swims(20)).toBe(20);
    expect(swims(25)).toBe(6);
    expect(swims(20, 0.4)).toBe(20);
    expect(swims(20, 0.39)).toBeNull();
  });

  test('of news has three facts of a thing and six of all, and nothing else is asked', () => {
    const more = opened(
      fact('repairs-door', 'The door of Tern tower was repaired in 2024.', 'about: [tern-tower], date: 2024'),
    );
    const news = (question: string) => decidedBy({}, { opened: more }).told(selectNews, question);
    expect(news('any news on Tern tower')).toEqual(['repairs-door', 'repairs-bell:also', 'repairs-stairs:also']);
    expect(news('any news')).toHaveLength(6);
    expect(news('any news on Tern tower anyway')).toHaveLength(3);
    expect(news('any news on lovely Tern tower')).toBeNull();
  });
});

describe('an overview', () => {
  const overview = (question: string, chances: Chances = {}) =>
    decidedBy(chances, {
      opened: opened(fact('lens', 'The lens of Saltby came from a lighthouse of Oban.', 'about: [saltby]')),
    }).told(selectOverview, question)?.[0];

  test('may leave a light word open', () => {
    expect(overview('tell me about old Gull Point lighthouse')).toBe('lighthouse-is');
    expect(overview('tell me about lovely Gull Point lighthouse')).toBeUndefined();
  });

  test('is of one sentence to who asks who or what it is, after a word or two at most', () => {
    const told = (question: string) => decidedBy({}).told(selectOverview, question)?.length ?? 0;
    expect([told('what is the lighthouse'), told('tell me about the lighthouse')]).toEqual([1, 3]);
    expect([told('what is there in the lighthouse'), told('what is there above in the lighthouse')]).toEqual([1, 0]);
    expect([told('who is the lighthouse'), told('who was there for the lighthouse')]).toEqual([1, 0]);
    expect([told('the lighthouse in a nutshell'), told('how did the lighthouse explain it')]).toEqual([3, 0]);
    expect([told('Gull Point lighthouse'), told('where is Gull Point lighthouse')]).toEqual([3, 0]);
  });

  test('of a bare name is told after another question only where nothing answers that with the name', () => {
    const told = (sure: number) =>
      decidedBy({}, { followUp: () => sure }).told(selectOverview, 'Gull Point lighthouse', {
        question: 'how tall is Tern tower',
        told: ['tern-height'],
      })?.length ?? 0;
    expect([told(0.39), told(0.4)]).toEqual([3, 0]);
  });

  test('gives way to another fact that is sure', () => {
    expect(overview('tell me about the lighthouse', { lens: 0.79 })).toBe('lighthouse-is');
    expect(overview('tell me about the lighthouse', { lens: 0.8 })).toBeUndefined();
  });
});

test.each([
  ['tell me about the lighthouse'],
  ['any news'],
  ['which of the ferries had the most passengers in 2024'],
  ['how long between the first regatta and the second regatta'],
  ['tell me more', 'how tall is the lighthouse'],
  ['source?', 'how tall is the lighthouse'],
])('what needs no likelihood is as sure as what needs no second reading: %s', (question, ...history) => {
  const { confidence } = answererOf(harbour(), UNSURE).ask(question, history);
  expect(confidence).toBeGreaterThanOrEqual(0.8);
  expect(confidence).toBeLessThanOrEqual(1);
});

describe('what is compared', () => {
  const names = ['moon', 'star', 'sun'];
  const many = opened(
    ['tern-tower', ...names]
      .map((id) => fact(`${id}-is`, `${id} is an old beacon.`, `about: [${id}], kind: definition`))
      .join(''),
    LEXICON.replace('  saltby:', `${names.map((id) => `  ${id}: { names: [${id} beacon] }\n`).join('')}  saltby:`),
  );
  const apart = (question: string, sure = 0.1) =>
    decidedBy({ 'tern-tower-is': sure }, { opened: many }).told(selectApart, question);
  const two = ['lighthouse-is', 'tern-tower-is:also'];

  test('is told apart where nothing is sure to compare it', () => {
    expect(apart('compare the lighthouse with Tern tower', 0.79)).toEqual(two);
    expect(apart('compare the lighthouse with Tern tower', 0.8)).toBeNull();
    const reply = decidedBy({}, { opened: many }).reply(selectApart, 'compare the lighthouse with Tern tower');
    expect(reply?.confidence).toBeGreaterThanOrEqual(0.8);
    expect(reply?.confidence).toBeLessThanOrEqual(1);
  });

  test('is told apart where hardly more is said', () => {
    expect(apart('compare the lighthouse with Tern tower anyway')).toEqual(two);
    expect(apart('compare the lighthouse with lovely Tern tower')).toBeNull();
  });

  test('is two things at least, each of which is defined', () => {
    expect(apart('compare the lighthouse')).toBeNull();
    expect(apart('compare the lighthouse with the North ferry')).toBeNull();
  });

  test('is three things at most', () => {
    expect(apart('compare Tern tower and the moon beacon and the star beacon')).toHaveLength(3);
    expect(apart('compare Tern tower and the moon beacon and the sun beacon and the star beacon')).toBeNull();
  });
});

describe('days between two facts', () => {
  const tern = opened(
    fact('tern-begun', 'Tern tower was begun on 1 May 2001.', 'about: [tern-tower], date: 2001-05-01') +
      fact('tern-blessed', 'Tern tower was blessed on 31 May 2002.', 'about: [tern-tower], date: 2002-05-31'),
  );
  const days = (sure: number, question: string) =>
    decidedBy((id, plain) => (plain.includes(id.slice(5)) ? sure : 0), { opened: tern }).reply(selectBetween, question)
      ?.computed?.result;

  test('are counted where each half is as sure as a part has to be', () => {
    const ASKED = 'how long from when Tern tower was begun to when it was blessed';
    expect(days(0.5, ASKED)).toBe('395');
    expect(days(0.49, ASKED)).toBeUndefined();
    // What asks for the time between is cut off first.
    expect(days(0.5, padded(ASKED, 43))).toBe('395');
    expect(days(0.5, padded(ASKED, 44))).toBeUndefined();
  });

  test('are counted with no word that joins them where both halves are sure', () => {
    expect(days(0.8, 'how long after Tern tower was begun was it blessed')).toBe('395');
    expect(days(0.79, 'how long after Tern tower was begun was it blessed')).toBeUndefined();
  });
});

describe('days from one fact to today', () => {
  const events = opened(
    fact('fair', 'A fair was held in Saltby from 3 to 5 May 2024.', 'about: [saltby], date: 2024-05-03/2024-05-05') +
      fact('fog', 'The fog of 2 June 2024 came to Saltby.', 'about: [saltby], date: 2024-06-01'),
  );
  const ago = (id: string, sure: number) =>
    decidedBy({ [id]: sure }, { opened: events }).reply(selectBetween, `how long ago was the ${id} in Saltby`)?.computed
      ?.expression;

  test('are counted from the last day that its sentence says, where it answers when', () => {
    expect(ago('fair', 0.4)).toBe('2025-07-01 − 2024-05-05 = 422');
    expect(ago('fair', 0.39)).toBeUndefined();
    expect(ago('fog', 0.9)).toBeUndefined();
  });
});

describe('what figures say', () => {
  const computed = (chances: Chances, question: string) =>
    decidedBy(chances).reply(selectComputed, question)?.computed?.result;
  const MOST = 'which of the ferries had the most passengers in 2024';
  const TOGETHER = 'how many passengers did the North ferry carry together in 2023 and 2024';

  test('gives way to a fact that surely says it itself, of the one that comes out', () => {
    expect([computed({ 'north-2024': 0.79 }, MOST), computed({ 'north-2024': 0.8 }, MOST)]).toEqual(['1.5', undefined]);
    expect(computed({ 'south-2024': 0.8 }, MOST)).toBe('1.5');
    expect([computed({ 'north-2024': 0.79 }, TOGETHER), computed({ 'north-2024': 0.8 }, TOGETHER)]).toEqual([
      '2.8',
      undefined,
    ]);
    const two = 'total passengers of the North ferry and the South ferry in 2024';
    expect(computed({ 'north-2024': 0.8 }, two)).toBe('2.4');
  });

  test('is asked for by words that leave hardly anything open', () => {
    expect(computed({}, MOST.replace('passengers', 'lovely passengers'))).toBe('1.5');
    expect(computed({}, MOST.replace('passengers', 'rusty passengers'))).toBeUndefined();
  });

  test('is not held against one another where three have it', () => {
    expect(computed({}, 'compare passengers of the North ferry, South ferry and Island ferry in 2024')).toBeUndefined();
    expect(computed({}, 'compare passengers of the North ferry and Island ferry in 2024')).toBe('1.3');
  });
});

describe('where nothing answers', () => {
  test('what accounts for half of the words is offered, and for less where the thing is named', () => {
    const offered = (question: string, cover: number) => {
      const { resolve, shelf } = decidedBy({});
      const resolved = resolve(question);
      const ranked = resolved.ranked.map((one) => ({ ...one, cover }));
      return choicesFor({ ...resolved, ranked }, shelf, 3, ({ id }) => id).length;
    };
    expect([offered('cost of the lighthouse', 0.3), offered('cost of the lighthouse', 0.29)]).toEqual([3, 0]);
    expect([offered('passengers carried', 0.5), offered('passengers carried', 0.49)]).toEqual([3, 0]);
  });

  test('the likeliest fact is told as what may be meant from a quarter on', () => {
    const meant = (sure: number) => {
      const { resolve, shelf } = decidedBy({ 'lighthouse-height': sure });
      return perhapsMeant(resolve('what height has the lighthouse'), shelf.policy)?.facts[0]?.fact.id;
    };
    expect([meant(0.25), meant(0.24)]).toEqual(['lighthouse-height', undefined]);
  });
});

describe('the other side', () => {
  const sides = (chances: Chances, question: string, library = opened('')) => {
    const { resolve, shelf } = decidedBy(chances, { opened: library });
    const resolved = resolve(question);
    const [first] = resolved.told;
    return first && sidesOf(first.fact, resolved, shelf).map(({ id }) => id);
  };

  test('is told of what no attribute says where it may be the answer itself', () => {
    const told = (sure: number) => sides({ 'boats-office': 0.9, 'boats-blog': sure }, 'boats of the second regatta');
    expect(told(0.1)).toEqual(['boats-office', 'boats-blog']);
    expect(told(0.09)).toEqual(['boats-office']);
  });

  test('is told first, though it is a known error, to who names its figure', () => {
    const masts = opened(
      fact('nine', 'Tern tower has 9 masts.', 'about: [tern-tower], disagreesWith: [seven]') +
        fact('seven', 'Tern tower has 7 masts.', 'about: [tern-tower], error: true, disagreesWith: [nine]').replace(
          '[office]',
          '[office, gazette]',
        ),
    );
    const told = (question: string) => sides({ seven: 0.9, nine: 0.8 }, question, masts);
    expect(told('has Tern tower 7 masts')).toEqual(['seven', 'nine']);
    expect(told('has Tern tower 8 masts')).toEqual(['nine', 'seven']);
  });

  test('is told though it is a known error where it is nearly what was asked', () => {
    const slip = opened(
      fact('crew', 'The crew of Tern tower is Ida.', 'about: [tern-tower], disagreesWith: [slip]') +
        fact('slip', 'The crew of Tern tower is Ulf.', 'about: [tern-tower], error: true, disagreesWith: [crew]'),
    );
    const told = (sure: number) => sides({ crew: 0.9, slip: sure }, 'crew of Tern tower', slip);
    expect(told(0.5)).toEqual(['crew', 'slip']);
    expect(told(0.49)).toEqual(['crew']);
  });
});

describe('what stands first for its time', () => {
  const keeper = (id: string, year: number) =>
    fact(
      id,
      `A keeper of Tern tower came in ${year}.`,
      `about: [tern-tower], tells: {keeper: A keeper}, date: ${year}, asOf: ${year}`,
    );
  const keepers = opened(keeper('old', 2019) + keeper('late', 2024));

  test('has to be a fifth as likely as the likeliest, and likely at all', () => {
    const latest = (old: number, late: number, answer = 0.4) =>
      decidedBy({ old, late }, { opened: keepers, answer }).told(selectSingle, 'latest keeper of Tern tower');
    // What was likelier is told as well.
    expect(latest(0.5, 0.1)).toEqual(['late', 'old:also']);
    expect(latest(0.5, 0.09)?.[0]).toBe('old');
    expect(latest(0.25, 0.08, 0.2)?.[0]).toBe('late');
    expect(latest(0.25, 0.07, 0.2)?.[0]).toBe('old');
  });

  test('is the report in the place of a plan where it is two fifths as likely', () => {
    const both = opened(
      fact(
        'plan',
        'The clock of Tern tower is to be first lit on 1 May 2025.',
        'about: [tern-tower], tells: {opening: 1 May 2025}, date: 2025-05-01, asOf: 2025-01-01, disagreesWith: [report]',
      ) +
        fact(
          'report',
          'The clock of Tern tower was first lit on 3 May 2025.',
          'about: [tern-tower], tells: {opening: 3 May 2025}, date: 2025-05-03, asOf: 2025-05-04, disagreesWith: [plan]',
        ),
    );
    const lead = (plan: number, report: number) =>
      decidedBy({ plan, report }, { opened: both }).told(selectSingle, 'first lit clock of Tern tower')?.[0];
    expect(lead(0.5, 0.2)).toBe('report');
    expect(lead(0.5, 0.19)).toBe('plan');
  });

  test('is the nearest to come, the last that was, or the first of all', () => {
    const gig = (id: string, told: string, date: string, asOf: string) =>
      fact(
        id,
        `A concert ${told} at Tern tower on ${date}.`,
        `about: [tern-tower], tells: {date: ${date}}, date: ${date}, asOf: ${asOf}`,
      );
    const gigs = opened(
      gig('late', 'is to be given', '2026-05-01', '2023-01-01') +
        gig('past', 'was given', '2024-05-01', '2024-05-02') +
        gig('soon', 'is to be given', '2025-08-01', '2023-01-01') +
        gig('first', 'was given', '2023-05-01', '2023-05-02'),
    );
    const lead = (which: string, today?: string) =>
      decidedBy((id) => (['late', 'past', 'soon', 'first'].includes(id) ? 0.5 : 0), { opened: gigs }).told(
        selectSingle,
        `when was the ${which} concert at Tern tower`,
        null,
        today,
      )?.[0];
    expect([lead('next'), lead('latest'), lead('earliest')]).toEqual(['soon', 'past', 'first']);
    expect([lead('next', '2025-07-31'), lead('next', '2025-08-02')]).toEqual(['soon', 'late']);
    expect([lead('latest', '2024-05-03'), lead('latest', '2024-04-01')]).toEqual(['past', 'first']);
  });

  test('is the newest figure where that is half as likely', () => {
    const lead = (newer: number) =>
      decidedBy({ 'north-2023': 0.6, 'north-2024': newer }).told(selectSingle, 'passengers of the North ferry')?.[0];
    expect(lead(0.3)).toBe('north-2024');
    expect(lead(0.29)).toBe('north-2023');
  });

  test('is the day of what is told by its month where that is half as likely', () => {
    const lamp = opened(
      fact('month', 'The lamp of Tern tower was lit in May 2024.', 'about: [tern-tower], date: 2024-05') +
        fact('day', 'The lamp of Tern tower was lit on 9 May 2024.', 'about: [tern-tower], date: 2024-05-09'),
    );
    const lead = (day: number) =>
      decidedBy({ month: 0.6, day }, { opened: lamp }).told(selectSingle, 'when was the lamp of Tern tower lit')?.[0];
    expect(lead(0.3)).toBe('day');
    expect(lead(0.29)).toBe('month');
  });
});

describe('a question is understood', () => {
  test('without what is said beside it where the whole is not sure enough', () => {
    const kind = (whole: number) =>
      decidedBy((id, plain) => (id !== 'tern-height' ? 0 : plain.includes('hello') ? whole : 0.9)).resolve(
        'hello friends, how tall is Tern tower?',
      ).kind;
    expect([kind(0.8), kind(0.79)]).toEqual(['asked', 'clause']);
  });

  test('by an ask in its very words of the four likeliest facts', () => {
    const written = (others: readonly string[]) =>
      decidedBy((id) => (others.includes(id) ? 0.3 : 0.1)).resolve('how tall is the lighthouse').told[0]?.fact.id;
    const others = ['lighthouse-is', 'lighthouse-keeper', 'lighthouse-opening', 'tern-height'];
    expect(written(others.slice(0, 3))).toBe('lighthouse-height');
    expect(written(others)).not.toBe('lighthouse-height');
  });

  test('after another one, put together with it where that is surely meant', () => {
    const after = { question: 'how tall is the lighthouse', told: ['lighthouse-height'] };
    const kind = (sure: number) =>
      decidedBy({}, { followUp: (plain) => (plain === 'how tall is the lighthouse why' ? sure : 0) }).resolve(
        'why',
        after,
      ).kind;
    expect([kind(0.7), kind(0.69)]).toEqual(['joined', 'asked']);
  });

  test('after another one, as going on from it where it could stand alone only if that is likely', () => {
    const after = { question: 'how tall is the lighthouse', told: ['lighthouse-height'] };
    const kind = (sure: number) =>
      decidedBy({}, { followUp: (plain) => (plain.includes('lighthouse') ? sure : 0) }).resolve(
        'which old rope holds the brass bell',
        after,
      ).kind;
    expect([kind(0.6), kind(0.59)]).toEqual(['subject', 'asked']);
  });

  test('after another one in sixty-four words at most', () => {
    const kind = (length: number) =>
      decidedBy({}, { followUp: (plain) => (plain.endsWith('tall why') ? 0.9 : 0) }).resolve('why', {
        question: padded('lighthouse tall', length),
        told: [],
      }).kind;
    expect([kind(63), kind(64)]).toEqual(['joined', 'asked']);
  });

  test('with what was asked four questions ago, small talk apart', () => {
    const { ids } = answererOf();
    const FIRST = 'where was the second regatta';
    const goesOn = (...between: string[]) => ids('and the one before?', [FIRST, ...between])[0] === 'regatta-one';
    const of = (length: number, text: string) => Array.from({ length }, () => text);
    expect([goesOn(...of(3, 'are you sure?')), goesOn(...of(4, 'are you sure?'))]).toEqual([true, false]);
    expect([goesOn(...of(7, 'thanks')), goesOn(...of(8, 'thanks'))]).toEqual([true, false]);
  });

  test('with earlier questions of sixty-four words in all', () => {
    const { ids } = answererOf();
    const FIRST = 'where was the second regatta';
    const goesOn = (...history: string[]) => ids('and the one before?', history)[0] === 'regatta-one';
    const long = (length: number) => `${'the '.repeat(length - 3)}. are you sure?`;
    expect([goesOn(FIRST, long(59)), goesOn(FIRST, long(60))]).toEqual([true, false]);
  });
});

describe('the likelihood of a fact', () => {
  const sure = (question: string) => {
    const [first] = decidedBy({ 'north-2024': 1 }).evaluate(question).ranked;
    return first?.confidence;
  };

  test('is less where another year is asked for, or a name that nobody knows', () => {
    expect(sure('passengers of the North ferry in 2024')).toBe(1);
    expect(sure('passengers of the North ferry in 2022')).toBe(0.4);
    expect(sure('passengers of the North ferry to Qwxzv')).toBe(0.5);
  });

  test('is shared by two about one thing', () => {
    const told = (first: number, second: number, isAfter = false) =>
      decidedBy({ 'lighthouse-keeper': first, 'lighthouse-height': second }).evaluate('the lighthouse', isAfter).told
        .length;
    expect([told(0.4, 0.3), told(0.39, 0.3)]).toEqual([2, 1]);
    expect([told(0.3, 0.2, true), told(0.29, 0.2, true)]).toEqual([2, 1]);
    expect([told(0.3, 0.12, true), told(0.3, 0.11, true)]).toEqual([2, 1]);
    expect([told(0.5, 0.15), told(0.5, 0.14)]).toEqual([2, 1]);
    expect([told(0.79, 0.3), told(0.8, 0.3)]).toEqual([2, 1]);
  });

  test('is not shared by those about what more than a fifth of a library is about, or four facts of a small one', () => {
    const told = (wide: number, all: number) => {
      const piers = Array.from({ length: all }, (_, at) =>
        fact(`pier-${at}`, `Pier ${at} is old.`, `about: [${at < wide ? 'saltby' : 'north-ferry'}]`),
      );
      const library = openLibrary(
        harbour({
          'facts/harbour.yaml': piers.join(''),
          'lexicon.yaml': LEXICON.replace(/, overview: \[[^\]]*\]/, ''),
        }),
      );
      return decidedBy({ 'pier-0': 0.5, 'pier-1': 0.4 }, { opened: library }).evaluate('pier 0 and 1').told.length;
    };
    expect([told(10, 50), told(11, 50)]).toEqual([2, 1]);
    expect([told(4, 10), told(5, 10)]).toEqual([2, 1]);
  });
});

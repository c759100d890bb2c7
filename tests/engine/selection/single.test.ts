import { describe, expect, test } from 'vitest';
import { sidesOf } from '../../../src/engine/selection/sides.js';
import { selectSingle } from '../../../src/engine/selection/single.js';
import { type Chances, decidedBy, fact, opened } from '../decided.js';
import { harbour, LEXICON, openLibrary } from '../harbour.js';

describe('one fact', () => {
  const single = (chances: Chances, question: string, after: string | null = null, answer = 0.4) =>
    decidedBy(chances, { answer }).told(selectSingle, question, after === null ? null : { question: after, told: [] });

  test('is told from the limit on that was learnt', () => {
    expect(single({ 'lighthouse-height': 0.4 }, 'what height has the lighthouse')).toEqual(['lighthouse-height']);
    expect(single({ 'lighthouse-height': 0.39 }, 'what height has the lighthouse')).toBeNull();
  });

  test('is told with another of what it leaves open, while it is not likely enough to be told alone', () => {
    const told = (height: number, roof: number, answer?: number) =>
      single(
        { 'lighthouse-height': height, 'repairs-roof': roof },
        'height of the lighthouse and roof of Tern tower',
        null,
        answer,
      );
    const both = ['lighthouse-height', 'repairs-roof:also'];
    expect(told(0.59, 0.3)).toEqual(both);
    expect(told(0.6, 0.3)).toEqual(['lighthouse-height']);
    expect(told(0.5, 0.15)).toEqual(both);
    expect(told(0.5, 0.14)).toEqual(['lighthouse-height']);
    expect(told(0.25, 0.08, 0.2)).toEqual(both);
    expect(told(0.25, 0.07, 0.2)).toEqual(['lighthouse-height']);
  });

  test('is told with another where what that adds weighs enough', () => {
    const chances = { 'lighthouse-height': 0.5, 'repairs-roof': 0.4, 'regatta-one': 0.4 };
    expect(single(chances, 'roof height of the lighthouse')).toEqual(['lighthouse-height', 'repairs-roof:also']);
    expect(single(chances, 'first height of the lighthouse')).toEqual(['lighthouse-height']);
  });

  test('is told with one about the same thing that is half as likely', () => {
    const twins = (other: number) =>
      single({ 'lighthouse-keeper': 0.5, 'lighthouse-height': other }, 'the keeper of the Gull Point lighthouse');
    const both = ['lighthouse-keeper', 'lighthouse-height:also'];
    expect(twins(0.25)).toEqual(both);
    expect(twins(0.24)).toEqual(['lighthouse-keeper']);
  });

  test('is offered with the other that it shares the likelihood with, where that is not told', () => {
    const meant = (second: number) =>
      decidedBy({ 'lighthouse-keeper': 0.5, 'lighthouse-height': second }).reply(selectSingle, 'the lighthouse')?.meant
        ?.id;
    expect([meant(0.24), meant(0.25)]).toEqual(['lighthouse-height', undefined]);
  });

  test('is told with the one that it is held against, if that is likely at all', () => {
    const compared = (other: number) =>
      single({ 'lighthouse-height': 0.9, 'tern-height': other }, 'the lighthouse vs Tern tower height');
    expect(compared(0.08)).toEqual(['lighthouse-height', 'tern-height:also']);
    expect(compared(0.07)).toEqual(['lighthouse-height']);
  });

  test('is said to be a plan once all of its time has passed', () => {
    const note = (today: string) =>
      decidedBy({ 'regatta-three': 0.9 }).reply(selectSingle, 'where is the third regatta', null, today)?.note;
    expect(note('2028-01-01')).toEqual({ kind: 'plan' });
    expect(note('2027-12-31')).toBeNull();
  });

  test('is said to be a plan only where nothing newer is known of the thing', () => {
    const note = (asOf: string) => {
      const more = `- {id: put-off, statement: The third regatta was put off., about: [third-regatta], asOf: ${asOf}, sources: [office]}\n`;
      const known = openLibrary(harbour({ 'facts/more.yaml': more }));
      const decided = decidedBy({ 'regatta-three': 0.9 }, { opened: known });
      return decided.reply(selectSingle, 'where is the third regatta', null, '2028-06-01')?.note;
    };
    expect(note('2028-01-02')).toBeNull();
    expect(note('2020-01-01')).toEqual({ kind: 'plan' });
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

  test('is told first where it is better supported by more than finding the one is worth', () => {
    const bells = (sources: string) =>
      opened(
        fact(
          'iron',
          'Tern tower has an iron bell.',
          'about: [tern-tower], disagreesWith: [brass], tells: {prize: iron}',
        ).replace('[office]', '[gazette]') +
          fact(
            'brass',
            'Tern tower has a brass bell.',
            'about: [tern-tower], disagreesWith: [iron], tells: {prize: brass}',
          ).replace('[office]', sources),
      );
    const told = (sources: string) => sides({ iron: 0.9, brass: 0.3 }, 'prize of Tern tower', bells(sources));
    expect(told('[gazette]')).toEqual(['iron', 'brass']);
    expect(told('[gazette, office]')).toEqual(['brass', 'iron']);
  });

  test('is told last where both are plans and it is the older one, however well it is supported', () => {
    const plan = (id: string, other: string, day: string, sources: string) =>
      fact(
        id,
        `Tern tower opens in ${id}.`,
        `about: [tern-tower], kind: plan, disagreesWith: [${other}], tells: {opening: in ${id}}, asOf: ${day}`,
      ).replace('[office]', sources);
    const told = (day: string) =>
      sides(
        { may: 0.9, june: 0.3 },
        'opening of Tern tower',
        opened(plan('may', 'june', '2024-05-01', '[gazette, office]') + plan('june', 'may', day, '[office]')),
      );
    expect(told('2024-06-01')).toEqual(['june', 'may']);
    expect(told('2024-04-01')).toEqual(['may', 'june']);
  });

  test('is told last where it is a plan beside a report', () => {
    const one = (id: string, other: string, rest: string) =>
      fact(
        id,
        `Tern tower opens in ${id}.`,
        `about: [tern-tower], disagreesWith: [${other}], asOf: 2024-05-01, ${rest}`,
      );
    const both = opened(
      one('may', 'june', 'tells: {opening: may}') + one('june', 'may', 'kind: plan, tells: {opening: june}'),
    );
    expect(sides({ may: 0.9, june: 0.3 }, 'is the opening of Tern tower on day 12', both)).toEqual(['may', 'june']);
  });

  test('is told though it is a known error where the number that is asked about is another', () => {
    const crew = (id: string, other: string, rest: string) =>
      fact(id, `The crew of Tern tower is ${id.slice(1)}.`, `about: [tern-tower], disagreesWith: [${other}]${rest}`);
    const slip = opened(crew('c40', 'c400', '') + crew('c400', 'c40', ', error: true'));
    const told = (number: number) => sides({ c40: 0.9 }, `is the crew of Tern tower ${number}`, slip);
    expect(told(400)).toEqual(['c40', 'c400']);
    expect(told(40)).toEqual(['c40']);
  });

  test('is no claim of a number that is part of a name', () => {
    const slip = opened(
      fact('oak', 'The 400 club meets in an oak hall.', 'about: [tern-tower], disagreesWith: [elm]') +
        fact('elm', 'The club meets in an elm hall.', 'about: [tern-tower], error: true, disagreesWith: [oak]'),
      LEXICON.replace('[Tern tower]', '[Tern tower, 12 oars club]'),
    );
    expect(sides({ oak: 0.9 }, 'hall of the 12 oars club', slip)).toEqual(['oak']);
    expect(sides({ oak: 0.9 }, 'hall of Tern tower 12', slip)).toEqual(['oak', 'elm']);
  });

  test('is left out where its place is a part of the other’s, in whole words', () => {
    const told = (question: string, attribute: string, own: string, other: string) =>
      sides(
        { oak: 0.9, pine: 0.05 },
        question,
        opened(
          fact(
            'oak',
            `Tern tower has ${own}.`,
            `about: [tern-tower], disagreesWith: [pine], tells: {${attribute}: "${own}"}`,
          ) +
            fact(
              'pine',
              `Tern tower has ${other}.`,
              `about: [tern-tower], disagreesWith: [oak], tells: {${attribute}: "${other}"}`,
            ),
        ),
      );
    const where = (other: string) => told('where is Tern tower', 'place', 'Old Quay, Saltby', other);
    expect([where('Saltby'), where('Salt')]).toEqual([['oak'], ['oak', 'pine']]);
    expect(told('prize of Tern tower', 'prize', 'an oak boat', 'boat')).toEqual(['oak', 'pine']);
  });

  test('is left out where it says nothing of what is asked and the other does', () => {
    const both = (rest: string) =>
      opened(
        fact(
          'iron',
          'Tern tower has an iron bell.',
          'about: [tern-tower], disagreesWith: [brass], tells: {prize: iron}',
        ) + fact('brass', 'Tern tower has a brass bell.', `about: [tern-tower], disagreesWith: [iron]${rest}`),
      );
    const told = (rest: string) => sides({ iron: 0.9, brass: 0.3 }, 'prize of Tern tower', both(rest));
    expect(told(', tells: {prize: null}')).toEqual(['iron', 'brass']);
    expect(told(', tells: {opening: null}')).toEqual(['iron']);
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

  test('is the likelier of two within thirty days, and the later of two further apart', () => {
    const lead = (date: string) => {
      const show = (id: string, day: string) =>
        fact(
          id,
          `A show was given at Tern tower, the ${id}.`,
          `about: [tern-tower], tells: {date: null, prize: the ${id}}, date: ${day}`,
        );
      const shows = opened(show('one', '2024-05-01') + show('two', date));
      return decidedBy({ one: 0.5, two: 0.4 }, { opened: shows }).told(
        selectSingle,
        'prize of the latest show at Tern tower',
      )?.[0];
    };
    expect([lead('2024-05-31'), lead('2024-06-01')]).toEqual(['one', 'two']);
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

describe('words in bold', () => {
  test('fit the second of two questions that were put together, also where it asks for no attribute', () => {
    const { reply } = decidedBy(
      { 'lighthouse-height': 0.9 },
      { followUp: (plain) => (plain.startsWith('who') ? 0.9 : 0) },
    );
    const after = { question: 'who keeps the lighthouse', told: ['lighthouse-keeper'] };
    expect(reply(selectSingle, 'and how tall', after)?.asked[0]?.plain).toBe('and how tall');
    expect(reply(selectSingle, 'and why', after)?.asked[0]?.plain).toBe('and why');
  });
});

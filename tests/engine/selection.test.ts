import { describe, expect, test } from 'vitest';
import { selectList } from '../../src/engine/selection/list.js';
import { supportOf } from '../../src/knowledge/support.js';
import { decidedBy } from './decided.js';
import { answererOf, harbour, UNSURE } from './harbour.js';

const { ask, ids } = answererOf();
const unsure = answererOf(harbour(), UNSURE);

describe('an overview', () => {
  test('is what an editor lists of the thing, the rest offered', () => {
    expect(ask('tell me about the lighthouse')).toMatchObject({
      form: 'overview',
      short: null,
      further: ['lighthouse-opening'],
    });
    expect(ids('tell me about the lighthouse')).toEqual(['lighthouse-is', 'lighthouse-height', 'lighthouse-keeper']);
  });

  test('of one sentence answers "what is it"', () => {
    expect(ids('what is the lighthouse')).toEqual(['lighthouse-is']);
  });

  test.each(['overview of', 'basics:', 'tldr'])('is asked for by "%s", however rare the word', (asking) => {
    expect(ids(`${asking} Gull Point lighthouse`)[0]).toBe('lighthouse-is');
    expect(ask(`${asking} Gull Point lighthouse`).form).toBe('overview');
  });

  test('answers a bare name', () => {
    expect(ask('Gull Point lighthouse').form).toBe('overview');
  });

  test('is not told where something is asked of the thing, or nobody wrote one', () => {
    expect(ask('what is the height of the lighthouse').form).toBe('fact');
    expect(ask('tell me about Tern tower').form).not.toBe('overview');
  });
});

describe('things held against one another', () => {
  const two = answererOf(
    harbour({
      'facts/more.yaml':
        '- {id: tern-is, statement: Tern tower is an old beacon above Saltby., about: [tern-tower], kind: definition, sources: [office]}\n',
    }),
    UNSURE,
  );

  test.each([
    'what is the difference between the lighthouse and Tern tower?',
    'compare the lighthouse with Tern tower',
    'hello all, is the lighthouse the same as Tern tower? thanks',
  ])('are each told by what they are, and that nothing compares them: %s', (asked) => {
    expect(two.ask(asked)).toMatchObject({ status: 'answered', form: 'overview', note: { kind: 'apart' } });
    expect(two.ids(asked)).toEqual(['lighthouse-is', 'tern-is']);
  });

  test('are not where it is said what of them is compared, or nobody has said what one is', () => {
    expect(two.ask('is the lighthouse taller than Tern tower').note?.kind).not.toBe('apart');
    expect(unsure.ask('lighthouse vs Tern tower').note?.kind).not.toBe('apart');
  });
});

describe('a list', () => {
  test('of everything has all facts of the thing, the editor’s first, whatever else is said', () => {
    expect(ids('everything you have on the lighthouse please')).toEqual([
      'lighthouse-is',
      'lighthouse-height',
      'lighthouse-keeper',
      'lighthouse-opening',
    ]);
    expect(ask('full rundown of Tern tower for a school talk').form).toBe('list');
    expect(ids('everything you have on the South ferry')).toEqual(['south-2024']);
  });

  test('has the facts that are likely beside the likeliest, where that is not sure to be the list itself', () => {
    const likely = (sure: number, third = 0.25) =>
      decidedBy({ 'north-2024': sure, 'south-2024': 0.4, 'island-2024': third }).told(
        selectList,
        'list what rusty ferries earned',
      );
    expect(likely(0.7)).toEqual(['north-2024', 'south-2024:also', 'island-2024:also']);
    expect(likely(0.7, 0.24)).toBeNull();
    expect(likely(0.85)).toBeNull();
    // Beside a sure one, only what could stand alone.
    expect(
      decidedBy({ 'north-2024': 0.85, 'south-2024': 0.6, 'island-2024': 0.59 }).told(
        selectList,
        'list what rusty ferries earned',
      ),
    ).toEqual(['north-2024', 'south-2024:also']);
    expect(
      decidedBy({ 'north-2024': 0.4, 'south-2024': 0.4, 'island-2024': 0.4 }, { answer: 0.5 }).told(
        selectList,
        'list what rusty ferries earned',
      ),
    ).toBeNull();
    expect(
      decidedBy({ 'north-2024': 0.7, 'south-2024': 0.4, 'island-2024': 0.3 }).told(
        selectList,
        'what did rusty ferries earn',
      ),
    ).toBeNull();
  });
});

describe('news', () => {
  test('are the newest reports of a thing, or of all, and no plans', () => {
    const asked = "what's new with the Tern tower?";
    expect(ask(asked)).toMatchObject({ form: 'list', note: { kind: 'newest', date: '2023-12-31' } });
    expect(ids(asked)).toEqual(['repairs-bell', 'repairs-stairs', 'repairs-roof']);
    expect(ids('any news?')[0]).toBe('regatta-two');
    expect(ids('any news?', [], '2025-06-17')[0]).toBe('regatta-two');
    expect(ids('any news?', [], '2025-06-16')).not.toContain('regatta-two');
    // The year is not over, so its last day is no day to tell.
    expect(ask('any news?', [], '2024-06-01').note).toEqual({ kind: 'newest', date: '2024-03-01' });
  });

  test('are not told where something else is asked', () => {
    expect(ask('any news on what the new ferry costs').form).not.toBe('list');
  });
});

describe('a question for several things', () => {
  test.each([
    ['how tall is the lighthouse and who keeps it', ['lighthouse-height', 'lighthouse-keeper']],
    ['how tall are the lighthouse and Tern tower', ['lighthouse-height', 'tern-height']],
    ['where was the first regatta and the second regatta', ['regatta-one', 'regatta-two']],
    ['keeper and height of the lighthouse', ['lighthouse-keeper', 'lighthouse-height']],
    ['how tall is the lighthouse? how much did Tern tower cost?', ['lighthouse-height', 'tern-cost']],
  ])('%s', (question, facts) => {
    expect(ids(question)).toEqual(facts);
  });

  test('has three parts at most', () => {
    const carried = (ferries: string) => unsure.ids(`how many passengers did ${ferries} carry in 2024`);
    expect(carried('the north ferry and the south ferry and the island ferry')).toEqual([
      'north-2024',
      'south-2024',
      'island-2024',
    ]);
    expect(unsure.ids('how many passengers did the north ferry carry in 2023 and 2024')).toEqual([
      'north-2023',
      'north-2024',
    ]);
    expect(
      unsure.ids('how many passengers did the north ferry carry in 2021, 2022, 2023 and 2024').length,
    ).toBeLessThan(3);
  });

  test('is answered by one fact where that says all of it', () => {
    expect(ids('where and when was the first regatta')).toEqual(['regatta-one']);
  });

  test('has what a thing is for the part that asks that', () => {
    expect(ids('what is the lighthouse and how tall is Tern tower')).toEqual(['lighthouse-is', 'tern-height']);
  });

  test('is answered in part where only one is known, and says so', () => {
    expect(ask('what is the lighthouse and who paints it')).toMatchObject({ note: { kind: 'rest' } });
    expect(ids('what is the lighthouse and who paints it')).toEqual(['lighthouse-is']);
    expect(ask('who sweeps the pier and who paints it').status).not.toBe('answered');
  });

  test('is not answered by what is told of only one of them', () => {
    expect(ids('how tall are the lighthouse and Ben Nevis')).not.toContain('tern-height');
    expect(ask('prize and height of the regatta').status).not.toBe('answered');
  });
});

describe('sides', () => {
  test('that disagree are told, the better supported first', () => {
    for (const question of ['how many boats took part in the second regatta', 'how many boats in the second regatta'])
      expect(ask(question).parts.map(({ fact, role }) => [fact.id, role])).toEqual([
        ['boats-office', 'answer'],
        ['boats-blog', 'disagrees'],
      ]);
  });

  test('that tell nothing of what is asked are not told', () => {
    const files = {
      'facts/more.yaml':
        '- {id: bell, statement: The winner of the third Harbour Regatta gets a bell., about: [third-regatta], tells: {prize: a bell}, sources: [office], disagreesWith: [doubt]}\n' +
        '- {id: doubt, statement: A blog doubts that the third Harbour Regatta comes about., about: [third-regatta], tells: {what-it-is: comes about}, sources: [blog], disagreesWith: [bell]}\n',
    };
    const told = answererOf(harbour(files));
    expect(told.ids('prize of the third regatta')).toEqual(['bell']);
    expect(told.ids('prize of the third regatta, is it true')).toEqual(['bell', 'doubt']);
  });

  test('never push out the fact that was found', () => {
    const others = [1, 2, 3, 4];
    const files = {
      'facts/more.yaml': [
        '- {id: cranes-blog, statement: The harbour has seven cranes by the count of a blog., asks: [how many cranes], sources: [blog], disagreesWith: [c1, c2, c3, c4]}\n',
        ...others.map(
          (at) =>
            `- {id: c${at}, statement: "Report ${at} says the harbour has ${at} cranes.", asks: [how many cranes in report ${at}], sources: [office], disagreesWith: [cranes-blog]}\n`,
        ),
      ].join(''),
    };
    const told = answererOf(harbour(files)).ids('how many cranes by the count of the blog, really');
    expect(told).toContain('cranes-blog');
    expect(told).toHaveLength(3);
  });

  test('are supported by sources: primary ones more, retellings not twice', () => {
    const library = harbour();
    const support = (...sources: string[]) =>
      supportOf({ ...library.facts[0], sources } as (typeof library.facts)[number], {
        ...library,
        sources: new Map([
          ...library.sources,
          ['copy', { id: 'copy', title: 'c', publisher: 'c', quality: 'good', language: 'en', rewriteOf: 'gazette' }],
        ]),
      });
    expect([support('office'), support('gazette'), support('blog'), support()]).toEqual([2, 1, 0.2, 0]);
    expect(support('gazette', 'copy')).toBeLessThan(support('gazette', 'gazette'));
    expect(support('gazette', 'blog')).toBeGreaterThan(support('gazette'));
  });
});

describe('time', () => {
  test('chooses the edition by the day', () => {
    expect(ids('where is the next regatta', [], '2025-07-01')).toEqual(['regatta-three']);
    expect(ids('where is the next regatta', [], '2025-01-01')).toEqual(['regatta-two']);
    expect(ids('where was the latest regatta', [], '2025-07-01')).toEqual(['regatta-two']);
    expect(ids('where was the latest regatta', [], '2024-01-01')).toEqual(['regatta-one']);
  });

  test('answers nothing where there is no next one', () => {
    expect(ask('where is the next regatta', [], '2028-01-01').status).not.toBe('answered');
    // Not even where somebody wrote just that as a way to ask for the one that was to come.
    const written = answererOf(
      harbour({
        'facts/more.yaml':
          '- {id: start, statement: The third Harbour Regatta begins at Oban pier., asks: [where does the next regatta begin], about: [third-regatta, regatta], date: 2027, sources: [office]}\n',
      }),
    );
    const at = (today: string) => written.ask('where does the next regatta begin', [], today).parts[0]?.fact.id;
    expect([at('2025-07-01'), at('2028-01-01')]).toEqual(['start', undefined]);
  });

  test('tells of when the latest is, where that is a quarter of a year ago', () => {
    const note = (question: string, today: string) => ask(question, [], today).note;
    expect(note('where was the latest regatta', '2025-12-01')).toEqual({ kind: 'newest', date: '2025-06-18' });
    expect(note('where was the latest regatta', '2025-09-16')).toBeNull();
    expect(note('where was the second regatta', '2025-12-01')).toBeNull();
  });

  test('chooses the newest or the oldest of facts that tell the same of a thing', () => {
    const keeper = (id: string, name: string, date: string) =>
      `- {id: ${id}, statement: "${name} was made keeper of Tern tower on ${date}.", asks: [keeper of tern tower, earliest keeper of tern tower], about: [tern-tower], tells: {keeper: ${name}}, date: ${date}, asOf: ${date}, sources: [office]}\n`;
    const told = (facts: string[], question: string) =>
      answererOf(harbour({ 'facts/more.yaml': facts.join('') }), UNSURE).ids(question)[0];
    const [old, middle, late] = [
      keeper('old', 'Olaf Dahl', '2019-03-01'),
      keeper('middle', 'Nora Lind', '2021-03-01'),
      keeper('late', 'Ivar Holm', '2024-03-01'),
    ];
    for (const facts of [
      [old, middle, late],
      [late, middle, old],
    ]) {
      expect(told(facts, 'who is the latest keeper of Tern tower')).toBe('late');
      expect(told(facts, 'who was the earliest keeper of Tern tower')).toBe('old');
    }
  });

  test('takes two within thirty days for one time, of which the likelier counts', () => {
    const keeper = (id: string, date: string) =>
      `- {id: ${id}, statement: "A keeper of Tern tower came on ${date}.", asks: [keeper of tern tower], about: [tern-tower], tells: {keeper: A keeper}, date: ${date}, asOf: ${date}, sources: [office]}\n`;
    const latest = (other: string) =>
      answererOf(harbour({ 'facts/more.yaml': keeper('one', '2024-03-01') + keeper('other', other) }), UNSURE).ids(
        'who is the latest keeper of Tern tower',
      )[0];
    expect(latest('2024-03-31')).toBe('one');
    expect(latest('2024-04-01')).toBe('other');
  });

  test('knows nothing that its sources said later', () => {
    const files = {
      'facts/more.yaml':
        '- {id: opening-plan, statement: The Pier of Saltby is to open on 1 May 2025., asks: [when does the pier open], about: [saltby], tells: {opening: 1 May 2025}, date: 2025-05-01, asOf: 2025-01, sources: [gazette]}\n' +
        '- {id: opening-report, statement: The Pier of Saltby was opened on 1 May 2025., asks: [has the pier of saltby been opened yet], about: [saltby], tells: {opening: 1 May 2025}, date: 2025-05-01, asOf: 2025-05-10, sources: [gazette]}\n',
    };
    const { ids: first } = answererOf(harbour(files), UNSURE);
    expect(first('has the pier of Saltby been opened yet', [], '2025-06-01')[0]).toBe('opening-report');
    expect(first('has the pier of Saltby been opened yet', [], '2025-05-02')[0]).toBe('opening-plan');
  });

  test('prefers the report to the plan once the day has passed', () => {
    const files = {
      'facts/more.yaml':
        '- {id: opening-plan, statement: The Pier of Saltby is to open on 1 May 2025., asks: [when does the pier open], about: [saltby], tells: {opening: 1 May 2025}, date: 2025-05-01, asOf: 2025-01, sources: [gazette]}\n' +
        '- {id: opening-report, statement: The Pier of Saltby was opened on 3 May 2025., asks: [when was the pier opened], about: [saltby], tells: {opening: 3 May 2025}, date: 2025-05-03, asOf: 2025-05, sources: [gazette]}\n',
    };
    const { ids: first } = answererOf(harbour(files), UNSURE);
    expect(first('has the pier of Saltby opened yet', [], '2025-06-01')[0]).toBe('opening-report');
  });
});

describe('turns of a conversation', () => {
  const before = ['how tall is the lighthouse'];

  test('more tells what was not told, and says when there is no more', () => {
    expect(ids('tell me more', before)).toEqual(['lighthouse-is', 'lighthouse-keeper']);
    expect(ids('more', [...before, 'tell me more'])).toEqual(['lighthouse-opening']);
    expect(ask('more', [...before, 'tell me more', 'more'])).toMatchObject({ parts: [], miss: { kind: 'noMore' } });
  });

  test('a source that is asked for, or a doubt, gets the same again; to a doubt with the other side', () => {
    expect(ask('source?', before)).toMatchObject({ form: 'again', short: null, note: { kind: 'source' } });
    expect(ids('are you sure?', ['how many boats took part in the second regatta'])).toEqual([
      'boats-office',
      'boats-blog',
    ]);
  });

  test('who asks where a thing is asks for no source', () => {
    expect(ask('where is it from', before).form).toBe('again');
    expect(ask('where is it', before).form).not.toBe('again');
  });

  test('what was told two questions ago is what is doubted where nothing was told since', () => {
    expect(ids('are you sure?', [...before, 'who painted the harbour bell'])).toEqual(ids('are you sure?', before));
  });

  test('to a doubt tell one other side, however many there are', () => {
    const side = (at: number) =>
      `- {id: side-${at}, statement: Report ${at} counts ${at} cranes., sources: [blog], disagreesWith: [cranes]}\n`;
    const { ids: told } = answererOf(
      harbour({
        'facts/more.yaml': `- {id: cranes, statement: There are seven cranes., asks: [how many cranes are there], sources: [office], disagreesWith: [side-1, side-2]}\n${side(1)}${side(2)}`,
      }),
    );
    expect(told('are you sure?', ['how many cranes are there'])).toEqual(['cranes', 'side-1']);
    expect(told('are you sure? i read 2', ['how many cranes are there'])).toEqual(['cranes', 'side-2']);
  });

  test('leave what was told last standing where there is no more', () => {
    expect(ask('source?', [...before, 'tell me more', 'more', 'more'])).toMatchObject({
      form: 'again',
      parts: [{ fact: { id: 'lighthouse-opening' } }],
    });
  });

  test('mean nothing without something told before', () => {
    expect(ask('tell me more').status).not.toBe('answered');
    expect(ask('source?', ['who won the world cup']).status).not.toBe('answered');
  });
});

test('a figure that is asked for without a year is the newest, and a known error leads no answer', () => {
  const of = (year: number, rest = '') =>
    `- {id: north-${year}, statement: The North ferry carried 1.1 million passengers in ${year}., asks: [how many passengers did the north ferry carry], about: [north-ferry], date: ${year}, figures: [{of: passengers, for: north-ferry, period: ${year}, value: 1.1, unit: million passengers}], sources: [office]${rest}}\n`;
  const older = answererOf(harbour({ 'facts/more.yaml': of(2022) }));
  expect(older.ids('how many passengers did the North ferry carry')[0]).toBe('north-2024');
  expect(older.ids('how many passengers did the North ferry carry in 2022')[0]).toBe('north-2022');
  const mistaken = answererOf(harbour({ 'facts/more.yaml': of(2026, ', error: true') }));
  expect(mistaken.ids('how many passengers did the North ferry carry')[0]).toBe('north-2024');
});

test('a known error never leads where another fact says it rightly, whatever year is named', () => {
  const fact = (id: string, statement: string, rest: string) =>
    `- {id: ${id}, statement: "${statement}", asks: [passengers of the north ferry in 2022], about: [north-ferry], date: 2022, ${rest}}\n`;
  const { ids: told } = answererOf(
    harbour({
      'facts/more.yaml':
        fact(
          'slip',
          'A blog says that the North ferry carried 7 million passengers in 2022.',
          'sources: [blog], error: true, disagreesWith: [counted]',
        ) +
        fact(
          'counted',
          'The North ferry carried 1.1 million passengers in 2022.',
          'sources: [office], disagreesWith: [slip]',
        ),
    }),
  );
  expect(told('what a blog says of passengers of the north ferry in 2022')[0]).toBe('counted');
  expect(told('did the north ferry carry 7 million passengers in 2022, as a blog says')).toEqual(['counted', 'slip']);
});

test('to who asks when, the day is told before the month', () => {
  const vague = harbour({
    'facts/more.yaml':
      '- {id: lamp, statement: The lamp of Tern tower was lit in May 2024., asks: [when was the lamp of tern tower lit], about: [tern-tower], tells: {opening: May 2024}, date: 2024-05, sources: [gazette]}\n' +
      '- {id: lamp-day, statement: The lamp of Tern tower was lit on 9 May 2024., asks: [which day was the lamp of tern tower lit], about: [tern-tower], tells: {opening: 9 May 2024}, date: 2024-05-09, sources: [gazette]}\n',
  });
  expect(answererOf(vague).ids('when was the lamp of Tern tower lit')[0]).toBe('lamp-day');
});

test('"so far" asks for all of what comes round and for no edition of it', () => {
  const { ids: told } = answererOf(
    harbour({
      'facts/more.yaml':
        '- {id: regattas, statement: Two Harbour Regattas have been held so far., asks: [how many regattas have been held so far], about: [regatta], sources: [gazette]}\n',
    }),
  );
  for (const asked of [
    'how many regattas have been held so far',
    'how many regattas so far',
    'all the regattas so far',
  ])
    expect([asked, told(asked)[0]]).toEqual([asked, 'regattas']);
  expect(told('where was the latest regatta')[0]).toBe('regatta-two');
});

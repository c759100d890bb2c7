import { describe, expect, test } from 'vitest';
import { boldOf } from '../../src/engine/selection/bold.js';
import { supportOf } from '../../src/engine/selection/sides.js';
import { createSuggest, displayOf, relatedTo } from '../../src/engine/selection/suggest.js';
import { answererOf, english, harbour, harbourInRussian, libraryOf, openLibrary, readerOf, UNSURE } from './harbour.js';

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

  test('answers a bare name', () => {
    expect(ask('Gull Point lighthouse').form).toBe('overview');
  });

  test('is not told where something is asked of the thing, or nobody wrote one', () => {
    expect(ask('what is the height of the lighthouse').form).toBe('fact');
    expect(ask('tell me about Tern tower').form).not.toBe('overview');
  });
});

describe('a list', () => {
  test('has every fact of the thing that tells what is asked, in the order of time', () => {
    expect(unsure.ids('list all repairs of Tern tower')).toEqual(['repairs-roof', 'repairs-stairs', 'repairs-bell']);
    expect(unsure.ask('list all repairs of Tern tower').form).toBe('list');
  });

  test('is not told of fewer than three facts, for a question of other words, or where one fact surely lists them', () => {
    expect(unsure.ask('list all heights of Tern tower').form).not.toBe('list');
    expect(unsure.ask('list all expensive rusty purple repairs of Tern tower').form).not.toBe('list');
    expect(ask('list all repairs of Tern tower').form).not.toBe('list');
  });
});

describe('what is computed', () => {
  const computed = (question: string, by = unsure) => by.ask(question).computed;

  test('a difference, to the digits of the coarser figure', () => {
    expect(computed('how many more passengers did the north ferry carry in 2024 than in 2023')).toMatchObject({
      operation: 'difference',
      expression: '1.5 − 1.25 = 0.3 million passengers',
      result: '0.3',
      unit: 'million passengers',
      as: 'exact',
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

  test('a sum', () => {
    expect(
      computed('how many passengers did the north ferry and the south ferry carry together in 2024')?.expression,
    ).toBe('1.5 + 0.9 = 2.4 million passengers');
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

describe('a question for several things', () => {
  test.each([
    ['how tall is the lighthouse and who keeps it', ['lighthouse-height', 'lighthouse-keeper']],
    ['how tall are the lighthouse and Tern tower', ['lighthouse-height', 'tern-height']],
    ['where was the first regatta and the second regatta', ['regatta-one', 'regatta-two']],
    ['how tall is the lighthouse? how much did Tern tower cost?', ['lighthouse-height', 'tern-cost']],
  ])('%s', (question, facts) => {
    expect(ids(question)).toEqual(facts);
  });

  test('is answered by one fact where that says all of it', () => {
    expect(ids('where and when was the first regatta')).toEqual(['regatta-one']);
  });

  test('is not answered in part', () => {
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
    expect(support('office')).toBeGreaterThan(support('gazette'));
    expect(support('gazette')).toBeGreaterThan(support('blog'));
    expect(support('gazette', 'copy')).toBe(support('gazette'));
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
    expect(ask('source?', before)).toMatchObject({ form: 'again', short: '42 metres' });
    expect(ids('are you sure?', ['how many boats took part in the second regatta'])).toEqual([
      'boats-office',
      'boats-blog',
    ]);
  });

  test('mean nothing without something told before', () => {
    expect(ask('tell me more').status).not.toBe('answered');
    expect(ask('source?', ['who won the world cup']).status).not.toBe('answered');
  });
});

describe('a miss', () => {
  test('says what is known of the thing, and what is not', () => {
    expect(ask('what does the lighthouse cost').miss).toEqual({
      kind: 'thing',
      thing: 'lighthouse',
      facts: 4,
      has: ['opening', 'keeper', 'height'],
      lacks: ['cost'],
    });
  });

  test('offers the nearest questions, and none where no word is known', () => {
    const choices = ask('what does the lighthouse cost').choices.map(({ fact }) => fact);
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.every((id) => id.startsWith('lighthouse'))).toBe(true);
    expect(ask('who won the football world cup')).toMatchObject({ status: 'unknown', choices: [] });
  });

  test.each([
    ['hi', 'greeting'],
    ['thanks', 'thanks'],
  ])('%s is small talk', (text, topic) => {
    expect(ask(text).miss).toEqual({ kind: 'smallTalk', topic });
  });

  test('gives the candidates that it did not take', () => {
    expect(ask('what does the lighthouse cost').candidates.length).toBeGreaterThan(1);
  });
});

describe('words in bold', () => {
  const library = harbour();
  const opened = openLibrary(library);
  const bold = (question: string, id: string) => {
    const fact = library.factById.get(id);
    if (!fact) throw new Error(id);
    const parts = { language: english, translation: null, term: opened.vocabulary.term };
    return boldOf(readerOf(opened).read(question), fact, parts);
  };

  test.each([
    ['how tall is the lighthouse', 'lighthouse-height', '42 metres'],
    ['where was the first regatta', 'regatta-one', 'Saltby'],
    ['when was the first regatta', 'regatta-one', '12 May 2023'],
    ['who keeps the lighthouse', 'lighthouse-keeper', 'Aida Berg'],
    ['how much did Tern tower cost', 'tern-cost', 'More than 3 million crowns'],
    ['when did Tern tower get its roof', 'repairs-roof', '2019'],
  ])('%s: %s', (question, id, words) => {
    expect(bold(question, id)).toBe(words);
  });

  test.each([
    ['yes or no', 'is the lighthouse 42 metres tall', 'lighthouse-height'],
    ['why', 'why is the lighthouse of that height', 'lighthouse-height'],
    ['another form of answer', 'when did the height of the lighthouse change', 'lighthouse-height'],
    ['what the question says itself', 'where in Saltby was the first regatta', 'regatta-one'],
    ['nothing marked', 'how many boats in the second regatta', 'boats-blog'],
  ])('none for %s', (_, question, id) => {
    expect(bold(question, id)).toBeNull();
  });

  test('are those of the translation where the reply is one', () => {
    const russian = answererOf(harbourInRussian());
    expect(russian.ask('какова высота маяка')).toMatchObject({ language: 'ru', short: '42 метра' });
  });
});

describe('suggestions', () => {
  const suggest = createSuggest(harbour());

  test('are questions for what is typed so far, by words of the question, the thing or the id', () => {
    expect(suggest('how tall', 3, 'en').map(({ fact }) => fact)).toContain('lighthouse-height');
    expect(suggest('lighth', 5, 'en').some(({ fact }) => fact.startsWith('lighthouse'))).toBe(true);
    expect(suggest('tern tower', 5, 'en').map(({ fact }) => fact)).toContain('tern-height');
    expect(suggest('qqqqq', 5, 'en')).toEqual([]);
  });

  test('each question once, and no more than wanted', () => {
    const found = suggest('regatta', 4, 'en').map(({ question }) => question);
    expect(found.length).toBeLessThanOrEqual(4);
    expect(new Set(found).size).toBe(found.length);
  });

  test('begin with the starters, else with what is defined', () => {
    expect(suggest('', 1, 'en').map(({ fact }) => fact)).toEqual(['lighthouse-is']);
    const started = createSuggest(harbour({ 'library.yaml': 'starters: [How tall is it?]\n' }));
    expect(started(' ', 1, 'en')).toEqual([{ question: 'How tall is it?', fact: '' }]);
  });

  test('show the question that an editor wrote, else the first ask, else the sentence', () => {
    const library = harbour();
    const fact = (id: string) => library.factById.get(id) as (typeof library.facts)[number];
    expect(displayOf({ ...fact('lighthouse-height'), display: 'How tall?' }, library, 'en')).toBe('How tall?');
    expect(displayOf(fact('lighthouse-height'), library, 'en')).toBe('how tall is the lighthouse');
    expect(displayOf(fact('lighthouse-is'), library, 'en')).toBe(fact('lighthouse-is').statement);
  });

  test('after an answer are about the same thing, never what was told or contradicts it', () => {
    const library = harbour();
    const about = (thing: string) => library.facts.filter((fact) => fact.about.includes(thing));
    const told = library.facts.filter(({ id }) => id === 'boats-office');
    const related = relatedTo(told, about, () => false, 9).map(({ id }) => id);
    expect(related[0]).toBe('regatta-two');
    expect(related).not.toContain('boats-blog');
    expect(relatedTo(told, about, () => true, 9)).toEqual([]);
  });
});

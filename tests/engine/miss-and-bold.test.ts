import { describe, expect, test } from 'vitest';
import { boldOf, joinedBold } from '../../src/engine/selection/bold.js';
import { selectSingle } from '../../src/engine/selection/single.js';
import type { Fact } from '../../src/knowledge/library.js';
import { decidedBy, fact, opened as openedWith } from './decided.js';
import { answererOf, english, factWith, harbour, harbourInRussian, openLibrary, readerOf, UNSURE } from './harbour.js';

const { ask } = answererOf();
const nameOf = (thing: string) => (thing === 'lighthouse' ? 'Gull Point lighthouse' : undefined);

describe('a miss', () => {
  test('names the thing that is known', () => {
    expect(ask('what does the lighthouse cost').miss).toEqual({ kind: 'thing', thing: 'lighthouse', facts: 4 });
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
    ['how recent is your data, whats your cutoff', 'current'],
    ['hello! what can you do?', 'help'],
    ['who are you? and nice to meet you', 'identity'],
    ['thanks! and who made you?', 'keepers'],
    ['who made you? the harbour office?', 'keepers'],
    ['Which outlets do your facts come from?', 'sources'],
  ])('%s is small talk', (text, topic) => {
    expect(ask(text).miss).toEqual({ kind: 'smallTalk', topic });
  });

  test.each([
    ['who made you and where do your facts come from', 'keepers', 'sources'],
    ['where do the facts come from and how do you handle contradictions', 'sources', 'disagree'],
    ['what languages do you speak and do you store what i write?', 'privacy', 'languages'],
    ['what can i ask you? do you speak russian', 'help', 'languages'],
  ])('%s asks two things of the bot, and both are answered', (text, topic, also) => {
    expect(ask(text).miss).toEqual({ kind: 'smallTalk', topic, also });
  });

  test('what a curator wrote as an ask is none, word for word', () => {
    const files = {
      'facts/more.yaml':
        '- {id: board, statement: The harbour board runs this harbour., asks: [who runs this], sources: [office]}\n',
    };
    expect(answererOf(harbour(files)).ask('Who runs this?').miss?.kind).not.toBe('smallTalk');
    expect(ask('Who runs this?').miss?.kind).toBe('smallTalk');
    const numbers =
      '- {id: pilots, statement: Pilots of the harbour count., asks: [where do your numbers come from], sources: [office]}\n';
    const unsure = answererOf(harbour({ 'facts/more.yaml': numbers }), UNSURE);
    expect(unsure.ids('Where do your numbers come from?')).toEqual(['pilots']);
  });

  test.each([
    'who built the lighthouse and who owns it',
    'who runs the post office',
    'who made you? the keeper of Gull Point lighthouse',
    'what does your data say about the lighthouse',
    'which mole is the longest? please answer in english',
  ])('%s is none', (text) => {
    expect(ask(text).miss?.kind).not.toBe('smallTalk');
  });

  test.each([
    ['how recent is your data? does it know the regatta of Kirkwall', 'current'],
    ['can you answer in russian too or only in english', 'languages'],
    ['bot are you made by the government of Saltby', 'keepers'],
    ['where do your numbers come from?', 'sources'],
  ])('%s is about the bot itself', (text, topic) => {
    expect(ask(text).miss).toEqual({ kind: 'smallTalk', topic });
  });

  test('tells what may be meant where that is likely and not likely enough, and does not offer it again', () => {
    const doubting = answererOf(harbour(), { ...UNSURE, limits: { answer: 0.7, choices: 0.1 } });
    const answer = doubting.ask('how high is the lighthouse');
    expect(answer).toMatchObject({ status: 'choices', short: null, note: { kind: 'perhaps' } });
    expect(answer.parts.map(({ fact }) => fact.id)).toEqual(['lighthouse-height']);
    expect(answer.choices.map(({ fact }) => fact)).not.toContain('lighthouse-height');
    expect(ask('who won the football world cup').parts).toEqual([]);
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
    const parts = { language: english, asking: english, translation: null, term: opened.vocabulary.term, nameOf };
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
    ['nothing marked', 'how many people are on Tern tower', 'tern-height'],
  ])('none for %s', (_, question, id) => {
    expect(bold(question, id)).toBeNull();
  });

  test('answer every part of a question, or are left out', () => {
    expect(ask('when and where was the first regatta').short).toBe('Saltby on 12 May 2023');
    expect(ask('the height and cost of the lighthouse').short).toBeNull();
    const statement = `Saltby, ${'a town by the sea, '.repeat(4)}got it on 12 May 2023.`;
    expect(joinedBold(['12 May 2023', 'Saltby'], statement)).toBe('12 May 2023 · Saltby');
    expect(joinedBold(['12 May 2023', null], statement)).toBeNull();
    expect(joinedBold(['May 2023', '12 May 2023'], statement)).toBe('12 May 2023');
  });

  test('are left out where as many would be wrong as right, and of two facts that may be meant', () => {
    const fair = (id: string, year: number) =>
      fact(id, `A fair of Saltby was held in ${year}.`, `about: [saltby], tells: {date: "${year}"}`);
    const fairs = openedWith(fair('one', 2021) + fair('two', 2022));
    const asked = (one: number, two: number) =>
      decidedBy({ one, two }, { opened: fairs }).reply(selectSingle, 'when was the fair of Saltby')?.asked.length;
    expect([asked(0.5, 0), asked(0.49, 0)]).toEqual([1, 0]);
    expect([asked(0.5, 0.4), asked(0.9, 0.05)]).toEqual([0, 1]);
  });

  test('stand for one question: none where two are asked and not divided, or yes or no', () => {
    const fairs = openedWith(
      fact('one', 'The first fair of Saltby was in May 2024.', 'about: [saltby], tells: { date: May 2024 }'),
    );
    const asked = (question: string) =>
      decidedBy({ one: 0.7 }, { opened: fairs }).reply(selectSingle, question)?.asked.length;
    expect(asked('when was the fair of Saltby')).toBe(1);
    expect(asked('when was the fair of Saltby that cost the town a lot')).toBe(1);
    expect(asked('when was the fair of Saltby how many people came')).toBe(0);
    expect(asked('fair of Saltby, is it in May')).toBe(0);
  });

  const marked = (
    question: string,
    statement: string,
    tells: Readonly<Record<string, string>>,
    more: Partial<Fact> = {},
  ) => {
    const fact = { ...(library.facts[0] as Fact), statement, tells: new Map(Object.entries(tells)), ...more };
    return boldOf(readerOf(opened).read(question), fact, {
      language: english,
      asking: english,
      translation: null,
      term: opened.vocabulary.term,
      nameOf,
    });
  };

  test('have sixty letters at most, and seven in ten of the sentence', () => {
    const words = (length: number) => 'X'.repeat(length);
    expect(marked('height', words(200), { height: words(60) })).toBe(words(60));
    expect(marked('height', words(200), { height: words(61) })).toBeNull();
    expect(marked('height', words(20), { height: words(14) })).toBe(words(14));
    expect(marked('height', words(20), { height: words(15) })).toBeNull();
  });

  test('are the one number of what is counted, whatever it is marked for', () => {
    const statement =
      'The works by the sea have a capacity of 50,000 boats a year, and 80 people had jobs in them by May 2025.';
    const tells = { place: 'by the sea', keeper: '80 people had jobs in them', date: 'by May 2025' };
    expect(marked('how many people', statement, tells)).toBe('80 people had jobs in them');
    expect(marked('how many people', statement, { ...tells, cost: '50,000 people' })).toBeNull();
    expect(marked('how many jobs', statement, tells)).toBe('80 people had jobs in them');
    expect(marked('how many of them', statement, tells)).toBeNull();
    // The number of a date counts nothing, nor does what comes before a number, or far behind it.
    const on = {
      keeper: 'on 5 May 2025 people had jobs',
      cost: 'people had 80 jobs',
      place: '3 of the many jobs that people had',
    };
    expect(marked('how many people', `${statement} They paid 3 crowns.`, on)).toBeNull();
    expect(marked('how many people work there', statement, tells)).toBe('80 people had jobs in them');
    expect(marked('how many people jobs', statement, { place: '3 jobs by the sea' })).toBeNull();
  });

  test('are of the year that is asked about, where they say of which they are', () => {
    const statement = 'The pier had 30 boats in 2024 and 80 boats in 2025, by the books of the harbour office.';
    const tells = { number: '80 boats in 2025' };
    expect(marked('number of boats in 2025', statement, tells)).toBe('80 boats in 2025');
    expect(marked('number of boats', statement, tells)).toBe('80 boats in 2025');
    expect(marked('number of boats in 2024', statement, tells)).toBeNull();
    expect(marked('number of boats in 2024', statement, { ...tells, boats: '30 boats in 2024' })).toBeNull();
    const grown = { number: '50 boats more than in 2024' };
    expect(marked('number of boats by which it grew in 2025', statement, grown)).toBe('50 boats more than in 2024');
    expect(marked('when in 2024 was the opening', statement, { opening: '5 May 2025' })).toBe('5 May 2025');
  });

  test('are of the unit and the kind that is asked for: kilometres, money, growth', () => {
    const statement =
      'The pier is 42 metres high, had 30 boats in 2025, 12 percent more than before, and cost 80 crowns.';
    const tells = { height: '42 metres', boats: '30 boats', cost: '80 crowns' };
    expect(marked('how many metres height and boats', statement, tells)).toBe('42 metres');
    expect(marked('how many metres of boats', statement, { boats: '30 boats' })).toBeNull();
    expect(marked('how many boats', statement, { boats: '30 boats' })).toBe('30 boats');
    expect(marked('how much did the height cost', statement, { height: '42 metres' })).toBeNull();
    expect(marked('how many boats did it grow', statement, { boats: '30 boats' })).toBeNull();
    expect(marked('how many boats did it grow', statement, { boats: '12 percent' })).toBe('12 percent');
  });

  test('do not stand where accounts differ, or say again the one number of the question', () => {
    const statement = 'The pier has a height of 42 metres and has had it ever since it was built in the harbour.';
    const tells = { height: '42 metres' };
    expect(marked('what is the height', statement, tells)).toBe('42 metres');
    const disputed = 'what is the height, I read different numbers';
    expect(marked(disputed, statement, tells)).toBe('42 metres');
    expect(marked(disputed, statement, tells, { disagreesWith: ['other'] })).toBeNull();
    expect(marked('what is the height 42 m', statement, tells)).toBeNull();
    expect(marked('what is the height, 42 or 30 m', statement, tells)).toBe('42 metres');
    // A year is none of the numbers, and of what is marked otherwise nothing comes back.
    expect(marked('what date in 2025 was it', statement, { date: '5 June 2025' })).toBe('5 June 2025');
    expect(marked('how tall is it, 42 m', statement, tells)).toBeNull();
  });

  test('are not the name that the question has, but what else goes by it', () => {
    const statement = 'In the spring of that year the town gave a new lamp to the old Gull Point lighthouse.';
    const name = 'Gull Point lighthouse';
    expect(marked('what did the keeper of the lighthouse give', statement, { keeper: name })).toBeNull();
    expect(marked('what did the keeper give', statement, { keeper: name })).toBe(name);
    expect(marked('what did the keeper of the lighthouse give', statement, { keeper: `lamp to the old ${name}` })).toBe(
      `Lamp to the old ${name}`,
    );
  });

  test('keep what makes a number less exact, and nothing else before it', () => {
    const statement = 'The pier cost at least 30 crowns a yard, of which the town of Saltby paid a half.';
    expect(marked('how much did it cost', statement, { cost: '30 crowns' })).toBe('At least 30 crowns');
    expect(marked('how much did it cost', statement.replace(' at least', ''), { cost: '30 crowns' })).toBe('30 crowns');
  });

  test('are the narrower of two where one is in the other, unless that is hardly a word', () => {
    const statement = 'The pier is 42 metres high, measured at low water by the office of the coast.';
    expect(marked('height and repairs', statement, { height: '42 metres high', repairs: '42 metres' })).toBe(
      '42 metres',
    );
    expect(marked('height and repairs', statement, { height: '42 metres high', repairs: '42' })).toBe('42 metres high');
    expect(marked('height and repairs', statement, { height: '42 metres high', repairs: '42 m' })).toBe('42 m');
  });

  test('are no number for who, short, and less than the sentence', () => {
    const bold = (text: string, keeper: string, statement: string) => {
      const opened = openLibrary(harbour());
      const fact = factWith({ statement, tells: new Map([['keeper', keeper]]) });
      const parts = { language: english, asking: english, translation: null, term: opened.vocabulary.term, nameOf };
      return boldOf(readerOf(opened).read(text), fact, parts);
    };
    const crew = 'The crew of Tern tower, four Keepers or 12 Keepers, has kept it since it was built.';
    expect(bold('who keeps it', '12 Keepers', crew)).toBeNull();
    expect(bold('who keeps it', 'four Keepers', crew)).toBe('Four Keepers');
    const name = (letters: number) => `K${'e'.repeat(letters - 1)}`;
    const long = (letters: number) =>
      bold('who keeps it', name(letters), `${name(letters)} ${'has kept it '.repeat(8)}`);
    expect([long(60), long(61)]).toEqual([name(60), null]);
    const whole = (others: number) => bold('who keeps it', name(14), `${name(14)} ${'.'.repeat(others - 1)}`);
    expect([whole(6), whole(5)]).toEqual([name(14), null]);
    expect(bold('who keeps it', 'Bo', 'Bo is it.')).toBe('Bo');
  });

  test('are a name for who and where, a date for when', () => {
    const statement = 'It was Aida Berg who kept it for 7 years in Wick, until the storms of May 2023 came.';
    const [who, seven, when] = ['Aida Berg', '7 years', 'May 2023'];
    expect(marked('who is the keeper', statement, { keeper: who })).toBe(who);
    expect(marked('who is the keeper', statement, { keeper: seven })).toBeNull();
    expect(marked('where is the keeper', statement, { keeper: 'Wick' })).toBe('Wick');
    expect(marked('where is the keeper', statement, { keeper: when })).toBeNull();
    expect(marked('when was the keeper', statement, { keeper: when })).toBe(when);
    expect(marked('when was the keeper', statement, { keeper: who })).toBe(when);
  });

  test('are not who is named in the question, if by a part of the name', () => {
    const statement =
      'It was the keeper of Gull Point lighthouse who wrote to Aida Berg, and she wrote back in May 2023.';
    const lighthouse = 'the keeper of Gull Point lighthouse';
    expect(marked('who is the keeper of the lighthouse', statement, { keeper: lighthouse })).toBeNull();
    expect(marked('which keeper of the lighthouse', statement, { keeper: 'Aida Berg' })).toBe('Aida Berg');
    expect(marked('who is the keeper of Tern tower', statement, { keeper: lighthouse })).not.toBeNull();
  });

  test('are the one length, time or amount that is marked, where nothing is marked for what is asked', () => {
    const statement =
      'The crossing of the bay took the boats of the regatta 3 hours in 2023, and the prize was 90 crowns.';
    expect(marked('how long did they sail', statement, { boats: '3 hours', prize: '90 crowns' })).toBe('3 hours');
    expect(marked('how long did they sail', statement, { boats: '3 hours', prize: '4 days' })).toBeNull();
    expect(marked('how many of them sailed', statement, { prize: '3 hours' })).toBeNull();
  });

  test('are no date for what happened, unless it is the date that is asked', () => {
    const statement = 'The lamp of the lighthouse was lit by the keeper of the coast in May 2023, before the storms.';
    expect(marked('what happened when they lit it', statement, { date: 'May 2023' })).toBeNull();
    expect(marked('what is the opening', statement, { opening: 'May 2023' })).toBe('May 2023');
    expect(marked('when did they light it', statement, { date: 'May 2023' })).toBe('May 2023');
  });

  test('are those of an overview only where a value is asked', () => {
    expect(ask('what is the lighthouse').short).toBeNull();
  });

  test('are those of the translation where the reply is one', () => {
    const russian = answererOf(harbourInRussian());
    expect(russian.ask('какова высота маяка')).toMatchObject({ language: 'ru', short: '42 метра' });
  });
});

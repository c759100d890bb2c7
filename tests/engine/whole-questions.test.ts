import { describe, expect, test } from 'vitest';
import { answererOf, harbour, UNSURE } from './harbour.js';

/** From the question to the answer, whether the best fact is sure or only likelier than not. */
describe.each([
  ['sure', answererOf()],
  ['likely', answererOf(harbour(), UNSURE)],
])('where the best fact is %s', (_, { ask }) => {
  test.each([
    ['where was the first regatta and when', 'fact', 'regatta-one', 'Saltby on 12 May 2023'],
    ['in which town was the second regatta', 'fact', 'regatta-two', 'Wick'],
    ['which year was the third regatta', 'fact', 'regatta-three', '2027'],
    ['when is the next regatta', 'fact', 'regatta-three', '2027'],
    ['when was the last regatta', 'fact', 'regatta-two', null],
    ['has the third regatta been held yet', 'fact', 'regatta-three', null],
    ['is the lighthouse 42 metres tall', 'fact', 'lighthouse-height', null],
    ['did 24 boats take part in the second regatta', 'fact', 'boats-office boats-blog:disagrees', null],
    ['what was repaired at tern tower in 2021', 'fact', 'repairs-stairs', 'The stairs'],
    ['what happened in 2019', 'fact', 'repairs-roof', null],
    ['what did tern tower cost', 'fact', 'tern-cost', 'More than 3 million crowns'],
    ['how many passengers did the north ferry carry in 2023', 'fact', 'north-2023', null],
    ['who was aida berg', 'fact', 'lighthouse-keeper', null],
    ['glh height', 'fact', 'lighthouse-height', '42 metres'],
    ['how tll is teh lighthose', 'fact', 'lighthouse-height', '42 metres'],
    ['hello, how tall is the lighthouse? thanks', 'fact', 'lighthouse-height', '42 metres'],
    ['not tern tower, how tall is the lighthouse', 'fact', 'lighthouse-height', '42 metres'],
    ['how tall is the lighthouse, not tern tower', 'fact', 'lighthouse-height', '42 metres'],
    ['tell me about the lighthouse', 'overview', 'lighthouse-is lighthouse-height:also lighthouse-keeper:also', null],
    [
      'everything about tern tower',
      'list',
      'repairs-roof repairs-stairs:also repairs-bell:also tern-height:also tern-cost:also',
      null,
    ],
    [
      'which ferry carried the most passengers',
      'computed',
      'north-2024:input south-2024:input island-2024:input',
      'North ferry: 1.5 million passengers',
    ],
    [
      'which ferry carried the fewest passengers in 2024',
      'computed',
      'island-2024:input south-2024:input north-2024:input',
      'Island ferry: 0.25 million passengers',
    ],
    [
      'how long after the first regatta was the lighthouse first lit',
      'computed',
      'regatta-one:input lighthouse-opening:input',
      '294',
    ],
  ])('%s', (question, form, facts, bold) => {
    const { parts, ...answer } = ask(question);
    expect(answer).toMatchObject({ status: 'answered', form, short: bold });
    expect(parts.map(({ fact, role }) => (role === 'answer' ? fact.id : `${fact.id}:${role}`)).join(' ')).toBe(facts);
  });

  test.each([
    ['how much did the lighthouse cost', 'unknown', 'thing'],
    ['what was repaired at tern tower in 2022', 'unknown', 'thing'],
    ['what is the prize of the second regatta', 'unknown', 'thing'],
    ['what does the winner get', 'unknown', 'nothing'],
    ['is the lighthouse 50 metres tall', 'choices', 'thing'],
    ['boats in 2025', 'choices', 'unclear'],
    ['how tall are the two towers', 'choices', 'unclear'],
  ])('%s is not answered', (question, status, kind) => {
    expect(ask(question)).toMatchObject({ status, form: 'miss', parts: [], miss: { kind } });
  });

  test.each([
    ['is the lighthouse 50 metres tall', 'lighthouse-height'],
    ['boats in 2025', 'regatta-two'],
    ['how tall are the two towers', 'tern-height'],
  ])('%s is not sure enough to be told as what may be meant, and is offered', (question, fact) => {
    expect(ask(question).choices.map((one) => one.fact)).toContain(fact);
  });

  test.each([
    ['how tall is the lighthouse / and tern tower?', 'tern-height'],
    ['how tall is the lighthouse / no, tern tower', 'tern-height'],
    ['how tall is the lighthouse / who keeps it?', 'lighthouse-keeper'],
    ['how tall is the lighthouse / sure?', 'lighthouse-height'],
    ['how tall is the lighthouse / by the way, how much did Tern tower cost', 'tern-cost'],
    ['how many passengers did the north ferry carry in 2024 / and in 2023?', 'north-2023'],
    ['how many passengers did the north ferry carry in 2024 / and the south ferry?', 'south-2024'],
    ['how many passengers did the north ferry carry in 2024 / and the island one?', 'island-2024'],
    ['where was the first regatta / and the second?', 'regatta-two'],
    ['where was the second regatta / and the one before?', 'regatta-one'],
    ['where was the second regatta / and when?', 'regatta-two'],
    ['where was the second regatta / when was it held', 'regatta-two'],
    ['which ferry carried the most passengers in 2024 / and the fewest?', 'island-2024 south-2024 north-2024'],
    ['how many passengers did the north ferry carry in 2023 / how much more in 2024?', 'north-2024 north-2023'],
    ['repairs of tern tower in 2021 / and in 2023?', 'repairs-bell'],
    ['how tall is the lighthouse / thanks', ''],
  ])('%s', (said, facts) => {
    const questions = said.split(' / ');
    const { parts } = ask(questions.at(-1) ?? '', questions.slice(0, -1));
    expect(parts.map(({ fact }) => fact.id).join(' ')).toBe(facts);
  });
});

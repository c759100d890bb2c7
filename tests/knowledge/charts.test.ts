import { describe, expect, test } from 'vitest';
import { figureOf } from '../../src/knowledge/figures.js';
import { read } from './reading.js';

const FACTS = `- id: old
  statement: The pier took about 1.2 million people in 2023 and 900,000 people in 2024.
  date: 2023/2024
  sources: [gazette]
- id: other
  statement: A blog counted 1.4 million people in 2023.
  date: 2023
  sources: [gazette]
`;
const AGREED = FACTS.replace('date: 2023\n', 'date: 2023\n  disagreesWith: [old]\n').replace(
  'date: 2023/2024\n',
  'date: 2023/2024\n  disagreesWith: [other]\n',
);
const chart = (points: string, unit = 'million people') =>
  `- id: visitors\n  title: People on the pier\n  unit: ${unit}\n  points:\n${points}`;
const FIRST = '    - { fact: old, value: 1.2, date: 2023 }\n';

const linesOf = (charts: string, facts = FACTS) => read({ 'facts/pier.yaml': facts, 'charts.yaml': charts }).lines;

describe('charts.yaml', () => {
  test('a sound one is part of the library and of its version', () => {
    const sound = chart(`${FIRST}    - { fact: other, value: 1.4 }\n`);
    const { library, lines } = read({ 'facts/pier.yaml': AGREED, 'charts.yaml': sound });
    expect(lines).toEqual([]);
    expect(library?.charts).toMatchObject([{ id: 'visitors', points: [{ value: 1.2, date: '2023' }, { value: 1.4 }] }]);
    const without = read({ 'facts/pier.yaml': AGREED }).library;
    expect(without?.charts).toEqual([]);
    expect(without?.version).not.toBe(library?.version);
  });

  test.each([
    [
      'a value that the statement does not have',
      `${FIRST}    - { fact: other, value: 1.5, date: 2023-05 }\n`,
      ['charts.yaml:6 visitors points.1.value: 1.5 (million people) is not in the statement of "other"'],
    ],
    [
      'a value of another scale',
      `${FIRST}    - { fact: old, value: 2024, date: 2024 }\n    - { fact: old, value: 1, date: 2024-05 }\n`,
      ['charts.yaml:7 visitors points.2.value: 1 (million people) is not in the statement of "old"'],
    ],
    [
      'a fact that is not there',
      `${FIRST}    - { fact: gone, value: 1.4 }\n`,
      ['charts.yaml:6 visitors points.1.fact: no fact "gone"; take it out, or write the id of one that is there'],
    ],
    [
      'a label that the statement does not have',
      `${FIRST}    - { fact: other, value: 1.4, label: a newspaper }\n`,
      ['charts.yaml:6 visitors points.1.label: "a newspaper" is not in the statement of "other"'],
    ],
    [
      'a date outside that of the fact',
      `${FIRST}    - { fact: old, value: 1.2, date: 2025 }\n`,
      [
        'charts.yaml:6 visitors points.1.date: is outside that of "old", 2023/2024, and its year is not in the statement',
      ],
    ],
    [
      'two values at one place that do not disagree',
      `${FIRST}    - { fact: other, value: 1.4 }\n`,
      ['charts.yaml:6 visitors points.1: stands at the place of "old", and the two facts do not disagree'],
    ],
    ['one point', FIRST, ['charts.yaml:4 visitors points: needs at least two points']],
  ])('%s is refused, with its line', (_, points, expected) => {
    expect(linesOf(chart(points))).toEqual(expected);
  });

  test('900,000 is no value in millions', () => {
    expect(linesOf(chart(`${FIRST}    - { fact: old, value: 900000, date: 2024 }\n`, 'people'))).toEqual([
      'charts.yaml:5 visitors points.0.value: 1.2 (people) is not in the statement of "old"',
    ]);
  });

  test('an id twice, and the one that the timeline has', () => {
    const two = chart(`${FIRST}    - { fact: old, value: 1.2, date: 2023-05 }\n`);
    expect(linesOf(two + two)).toEqual(['charts.yaml:7 visitors id: chart "visitors" is already in charts.yaml:1']);
    expect(linesOf(two.replace('id: visitors', 'id: timeline'))).toEqual([
      'charts.yaml:1 timeline id: "timeline" is the picture of all dated facts',
    ]);
  });
});

describe('a topic', () => {
  const lexicon = (topics: string) => read({ 'facts/pier.yaml': FACTS, 'lexicon.yaml': `topics: {${topics}}\n` });
  test('may have a name of its own, if it is there', () => {
    expect(lexicon('pier: The long pier').library?.lexicon.topics).toEqual({ pier: 'The long pier' });
    expect(lexicon('quay: The quay').lines).toEqual(['lexicon.yaml:1 topics.quay: there is no facts/quay.yaml']);
  });
});

describe('a figure', () => {
  test.each([
    ['it exceeded $94.8 billion in 2022', 94.8, 'billion dollars', { text: '94.8', sign: '>' }],
    ['about US$ 3 billion', 3, 'billion dollars', { text: '3', sign: '≈' }],
    ['nearly 655,000 people', 655000, 'people', { text: '655,000', sign: '≈' }],
    ['43.82 billion, ahead of others (22.71)', 22.71, 'billion dollars', { text: '22.71', sign: '' }],
    ['fewer than 12 ships', 12, 'ships', { text: '12', sign: '<' }],
    ['on 12 May it was 12 million', 12, 'million tonnes', { scale: 'million' }],
    ['460 million', 460, 'billion dollars', null],
    ['94.85 billion', 94.8, 'billion dollars', null],
    ['194.8 billion', 94.8, 'billion dollars', null],
  ])('of "%s" by its value %d', (statement, value, unit, expected) => {
    const figure = figureOf(statement, value, unit);
    if (expected === null) expect(figure).toBeNull();
    else expect(figure).toMatchObject(expected);
  });
});

import { expect, test } from 'vitest';
import { answererOf, libraryOf, UNSURE } from './harbour.js';

const FACTS = ['Red', 'Blue', 'Green'].map(
  (name) =>
    `- {id: ${name.toLowerCase()}, statement: The ${name} Mill grinds flour at Saltby., about: [${name.toLowerCase()}-mill], sources: [office]}\n`,
);
const LEXICON = `
entities:
  red-mill: { names: [Red Mill], kind: mill, overview: [red] }
  blue-mill: { names: [Blue Mill, the blue mill], kind: mill, overview: [blue] }
  green-mill: { names: [Green Mill], kind: mill, overview: [green] }
  mill-fair: { names: [fair of the mill], kind: event }
`;
const { ask } = answererOf(libraryOf({ 'lexicon.yaml': LEXICON, 'facts/a.yaml': FACTS.join('') }), UNSURE);
const told = (question: string) => ask(question).parts.map(({ fact }) => fact.id);

test('a list of a kind has what each thing is that is called so, where nothing else is said', () => {
  expect(ask('list all mills')).toMatchObject({ form: 'list' });
  expect(told('list all mills')).toEqual(['red', 'blue', 'green']);
  expect(ask('list all rusty expensive mills').form).not.toBe('list');
  expect(ask('list all mills of the Red Mill').form).not.toBe('list');
});

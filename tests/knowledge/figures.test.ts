import { describe, expect, test } from 'vitest';
import { fact, read } from './reading.js';

const LEXICON = `entities:
  pier: {names: [the pier]}
measures:
  length: {label: length, names: [length, how long], unit: metres}
`;
const withFigures = (statement: string, figures: string) =>
  read({
    'facts/pier.yaml': `- id: a\n  statement: ${statement}\n  sources: [gazette]\n  figures:\n${figures}`,
    'lexicon.yaml': LEXICON,
  });
const problems = (figure: string) => withFigures('The pier is 300 metres long.', `    - {${figure}}\n`).lines;

describe('figures of a fact', () => {
  test.each([
    ['The pier is 300 metres long.', '300', 'metres', 'exact'],
    ['The pier is more than 1,300 metres long.', '1300', 'metres', 'over'],
    ['The pier is about 1.5 million metres long.', '1.5', 'million metres', 'about'],
    ['The pier is less than 300 metres long.', '300', 'metres', 'under'],
    ['The pier has fifty-eight metres.', '58', 'metres', 'exact'],
  ])('%s', (statement, value, unit, as) => {
    const { library, lines } = withFigures(
      statement,
      `    - {of: length, for: pier, value: ${value}, unit: ${unit}}\n`,
    );
    expect(lines).toEqual([]);
    expect(library?.facts[0]?.figures).toEqual([{ of: 'length', for: ['pier'], value, unit, as }]);
  });

  test('keep the word of the curator before that of the statement', () => {
    const figure = '    - {of: length, value: 300, unit: metres, as: rounded, period: 2024}\n';
    const { library } = withFigures('The pier is over 300 metres long.', figure);
    expect(library?.facts[0]?.figures).toMatchObject([{ as: 'rounded', period: '2024', for: [] }]);
  });

  test.each([
    [
      'of: width, value: 300, unit: metres',
      'figures.0.of: no measure "width" in lexicon.yaml; add it there under "measures"',
    ],
    [
      'of: length, for: [pier, quay], value: 300, unit: metres',
      'figures.0.for: no entity "quay" in lexicon.yaml; add it there under "entities"',
    ],
    ['of: length, value: 301, unit: metres', 'figures.0.value: 301 (metres) is not in the statement'],
    ['of: length, value: "3e2", unit: metres', 'figures.0.value: must be a number in digits, such as 1200 or 94.8'],
    ['of: length, value: -300, unit: metres', 'figures.0.value: must be a number in digits, such as 1200 or 94.8'],
    ['of: length, value: 300', 'figures.0.unit: is missing'],
    [
      'of: length, value: 300, unit: metres, as: nearly',
      'figures.0.as: must be one of exact, rounded, over, under, about',
    ],
  ])('%s is refused', (figure, reason) => {
    expect(problems(figure)).toEqual([`facts/pier.yaml:5 a ${reason}`]);
  });

  test('of one thing at one time are not two', () => {
    const two = '    - {of: length, value: 300, unit: metres}\n    - {of: length, value: 301, unit: metres}\n';
    expect(withFigures('The pier is 300 or 301 metres long.', two).lines).toEqual([
      'facts/pier.yaml:6 a figures.1.value: is the second value of one measure, thing and period, beside 300',
    ]);
  });

  test('leave the version of a library without any as it was', () => {
    const { library } = read({ 'facts/pier.yaml': fact('a') });
    expect(library?.version).toBe('660c7292e734');
    expect(library?.facts[0]).not.toHaveProperty('figures');
    const [one, other] = ['300', '12'].map((value) =>
      withFigures('The pier is 300 metres long, 12 wide.', `    - {of: length, value: ${value}, unit: metres}\n`),
    );
    expect(one?.library?.version).not.toBe(other?.library?.version);
  });
});

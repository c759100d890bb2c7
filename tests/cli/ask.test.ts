import { beforeAll, describe, expect, test } from 'vitest';
import { type Ran, run } from './run.js';

const lines = ({ out }: Ran) => out.trimEnd().split('\n');
const json = (ran: Ran) => lines(ran).map((line) => JSON.parse(line));

describe('ask --json', () => {
  let ran: Ran;
  beforeAll(async () => {
    ran = await run(['ask', '--json', '--today', '2025-06-20', 'How many passengers did the ferries carry?']);
  });

  test('prints one line with one object, and nothing else', () => {
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out.endsWith('\n')).toBe(true);
    expect(lines(ran)).toHaveLength(1);
  });

  test('has exactly the fields of the contract, in its form', () => {
    const [answer] = json(ran);
    expect(answer).toEqual({
      question: 'How many passengers did the ferries carry?',
      language: 'en',
      status: 'answered',
      answer:
        '1.2 million\nThe ferries carried 1.2 million passengers in 2024. [1]\n' +
        'Sources disagree. Another account: The ferries carried 900,000 passengers in 2024, by a count at the piers. [2]',
      short: '1.2 million',
      confidence: expect.any(Number),
      facts: [
        {
          id: 'ferry-passengers-office',
          statement: 'The ferries carried 1.2 million passengers in 2024.',
          asOf: '2025-01',
          sources: ['coast-office'],
        },
        {
          id: 'ferry-passengers-blog',
          statement: 'The ferries carried 900,000 passengers in 2024, by a count at the piers.',
          asOf: '2024-11-20',
          sources: ['ferry-blog'],
        },
      ],
      citations: [
        {
          n: 1,
          id: 'coast-office',
          title: 'Yearly report of the Coast Office',
          publisher: 'Coast Office',
          published: '2025-01',
          url: null,
        },
        {
          n: 2,
          id: 'ferry-blog',
          title: 'Ferries: [what] they *really* carry',
          publisher: 'Ferry Blog',
          published: '2024-11-20',
          url: 'https://example.org/ferries_(2024)?a=1&b=<2>',
        },
      ],
      candidates: expect.any(Array),
      computed: null,
      choices: [],
      version: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
    expect(answer.candidates[0]).toEqual({ id: 'ferry-passengers-office', confidence: expect.any(Number) });
    expect(answer.confidence).toBeGreaterThan(0.5);
    expect(answer.confidence).toBeLessThanOrEqual(1);
  });

  test('a miss has the same fields, empty', async () => {
    const [answer] = json(await run(['ask', '--json', 'who invented the zip fastener']));
    expect(answer).toEqual({
      question: 'who invented the zip fastener',
      language: 'en',
      status: 'unknown',
      answer: expect.any(String),
      short: null,
      confidence: expect.any(Number),
      facts: [],
      citations: [],
      candidates: expect.any(Array),
      computed: null,
      choices: [],
      version: expect.any(String),
    });
  });

  test('prints the same bytes again', async () => {
    const again = await run(['ask', '--json', '--today', '2025-06-20', 'How many passengers did the ferries carry?']);
    expect(again.out).toBe(ran.out);
  });
});

describe('questions from standard input', () => {
  test('one a line: text, objects, objects with history; empty lines are passed over', async () => {
    const ran = await run(
      ['ask', '--json'],
      [
        'How tall is the lighthouse?',
        '',
        '{"question": "Who keeps the lighthouse?"}',
        '{"question": "and the ferry fare?", "history": ["How tall is the lighthouse?"]}',
        '{not json at all}',
      ].join('\n'),
    );
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(json(ran).map(({ question }) => question)).toEqual([
      'How tall is the lighthouse?',
      'Who keeps the lighthouse?',
      'and the ferry fare?',
      '{not json at all}',
    ]);
    expect(json(ran)[1].facts[0].id).toBe('lighthouse-keeper');
  });

  test('in plain text each answer stands under its question, with an empty line behind it', async () => {
    const { out } = await run(['ask'], 'How tall is the lighthouse?\n\nwho invented the zip fastener\n');
    const [first = '', second = '', ...more] = out.split('\n\n> ');
    expect(first).toMatch(/^> How tall is the lighthouse\?\n\d+ metres\n/);
    expect(second).toMatch(/^who invented the zip fastener\n.+/);
    expect([more, out.endsWith('\n\n')]).toEqual([[], true]);
    expect((await run(['ask', 'How tall is the lighthouse?'])).out).not.toContain('> ');
  });

  test('each line may have its own day', async () => {
    const asked = '{"question": "who keeps the lighthouse now", "today": "DAY"}';
    const lines = ['2025-02-01', '2026-11-24'].map((day) => asked.replace('DAY', day));
    const ran = await run(
      ['ask', '--json', '--today', '2025-02-01'],
      [...lines, 'who keeps the lighthouse now'].join('\n'),
    );
    const [early, late, plain] = json(ran).map(({ answer }) => answer);
    expect(early).toContain('(as of January 2025)');
    expect(late).toContain('(as of January 2025, due for review since June 2025)');
    expect(plain).toBe(early);
  });

  test('windows line ends, other scripts, 10,000 characters and control characters', async () => {
    const hard = ['Как высок маяк?', '灯塔有多高', 'x'.repeat(10_000), '\u001b[31m\u0007 .*+(', '🙂'];
    const ran = await run(['ask', '--json'], hard.join('\r\n'));
    expect(ran.code).toBe(0);
    expect(json(ran).map(({ question }) => question)).toEqual(hard);
  });

  test('nothing gives nothing', async () => {
    expect(await run(['ask', '--json'])).toEqual({ code: 0, out: '', err: '' });
  });

  test.each([
    ['{"text": "no question"}', 'line 2 of the input is an object without a text called "question"'],
    ['{"question": 7}', 'line 2 of the input is an object without a text called "question"'],
    ['{"question": "x", "today": "2025-02-30"}', 'line 2 of the input has a "today" that is not a day like 2025-06-17'],
    ['{"question": "x", "today": "2025-02"}', 'line 2 of the input has a "today" that is not a day like 2025-06-17'],
    ['{"question": "x", "language": "tlh"}', 'line 2 of the input has a "language" that is none of en, ru, zh, kk, uz'],
    ['{"question": "x", "history": "y"}', 'line 2 of the input has a "history" that is not a list of texts'],
  ])('an object that cannot be used ends it with its line: %s', async (line, reason) => {
    const ran = await run(['ask', '--json'], `How tall is the lighthouse?\n${line}\n`);
    expect(ran.code).toBe(2);
    expect(ran.err).toBe(`${reason}\n`);
  });
});

describe('ask for people', () => {
  test('the answer, its sources by number, and where to go on', async () => {
    const { code, out } = await run(['ask', 'How', 'tall', 'is the lighthouse?']);
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 4)).toEqual([
      '42 metres',
      'The lighthouse on Gull Point is 42 metres tall. [1]',
      '  [1] Harbour Gazette, 2 March 2024: Lighthouse lit after two years of work https://example.org/gazette/lighthouse',
      'You may also ask:',
    ]);
  });

  test('a miss says so, and its status is 0 too', async () => {
    const { code, out } = await run(['ask', 'who invented the zip fastener']);
    expect({ code, out }).toEqual({ code: 0, out: 'I don’t know. Nothing in my library answers that.\n' });
  });

  test('the language can be forced, and one that is not spoken is refused', async () => {
    const [answer] = json(
      await run(['ask', '--json', '--data', 'data', '--language', 'ru', 'best recipe for pancakes']),
    );
    expect(answer.answer).toBe('Не знаю. В моей библиотеке нет ответа на этот вопрос.');
    const { code, err } = await run(['ask', '--language', 'tlh', 'x']);
    expect({ code, err }).toEqual({ code: 2, err: '--language must be one of en, ru, zh, kk, uz, not "tlh"\n' });
  });

  test('a question may be empty', async () => {
    expect((await run(['ask', ''])).code).toBe(0);
  });
});

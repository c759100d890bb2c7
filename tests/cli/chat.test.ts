import { expect, test } from 'vitest';
import { screenOf, wrapped } from '../../src/cli/screen.js';
import { run } from './run.js';

test('a piped conversation answers every line, also a number and a follow-up, and ends with its input', async () => {
  const { code, out, err } = await run(['chat'], 'How tall is the lighthouse?\n\n1\nbest pizza in rome\n');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('The lighthouse on Gull Point is 42 metres tall. [1]');
  expect(out).toContain('I don’t know. Nothing in my library answers that.');
  expect(out.match(/\n {2}\[1\] /g)?.length).toBeGreaterThanOrEqual(2);
  expect(out).not.toContain('\u001b');
});

test.each(['quit', 'exit', 'QUIT'])('%s ends it', async (word) => {
  const { code, out } = await run(['chat'], `${word}\nHow tall is the lighthouse?\n`);
  expect(code).toBe(0);
  expect(out).not.toContain('42 metres');
});

test('--help and --version stand at the top, too', async () => {
  for (const args of [['--help'], ['-h'], ['help']]) {
    const { code, out, err } = await run(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('ask "question"');
    expect(out).toContain('chart NAME');
  }
  expect(await run(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

test('a picture has the form that the ending of its name says', async () => {
  const refused = await run(['chart', 'trade', '--out', 'trade.jpg']);
  expect(refused).toMatchObject({ code: 2, err: '--out must end in .png or .svg\n' });
});

test('a terminal has bold words and wrapped lines; a pipe and NO_COLOR have neither of them', () => {
  const terminal = { isTTY: true, columns: 50 };
  const screen = screenOf(terminal, {});
  expect(screen.bold('x')).toBe('\u001b[1mx\u001b[22m');
  expect(screenOf(terminal, { NO_COLOR: '1' }).bold('x')).toBe('x');
  expect(screenOf({ isTTY: false, columns: 50 }, {}).columns).toBeNull();
  const lines = wrapped(`  [1] ${'word '.repeat(30)}end`, screen).split('\n');
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(50);
  for (const line of lines.slice(1)) expect(line).toMatch(/^ {6}\S/);
  const han = wrapped('中'.repeat(60), screen).split('\n');
  expect(han.map((line) => line.length)).toEqual([25, 25, 10]);
});

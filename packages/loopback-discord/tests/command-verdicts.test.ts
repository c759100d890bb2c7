import { type Loopback, startLoopback } from 'loopback-discord';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { many, send, text } from './raw-rest.js';

let discord: Loopback;
beforeAll(async () => {
  discord = await startLoopback();
});
afterAll(() => discord.close());

describe('commands', () => {
  const put = (...commands: object[]) =>
    send(discord, 'PUT', `/applications/${discord.applicationId}/commands`, commands);
  const slash = (more: object = {}) => ({ name: 'ask', description: 'Ask', ...more });
  const string = (name: string, more: object = {}) => ({ type: 3, name, description: 'd', ...more });

  test('in order', async () => {
    const command = slash({
      default_member_permissions: '32',
      name_localizations: { ru: 'спросить' },
      options: [string('question', { required: true, autocomplete: true, max_length: 300 }), string('other')],
    });
    const { status, rules, answer } = await put(command, { type: 3, name: 'Answer this' });
    expect(rules).toEqual([]);
    expect(status).toBe(200);
    expect(answer).toMatchObject([
      { name: 'ask', contexts: [0, 1, 2], integration_types: [0] },
      { name: 'Answer this' },
    ]);
  });

  test.each<[string, object[]]>([
    ['schema', [slash({ name: text(33) })]],
    ['command-name', [slash({ name: 'Ask' })]],
    ['command-name', [slash({ name: 'ask me' })]],
    ['command-name', [slash({ name_localizations: { ru: 'Спросить' } })]],
    ['command-name-twice', [slash(), slash()]],
    ['description', [slash({ description: '' })]],
    ['schema', [slash({ description: text(101) })]],
    ['locale', [slash({ name_localizations: { en: 'ask' } })]],
    ['context-menu', [{ type: 3, name: 'Answer this', description: 'x' }]],
    ['option-order', [slash({ options: [string('a'), string('b', { required: true })] })]],
    ['option-name-twice', [slash({ options: [string('a'), string('a')] })]],
    [
      'option-choices',
      [slash({ options: [string('a', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] })] })],
    ],
    ['option-nesting', [slash({ options: [string('a'), { type: 1, name: 'sub', description: 'd' }] })]],
    ['schema', [slash({ options: many(26, (n) => string(`o${n}`)) })]],
    [
      'command-too-long',
      [
        slash({
          options: many(9, (n) =>
            string(`o${n}`, { description: text(100), choices: many(8, (c) => ({ name: `${c}`, value: text(100) })) }),
          ),
        }),
      ],
    ],
    ['too-many-commands', many(101, (n) => slash({ name: `c${n}` }))],
    ['too-many-commands', many(16, (n) => ({ type: 3, name: `c${n}` }))],
  ])('%s: %#', async (rule, commands) => {
    const { status, rules } = await put(...commands);
    expect(rules).toContain(rule);
    expect(status).toBe(400);
  });
});

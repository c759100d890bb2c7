import { type Loopback, startLoopback } from 'loopback-discord';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { many, send, text } from './raw-rest.js';

let discord: Loopback;
beforeAll(async () => {
  discord = await startLoopback({ pings: 'reported' });
});
afterAll(() => discord.close());

const QUIET = { parse: [] };
const V2 = 1 << 15;
const button = (customId: string, more: object = {}) => ({
  type: 2,
  style: 1,
  label: 'b',
  custom_id: customId,
  ...more,
});
const row = (...components: object[]) => ({ type: 1, components });
const display = (content: string) => ({ type: 10, content });
const option = (n: number) => ({ label: `option ${n}`, value: String(n) });

const post = (body: object) => send(discord, 'POST', `/channels/${discord.channel('general')}/messages`, body);

describe('a message that is in order', () => {
  test.each([
    ['text', { content: text(2000) }],
    ['embeds of 6,000 characters', { embeds: [{ description: text(4000) }, { description: text(2000) }] }],
    ['Components V2 of 4,000 characters', { flags: V2, components: [display(text(2000)), display(text(2000))] }],
    [
      'Components V2 with 40 components',
      { flags: V2, components: [{ type: 17, components: many(39, () => display('x')) }] },
    ],
    ['five rows of buttons', { content: 'x', components: many(5, (r) => row(...many(5, (b) => button(`${r}-${b}`)))) }],
    ['a select of 25', { content: 'x', components: [row({ type: 3, custom_id: 's', options: many(25, option) })] }],
    ['a mention that pings nobody', { content: '@everyone <@1> <@&2>' }],
  ])('%s', async (_, body) => {
    const { status, rules } = await post({ ...body, allowed_mentions: QUIET });
    expect(rules).toEqual([]);
    expect(status).toBe(200);
  });
});

describe('a message that Discord refuses', () => {
  test.each<[string, object]>([
    ['empty-message', {}],
    ['content-too-long', { content: text(2001) }],
    ['schema', { content: text(4001) }],
    ['schema', { content: 7 }],
    ['schema', { embeds: many(11, () => ({ title: 'x' })) }],
    ['schema', { embeds: [{ title: text(257) }] }],
    ['embeds-too-long', { embeds: [{ description: text(4000) }, { description: text(2001) }] }],
    ['too-many-components', { flags: V2, components: [{ type: 17, components: many(40, () => display('x')) }] }],
    ['text-displays-too-long', { flags: V2, components: [display(text(2000)), display(text(2001))] }],
    ['text-display-empty', { flags: V2, components: [display('')] }],
    ['components-v2-flag', { components: [display('x')] }],
    ['components-v2-exclusive', { flags: V2, content: 'x', components: [display('x')] }],
    ['components-v2-exclusive', { flags: V2, embeds: [{ title: 'x' }], components: [display('x')] }],
    ['custom-id-twice', { content: 'x', components: [row(button('a'), button('a'))] }],
    ['component-id-twice', { content: 'x', components: [row(button('a', { id: 7 }), button('b', { id: 7 }))] }],
    ['custom-id-length', { content: 'x', components: [row(button(text(101)))] }],
    ['custom-id-length', { content: 'x', components: [row(button(''))] }],
    ['button-label', { content: 'x', components: [row(button('a', { label: text(81) }))] }],
    ['button-empty', { content: 'x', components: [row({ type: 2, style: 1, custom_id: 'a' })] }],
    ['button-target', { content: 'x', components: [row({ type: 2, style: 5, label: 'x', custom_id: 'a' })] }],
    ['button-target', { content: 'x', components: [row({ type: 2, style: 1, label: 'x' })] }],
    ['row-content', { content: 'x', components: [row(...many(6, (n) => button(`${n}`)))] }],
    ['too-many-rows', { content: 'x', components: many(6, (n) => row(button(`${n}`))) }],
    ['select-options', { content: 'x', components: [row({ type: 3, custom_id: 's', options: many(26, option) })] }],
    [
      'select-values',
      { content: 'x', components: [row({ type: 3, custom_id: 's', options: [option(1)], max_values: 2 })] },
    ],
    [
      'select-value-twice',
      { content: 'x', components: [row({ type: 3, custom_id: 's', options: [option(1), option(1)] })] },
    ],
    [
      'section-texts',
      { flags: V2, components: [{ type: 9, components: many(4, () => display('x')), accessory: button('a') }] },
    ],
    ['attachment-missing', { flags: V2, components: [{ type: 13, file: { url: 'attachment://nothing.txt' } }] }],
    ['allowed-mentions', { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } }],
  ])('%s: %#', async (rule, body) => {
    const { status, rules } = await post({ allowed_mentions: QUIET, ...body });
    expect(rules).toContain(rule);
    expect(status).toBe(400);
  });

  test('an empty one has a code of its own', async () => {
    expect((await post({ allowed_mentions: QUIET })).answer).toMatchObject({ code: 50006 });
  });

  test('every other one says what is wrong', async () => {
    const { answer } = await post({ content: text(2001), allowed_mentions: QUIET });
    expect(answer).toMatchObject({ code: 50035, message: 'Invalid Form Body' });
    expect(JSON.stringify(answer)).toContain('content of 2001, at most 2000');
  });

  test('an edit cannot take Components V2 back', async () => {
    const { answer } = await post({ flags: V2, components: [display('x')], allowed_mentions: QUIET });
    const { id } = answer as { id: string };
    const path = `/channels/${discord.channel('general')}/messages/${id}`;
    expect((await send(discord, 'PATCH', path, { flags: 0 })).rules).toEqual(['components-v2-stays']);
    expect((await send(discord, 'PATCH', path, { content: 'x', allowed_mentions: QUIET })).rules).toEqual([
      'components-v2-exclusive',
    ]);
    expect((await send(discord, 'PATCH', path, { components: [display('y')], allowed_mentions: QUIET })).status).toBe(
      200,
    );
  });
});

describe('a message that Discord takes and the bot must not send', () => {
  test.each<[string, object]>([
    ['allowed-mentions-missing', { content: 'x' }],
    ['allowed-mentions-missing', { flags: V2, components: [display('x')] }],
    ['ping', { content: 'hi @everyone', allowed_mentions: { parse: ['everyone'] } }],
    ['ping', { content: 'hi <@123>', allowed_mentions: { users: ['123'] } }],
    ['ping', { content: 'hi <@!123>', allowed_mentions: { parse: ['users'] } }],
    ['ping', { content: 'hi <@&123>', allowed_mentions: { parse: ['roles'] } }],
    [
      'ping',
      {
        flags: V2,
        components: [{ type: 17, components: [display('hi <@123>')] }],
        allowed_mentions: { parse: ['users'] },
      },
    ],
    ['flags', { content: 'x', flags: 64, allowed_mentions: QUIET }],
  ])('%s: %#', async (rule, body) => {
    const { status, rules } = await post(body);
    expect(rules).toEqual([rule]);
    expect(status).toBe(200);
  });

  test('a reply that pings its author', async () => {
    const { message } = discord.member('member').say('general', 'x');
    const body = { content: 'x', message_reference: { message_id: message.id } };
    expect((await post({ ...body, allowed_mentions: { parse: [], replied_user: true } })).rules).toEqual(['ping']);
    expect((await post({ ...body, allowed_mentions: QUIET })).rules).toEqual([]);
  });

  test('pings are none of our business unless they are to be reported', async () => {
    discord.settings.pings = 'allowed';
    const { rules } = await post({ content: 'hi @everyone' });
    discord.settings.pings = 'reported';
    expect(rules).toEqual([]);
    expect((await post({ content: 'hi @everyone' })).rules).toEqual(['allowed-mentions-missing', 'ping']);
  });
});

test('an address that the loopback does not know is noticed', async () => {
  const { status, rules } = await send(discord, 'GET', '/guilds/1/audit-logs');
  expect(status).toBe(404);
  expect(rules).toEqual(['unknown-route']);
});

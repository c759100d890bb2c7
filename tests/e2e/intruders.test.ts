import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { encodeId } from '../../src/rendering/custom-id.js';
import { isHidden, look } from '../fixtures/look.js';
import { type CuratedDesk, openCuratedDesk } from './curators.js';

const REFUSED = 'Only the curators of this library can do this';
let desk: CuratedDesk;
let before: string;

beforeAll(async () => {
  desk = await openCuratedDesk();
  // The same commands as a thief would like them: everywhere and for everybody.
  const { discord } = desk;
  const curators = discord.world.commands.get(discord.guild.id) ?? [];
  const open = curators.map(({ guild_id: _, ...one }) => ({
    ...one,
    default_member_permissions: null,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  }));
  for (const [place, list] of discord.world.commands) {
    if (place !== discord.guild.id) discord.world.commands.set(place, [...list, ...open]);
  }
  discord.addGuild({
    name: 'another server',
    roles: { boss: 8n },
    members: [{ name: 'thief', roles: ['boss'] }],
    channels: [{ name: 'den' }],
  });
  discord.addGuild({
    name: 'without the bot',
    hasBot: false,
    roles: { boss: 8n },
    members: [{ name: 'thief', roles: ['boss'] }],
    channels: [{ name: 'far' }],
  });
  await desk.place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
});
beforeEach(() => {
  before = desk.curation().answerer.current().library.version;
});
afterEach(async () => {
  expect(desk.curation().answerer.current().library.version).toBe(before);
  expect(await desk.curation().records.history(5)).toHaveLength(1);
  expect(desk.discord.violations()).toEqual([]);
});
afterAll(() => desk.close());

const SUBCOMMANDS = ['reload', 'check', 'status', 'gaps', 'add', 'drafts', 'export', 'history', 'feedback'];

it.each([
  ['an administrator of another server', 'den'],
  ['a direct message', 'dm'],
  ['a server where only the user installed the bot', 'far'],
])('%s gets nowhere with any command', async (_, channel) => {
  const thief = desk.discord.member('thief');
  const calls = [
    ...SUBCOMMANDS.map((name) => thief.command(channel, `facts ${name}`)),
    thief.command(channel, 'facts rollback', { version: before, reason: 'mine' }),
    thief.command(channel, 'facts edit', { fact: 'lighthouse-height' }),
    thief.command(channel, 'facts retire', { fact: 'lighthouse-height', reason: 'mine' }),
    thief.command(channel, 'facts restore', { fact: 'lighthouse-height' }),
    thief.command(channel, 'facts import', { file: { name: 'a.yaml', data: '- id: a' } }),
  ];
  for (const call of calls) {
    const reply = await call.response();
    expect(look(reply).text).toContain(REFUSED);
    expect(isHidden(reply)).toBe(true);
  }
  const versions = thief.autocomplete(channel, 'facts rollback', { version: '' });
  expect(await versions.response()).toEqual([]);
});

it('a member of the curators’ server without role or permission is refused, a role lets in', async () => {
  for (const name of ['member', 'moderator']) {
    const reply = await desk.discord.member(name).command('general', 'facts status').response();
    expect(look(reply).text).toContain(REFUSED);
  }
  const reply = await desk.discord.member('curator').command('general', 'facts status').response();
  expect(look(reply).text).toContain('Serving version');
});

const FORGED = [
  encodeId('publish', { how: 'reload', from: '000000000000', version: '000000000000' }),
  encodeId('insist', { how: 'reload', from: '000000000000', version: '000000000000' }),
  encodeId('draft', { gap: '1' }),
  ...['text', 'source', 'publish', 'check'].map((verb) => encodeId('work', { verb, work: '0123456789ab' })),
  encodeId('answer', { gap: '1' }),
  encodeId('settled', { gap: '1' }),
  encodeId('notours', { gap: '1' }),
  encodeId('gaps', { page: '0' }),
  encodeId('drafts', { verb: 'page', page: '0', keys: '' }),
  encodeId('drafts', { verb: 'these', page: '0', keys: '0123456' }),
];

it.each(FORGED)('a forged %s is refused from anywhere', async (id) => {
  for (const [name, channel] of [
    ['thief', 'den'],
    ['thief', 'dm'],
    ['thief', 'far'],
    ['member', 'general'],
  ] as const) {
    const member = desk.discord.member(name);
    const reply = await member.command(channel, 'ask', { question: 'How tall is the lighthouse?' }).response();
    const forged = await member.click(forge(reply.channel_id, reply.id, id ?? ''), id ?? '').response();
    expect(look(forged).text).toContain(REFUSED);
  }
});

it.each(['sources', 'about', 'tells'])(
  'a forged menu of a draft (%s) is refused, as is the form of somebody who is no curator any more',
  async (verb) => {
    const { discord } = desk;
    const id = encodeId('work', { verb, work: '0123456789ab' }) ?? '';
    const member = discord.member('member');
    const reply = await member.command('general', 'ask', { question: 'How tall is the lighthouse?' }).response();
    const stored = discord.world.messages.get(reply.channel_id)?.get(reply.id);
    const menu = { type: 3, custom_id: id, options: [{ label: 'x', value: 'coast-office' }] };
    stored?.message.components?.push({ type: 1, components: [menu] } as never);
    const chosen = await member.select(stored?.message ?? reply, id, ['coast-office']).response();
    expect(look(chosen).text).toContain(REFUSED);
    const curator = discord.member('curator');
    const shown = curator.command('general', 'facts add');
    await shown.modal();
    const held = discord.guild.members.get(curator.id);
    const roles = held?.roles ?? [];
    if (held) held.roles = [];
    const statement = 'The lighthouse on Gull Point is mine.';
    const sent = await curator.submitModal(shown, { statement, sources: ['coast-office'] }).response();
    if (held) held.roles = roles;
    expect(look(sent).text).toContain(REFUSED);
  },
);

it('a forged or stale button in a curator’s own hand changes nothing', async () => {
  const manager = desk.discord.member('manager');
  const reply = await manager.command('general', 'ask', { question: 'How tall is the lighthouse?' }).response();
  for (const id of ['v2:publish:rollback:x:y', 'v2:publish:reload:../..:zz', 'v1:publish:reload', 'v2:drafted:1']) {
    const answer = await manager.click(forge(reply.channel_id, reply.id, id), id).response();
    expect(look(answer).text).toMatch(/out of date|earlier version/);
  }
  for (const work of ['0123456789ab', '../../desk', '']) {
    const gone = encodeId('work', { verb: 'publish', work }) ?? '';
    const answer = await manager.click(forge(reply.channel_id, reply.id, gone), gone).response();
    expect(look(answer).text).toContain('That draft is gone');
  }
});

it('whoever has lost the role meanwhile is refused at the modal', async () => {
  const { discord } = desk;
  const curator = discord.member('curator');
  const reply = await curator.command('general', 'ask', { question: 'How tall is the lighthouse?' }).response();
  const id = encodeId('publish', { how: 'reload', from: before, version: before }) ?? '';
  const shown = curator.click(forge(reply.channel_id, reply.id, id), id);
  await shown.modal();
  const member = discord.guild.members.get(curator.id);
  const roles = member?.roles ?? [];
  if (member) member.roles = [];
  const sent = await curator.submitModal(shown, { reason: 'let me in' }).response();
  if (member) member.roles = roles;
  expect(look(sent).text).toContain(REFUSED);
});

/** Puts a button of the thief's choice under a message, as a doctored client would send it. */
function forge(channel: string, id: string, customId: string) {
  const stored = desk.discord.world.messages.get(channel)?.get(id);
  if (stored === undefined) throw new Error('no such message');
  const row = { type: 1, components: [{ type: 2, style: 2, custom_id: customId, label: 'x' }] };
  stored.message.components = [...(stored.message.components ?? []), row as never];
  return stored.message;
}

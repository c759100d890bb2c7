import { afterEach, describe, expect, it } from 'vitest';
import { encodeId } from '../../src/rendering/custom-id.js';
import { isHidden, look } from '../fixtures/look.js';
import { openCuratedDesk } from './curators.js';
import { type Desk, type DeskOptions, openDesk } from './desk.js';

let desk: Desk;
afterEach(async () => {
  expect(desk.discord.violations()).toEqual([]);
  await desk.close();
});

const TALL = 'How tall is the lighthouse?';
const FARE = 'What does a ferry ticket cost?';
const NAMES = 'channels language locale commands mentions unasked pace answers notices topics'.split(' ');
const id = (action: 'set' | 'reset' | 'nobody', name: string) => encodeId(action, { name }) ?? '';
const OPEN = encodeId('setup', { page: 'open' }) ?? '';

const start = async (options?: DeskOptions) => {
  desk = await openDesk(options);
  return desk.discord.member('manager');
};
const overview = () => desk.discord.member('manager').command('general', 'settings').response();
const page = async (name: string) =>
  desk.discord
    .member('manager')
    .select(await overview(), OPEN, [name])
    .response();
const set = async (name: string, values: string[]) =>
  desk.discord
    .member('manager')
    .select(await page(name), id('set', name), values)
    .response();
const role = (name: string) => [...desk.discord.guild.roles.values()].find((one) => one.name === name)?.id ?? '';
const labels = (message: Parameters<typeof look>[0]) => look(message).buttons.map(({ label }) => label);

/** Asks by `/ask` and gives what is said and whether only the asker sees it. */
async function ask(member: string, question = TALL) {
  const reply = await desk.discord.member(member).command('general', 'ask', { question }).response();
  return { text: look(reply).text, hidden: isHidden(reply) };
}

/** Says something that must stay without an answer, and something that gets one, so that the silence was no slowness. */
async function isSilent(member: string, channel: string, text: string) {
  const said = desk.discord.member(member).say(channel, text);
  await desk.discord.member('visitor').command('general', 'help').response();
  await desk.discord.member('visitor').command('general', 'about').response();
  return said.responses().length === 0;
}

describe('/settings', () => {
  it('shows everything at once: what is in force and where it comes from, for the moderator alone', async () => {
    await start({
      env: ({ guild }) => ({ ANSWER_CHANNEL_IDS: guild.channelIds[1] ?? '' }),
      discord: { privileged: ['MessageContent'] },
    });
    const shown = await overview();
    const { text } = look(shown);
    expect(isHidden(shown)).toBe(true);
    expect(text).toContain(`**Answer channels**: <#${desk.discord.channel('questions')}> · *set by the operator*`);
    expect(text).toContain('**Pace**: no limit · *set by the operator*');
    expect(text).toContain('**Language**: as in Discord · *default*');
    for (const name of NAMES) expect(look(await page(name)).count).toBeGreaterThan(3);
  });

  it('saves at once; Undo is there after a change, Reset where something differs', async () => {
    const manager = await start();
    expect(labels(await page('answers'))).toEqual(['All settings']);
    const changed = await set('answers', ['private']);
    expect(look(changed).text).toContain('only for the one who asks · *set in this server*');
    expect(look(changed).text).toContain(`<@${manager.id}>`);
    expect(labels(changed)).toEqual(['All settings', 'Undo', 'Reset']);
    expect((await ask('member')).hidden).toBe(true);
    const undone = await manager.click(changed, 'Undo').response();
    expect(labels(undone)).toEqual(['All settings']);
    expect((await ask('member')).hidden).toBe(false);
    const again = await set('answers', ['private']);
    const reset = await manager.click(again, 'Reset').response();
    expect(look(reset).text).toContain('for everyone to see · *default*');
    expect(labels(reset)).toEqual(['All settings', 'Undo']);
    const all = await manager.click(reset, 'All settings').response();
    expect(look(all).text).toContain('Settings of this server');
  });

  it('does not undo what somebody has changed since', async () => {
    const manager = await start();
    const first = await set('language', ['ru']);
    await set('language', ['zh']);
    const reply = await manager.click(first, 'Undo').response();
    expect(look(reply).text).toContain('Nothing was undone');
    expect(desk.bot.client && look(await page('language')).text).toContain('Chinese');
  });

  it('goes on after a restart, in the same message, with what was set', async () => {
    const manager = await start();
    const changed = await set('answers', ['private']);
    await desk.restart();
    expect((await ask('member')).hidden).toBe(true);
    expect(labels(await manager.click(changed, 'Undo').response())).toEqual(['All settings']);
    expect((await ask('member')).hidden).toBe(false);
  });

  it('gives everything that is kept as a file', async () => {
    const manager = await start();
    await set('commands', [role('curator')]);
    const reply = await manager.command('general', 'settings', { export: true }).response();
    const file = desk.discord.file(new URL(reply.attachments[0]?.url ?? '').pathname);
    const kept = JSON.parse(Buffer.from(file?.data ?? []).toString());
    expect(isHidden(reply)).toBe(true);
    expect(kept.server).toBe(desk.discord.guild.id);
    expect(kept.inForce).toMatchObject({ commands: [role('curator')], answers: 'public' });
    expect(kept.kept).toMatchObject([{ name: 'commands', who: `discord:${manager.id}`, revision: 1 }]);
  });

  it('says so where a change cannot be kept, and the old value stays', async () => {
    const manager = await start();
    const shown = await page('answers');
    const { StorageError } = await import('../../src/desk/storage-error.js');
    Object.assign(desk.journal, { set: () => Promise.reject(new StorageError('full', 'The disk is full.')) });
    const reply = await manager.select(shown, id('set', 'answers'), ['private']).response();
    expect(look(reply).text).toContain('I could not keep that. The disk is full.');
    expect((await ask('member')).hidden).toBe(false);
  });

  it('is acknowledged only when it is in the database', async () => {
    desk = await openDesk();
    const curated = await openCuratedDesk();
    try {
      const manager = curated.discord.member('manager');
      const shown = await manager.command('general', 'settings').response();
      const opened = await manager.select(shown, OPEN, ['answers']).response();
      const changed = await manager.select(opened, id('set', 'answers'), ['private']).response();
      await curated.restart();
      const reply = await curated.discord.member('member').command('general', 'ask', { question: TALL }).response();
      expect(isHidden(reply)).toBe(true);
      expect(labels(await manager.click(changed, 'Undo').response())).toEqual(['All settings']);
      expect(curated.discord.violations()).toEqual([]);
    } finally {
      await curated.close();
    }
  });
});

describe('a setting counts', () => {
  it('answer channels: a channel and a forum chosen in Discord', async () => {
    await start({ discord: { privileged: ['MessageContent'] }, env: () => ({ MESSAGE_CONTENT: '1' }) });
    const member = desk.discord.member('member');
    expect(await isSilent('member', 'questions', TALL)).toBe(true);
    const changed = await set('channels', [desk.discord.channel('questions'), desk.discord.channel('forum')]);
    expect(look(changed).text).not.toContain('Message Content');
    expect(look(await member.say('questions', TALL).response()).text).toContain('42 metres');
    expect(look(await member.post('forum', 'ferries', FARE).response()).text).toContain('3 crowns');
    expect(await isSilent('member', 'general', TALL)).toBe(true);
  });

  it('answer channels without the Message Content intent: it says so; titles and mentions go on', async () => {
    await start();
    const member = desk.discord.member('member');
    const changed = await set('channels', [desk.discord.channel('questions'), desk.discord.channel('forum')]);
    expect(look(changed).text).toContain('has not turned on the Message Content intent');
    expect(look(await overview()).text).toContain('has not turned on the Message Content intent');
    expect(look(await member.post('forum', TALL, 'see above').response()).text).toContain('42 metres');
    expect(await isSilent('member', 'questions', TALL)).toBe(true);
    const named = member.say('questions', `${desk.discord.botMention} ${TALL}`);
    expect(look(await named.response()).text).toContain('42 metres');
  });

  it('answer channels where it may not write are told', async () => {
    await start();
    desk.discord.permit('questions', 'bot', { deny: 2048n });
    await desk.restart();
    const changed = await set('channels', [desk.discord.channel('questions')]);
    expect(look(changed).text).toContain(`permission to write in <#${desk.discord.channel('questions')}>`);
  });

  it('language, and whether Discord’s counts', async () => {
    await start();
    await set('language', ['ru']);
    const said = desk.discord.member('member').say('general', desk.discord.botMention);
    expect(look(await said.response()).text).toContain('Задайте вопрос');
    expect(look(await desk.discord.member('member').command('general', 'help').response()).text).toContain(
      'How to ask',
    );
    await set('locale', ['off']);
    expect(look(await desk.discord.member('member').command('general', 'help').response()).text).toContain(
      'Как спросить',
    );
    expect(look(await desk.discord.member('member').command('dm', 'help').response()).text).toContain('How to ask');
  });

  it('who may use what', async () => {
    const manager = await start({ discord: { privileged: ['MessageContent'] }, env: () => ({ MESSAGE_CONTENT: '1' }) });
    await set('channels', [desk.discord.channel('questions')]);
    for (const name of ['commands', 'mentions', 'unasked']) await set(name, [role('curator')]);
    expect(await ask('member')).toEqual({ text: 'In this server only some roles may ask me that way.', hidden: true });
    expect((await ask('curator')).text).toContain('42 metres');
    const mention = `${desk.discord.botMention} ${TALL}`;
    expect(look(await desk.discord.member('member').say('general', mention).response()).text).toContain(
      'only some roles',
    );
    expect(look(await desk.discord.member('curator').say('general', mention).response()).text).toContain('42 metres');
    expect(await isSilent('member', 'questions', TALL)).toBe(true);
    expect(look(await desk.discord.member('curator').say('questions', TALL).response()).text).toContain('42 metres');
    // A form under an answer is a way to ask, too.
    const answer = await desk.discord.member('curator').command('general', 'ask', { question: TALL }).response();
    const form = desk.discord.member('member').click(answer, 'Ask more');
    await form.modal();
    const sent = await desk.discord.member('member').submitModal(form, { question: FARE }).response();
    expect(look(sent).text).toContain('only some roles');
    const nobody = await manager.click(await page('commands'), 'Nobody').response();
    expect(look(nobody).text).toContain('Now: nobody');
    expect((await ask('curator')).text).toContain('only some roles');
    await set('commands', []);
    expect((await ask('member')).text).toContain('42 metres');
  });

  it('pace', async () => {
    await start();
    await set('pace', ['1/60']);
    expect((await ask('member')).text).toContain('42 metres');
    expect((await ask('member')).text).toMatch(/Try again in \d+ s/);
    expect((await ask('visitor')).text).toContain('42 metres');
    expect(look(await desk.discord.member('member').command('general', 'help').response()).text).toContain(
      'How to ask',
    );
  });

  it('topics', async () => {
    await start();
    await set('topics', ['lighthouse', 'odd-names']);
    expect(look(await page('topics')).text).toContain('all but Ferries');
    expect((await ask('member', FARE)).text).toContain('turned off the topic “Ferries”');
    expect((await ask('member', TALL)).text).toContain('42 metres');
    const said = desk.discord.member('member').say('general', `${desk.discord.botMention} ${FARE}`);
    expect(look(await said.response()).text).toContain('turned off the topic “Ferries”');
    const list = await desk.discord.member('member').command('general', 'topics').response();
    expect(JSON.stringify(list.components)).not.toContain('Ferries');
    const offered = desk.discord.member('member').autocomplete('general', 'ask', { question: 'ferry' });
    expect(JSON.stringify(await offered.response())).not.toContain('ticket');
    const dm = await desk.discord.member('member').command('dm', 'ask', { question: FARE }).response();
    expect(look(dm).text).toContain('3 crowns');
  });

  it('notices', async () => {
    const manager = await start();
    await set('notices', [desk.discord.channel('questions')]);
    await set('answers', ['private']);
    const told = () => desk.discord.messages('questions').map((one) => look(one).text);
    await desk.discord.until(() => told().length === 2);
    expect(told()[1]).toBe(`<@${manager.id}> changed **Answers to commands** to: only for the one who asks`);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { loadPreparing } from '../../src/files/prepare.js';
import { messagesFor } from '../../src/messages/index.js';
import { encodeId } from '../../src/rendering/custom-id.js';
import { testLibrary } from '../fixtures/library.js';
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

/** Puts a button or a menu of somebody's choice under a message that they see, as a doctored client would send it. */
async function forge(name: string, channel: string, component: object) {
  const member = desk.discord.member(name);
  const { channel_id, id: message } = await member.command(channel, 'help').response();
  const stored = desk.discord.world.messages.get(channel_id)?.get(message);
  if (stored === undefined) throw new Error('no such message');
  stored.message.components = [...(stored.message.components ?? []), { type: 1, components: [component] } as never];
  return { member, message: stored.message };
}
const pressed = async (name: string, channel: string, custom_id: string) => {
  const { member, message } = await forge(name, channel, { type: 2, style: 2, custom_id, label: 'x' });
  return look(await member.click(message, custom_id).response()).text;
};

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

  it.each(['en', 'ru', 'zh', 'kk', 'uz'])(
    'fits Discord with every page and all that can be chosen in %s',
    async (language) => {
      await start();
      const { discord } = desk;
      const channels = [...discord.guild.channelIds];
      const roles = [...discord.guild.roles.keys()].filter((one) => one !== discord.guild.id);
      for (const name of ['commands', 'mentions', 'unasked']) await set(name, roles);
      await set('channels', channels);
      await set('notices', [discord.channel('general')]);
      await set('topics', []);
      await set('pace', ['1/60']);
      await set('answers', ['private']);
      if (language !== 'en') await set('language', [language]);
      await set('locale', ['off']);
      for (const name of NAMES) {
        const { text, buttons } = look(await page(name));
        expect(text).not.toMatch(/undefined|\[object/);
        expect(buttons.length).toBeGreaterThan(language === 'en' && name === 'language' ? 0 : 1);
      }
      const { text } = look(await overview());
      expect(text).toContain(messagesFor(language).settings.title);
      expect(text.length).toBeLessThan(3000);
    },
  );

  it('saves at once; Undo is there after a change, Reset where something differs', async () => {
    const manager = await start();
    expect(labels(await page('answers'))).toEqual(['All settings']);
    const changed = await set('answers', ['private']);
    expect(look(changed).text).toContain('only for the person who asks · *set in this server*');
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
    expect(look(all).text).toContain('Server settings');
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
    await desk.journal.joined(desk.discord.guild.id);
    await set('commands', [role('curator')]);
    await desk.journal.set({ guild: desk.discord.guild.id, name: 'newer', value: 'no JSON', who: 'discord:1' });
    const reply = await manager.command('general', 'settings', { export: true }).response();
    const file = desk.discord.file(new URL(reply.attachments[0]?.url ?? '').pathname);
    const kept = JSON.parse(Buffer.from(file?.data ?? []).toString());
    expect(isHidden(reply)).toBe(true);
    expect(kept.server).toBe(desk.discord.guild.id);
    expect(kept.inForce).toMatchObject({ commands: [role('curator')], answers: 'public' });
    expect(Math.abs(Date.parse(kept.joined) - Date.now())).toBeLessThan(60_000);
    expect(kept.kept).toMatchObject([
      {
        name: 'commands',
        value: [role('curator')],
        before: null,
        who: `discord:${manager.id}`,
        revision: 1,
        change: 1,
      },
      { name: 'newer', value: 'no JSON' },
    ]);
  });

  it('says so where a change cannot be kept, and the old value stays', async () => {
    const manager = await start();
    const shown = await page('answers');
    const { StorageError } = await import('../../src/desk/storage-error.js');
    Object.assign(desk.journal, { set: () => Promise.reject(new StorageError('full', 'The disk is full.')) });
    const reply = await manager.select(shown, id('set', 'answers'), ['private']).response();
    expect(look(reply).text).toContain('I could not save that. The disk is full.');
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
    expect(told()[1]).toBe(`<@${manager.id}> changed **Answers to commands** to: only for the person who asks`);
    // Whether or not it had arrived when the connection broke, it is told once.
    for (const [n, processed] of [false, true].entries()) {
      desk.discord.misbehave.rest({ match: 'POST /channels/', times: 2, fault: { kind: 'reset', processed } });
      await set('answers', [processed ? 'private' : 'public']);
      await desk.discord.until(() => told().length === 3 + n);
    }
    await desk.bot.stop();
    expect(told()).toHaveLength(4);
  });
});

describe('a button or a menu that answers', () => {
  const tell = encodeId('tell', { version: '', language: 'en', fact: 'ferry-fare' }) ?? '';

  it('is for those who may ask by commands, at the pace that they have', async () => {
    await start();
    await set('commands', [role('curator')]);
    expect(await pressed('member', 'general', tell)).toContain('only some roles');
    expect(await pressed('curator', 'general', tell)).toContain('3 crowns');
    const topic = encodeId('topic', { version: '', language: 'en' }) ?? '';
    const options = [{ value: 'ferries', label: 'Ferries' }];
    const menu = await forge('member', 'general', { type: 3, custom_id: topic, options });
    expect(look(await menu.member.select(menu.message, topic, ['ferries']).response()).text).toContain(
      'only some roles',
    );
    await set('commands', []);
    await set('pace', ['1/60']);
    expect(await pressed('member', 'general', tell)).toContain('3 crowns');
    expect(await pressed('member', 'general', tell)).toMatch(/Try again in \d+ s/);
    expect(
      await pressed('member', 'general', encodeId('cite', { language: 'en', fact: 'ferry-fare' }) ?? ''),
    ).not.toMatch(/Try again/);
  });

  it('shows nothing of a topic that is off, nor does /chart', async () => {
    const library = await testLibrary();
    const chart = { id: 'fares', title: 'Fares', unit: 'crowns', points: [{ fact: 'ferry-fare', value: 3 }] };
    const answerer = await loadPreparing()({ ...library, charts: [chart] });
    await start({ answerer });
    const show = () => desk.discord.member('member').command('general', 'chart', { series: 'fares' }).response();
    const ids = [
      tell,
      encodeId('cite', { language: 'en', fact: 'ferry-fare' }) ?? '',
      encodeId('image', { language: 'en', fact: 'ferry-fare' }) ?? '',
      encodeId('chart', { version: '', language: 'en', chart: 'fares' }) ?? '',
    ];
    expect(look(await show()).text).toContain('Fares');
    for (const one of ids) expect(await pressed('member', 'general', one)).not.toContain('turned off');
    await set('topics', ['lighthouse', 'odd-names']);
    for (const one of ids) expect(await pressed('member', 'general', one)).toContain('turned off the topic “Ferries”');
    expect(look(await show()).text).not.toContain('Fares');
    expect(look(await desk.discord.member('member').command('general', 'chart').response()).text).not.toContain(
      'Fares',
    );
  });
});

it('a curators’ server chooses where the questions go, before the operator does', async () => {
  desk = await openDesk();
  const curated = await openCuratedDesk({}, ({ guild }) => ({ GAP_CHANNEL_ID: guild.channelIds[0] ?? '' }), {
    gapNotices: 1,
  });
  try {
    const { discord } = curated;
    const manager = discord.member('manager');
    const told = (channel: string) => discord.messages(channel).map((one) => look(one).text);
    const passOn = async (question: string) => {
      const member = discord.member('member');
      const form = member.click(await member.command('dm', 'ask', { question }).response(), 'Tell the curators');
      await form.modal();
      await member.submitModal(form, { question }).response();
    };
    await passOn('who painted the town hall');
    await discord.until(() => told('general').length === 1);
    const shown = await manager.command('general', 'settings').response();
    const opened = await manager.select(shown, OPEN, ['notices']).response();
    await manager.select(opened, id('set', 'notices'), [discord.channel('questions')]).response();
    await passOn('what is the wifi password');
    await discord.until(() => told('questions').length === 2);
    expect(told('questions')[1]).toContain('what is the wifi password');
    expect(told('general')).toHaveLength(1);
    expect(discord.violations()).toEqual([]);
  } finally {
    await curated.close();
  }
});

describe('a stranger', () => {
  const FORGED = [
    encodeId('setup', { page: 'all' }),
    encodeId('setup', { page: 'answers' }),
    encodeId('nobody', { name: 'commands' }),
    encodeId('reset', { name: 'answers' }),
    encodeId('undo', { revision: '1', name: 'answers' }),
  ].map((one) => one ?? '');

  const chosen = async (name: string, channel: string, type: number, custom_id: string, values: string[]) => {
    const options = type === 3 ? { options: values.map((value) => ({ value, label: value })) } : {};
    const { member, message } = await forge(name, channel, {
      type,
      custom_id,
      max_values: 25,
      min_values: 0,
      ...options,
    });
    return look(await member.select(message, custom_id, values).response()).text;
  };
  const kept = () => desk.journal.settings();
  const REFUSED = 'Only members with Manage Server';

  it('without Manage Server is refused on the bot’s side, whatever Discord shows them', async () => {
    await start();
    await set('answers', ['private']);
    const { discord } = desk;
    for (const [place, list] of discord.world.commands) {
      discord.world.commands.set(
        place,
        list.map((one) => ({ ...one, default_member_permissions: null })),
      );
    }
    const before = await kept();
    for (const name of ['member', 'moderator', 'curator']) {
      for (const options of [{}, { export: true }]) {
        const reply = await discord.member(name).command('general', 'settings', options).response();
        expect(look(reply).text).toContain(REFUSED);
        expect(reply.attachments).toEqual([]);
      }
      for (const one of FORGED) expect(await pressed(name, 'general', one)).toContain(REFUSED);
      expect(await chosen(name, 'general', 3, id('set', 'answers'), ['public'])).toContain(REFUSED);
      expect(await chosen(name, 'general', 6, id('set', 'commands'), [role('curator')])).toContain(REFUSED);
    }
    expect(await kept()).toEqual(before);
  });

  it('who manages another server changes that one, and can name nothing of this one', async () => {
    await start();
    const { discord } = desk;
    await set('answers', ['private']);
    const before = await kept();
    discord.addGuild({
      name: 'another server',
      roles: { boss: 8n },
      members: [{ name: 'thief', roles: ['boss'] }],
      channels: [{ name: 'den' }],
    });
    for (const [type, name, value] of [
      [8, 'channels', discord.channel('questions')],
      [8, 'notices', discord.channel('questions')],
      [8, 'notices', discord.channel('forum')],
      [6, 'commands', role('curator')],
      [3, 'language', 'de'],
      [3, 'topics', 'no-such-topic'],
      [3, 'pace', '9999/1'],
      [3, 'channels', 'everything'],
    ] as const) {
      expect(await chosen('thief', 'den', type, id('set', name), [value])).toContain('can’t be chosen here');
    }
    for (const revision of ['1', 'x', '', '9'.repeat(40)]) {
      const undo = encodeId('undo', { revision, name: 'answers' }) ?? '';
      expect(await pressed('thief', 'den', undo)).toContain('Nothing was undone');
    }
    for (const name of ['__proto__', 'constructor', 'nothing', '']) {
      expect(await pressed('thief', 'den', id('reset', name))).toContain('earlier version');
      expect(await pressed('thief', 'den', id('nobody', name))).toContain('earlier version');
    }
    expect(await pressed('thief', 'den', id('nobody', 'channels'))).toContain('earlier version');
    expect(await pressed('thief', 'den', id('set', 'answers'))).toContain('can’t be chosen here');
    expect(await kept()).toEqual(before);
    await pressed('thief', 'den', id('nobody', 'commands'));
    expect((await ask('member')).text).toContain('42 metres');
  });

  it('in a direct message, or where only they have installed the bot, gets nowhere', async () => {
    await start();
    const { discord } = desk;
    discord.addGuild({
      name: 'without the bot',
      hasBot: false,
      roles: { boss: 8n },
      members: [{ name: 'member', roles: ['boss'] }],
      channels: [{ name: 'far' }],
    });
    for (const channel of ['dm', 'far']) {
      for (const one of FORGED) expect(await pressed('member', channel, one)).toContain(REFUSED);
    }
    expect(await kept()).toEqual([]);
  });
});

describe('a server', () => {
  const plan = (name: string) => ({
    name,
    channels: [{ name: `${name}-talk` }, { name: `${name}-arrivals` }],
    systemChannel: `${name}-arrivals`,
  });
  const texts = (channel: string) => desk.discord.messages(channel).map((one) => look(one).text);

  it('that the bot comes to is greeted once, in its system channel, with /settings and three questions', async () => {
    const created: unknown[] = [];
    const small = await testLibrary();
    const starters = [TALL, FARE, 'Who keeps the lighthouse?', 'a fourth one'];
    const titled = { ...small, about: { ...small.about, title: 'the coast', starters } };
    await start({ answerer: await loadPreparing()(titled) });
    const { discord } = desk;
    discord.subscribe((event) => {
      if (event.type === 'gateway' && event.event === 'GUILD_CREATE') created.push(event.data);
    });
    const guild = discord.addGuild(plan('new'));
    await discord.until(() => texts('new-arrivals').length === 1);
    const [greeting = ''] = texts('new-arrivals');
    expect(greeting).toContain('about the coast');
    // Its id is known a moment after the start.
    expect(greeting).toMatch(/<\/settings:\d+>|`\/settings`/);
    expect(greeting.match(/^- .+\?$/gm)).toHaveLength(3);
    // An outage, then a removal and an invitation: it has been greeted.
    discord.misbehave.event('GUILD_DELETE', { id: guild.id, unavailable: true });
    discord.misbehave.event('GUILD_CREATE', created[0]);
    discord.misbehave.event('GUILD_DELETE', { id: guild.id });
    discord.misbehave.event('GUILD_CREATE', created[0]);
    discord.addGuild(plan('next'));
    await discord.until(() => texts('next-arrivals').length === 1);
    // Whatever was begun has ended then.
    await desk.bot.stop();
    expect(created[0]).toMatchObject({ id: guild.id });
    // Not only one message, which its nonce would see to, but one attempt.
    const posts = discord.requests.filter(({ path }) => path === `/channels/${guild.systemChannelId}/messages`);
    expect(posts).toHaveLength(1);
    expect(texts('new-arrivals')).toHaveLength(1);
    expect(texts('new-talk')).toEqual([]);
    expect(discord.requests.filter(({ path }) => path === '/users/@me/channels')).toEqual([]);
  });

  it('without a system channel, or one that the bot may not write in, is not greeted; nor is one that was there before', async () => {
    await start({ discord: { guild: { ...plan('old'), members: [{ name: 'manager' }, { name: 'visitor' }] } } });
    const { discord } = desk;
    discord.addGuild({ ...plan('quiet'), systemChannel: 'nowhere' });
    discord.addGuild({ ...plan('shut'), botPermissions: 0n, roles: {} });
    discord.addGuild(plan('last'));
    await discord.until(() => texts('last-arrivals').length === 1);
    for (const name of ['old-arrivals', 'quiet-arrivals', 'quiet-talk']) expect(texts(name)).toEqual([]);
  });

  it('that the bot left is noted, also where it left while nobody was there', async () => {
    await start();
    await set('answers', ['private']);
    const { guild } = desk.discord;
    await desk.journal.joined('100000000000000001');
    desk.discord.misbehave.event('GUILD_DELETE', { id: guild.id });
    const gone = async () => (await desk.journal.servers()).filter((one) => one.gone).map((one) => one.guild);
    await expect.poll(gone).toEqual([guild.id]);
    await desk.restart();
    await expect.poll(gone).toEqual(['100000000000000001']);
    expect((await ask('member')).hidden).toBe(true);
  });
});

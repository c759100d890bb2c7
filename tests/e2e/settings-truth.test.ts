import { join } from 'node:path';
import { ComponentType } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { loadPreparing } from '../../src/files/prepare.js';
import { readLibrary } from '../../src/files/read-library.js';
import { encodeId } from '../../src/rendering/custom-id.js';
import { makePlace } from '../fixtures/library-folder.js';
import { look } from '../fixtures/look.js';
import { type CuratedDesk, openCuratedDesk } from './curators.js';
import { type Desk, type DeskOptions, openDesk } from './desk.js';

const OPEN = encodeId('setup', { page: 'open' }) ?? '';
const setId = (name: string) => encodeId('set', { name }) ?? '';

let open: Pick<Desk | CuratedDesk, 'discord' | 'close'>;
afterEach(async () => {
  expect(open.discord.violations()).toEqual([]);
  await open.close();
});

const manager = () => open.discord.member('manager');
const overview = () => manager().command('general', 'settings').response();
const page = async (name: string) =>
  manager()
    .select(await overview(), OPEN, [name])
    .response();
const set = async (name: string, values: string[], id = setId(name)) =>
  manager()
    .select(await page(name), id, values)
    .response();
/** What the overview says of a setting. */
const row = async (name: string) =>
  look(await overview())
    .text.split('\n')
    .find((line) => line.startsWith(`**${name}**`));
const told = (channel: string) => open.discord.messages(channel).map((one) => look(one).text);

describe('/settings says where each value comes from', () => {
  const start = async (options?: DeskOptions) => {
    open = await openDesk(options);
    return open.discord;
  };

  it('the operator’s answer channels count only in the server that has them', async () => {
    await start({
      env: () => ({ ANSWER_CHANNEL_IDS: '100000000000000001', MESSAGE_CONTENT: '0' }),
      discord: { privileged: ['MessageContent'] },
    });
    expect(await row('Answer channels')).toBe('**Answer channels**: nowhere · *default*');
    expect(look(await overview()).text).not.toContain('⚠️');
  });

  it('a pace that nobody has set is the default, and a slower one of the operator’s holds over the server’s', async () => {
    await start({ env: () => ({ USER_PACE: '' }) });
    expect(await row('Pace')).toBe('**Pace**: 8 questions in 20 seconds · *default*');
    await set('pace', ['6/60']);
    expect(await row('Pace')).toBe('**Pace**: 6 questions in 60 seconds · *set in this server*');
    await open.close();
    await start({ env: () => ({ USER_PACE: '9/120' }) });
    await set('pace', ['6/60']);
    expect(await row('Pace')).toBe('**Pace**: 9 questions in 120 seconds · *set by the operator*');
  });
});

describe('the operator’s channel for questions passed on, in the curators’ server', () => {
  const start = async () => {
    open = await openCuratedDesk({}, ({ guild }) => ({ GAP_CHANNEL_ID: guild.channelIds[0] ?? '' }), { gapNotices: 1 });
    return open.discord;
  };
  const passOn = async (question: string) => {
    const member = open.discord.member('member');
    const form = member.click(await member.command('dm', 'ask', { question }).response(), 'Tell the curators');
    await form.modal();
    await member.submitModal(form, { question }).response();
  };

  it('is what /settings shows, and hears of changes, too', async () => {
    const discord = await start();
    expect(await row('Notices')).toBe(`**Notices**: <#${discord.channel('general')}> · *set by the operator*`);
    await set('answers', ['private']);
    await discord.until(() => told('general').length === 1);
    expect(told('general')[0]).toContain('Answers to commands');
  });

  it('gives way to none, where the server says so, and comes back', async () => {
    const discord = await start();
    await set('notices', []);
    expect(await row('Notices')).toBe('**Notices**: none · *set in this server*');
    await passOn('who painted the town hall');
    await set('notices', [discord.channel('questions')]);
    await passOn('what is the wifi password');
    await discord.until(() => told('questions').length === 2);
    expect(told('general')).toEqual([]);
    await set('notices', [discord.channel('general')]);
    expect(await row('Notices')).toContain('*set by the operator*');
  });
});

describe('a library with more topics than a menu has room for', () => {
  it('has them all, in several menus, each of which changes only its own', async () => {
    const place = await makePlace();
    const names = Array.from({ length: 30 }, (_, n) => `topic-${String(n).padStart(2, '0')}`);
    for (const name of names)
      await place.write(
        join('facts', `${name}.yaml`),
        `- id: ${name}\n  statement: The ${name} tower is 12 metres tall.\n  sources: [coast-office]\n  asks: [How tall is the ${name} tower?]\n`,
      );
    const { library, problems } = await readLibrary(place.data);
    await place.remove();
    if (library === null) throw new Error(JSON.stringify(problems));
    open = await openDesk({ answerer: await loadPreparing()(library) });
    const shown = await page('topics');
    const selects = (shown.components ?? []).flatMap((one) =>
      one.type === ComponentType.ActionRow
        ? one.components.flatMap((menu) => (menu.type === ComponentType.StringSelect ? [menu] : []))
        : [],
    );
    expect(selects.map(({ custom_id }) => custom_id)).toEqual([setId('topics'), setId('topics/1')]);
    const [first = [], second = []] = selects.map(({ options }) => options.map(({ value }) => value));
    expect([...first, ...second]).toHaveLength(33);
    const [one = '', ...others] = first;
    const [last = '', ...rest] = [...second].reverse();
    await set('topics', others);
    const changed = await manager()
      .select(await page('topics'), setId('topics/1'), rest)
      .response();
    expect(look(changed).text).toMatch(/all but .+ and .+/);
    const off = JSON.stringify((await page('topics')).components);
    for (const id of [one, last]) expect(off).toMatch(new RegExp(`"value":"${id}"[^}]*"default":false`));
    expect(off.match(/"default":false/g)).toHaveLength(2);
    // A choice from a menu that has no such topic, as a doctored client would send it.
    expect(first).not.toContain(last);
  });
});

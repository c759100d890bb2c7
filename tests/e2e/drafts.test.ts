import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type APIMessage, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDraftFolder } from '../../src/importing/draft-folder.js';
import { look } from '../fixtures/look.js';
import { type CuratedDesk, openCuratedDesk } from './curators.js';

const FAQ = fileURLToPath(new URL('../importing/faq.md', import.meta.url));

let desk: CuratedDesk;
beforeEach(async () => {
  desk = await openCuratedDesk({}, ({ world }) => {
    world.application.privilegedIntents = GatewayIntentBits.MessageContent;
    return { MESSAGE_CONTENT: '1' };
  });
});
afterEach(async () => {
  expect(desk.discord.violations()).toEqual([]);
  await desk.close();
});

const manager = () => desk.discord.member('manager');
const curator = () => desk.discord.member('curator');
const facts = (name: string, options = {}) => manager().command('general', `facts ${name}`, options);
const folder = () => createDraftFolder(join(desk.place.data, 'drafts'));
const keyOf = async (words: string) => {
  const found = (await folder().all()).standings.find(({ draft }) => draft.statement.includes(words));
  if (found === undefined) throw new Error(`no draft says ${words}`);
  return found.draft.key;
};
type Member = ReturnType<typeof manager>;
const choose = (member: Member, page: APIMessage, keys: string[], verb: string) =>
  member.select(page, `v2:drafts:${verb}:0:`, keys);
const importFaq = async (text?: string) =>
  desk.final(facts('import', { file: { name: 'faq.md', data: text ?? (await readFile(FAQ, 'utf8')) } }), 'faq.md');
const asked = async (question: string) =>
  look(await desk.discord.member('visitor').command('general', 'ask', { question }).response()).text;

describe('/facts import of a FAQ', () => {
  it('makes drafts that nothing is answered from until they are accepted, ten at a time', async () => {
    const more = Array.from({ length: 5 }, (_, n) => `### May I bring guest ${n}?\n\nGuest number ${n} is welcome.\n`);
    const text = (await readFile(FAQ, 'utf8')).replace('## Is there wifi?', `## Guests\n\n${more.join('\n')}`);
    const page = await importFaq(text);
    const { text: words } = look(page);
    expect(words).toContain('faq.md: 15 new, 0 as before, 0 gone from the page.');
    expect(words).toContain('15 to decide on, 0 of 15 decided · page 1 of 2');
    expect(words).toContain('“How do I join?” · faq.md, line 11');
    expect(await asked('Is there a deposit for the key?')).not.toContain('20 euros');
    const accepted = await desk.final(
      choose(manager(), page, [await keyOf('deposit'), await keyOf('Behind')], 'accept'),
      'Accepted',
    );
    expect(look(accepted).text).toContain('Accepted: 2 drafts.');
    expect(look(accepted).text).toContain('13 to decide on, 2 of 15 decided');
    expect(await asked('Is there a deposit for the key?')).toContain('20 euros');
    const rest = await desk.final(manager().click(accepted, 'Accept 10 new ones'), 'Accepted: 10');
    expect(look(rest).text).toContain('3 to decide on, 12 of 15 decided');
    expect(
      desk
        .curation()
        .answerer.current()
        .library.facts.some(({ topic }) => topic === 'opening-hours'),
    ).toBe(true);
    expect(look(await facts('history').response()).text).toContain(`<@${manager().id}>: import`);
  });

  it('lets a curator change the words, give one to a fact that says the same, and reject', async () => {
    const page = await importFaq();
    const editing = choose(manager(), page, [await keyOf('deposit')], 'edit');
    expect(JSON.stringify(await editing.modal())).toContain('The key has a deposit of 20 euros.');
    const sent = manager().submitModal(editing, {
      statement: 'Each key has a deposit of 22 euros.',
      asks: 'Is there a deposit for the key?\nhow much for a key',
      topic: 'Keys',
    });
    const accepted = await desk.final(sent, 'Accepted: ');
    const { library } = desk.curation().answerer.current();
    expect(library.facts.find(({ topic }) => topic === 'keys')).toMatchObject({
      statement: 'Each key has a deposit of 22 euros.',
      asks: ['Is there a deposit for the key?', 'how much for a key'],
    });
    const merging = choose(manager(), accepted, [await keyOf('Behind')], 'merge');
    await merging.modal();
    const merged = await desk.final(manager().submitModal(merging, { fact: 'ferry-fare' }), 'Given to a fact');
    expect(desk.curation().answerer.current().library.factById.get('ferry-fare')?.asks).toContain('Where do I park?');
    const rejected = await desk.final(choose(manager(), merged, [await keyOf('3D printers')], 'reject'), 'Rejected');
    expect(look(rejected).text).toContain('7 to decide on, 3 of 10 decided');
    const again = await importFaq();
    expect(look(again).text).toContain('faq.md: 0 new, 10 as before');
  });

  it('offers what has changed and what is gone', async () => {
    const page = await importFaq();
    await desk.final(manager().click(page, 'Accept 10 new ones'), 'Accepted: 10');
    const text = (await readFile(FAQ, 'utf8'))
      .replace('25 euros', '28 euros')
      .replace('Behind the building, next to the bike racks.', '');
    const second = await importFaq(text);
    expect(look(second).text).toContain('faq.md: 1 new, 8 as before, 1 gone from the page.');
    expect(look(second).text).toContain('so far: Membership costs 25 euros');
    expect(look(second).text).toContain('gone from its page:');
    const done = await desk.final(
      choose(
        manager(),
        second,
        (await folder().all()).standings.flatMap(({ draft, decision }) => (decision === null ? [draft.key] : [])),
        'accept',
      ),
      'Accepted: 2 drafts',
    );
    expect(look(done).text).toContain('No draft is waiting');
    expect(await asked('What does membership cost?')).toContain('28 euros');
  });

  it('says what it cannot read, and goes on', async () => {
    const refused = await desk.final(facts('import', { file: { name: 'faq.xlsx', data: 'no zip' } }), 'faq.xlsx');
    expect(look(refused).text).toContain('faq.xlsx was not imported: it is no XLSX, or a damaged one');
  });
});

describe('/facts import of messages', () => {
  const say = async (text: string) => {
    const handle = manager().say('general', text);
    return handle.message;
  };
  const linkOf = ({ id, channel_id }: APIMessage) =>
    `https://discord.com/channels/${desk.discord.guild.id}/${channel_id}/${id}`;

  it('takes one by its link, which is its citation', async () => {
    const message = await say('**Where is the key?**\nThe key hangs behind the door of the hall.');
    const page = await desk.final(facts('import', { link: linkOf(message) }), '1 new');
    expect(look(page).text).toContain('The key hangs behind the door');
    await desk.final(manager().click(page, 'Accept 1 new one'), 'Accepted');
    const { library } = desk.curation().answerer.current();
    const fact = library.facts.find(({ statement }) => statement.startsWith('The key hangs'));
    expect(fact?.asks).toEqual(['Where is the key?']);
    expect(library.sources.get(fact?.sources[0] ?? '')).toMatchObject({ title: '#general', url: linkOf(message) });
  });

  it('takes the pinned messages of a channel, each with its own link; one that is unpinned is gone', async () => {
    const messages = [
      await say('The hall has room for forty people.'),
      await say('The boat club rents its canoes for twelve euros a day.'),
      await say('Not pinned.'),
    ];
    const stored = messages.map(({ id, channel_id }) => desk.discord.world.messages.get(channel_id)?.get(id)?.message);
    for (const one of stored.slice(0, 2)) if (one) one.pinned = true;
    const link = linkOf(messages[0] as APIMessage).replace(/\/\d+$/, '');
    const page = await desk.final(facts('import', { link }), '2 new');
    await desk.final(manager().click(page, 'Accept 2 new ones'), 'Accepted');
    const { library } = desk.curation().answerer.current();
    const urls = library.facts
      .filter(({ statement }) => /forty people|canoes/.test(statement))
      .map(({ sources }) => library.sources.get(sources[0] ?? '')?.url);
    expect(new Set(urls)).toEqual(new Set(messages.slice(0, 2).map(linkOf)));
    if (stored[0]) stored[0].pinned = false;
    expect(look(await desk.final(facts('import', { link }), '1 gone')).text).toContain('forty people');
  });

  it('refuses what is no message of this server, and what the curator cannot read', async () => {
    const refused = async (link: string) => look(await desk.final(facts('import', { link }))).text;
    expect(await refused('https://example.org/channels/1/2/3')).toContain('no link of a message');
    expect(await refused('https://discord.com/channels/123456789012345678/123456789012345678')).toContain(
      'another server',
    );
    expect(await refused(`https://discord.com/channels/${desk.discord.guild.id}/123456789012345678`)).toContain(
      'no such message',
    );
    expect(look(await desk.final(facts('import'))).text).toContain('Attach a file');
  });
});

describe('two curators', () => {
  it('who decide on one draft: one wins, and the other is told', async () => {
    const page = await importFaq();
    const other = await desk.final(curator().command('general', 'facts drafts'), 'to decide on');
    const key = await keyOf('deposit');
    const [one, two] = [choose(manager(), page, [key], 'accept'), choose(curator(), other, [key], 'reject')];
    const texts = [
      look(await desk.final(one, 'of 10 decided')).text,
      look(await desk.final(two, 'of 10 decided')).text,
    ];
    await expect.poll(async () => (await folder().read(key))?.decision?.done).toBe(true);
    expect(texts.filter((text) => text.includes('had been decided on before by another curator'))).toHaveLength(1);
    expect(texts.filter((text) => /(?:Accepted|Rejected): /.test(text))).toHaveLength(1);
  });
});

it('is for curators only, whatever is pressed', async () => {
  await importFaq();
  const key = await keyOf('deposit');
  const visitor = desk.discord.member('visitor');
  const reply = await visitor.command('general', 'ask', { question: 'How tall is the lighthouse?' }).response();
  const stored = desk.discord.world.messages.get(reply.channel_id)?.get(reply.id);
  const menu = { type: 3, custom_id: 'v2:drafts:accept:0:', options: [{ label: 'x', value: key }] };
  stored?.message.components?.push({ type: 1, components: [menu] } as never);
  const pressed = choose(visitor, stored?.message ?? reply, [key], 'accept');
  expect(look(await pressed.response()).text).toContain('Only the curators');
  expect((await folder().read(key))?.decision).toBeNull();
});

import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../src/desk/archive.js';
import { look } from '../fixtures/look.js';
import { type CuratedDesk, openCuratedDesk } from './curators.js';

let desk: CuratedDesk;
beforeEach(async () => {
  desk = await openCuratedDesk();
});
afterEach(async () => {
  expect(desk.discord.violations()).toEqual([]);
  await desk.close();
});

const manager = () => desk.discord.member('manager');
const facts = (name: string, options = {}) => manager().command('general', `facts ${name}`, options);
const served = () => desk.curation().answerer.current().library.version;
const final: CuratedDesk['final'] = (handle, words) => desk.final(handle, words);

describe('/facts reload', () => {
  it('publishes, and tells the difference', async () => {
    const before = served();
    await desk.place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
    const { text } = look(await final(facts('reload', { reason: 'clearer' })));
    expect(text).toContain(`Published: version ${served()} is now being served, in place of ${before}`);
    expect(text).toContain('ferry-fare: statement, tells');
    const history = look(await facts('history').response()).text;
    expect(history).toContain(`<@${manager().id}>: reload ${before} → ${served()} (facts \\~1). clearer`);
  });

  it('names file, line, entry, field and reason; a long list comes as a file, too', async () => {
    await desk.place.write(
      'facts/many.yaml',
      Array.from({ length: 60 }, (_, n) => `- id: fact-${n}\n  statement: Fact ${n}.\n  sources: [nowhere]\n`).join(''),
    );
    const message = await final(facts('reload'));
    expect(look(message).text).toContain('Refused: the files have 60 problems');
    expect(look(message).text).toContain('facts/many.yaml:3:13 fact-0 sources.0: no source "nowhere"');
    const report = await (await fetch(message.attachments[0]?.url ?? '')).text();
    expect(report).toContain('facts/many.yaml:180:13 fact-59 sources.0: no source "nowhere"');
  });

  it('lets a curator insist on golden questions, with a reason, also after a restart', async () => {
    await desk.place.edit('golden.yaml', 'fact: lighthouse-height', 'fact: ferry-fare');
    const refused = await final(facts('reload'));
    const { text } = look(refused);
    expect(text).toMatch(/“How tall is the lighthouse\?” should get ferry-fare/);
    expect(text).toMatch(/before: lighthouse-height: .*42 metres/);
    await desk.restart();
    const modal = manager().click(refused, 'Publish anyway');
    await modal.modal();
    const sent = manager().submitModal(modal, { reason: 'the question is wrong' });
    expect(look(await final(sent)).text).toContain('Published');
    expect(look(await facts('history').response()).text).toContain('the question is wrong');
  });

  it('of two curators at once is done one at a time, and both are told', async () => {
    await desk.place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
    const first = facts('reload');
    const second = desk.discord.member('curator').command('general', 'facts reload');
    expect(look(await final(first)).text).toContain('Published');
    const { text } = look(await final(second));
    expect(text).toContain('Nothing has changed');
    expect(text).toContain(`Waited for <@${manager().id}>`);
  });
});

describe('/facts import, export, rollback', () => {
  const boat = '- id: blue-boat\n  statement: The boat is blue.\n  sources: [coast-office]\n';

  it('takes a YAML file', async () => {
    const handle = facts('import', { file: { name: 'boats.yaml', data: boat } });
    expect(look(await final(handle)).text).toContain('blue-boat');
    expect(await desk.curation().changes()).toEqual([{ path: 'facts/boats.yaml', base: null, text: boat }]);
  });

  it('takes back what it exports, and rolls back with the difference', async () => {
    const first = served();
    const exported = await final(facts('export'));
    const zip = new Uint8Array(await (await fetch(exported.attachments[0]?.url ?? '')).arrayBuffer());
    expect(Object.keys(unzipSync(zip)).sort()).toContain('facts/ferries.yaml');
    await final(facts('import', { file: { name: 'boats.yaml', data: boat } }));
    const second = served();
    const choices = await manager().autocomplete('general', 'facts rollback', { version: '' }).response();
    expect(choices.map(({ value }) => value)).toEqual(expect.arrayContaining([first, second]));
    const back = look(await final(facts('rollback', { version: first, reason: 'it is green' }))).text;
    expect(back).toContain(`version ${first} is now being served, in place of ${second}`);
    expect(back).toContain('Facts removed');
    await final(facts('import', { file: { name: 'boats.yaml', data: boat } }));
    const whole = facts('import', { file: { name: 'library.zip', data: zip }, whole: true });
    expect(look(await final(whole)).text).toContain('Published');
    expect(served()).toBe(first);
  });

  it.each([
    ['picture.png', 'neither a YAML file'],
    ['Ünïcode name!.yaml', 'must be named'],
    ['broken.zip', 'damaged'],
  ])('refuses %s', async (name, words) => {
    const data = name.endsWith('.zip') ? (await pack([{ path: 'sources.yaml', text: boat }])).slice(0, 60) : boat;
    const handle = facts('import', { file: { name, data } });
    expect(look(await final(handle)).text).toContain(words);
  });
});

describe('an update of the data folder', () => {
  const edited = async (from: string, to: string) => {
    const text = (await desk.place.read('facts/ferries.yaml')).replaceAll(from, to);
    return final(facts('import', { file: { name: 'ferries.yaml', data: text } }));
  };

  it.each([
    ['curators’ version', 'on working days'],
    ['data folder’s version', 'from Monday to Friday'],
  ])('that changes the same fact is asked about, and the %s may hold', async (button, words) => {
    await edited('on weekdays', 'on working days');
    await desk.place.edit('facts/ferries.yaml', 'on weekdays', 'from Monday to Friday');
    await desk.restart();
    const asked = await final(facts('reload'));
    const { text } = look(asked);
    expect(text).toContain('curators and the data folder have both changed 1 entry');
    expect(text).toMatch(
      /ferry-fare in facts\/ferries\.yaml[\s\S]*Curators: .*working days[\s\S]*Data folder: .*Monday to Friday/,
    );
    const done = look(
      await final(manager().click(asked, `ferry-fare: ${button}`), /Published|Nothing has changed/),
    ).text;
    expect(done).not.toContain('both changed');
    expect(desk.curation().answerer.current().library.factById.get('ferry-fare')?.statement).toContain(words);
    expect(look(await final(facts('reload'))).text).toContain('Nothing has changed');
    const again = look(await final(manager().click(asked, `ferry-fare: ${button}`))).text;
    expect(again).toContain('has changed since');
  });

  it('that changes several is settled one by one, or all at once', async () => {
    await edited('passengers in 2024', 'people in 2024');
    const before = served();
    await desk.place.edit('facts/ferries.yaml', 'passengers in 2024', 'travellers in 2024');
    const asked = await final(facts('reload'));
    expect(look(asked).text).toContain('both changed 2 entries');
    const one = await final(manager().click(asked, 'ferry-passengers-office: data folder’s version'));
    expect(look(one).text).toContain('both changed 1 entry');
    expect(look(await final(manager().click(asked, 'All 2: curators’ version'))).text).toContain('has changed since');
    expect(served()).toBe(before);
    await final(manager().click(one, 'ferry-passengers-blog: curators’ version'), 'Published');
    const { factById } = desk.curation().answerer.current().library;
    expect(factById.get('ferry-passengers-office')?.statement).toContain('travellers');
    expect(factById.get('ferry-passengers-blog')?.statement).toContain('people');
  });

  it('shows in status and export what it does not hold', async () => {
    await edited('on weekdays', 'on working days');
    expect(look(await facts('status').response()).text).toContain('facts/ferries.yaml: changed');
    expect(look(await final(facts('export'))).text).toContain('1 file changed in Discord: `facts/ferries.yaml`');
  });
});

it('a fact is taken out with its golden questions at the press of a button', async () => {
  const text = (await desk.place.read('facts/lighthouse.yaml')).replace(/- id: lighthouse-height\n(?: .*\n|\n)*/, '');
  const refused = await final(facts('import', { file: { name: 'lighthouse.yaml', data: text || '[]\n' } }));
  expect(look(refused).text).toContain('“How tall is the lighthouse?” expects lighthouse-height');
  const modal = manager().click(refused, 'Take these questions out as well');
  await modal.modal();
  const sent = manager().submitModal(modal, { reason: 'it was torn down' });
  expect(look(await final(sent)).text).toContain('Published');
  expect(desk.curation().answerer.current().library.golden).toHaveLength(1);
});

describe('/facts gaps', () => {
  const ask = async (question: string) => {
    const member = desk.discord.member('member');
    const reply = await member.command('general', 'ask', { question }).response();
    const shown = member.click(reply, 'Tell the curators');
    await shown.modal();
    await member.submitModal(shown, { question }).response();
  };

  it('groups what means the same, most asked first, with the closest fact', async () => {
    await ask('who painted the town hall');
    await ask('what colour is the lighthouse');
    await ask('the colour of the lighthouse?');
    const { text } = look(await facts('gaps').response());
    expect(text).toMatch(/2 questions, most asked first\n1\\\. what colour is the lighthouse\n-# asked 2 times/);
    expect(text).toContain('Closest: `/fact lighthouse-');
  });

  it('can be settled by a fact or put aside', async () => {
    await ask('what colour is the lighthouse');
    await ask('who painted the town hall');
    const list = await facts('gaps').response();
    const shown = manager().click(list, 'Answered by…');
    await shown.modal();
    expect(look(await manager().submitModal(shown, { fact: 'nothing' }).response()).text).toContain(
      'no fact with that id',
    );
    const done = await manager().submitModal(shown, { fact: 'lighthouse-height' }).response();
    expect(look(done).text).toContain('Done: 1 question');
    const again = await facts('gaps').response();
    expect(look(await manager().click(again, 'Not for us').response()).text).toContain('Put aside');
    expect(look(await facts('gaps').response()).text).toContain('Nothing is waiting');
  });
});

it('a question sent with a thumb down is seen in feedback and among the open ones', async () => {
  const member = desk.discord.member('member');
  const question = 'How tall is the lighthouse?';
  const reply = await member.command('general', 'ask', { question }).response();
  const down = look(reply).buttons.find(({ id }) => id.startsWith('v2:down'))?.id ?? '';
  const thanks = await member.click(reply, down).response();
  const shown = member.click(thanks, 'Say what is wrong');
  await shown.modal();
  await member.submitModal(shown, { question, wrong: 'It is *43* metres.' }).response();
  const gaps = look(await facts('gaps').response()).text;
  expect(gaps).toContain(`1\\. ${question}`);
  expect(gaps).toContain('sent with a 👎 for `/fact lighthouse-height`');
  expect(look(await facts('feedback').response()).text).toContain(
    `said to be wrong: “It is \\*43\\* metres.”\n- asked: “${question}”`,
  );
});

it('/facts status and feedback tell how it goes', async () => {
  const member = desk.discord.member('member');
  const reply = await member.command('general', 'ask', { question: 'How tall is the lighthouse?' }).response();
  const down = look(reply).buttons.find(({ id }) => id.startsWith('v2:down'))?.id ?? '';
  await member.click(reply, down).response();
  const status = look(await facts('status').response()).text;
  expect(status).toContain(`Serving version ${served()}`);
  expect(status).toContain('lighthouse-keeper: 2025-06');
  expect(status).toContain('1 answered');
  expect(status).toContain(`0: ready, serves ${served()}`);
  expect(look(await facts('feedback').response()).text).toContain('lighthouse-height: 👎 1, 👍 0');
  expect(look(await final(facts('check'))).text).toContain('Nothing has changed');
});

import type { APIMessage } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { look } from '../fixtures/look.js';
import { menusIn } from '../fixtures/message-text.js';
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
const library = () => desk.curation().answerer.current().library;
const facts = (name: string, options = {}) => manager().command('general', `facts ${name}`, options);
const final: CuratedDesk['final'] = (handle, words) => desk.final(handle, words);

async function passOn(question: string) {
  const member = desk.discord.member('member');
  const reply = await member.command('general', 'ask', { question }).response();
  const shown = member.click(reply, 'Tell the curators');
  await shown.modal();
  await member.submitModal(shown, { question }).response();
}

async function openForm(question = 'what colour is the lighthouse') {
  await passOn(question);
  const shown = manager().click(await facts('gaps').response(), '1. Draft a fact');
  return { shown, modal: await shown.modal() };
}

const idOf = (message: APIMessage, verb: string) =>
  menusIn(message.components ?? []).find(({ custom_id }) => custom_id.startsWith(`v2:work:${verb}:`))?.custom_id ?? '';
const chosenIn = (message: APIMessage, verb: string) =>
  menusIn(message.components ?? [])
    .find(({ custom_id }) => custom_id.startsWith(`v2:work:${verb}:`))
    ?.options.filter((one) => one.default)
    .map(({ value }) => value);

const RED = {
  statement: 'The lighthouse on Gull Point is painted in 3 red stripes.',
  asks: 'what colour is the lighthouse\nhow is the lighthouse painted',
  sources: ['coast-office'],
  about: ['lighthouse'],
  tells: ['colour'],
};

describe('from a gap to a published fact', () => {
  it('the form knows how people asked and what it is about; sources, things and attributes are offered', async () => {
    const { modal } = await openForm();
    const text = JSON.stringify(modal.components);
    expect(modal.components).toHaveLength(5);
    expect(text).toContain('what colour is the lighthouse');
    for (const offered of [
      'Yearly report of the Coast Office',
      'Gull Point lighthouse',
      'opening date',
      'Another source',
    ])
      expect(text).toContain(offered);
    expect(text).toMatch(/"value":"lighthouse",[^}]*"default":true/);
  });

  it('shows how the bot would answer before it is published, with an id and a day that nobody typed', async () => {
    const { shown } = await openForm();
    const checked = await final(manager().submitModal(shown, RED));
    const { text } = look(checked);
    expect(text).toContain('Ready: this fact can be published.');
    expect(text).toContain('✓ “what colour is the lighthouse”');
    expect(text).toMatch(/Questions nearby\*\*\n(?:- [✓✗] “.+\n){2,5}/);
    expect(text).toMatch(/“How tall is the lighthouse\?”: still lighthouse-height/);
    expect(text).toContain('```yaml\n- id: lighthouse-colour\n');
    // The report of its source is of January 2025.
    expect(text).toContain('asOf: 2025-01');
    expect(library().factById.has('lighthouse-colour')).toBe(false);
    const published = await final(manager().click(checked, 'Publish this fact'), /Published/);
    expect(look(published).text).toContain('lighthouse-colour');
    expect(library().factById.get('lighthouse-colour')?.about).toEqual(['lighthouse']);
    const answer = await desk.discord
      .member('member')
      .command('general', 'ask', { question: 'what colour is the lighthouse' })
      .response();
    expect(look(answer).text).toContain('3 red stripes');
    expect(look(await facts('gaps').response()).text).toContain('Nothing is waiting');
    const history = look(await facts('history').response()).text;
    expect(history).toContain(': add ');
    expect(history).toContain('Drafted lighthouse-colour for a question without an answer');
    expect(look(published).buttons).toEqual([]);
  });

  it('a refusal keeps all that was typed, also over a restart', async () => {
    const { shown } = await openForm();
    const refused = await final(manager().submitModal(shown, { ...RED, sources: ['+'] }));
    expect(look(refused).text).toContain('Not ready yet: 1 thing to fix. Nothing you typed is lost.');
    expect(look(refused).text).toContain('sources: needs at least one source');
    await desk.restart();
    const again = manager().click(refused, 'Try again');
    const modal = JSON.stringify((await again.modal()).components);
    expect(modal).toContain(RED.statement);
    expect(modal).toContain('how is the lighthouse painted');
    expect(chosenIn(refused, 'about')).toEqual(['lighthouse']);
    expect(chosenIn(refused, 'tells')).toEqual(['colour']);
    const fixed = await final(manager().submitModal(again, { sources: ['coast-office'] }));
    expect(look(fixed).text).toContain('Ready');
  });

  it('takes a new source, and its day is the day of the fact', async () => {
    const { shown } = await openForm();
    const refused = await final(manager().submitModal(shown, { ...RED, sources: ['+'] }));
    const form = manager().click(refused, 'New source');
    await form.modal();
    const source = { title: 'Stripes for the light', publisher: 'Harbour Gazette', published: '2025-03-04' };
    const checked = await final(manager().submitModal(form, source), /Ready/);
    expect(look(checked).text).toContain('asOf: 2025-03-04');
    expect(look(checked).text).toMatch(/sources.yaml\n```yaml\n- id: harbour-gazette-stripes-for-the\n/);
    await final(manager().click(checked, 'Publish this fact'), /Published/);
    const [id = ''] = library().factById.get('lighthouse-colour')?.sources ?? [];
    expect(library().sources.get(id)).toMatchObject({ title: 'Stripes for the light', published: '2025-03-04' });
  });

  it('menus, words in bold, dates and name change it in place', async () => {
    const { shown } = await openForm();
    const first = await final(manager().submitModal(shown, { ...RED, tells: [] }));
    const chosen = manager().select(first, idOf(first, 'tells'), ['colour']);
    const told = await final(chosen, /- colour/);
    expect(told.id).toBe(first.id);
    const form = manager().click(told, 'Words in bold');
    expect(JSON.stringify((await form.modal()).components)).toContain('Asked for: colour');
    const bold = await final(manager().submitModal(form, { words0: '3 red stripes' }), /colour: 3 red stripes/);
    expect(look(bold).text).toContain('in bold, “3 red stripes”');
    const details = manager().click(bold, 'Dates and name');
    await details.modal();
    const dated = await final(
      manager().submitModal(details, { date: '2024-03', reviewBy: '2030-01-01', id: 'Light Stripes', asOf: '2024-04' }),
      /light-stripes/,
    );
    for (const line of ['date: 2024-03', 'reviewBy: 2030-01-01', 'asOf: 2024-04'])
      expect(look(dated).text).toContain(line);
    const wrong = manager().click(dated, 'Dates and name');
    await wrong.modal();
    const refused = await final(manager().submitModal(wrong, { date: 'last spring' }), /Not ready/);
    expect(look(refused).text).toContain('date: must be a date like');
  });

  it('says which ask comes nearer to another fact, and which neighbour it would take', async () => {
    const { shown } = await openForm();
    const asks = 'what colour is the lighthouse\nhow tall is the light tower';
    const { text } = look(await final(manager().submitModal(shown, { ...RED, asks })));
    expect(text).toContain('Closer to another fact');
    expect(text).toContain('“how tall is the light tower” on its own points to lighthouse-height');
  });

  it('takes an ask out of the questions without an answer', async () => {
    await desk.place.write('unanswered.yaml', '- What colour is the lighthouse?\n- who built the pier\n');
    await final(facts('reload'), /Published/);
    const { shown } = await openForm();
    const checked = await final(manager().submitModal(shown, RED));
    await final(manager().click(checked, 'Publish this fact'), /Published/);
    expect(library().unanswered).toEqual(['who built the pier']);
  });

  it('is checked again where something else was published meanwhile', async () => {
    const { shown } = await openForm();
    const checked = await final(manager().submitModal(shown, RED));
    await desk.place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
    await final(facts('reload'), /Published/);
    const again = await final(manager().click(checked, 'Publish this fact'), /Ready/);
    expect(library().factById.has('lighthouse-colour')).toBe(false);
    await final(manager().click(again, 'Publish this fact'), /Published/);
    expect(library().factById.get('ferry-fare')?.statement).toContain('working days');
  });

  it('what a doctored client chooses is left out', async () => {
    const shown = facts('add');
    await shown.modal();
    const sent = manager().submitModal(shown, {
      ...RED,
      sources: ['no-such-source'],
      about: ['nothing'],
      tells: ['__proto__'],
    });
    expect(look(await final(sent)).text).toContain('Not ready yet: 1 thing to fix');
  });
});

describe('/facts edit', () => {
  it('changes a fact with a reason, and rollback brings it back', async () => {
    const before = library().version;
    const shown = facts('edit', { fact: 'lighthouse-height' });
    const modal = JSON.stringify((await shown.modal()).components);
    expect(modal).toContain('The lighthouse on Gull Point is 42 metres tall.');
    expect(modal).toContain('how high is the light tower');
    const same = await final(manager().submitModal(shown, {}));
    expect(look(same).text).toContain('Nothing has changed');
    const form = manager().click(same, 'Try again');
    await form.modal();
    const values = { statement: 'The lighthouse on Gull Point is 43 metres tall.' };
    const checked = await final(manager().submitModal(form, values), /Ready: this change/);
    expect(look(checked).text).toContain('lighthouse-height: statement, tells');
    // The words in bold follow the sentence.
    expect(look(checked).text).toContain('height: 43 metres');
    const reason = manager().click(checked, 'Publish this change');
    await reason.modal();
    await final(manager().submitModal(reason, { reason: 'measured again' }), /Published/);
    expect(library().factById.get('lighthouse-height')?.statement).toContain('43 metres');
    expect(library().factById.get('lighthouse-height')?.countries).toEqual(['KZ']);
    const history = look(await facts('history').response()).text;
    expect(history).toContain(`: edit ${before} → ${library().version}`);
    expect(history).toContain('Edited lighthouse-height: measured again');
    await final(facts('rollback', { version: before, reason: 'no' }), /Published/);
    expect(library().factById.get('lighthouse-height')?.statement).toContain('42 metres');
  });

  it('offers facts by their words, and knows when there is none', async () => {
    const offered = await manager().autocomplete('general', 'facts edit', { fact: 'gull keeper' }).response();
    expect(offered.map(({ value }) => value)).toEqual(['lighthouse-keeper']);
    expect(look(await facts('edit', { fact: 'no-such-fact' }).response()).text).toContain('no fact with that id');
  });
});

describe('/facts retire and restore', () => {
  it('takes out a side of a disagreement and puts it back', async () => {
    const before = library();
    const shown = await final(facts('retire', { fact: 'ferry-passengers-blog', reason: 'not a source' }));
    expect(look(shown).text).toContain('Ready: this fact can be taken out.');
    expect(look(shown).text).toContain('ferry-passengers-office: disagreesWith');
    await final(manager().click(shown, 'Take it out'), /Published/);
    expect(library().factById.has('ferry-passengers-blog')).toBe(false);
    expect(library().factById.get('ferry-passengers-office')?.disagreesWith).toEqual([]);
    expect(look(await facts('history').response()).text).toContain('Took out ferry-passengers-blog: not a source');
    const offered = await manager().autocomplete('general', 'facts restore', { fact: '' }).response();
    expect(offered.map(({ value }) => value)).toEqual(['ferry-passengers-blog']);
    const back = await final(facts('restore', { fact: 'ferry-passengers-blog' }));
    await final(manager().click(back, 'Put it back'), /Published/);
    for (const id of ['ferry-passengers-blog', 'ferry-passengers-office'])
      expect(library().factById.get(id)).toEqual(before.factById.get(id));
    expect(look(await facts('restore', { fact: 'ferry-passengers-blog' }).response()).text).toContain(
      'No fact with that id',
    );
  });

  it('tells which golden questions go with it, and brings them back', async () => {
    const shown = await final(facts('retire', { fact: 'lighthouse-height', reason: 'torn down' }));
    expect(look(shown).text).toContain('Golden questions that would go, too');
    await final(manager().click(shown, 'Take it out'), /Published/);
    expect(library().golden).toHaveLength(1);
    const back = await final(facts('restore', { fact: 'lighthouse-height', reason: 'it stands again' }));
    await final(manager().click(back, 'Put it back'), /Published/);
    expect(library().golden).toHaveLength(2);
    expect(look(await facts('history').response()).text).toContain('Put lighthouse-height back: it stands again');
  });
});

import { mkdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src/knowledge/fingerprint.js';
import { look } from '../fixtures/look.js';
import { type CuratedDesk, openCuratedDesk } from './curators.js';

let desk: CuratedDesk;
beforeEach(async () => {
  desk = await openCuratedDesk();
  await desk.place.write('library.yaml', 'languages: [en, ru, kk]\n');
  await mkdir(`${desk.place.data}/translations/ru`, { recursive: true });
  await desk.place.write('translations/ru/lexicon.yaml', LEXICON);
  await desk.place.write('translations/ru/unanswered.yaml', '- Какой высоты маяк?\n- какого цвета маяк\n');
  await final(facts('reload'), /Published/);
});
afterEach(async () => {
  expect(desk.discord.violations()).toEqual([]);
  await desk.close();
});

const LEXICON = `entities: { lighthouse: { names: [маяк на мысе Чаек, маяк] } }
attributes: { height: { label: высота, asks: [какой высоты, сколько метров, высота] } }
`;

const manager = () => desk.discord.member('manager');
const library = () => desk.curation().answerer.current().library;
const facts = (name: string, options = {}) => manager().command('general', `facts ${name}`, options);
const inRussian = () => library().translations.get('ru')?.facts.get('lighthouse-height');
const final: CuratedDesk['final'] = (handle, words) => desk.final(handle, words);

const answerTo = async (question: string) => {
  const reply = await desk.discord.member('member').command('general', 'ask', { question, language: 'ru' }).response();
  return look(reply).text;
};

const STATEMENT = 'The lighthouse on Gull Point is 42 metres tall.';
const RUSSIAN = {
  statement: 'Высота маяка на мысе Чаек — 42 метра.',
  asks: 'какой высоты маяк\nсколько метров маяк на мысе Чаек',
  display: 'Какова высота маяка на мысе Чаек?',
  tells: '42 metres = 42 метра',
};

async function openForm(fact = 'lighthouse-height', language = 'ru') {
  const shown = facts('translate', { fact, language });
  return { shown, modal: JSON.stringify((await shown.modal()).components) };
}

async function publish() {
  const { shown } = await openForm();
  const checked = await final(manager().submitModal(shown, RUSSIAN), /Ready/);
  return final(manager().click(checked, 'Publish this translation'), /Published/);
}

describe('/facts translate', () => {
  it('shows the original and its words in bold, and what readers would get before it is published', async () => {
    const before = library().version;
    const { shown, modal } = await openForm();
    expect(modal).toContain(STATEMENT);
    expect(modal).toContain('42 metres =');
    const checked = await final(manager().submitModal(shown, RUSSIAN));
    const { text, buttons } = look(checked);
    expect(text).toContain('Ready: this translation can be published.');
    expect(text).not.toContain('Worth a look');
    expect(text).toContain('✓ “Какова высота маяка на мысе Чаек?”: in bold, “42 метра”');
    expect(text).toContain('✓ “какой высоты маяк”');
    expect(text).toContain(`of: ${fingerprintOf(STATEMENT)}`);
    expect(text).toContain('ru/lighthouse-height');
    expect(buttons.map(({ label }) => label)).toEqual(['Publish this translation', 'Change the text']);
    expect(inRussian()).toBeUndefined();
    await final(manager().click(checked, 'Publish this translation'), /Published/);
    expect(inRussian()).toMatchObject({ statement: RUSSIAN.statement, display: RUSSIAN.display, stale: false });
    expect(await answerTo('какой высоты маяк')).toContain('**42 метра**');
    // What had no answer until now has one.
    expect(library().translations.get('ru')?.unanswered).toEqual(['какого цвета маяк']);
    // It lies over the folder, which is as it was.
    const [change] = (await desk.curation().changes()).filter(({ path }) => path.startsWith('translations/'));
    expect(change).toMatchObject({ path: 'translations/ru/lighthouse.yaml', base: null });
    await expect(desk.place.read('translations/ru/lighthouse.yaml')).rejects.toThrow();
    const history = look(await facts('history').response()).text;
    expect(history).toContain(': translate ');
    expect(history).toContain('Translated lighthouse-height into Russian');
    await final(facts('rollback', { version: before, reason: 'not yet' }), /Published/);
    expect(inRussian()).toBeUndefined();
  });

  it('replaces a translation and leaves what the form does not have', async () => {
    const of = fingerprintOf(STATEMENT);
    const text = `# by hand\n- id: lighthouse-height\n  of: "${of}"\n  statement: Маяк высотой 42 метра.\n  note: check with the harbour\n`;
    await desk.place.write('translations/ru/any.yaml', text);
    await final(facts('reload'), /Published/);
    const { shown, modal } = await openForm();
    expect(modal).toContain('Маяк высотой 42 метра.');
    const checked = await final(manager().submitModal(shown, { statement: RUSSIAN.statement }), /Ready/);
    expect(look(checked).text).toContain('Nothing in bold yet for “42 metres”.');
    await final(manager().click(checked, 'Publish this translation'), /Published/);
    const [change] = (await desk.curation().changes()).filter(({ path }) => path.startsWith('translations/'));
    expect(change?.path).toBe('translations/ru/any.yaml');
    expect(change?.text).toContain('# by hand');
    expect(change?.text).toContain('note: check with the harbour');
    expect(inRussian()?.statement).toBe(RUSSIAN.statement);
  });

  it('a refusal keeps all that was typed, also over a restart', async () => {
    const { shown } = await openForm();
    const refused = await final(manager().submitModal(shown, { ...RUSSIAN, tells: '42 metres = 42 км' }));
    expect(look(refused).text).toContain('Not ready yet: 1 thing to fix. Nothing you typed is lost.');
    expect(look(refused).text).toContain('"42 км" is not in the statement');
    await desk.restart();
    const again = manager().click(refused, 'Try again');
    const modal = JSON.stringify((await again.modal()).components);
    for (const typed of [RUSSIAN.statement, RUSSIAN.display, 'сколько метров маяк', '42 metres = 42 км'])
      expect(modal).toContain(typed);
    await final(manager().submitModal(again, { tells: RUSSIAN.tells }), /Ready/);
  });

  it('names numbers that are others, and a statement in another language', async () => {
    const { shown } = await openForm();
    const numbers = { ...RUSSIAN, statement: 'Высота маяка на мысе Чаек — 24 метра.', tells: '' };
    expect(look(await final(manager().submitModal(shown, numbers))).text).toContain(
      'statement: the original says 42, this does not',
    );
    const other = await openForm();
    const english = { ...RUSSIAN, statement: 'How tall is the lighthouse? It is 42 metres tall.', tells: '' };
    expect(look(await final(manager().submitModal(other.shown, english))).text).toContain(
      'This seems to be English, not Russian.',
    );
  });

  it('a new fact may be written in any language, and its curator is told who would read it so', async () => {
    const shown = facts('add');
    await shown.modal();
    const values = {
      statement: 'Крыша маяка на мысе Чаек покрыта медью.',
      sources: ['coast-office'],
      about: ['lighthouse'],
    };
    const { text } = look(await final(manager().submitModal(shown, values), /Ready/));
    expect(text).toContain('This seems to be Russian, not English. Readers of English would see it as it is');
  });

  it('where the original changes meanwhile, says so before anything is published', async () => {
    const { shown } = await openForm();
    const checked = await final(manager().submitModal(shown, RUSSIAN), /Ready/);
    await desk.place.edit('facts/lighthouse.yaml', 'is 42 metres tall', 'is 42 metres high');
    await final(facts('reload'), /Published/);
    const again = await final(manager().click(checked, 'Publish this translation'), /Ready/);
    expect(look(again).text).toContain('The original has changed since you started.');
    const form = manager().click(again, 'Change the text');
    expect(JSON.stringify((await form.modal()).components)).toContain('42 metres high');
    const fresh = await final(manager().submitModal(form, {}), /Ready/);
    expect(look(fresh).text).not.toContain('has changed since');
    await final(manager().click(fresh, 'Publish this translation'), /Published/);
    expect(inRussian()).toMatchObject({ stale: false, statement: RUSSIAN.statement });
  });

  it('offers languages with how the fact stands in them, and says when there is no such fact or language', async () => {
    await publish();
    const languages = (fact: string) =>
      manager().autocomplete('general', 'facts translate', { fact, language: '' }).response();
    expect((await languages('lighthouse-height')).map(({ name }) => name)).toEqual([
      'Russian, translated',
      'Kazakh, not translated yet',
    ]);
    for (const [fact, language, words] of [
      ['no-such-fact', 'ru', 'no fact with that id'],
      ['lighthouse-height', 'xx', 'not translated into “xx”. It is translated into Russian'],
      ['lighthouse-height', 'en', 'not translated into “en”'],
    ])
      expect(look(await facts('translate', { fact, language }).response()).text).toContain(words);
    await desk.place.write('library.yaml', 'languages: [en]\n');
    expect(look(await final(facts('reload'))).text).toContain('does not list "ru" under languages');
  });
});

describe('a translation whose original changes', () => {
  it('is named before the change, in /facts status and in the list, and readers get the original meanwhile', async () => {
    await publish();
    expect(look(await facts('status').response()).text).toContain('1 in Russian');
    const shown = facts('edit', { fact: 'lighthouse-height' });
    await shown.modal();
    const edited = await final(
      manager().submitModal(shown, { statement: 'The lighthouse on Gull Point is 43 metres tall.' }),
      /Ready/,
    );
    expect(look(edited).text).toContain('Its translation into Russian will be out of date');
    const reason = manager().click(edited, 'Publish this change');
    await reason.modal();
    await final(manager().submitModal(reason, { reason: 'measured again' }), /Published/);
    const status = look(await facts('status').response()).text;
    expect(status).toContain('Translations whose original has changed');
    expect(status).toContain('lighthouse-height: Russian');
    expect(await answerTo('какой высоты маяк')).toContain('43 metres');
    const offered = await manager().autocomplete('general', 'facts translate', { fact: '' }).response();
    expect(offered[0]?.value).toBe('lighthouse-height');
    const { shown: form } = await openForm();
    const fixed = await final(
      manager().submitModal(form, {
        statement: 'Высота маяка на мысе Чаек — 43 метра.',
        tells: '43 metres = 43 метра',
      }),
      /Ready/,
    );
    await final(manager().click(fixed, 'Publish this translation'), /Published/);
    expect(look(await facts('status').response()).text).not.toContain('Translations of another original');
    expect(await answerTo('какой высоты маяк')).toContain('**43 метра**');
  });
});

describe('a question in another language', () => {
  it('is listed with its language, and belongs to the translation', async () => {
    const member = desk.discord.member('member');
    const question = 'какого цвета крыша у кита';
    const reply = await member.command('general', 'ask', { question, language: 'ru' }).response();
    const button = look(reply).buttons[0]?.label ?? '';
    const shown = member.click(reply, button);
    await shown.modal();
    await member.submitModal(shown, { question }).response();
    const gaps = await facts('gaps').response();
    expect(look(gaps).text).toContain('asked in Russian once');
    const form = manager().click(gaps, 'Answered by…');
    await form.modal();
    const settled = await manager().submitModal(form, { fact: 'lighthouse-height' }).response();
    expect(look(settled).text).toContain('/facts translate fact:lighthouse-height language:ru');
  });
});

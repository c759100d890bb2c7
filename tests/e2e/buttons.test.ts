import type { APIMessage } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Answerer } from '../../src/engine/answer.js';
import { decodeId } from '../../src/rendering/custom-id.js';
import { answerOf, missOf, saying } from '../fixtures/answers.js';
import { isHidden, look } from '../fixtures/look.js';
import { menusIn } from '../fixtures/message-text.js';
import { type Desk, openDesk } from './desk.js';

let desk: Desk;
let real: Answerer;

beforeAll(async () => {
  desk = await openDesk();
  real = desk.answerer.current();
});
afterEach(() => {
  desk.answerer.swap(real);
  expect(desk.discord.violations()).toEqual([]);
});
afterAll(() => desk.close());

const TALL = 'How tall is the lighthouse?';
const mention = (question: string) => `${desk.discord.botMention} ${question}`;
const ask = (question = TALL, channel = 'general') =>
  desk.discord
    .member('member')
    .say(channel, channel === 'dm' ? question : mention(question))
    .response();

type Seen = Parameters<typeof look>[0];
const labels = (message: Seen) => look(message).buttons.map(({ label }) => label);
const moreOf = (reply: APIMessage, who = 'member') => desk.discord.member(who).click(reply, 'More').response();

/** The menu of related questions and its first choice. */
function relatedOf(message: Seen) {
  const [menu] = menusIn(message.components ?? []);
  return { id: menu?.custom_id ?? '', value: menu?.options[0]?.value ?? '' };
}

describe('related questions', () => {
  it('are answered for whoever presses, also after a restart', async () => {
    const reply = await ask();
    const { id, value } = relatedOf(reply);
    await desk.restart();
    const told = await desk.discord.member('visitor').select(reply, id, [value]).response();
    expect(isHidden(told)).toBe(true);
    expect(look(told).text).toMatch(/\\\[1\\\]/);
  });

  it('say so when the library no longer has them', async () => {
    const reply = await ask();
    const { id, value } = relatedOf(reply);
    desk.answerer.swap({ ...real, tell: () => null });
    const told = await desk.discord.member('visitor').select(reply, id, [value]).response();
    expect(look(told).text).toContain('Please ask again');
  });
});

describe('a choice', () => {
  const choices = [
    { question: TALL, fact: 'lighthouse-height' },
    { question: 'Ferry fare', fact: 'ferry-fare' },
  ];
  const unsure = () => desk.answerer.swap(saying(real, () => missOf(real.library, 'choices', choices)));

  it('of the asker turns the message into the answer', async () => {
    unsure();
    const reply = await ask('how big is it');
    const handle = desk.discord.member('member').click(reply, 'Ferry fare');
    const answer = await handle.response();
    expect(answer.id).toBe(reply.id);
    expect(look(answer).text).toContain('3 crowns');
    expect(labels(await moreOf(answer))).toContain('Dismiss');
  });

  it('of somebody else is told to them alone', async () => {
    unsure();
    const reply = await ask('how big is it');
    const answer = await desk.discord.member('visitor').click(reply, 'Ferry fare').response();
    expect(answer.id).not.toBe(reply.id);
    expect(isHidden(answer)).toBe(true);
  });

  it('in an ephemeral reply to a slash command works in place', async () => {
    unsure();
    const member = desk.discord.member('member');
    const reply = await member.command('general', 'ask', { question: 'how big' }).response();
    const answer = await member.click(reply, TALL).response();
    expect(answer.id).toBe(reply.id);
    expect(look(answer).text).toContain('42 metres');
  });
});

describe('Why this?', () => {
  it('of a mention reads the question from the message, also after a restart', async () => {
    const reply = await ask();
    await desk.restart();
    const why = look(await moreOf(reply, 'visitor')).text;
    expect(why).toContain('Words that counted');
    expect(why).toMatch(/Confidence:\*\* \d+%/);
    expect(why).toContain('/fact lighthouse-height');
  });

  it('of a slash command carries the question itself', async () => {
    const member = desk.discord.member('member');
    const reply = await member.command('general', 'ask', { question: TALL }).response();
    await desk.restart();
    expect(look(await moreOf(reply)).text).toContain('Words that counted');
  });

  it('explains the fact alone where the question is gone, and says so', async () => {
    const member = desk.discord.member('member');
    const reply = await member.command('general', 'fact', { id: 'lighthouse-height' }).response();
    const why = look(await moreOf(reply)).text;
    expect(why).toContain('I don’t keep questions');
    expect(why).toContain('/fact lighthouse-height');
  });

  it('says when the library has changed since', async () => {
    const reply = await ask();
    const changed = { ...real.library, version: 'fedcba987654' };
    desk.answerer.swap({ ...saying(real, () => answerOf(changed, ['lighthouse-height'])), library: changed });
    const why = look(await moreOf(reply)).text;
    expect(why).toContain(`It was version ${real.library.version}`);
  });
});

const decodeAction = (id: string) => {
  const decoded = decodeId(id);
  return decoded === null || decoded === 'outdated' ? null : decoded.action;
};

describe('thumbs', () => {
  const thumb = (message: Parameters<typeof look>[0], action: 'up' | 'down') =>
    look(message).buttons.find(({ id }) => decodeAction(id) === action)?.id ?? '';

  it('are counted once a person and answer, without a name', async () => {
    const reply = await ask();
    const before = desk.journal.feedback.length;
    for (const name of ['member', 'member', 'visitor']) {
      const thanks = await desk.discord.member(name).click(reply, thumb(reply, 'up')).response();
      expect(isHidden(thanks)).toBe(true);
    }
    const { version } = real.library;
    const entry = { fact: 'lighthouse-height', verdict: 'up', version };
    expect(desk.journal.feedback.slice(before)).toEqual([entry, entry]);
  });

  it('of one person for one answer count as the last one, and the reply says so', async () => {
    const reply = await ask();
    const before = desk.journal.feedback.length;
    const press = async (action: 'up' | 'down') =>
      look(await desk.discord.member('member').click(reply, thumb(reply, action)).response()).text;
    expect(await press('up')).toContain('Counted');
    expect(await press('down')).toContain('Your 👎 counts now, in place of your 👍.');
    expect(desk.journal.feedback.slice(before)).toMatchObject([{ verdict: 'down' }]);
    expect(await press('down')).toContain('already counted');
    expect(await press('up')).toContain('Your 👍 counts now, in place of your 👎.');
    expect(desk.journal.feedback.slice(before)).toMatchObject([{ verdict: 'up' }]);
  });

  it('down offer to pass on the question, which is kept only when sent', async () => {
    const reply = await ask();
    const member = desk.discord.member('member');
    const thanks = await member.click(reply, thumb(reply, 'down')).response();
    expect(desk.journal.complaints).toEqual([]);
    const shown = member.click(thanks, 'Say what is wrong');
    expect(JSON.stringify((await shown.modal()).components)).toContain(TALL);
    const done = await member.submitModal(shown, {}).response();
    expect(look(done).text).toContain('Passed on');
    const { version } = real.library;
    expect(desk.journal.complaints).toEqual([{ fact: 'lighthouse-height', question: TALL, version }]);
  });

  it('down ask what is wrong with which of the facts told, and keep it with that one, without a name', async () => {
    const reply = await ask('How many passengers did the ferries carry?');
    const member = desk.discord.member('member');
    const thanks = await member.click(reply, thumb(reply, 'down')).response();
    const shown = member.click(thanks, 'Say what is wrong');
    const modal = JSON.stringify((await shown.modal()).components);
    expect(modal).toContain('The curators will see this text, but not who sent it.');
    for (const told of ['1.2 million passengers', '900,000 passengers']) expect(modal).toContain(told);
    const before = desk.journal.complaints.length;
    const silent = await member.submitModal(shown, { wrong: ' ', question: '' }).response();
    expect(look(silent).text).toContain('nothing was passed on');
    expect(desk.journal.complaints.length).toBe(before);
    await member
      .submitModal(shown, { fact: 'ferry-passengers-blog', wrong: 'The pier was shut.', question: '' })
      .response();
    const { version } = real.library;
    const kept = { fact: 'ferry-passengers-blog', question: '', wrong: 'The pier was shut.', version };
    expect(desk.journal.complaints.slice(before)).toEqual([kept]);
    const other = await member.submitModal(shown, { fact: 'lighthouse-height', wrong: 'not told here' }).response();
    expect(look(other).text).toContain('earlier version');
    expect(desk.journal.complaints.slice(before)).toEqual([kept]);
  });
});

describe('Tell the curators', () => {
  it.each(['general', 'dm'])('in %s shows what would be kept, and keeps what is sent', async (channel) => {
    const question = 'what colour is the lighthouse?';
    const before = desk.journal.gaps.length;
    const reply = await ask(question, channel);
    const member = desk.discord.member('member');
    const shown = member.click(reply, 'Tell the curators');
    expect(JSON.stringify((await shown.modal()).components)).toContain(question);
    expect(desk.journal.gaps.length).toBe(before);
    const done = await member
      .submitModal(shown, { question: 'the colour of @everyone <@123456789012345678>' })
      .response();
    expect(look(done).text).toContain('Passed on to the curators');
    expect(desk.journal.gaps.at(-1)?.question).toBe('the colour of');
  });

  it('after a slash command has the question in the button', async () => {
    const member = desk.discord.member('member');
    const reply = await member.command('general', 'ask', { question: 'who won the world cup' }).response();
    const shown = member.click(reply, 'Tell the curators');
    expect(JSON.stringify((await shown.modal()).components)).toContain('who won the world cup');
  });
});

describe('Dismiss', () => {
  const gone = (id: string) => () => desk.discord.messages('general').every((message) => message.id !== id);

  it('is for the asker and for moderators, behind More', async () => {
    const reply = await ask();
    expect(labels(await moreOf(reply, 'visitor'))).not.toContain('Dismiss');
    expect(gone(reply.id)()).toBe(false);
    const panel = await moreOf(reply);
    await desk.restart();
    desk.discord.member('member').click(panel, 'Dismiss');
    await desk.discord.until(gone(reply.id));
    const second = await ask();
    const theirs = await moreOf(second, 'moderator');
    desk.discord.member('moderator').click(theirs, 'Dismiss');
    await desk.discord.until(gone(second.id));
  });

  it('stands under a miss, where nobody else may use it', async () => {
    const reply = await ask('what colour is the lighthouse?');
    const refused = await desk.discord.member('visitor').click(reply, 'Dismiss').response();
    expect(look(refused).text).toContain('Only the person who asked');
    desk.discord.member('member').click(reply, 'Dismiss');
    await desk.discord.until(gone(reply.id));
  });
});

describe('More', () => {
  it('lists all sources of an answer, and has citations to take along', async () => {
    const reply = await ask('How many passengers did the ferries carry in 2024?');
    const panel = await moreOf(reply, 'visitor');
    const visitor = desk.discord.member('visitor');
    const sources = look(await visitor.click(panel, 'All sources').response()).text;
    expect(sources).toContain('Coast Office');
    expect(sources).toContain('Yearly report of the Coast Office');
    const cited = look(await visitor.click(panel, 'Cite this').response()).text;
    for (const form of ['-# text', '@misc{coast-office', '"type": "webpage"']) expect(cited).toContain(form);
  });

  it('leafs all sources where they are many', async () => {
    const sources = new Map(
      Array.from({ length: 20 }, (_, n) => {
        const source = { id: `s${n}`, title: `Title ${n}`, publisher: `Paper ${n}`, language: 'en', quality: 'good' };
        return [`s${n}`, source as never];
      }),
    );
    const { facts } = real.library;
    const library = { ...real.library, sources, facts: facts.map((one) => ({ ...one, sources: [...sources.keys()] })) };
    const factById = new Map(library.facts.map((one) => [one.id, one]));
    const whole = { ...library, factById };
    desk.answerer.swap({ ...real, library: whole, tell: () => answerOf(whole, ['lighthouse-height']) });
    const member = desk.discord.member('member');
    const reply = await member.command('general', 'fact', { id: 'lighthouse-height' }).response();
    for (let n = 1; n <= 20; n++) expect(look(reply).text).toContain(`${n} Paper ${n - 1},`);
    const first = await member.click(await moreOf(reply), 'All sources').response();
    const second = await member.click(first, 'More ▶').response();
    expect(second.id).toBe(first.id);
    expect(look(second).text).toContain('Title 8');
  });
});

describe('Show more', () => {
  it('leafs what a list has beside what it tells, also after a restart', async () => {
    const further = ['ferry-fare', 'lighthouse-keeper', 'odd-boat'];
    desk.answerer.swap(saying(real, () => answerOf(real.library, ['lighthouse-height'], { form: 'list', further })));
    const reply = await ask('all about the coast');
    await desk.restart();
    const more = await desk.discord.member('visitor').click(reply, 'Show 3 more').response();
    expect(isHidden(more)).toBe(true);
    for (const id of further) expect(look(more).text).toContain(`/fact ${id}`);
    desk.answerer.swap({ ...real, library: { ...real.library, version: 'fedcba987654' } });
    const late = await desk.discord.member('visitor').click(reply, 'Show 3 more').response();
    expect(look(late).text).toContain('Please ask again');
  });
});

describe('pages', () => {
  it('turn in place, and say when the library has changed since', async () => {
    const facts = Array.from({ length: 20 }, (_, n) => ({
      ...(real.library.facts[1] ?? expect.unreachable()),
      id: `fact-${n}`,
      statement: `Statement number ${n}.`,
    }));
    const bigger = { ...real.library, facts };
    desk.answerer.swap({ ...real, library: bigger });
    const member = desk.discord.member('member');
    const first = await member.command('general', 'timeline', { year: 2024 }).response();
    expect(look(first).text).toContain('Page 1 of 4');
    desk.answerer.swap({ ...real, library: { ...bigger, version: 'fedcba987654' } });
    const second = await member.click(first, 'More ▶').response();
    expect(second.id).toBe(first.id);
    expect(look(second).text).toContain('Page 2 of 4');
    expect(look(second).text).toContain('The library has changed');
    expect(look(await member.click(second, '◀ Back').response()).text).toContain('Page 1 of 4');
  });
});

it('ids of buttons are all of the present form', async () => {
  const { buttons } = look(await ask());
  expect(buttons).toHaveLength(4);
  for (const { id } of buttons) expect(decodeId(id)).toMatchObject({ action: expect.any(String) });
});

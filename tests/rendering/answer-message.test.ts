import { beforeAll, describe, expect, it } from 'vitest';
import { withinTopics } from '../../src/commands/topics-off.js';
import type { Answer, Computed } from '../../src/engine/answer.js';
import type { Library } from '../../src/knowledge/library.js';
import { messagesFor } from '../../src/messages/index.js';
import { type AnswerView, answerMessage } from '../../src/rendering/answer-message.js';
import { answerText } from '../../src/rendering/answer-text.js';
import { computedResult } from '../../src/rendering/computed-line.js';
import { decodeId } from '../../src/rendering/custom-id.js';
import { answerOf, missOf } from '../fixtures/answers.js';
import { testLibrary } from '../fixtures/library.js';
import { lookInto, menusIn } from '../fixtures/message-text.js';

const ASKER = '123456789012345678';
let library: Library;
let view: AnswerView;

beforeAll(async () => {
  library = await testLibrary();
  view = { library, today: '2026-01-01', asker: ASKER, remember: null, command: (name) => `/${name}` };
});

const shown = (answer: Answer, more: Partial<AnswerView> = {}) => {
  const { components } = answerMessage(answer, { ...view, ...more });
  return { ...lookInto(components), menus: menusIn(components) };
};
const plain = (answer: Answer) => answerText(answer, library, messagesFor(answer.language), view.today).split('\n');

describe('an answer', () => {
  it('shows the short answer in bold, the sentence with its numbers, and one small line of linked sources', () => {
    const { text } = shown(answerOf(library, ['lighthouse-opening'], { short: '1 March 2024' }));
    expect(text.split('\n')).toEqual([
      '**1 March 2024**',
      'The lighthouse on Gull Point was lit for the first time on 1 March 2024. \\[1\\]\\[2\\]',
      '-# [1 Harbour Gazette, 2 Mar 2024](<https://example.org/gazette/lighthouse>) · 2 Coast Office, Jan 2025',
    ]);
  });

  it('links to the page of its fact where the library has a site, in a language that the site has', () => {
    const site = 'https://facts.example.org/';
    const answer = answerOf(library, ['lighthouse-opening']);
    const last = (of: Answer) => shown(of, { site }).text.split('\n').at(-1);
    const page = '(<https://facts.example.org/fact/lighthouse-opening/>)';
    expect(last(answer)).toMatch(/^-# \[1 Harbour .* · 2 Coast Office, Jan 2025 · \[Page of this fact\]\(/);
    expect(last(answer)).toContain(page);
    expect(last({ ...answer, language: 'ru' })).toContain(`[Страница факта]${page}`);
    const translations = new Map([['ru', {}]]) as unknown as Library['translations'];
    const inRussian = { site, library: { ...library, translations } };
    expect(shown({ ...answer, language: 'ru' }, inRussian).text).toContain('/ru/fact/lighthouse-opening/>');
    expect(shown(answer).text).not.toContain('Page of this fact');
  });

  it('leaves out bold words that only repeat the sentence', () => {
    const short = 'lighthouse on Gull Point was lit for the first time on 1 March 2024';
    expect(shown(answerOf(library, ['lighthouse-opening'], { short })).text).not.toContain('**');
    expect(plain(answerOf(library, ['lighthouse-opening'], { short }))).toHaveLength(1);
  });

  it('says as of when only where a curator is to look again, and since when that is due', () => {
    expect(shown(answerOf(library, ['lighthouse-keeper'])).text).toMatch(
      /\n-# as of January 2025, due for review since June 2025\n/,
    );
    const { asOf, reviewBy } = library.factById.get('lighthouse-opening') ?? {};
    expect([asOf !== undefined, reviewBy]).toEqual([true, undefined]);
    expect(shown(answerOf(library, ['lighthouse-opening'])).text).not.toContain('as of');
  });

  it('introduces the other side once, and lists each source once', () => {
    const answer = answerOf(library, ['ferry-passengers-office', 'ferry-passengers-blog'], { short: '1.2 million' });
    const { text } = shown(answer);
    expect(text.match(/Sources disagree/g)).toHaveLength(1);
    expect(text).toMatch(
      /1\.2 million passengers in 2024\. \\\[1\\\][\s\S]*Sources disagree[\s\S]*900,000 passengers.*\\\[2\\\]/,
    );
    expect(text.match(/Coast Office/g)).toHaveLength(1);
    expect(text).toContain('2 Ferry Blog, 20 Nov 2024 (weak source)');
  });

  it('has a source for every number, however many there are', () => {
    const citations = Array.from({ length: 40 }, (_, at) => ({
      n: at + 1,
      source: {
        id: `s${at}`,
        title: 't',
        publisher: `Publisher number ${at}`,
        language: 'en',
        quality: 'good' as const,
        url: `https://example.org/${'x'.repeat(90)}`,
      },
    }));
    const { text } = shown(answerOf(library, ['ferry-fare'], { citations }));
    for (const { n, source } of citations) expect(text).toContain(`${n} ${source.publisher}, undated`);
    expect(text.length).toBeLessThanOrEqual(4000);
  });

  it('escapes markdown and mentions in data, and keeps a link with brackets in one piece', () => {
    const { text } = shown(answerOf(library, ['odd-boat']));
    expect(text).toContain('\\*Storm\\_Petrel\\*');
    expect(text).not.toMatch(/@everyone|@here|<@[!&]?\d/);
    expect(text).toContain('(<https://example.org/ferries_%282024%29?a=1&b=%3C2%3E>)');
  });

  it('offers related questions in one menu and one row of quiet buttons', () => {
    const related = [{ question: 'How tall is the lighthouse?', fact: 'lighthouse-height' }];
    const { buttons, menus, count } = shown(answerOf(library, ['lighthouse-opening'], { related }));
    expect(buttons.map(({ label }) => label)).toEqual(['Ask more', '👍', '👎', 'More']);
    expect(menus[0]?.options).toEqual([{ value: 'lighthouse-height', label: 'How tall is the lighthouse?' }]);
    expect(count).toBe(8);
  });

  it('carries who asked and the question, for Dismiss, Why this? and Ask more', () => {
    const { buttons } = shown(answerOf(library, ['ferry-fare']), { remember: 'what is the fare' });
    expect(decodeId(buttons.at(-1)?.id ?? '')).toEqual({
      action: 'more',
      fields: { asker: ASKER, question: 'what is the fare' },
    });
    expect(decodeId(buttons[0]?.id ?? '')).toEqual({
      action: 'askmore',
      fields: { language: 'en', question: 'what is the fare' },
    });
  });

  it('has Dismiss in its row only where nothing else can take it away', () => {
    const labels = shown(answerOf(library, ['ferry-fare']), { isAbroad: true }).buttons.map(({ label }) => label);
    expect(labels).toEqual(['Ask more', '👍', '👎', 'More', 'Dismiss']);
  });

  it('names the member it is pointed at', () => {
    const { text } = shown(answerOf(library, ['ferry-fare']), { member: '323456789012345678' });
    expect(text).toMatch(/^-# For <@323456789012345678>\n/);
  });

  it('says how many entries a list has, and leafs what is not told', () => {
    const further = ['ferry-fare', 'odd-boat'];
    const answer = answerOf(library, ['lighthouse-opening', 'lighthouse-height'], { form: 'list', further });
    const { text, buttons } = shown(answer);
    expect(text).toMatch(/^-# 4 entries\n- The lighthouse/);
    expect(buttons[0]?.label).toBe('Show 2 more');
    expect(plain(answer)[0]).toBe('4 entries');
  });

  it('shows a result in bold, and each figure with its sources', () => {
    const [one, two] = ['ferry-passengers-office', 'ferry-passengers-blog'];
    const input = { unit: 'passengers' };
    const answer = answerOf(library, [one, two], {
      form: 'computed',
      short: '0.3 million passengers',
      computed: {
        operation: 'difference',
        expression: '1.2 − 0.9 = 0.3 million passengers',
        said: [
          { number: '1.2', input: 0 },
          ' − ',
          { number: '0.9', input: 1 },
          ' = ',
          { number: '0.3' },
          { unit: 'million passengers', of: '0.3' },
        ],
        bold: [{ number: '0.3' }, { unit: 'million passengers', of: '0.3' }],
        result: '0.3',
        unit: 'million passengers',
        as: 'about',
        inputs: [
          { ...input, fact: one, value: '1.2', name: { things: ['the office'] } },
          { ...input, fact: two, value: '0.9', name: { things: ['the blog'] } },
        ],
      },
    });
    const computed = { ...answer, parts: answer.parts.map((part) => ({ ...part, role: 'input' as const })) };
    expect(plain(computed)).toEqual([
      'About 0.3 million passengers',
      '1.2 [1] − 0.9 [2] = 0.3 million passengers (computed from: the office; the blog)',
    ]);
    expect(shown(computed).text).toContain('1\\.2 \\[1\\] − 0.9 \\[2\\] = 0.3 million passengers (computed from');
    // The sentences beneath say whose they are.
    expect(plain(answer)[1]).toBe('1.2 [1] − 0.9 [2] = 0.3 million passengers (computed)');
  });

  it.each([
    ['en', '767 days (≈ 2.1 years)', '14 June 2025 [1] − 8 May 2023 [2] = 767 days (≈ 2.1 years) (computed)'],
    ['ru', '767 дней (≈ 2,1 года)', '14 июня 2025 г. [1] − 8 мая 2023 г. [2] = 767 дней (≈ 2,1 года) (вычислено)'],
  ])('writes days and dates as %s does', (language, bold, line) => {
    const [one, two] = ['ferry-passengers-office', 'ferry-passengers-blog'];
    const day = { unit: 'date' };
    const answer = answerOf(library, [one, two], {
      form: 'computed',
      language,
      short: '767',
      computed: {
        operation: 'days',
        expression: '2025-06-14 − 2023-05-08 = 767',
        said: [{ day: '2025-06-14', input: 0 }, ' − ', { day: '2023-05-08', input: 1 }, ' = ', { days: '767' }],
        bold: [{ days: '767' }],
        result: '767',
        unit: 'days',
        as: 'exact',
        inputs: [
          { ...day, fact: one, value: '2025-06-14' },
          { ...day, fact: two, value: '2023-05-08' },
        ],
      },
    });
    const computed = { ...answer, parts: answer.parts.map((part) => ({ ...part, role: 'input' as const })) };
    expect(plain(computed)).toEqual([bold, line]);
  });

  it.each([
    [{ kind: 'newest', date: '2025-01' }, 'My latest information on this is from January 2025.'],
    [{ kind: 'plan' }, 'This was the plan. I have no report of what came of it.'],
  ] as const)('ends with its note: %j', (note, words) => {
    const answer = answerOf(library, ['lighthouse-height'], { note });
    expect(shown(answer).text).toContain(`\n-# ${words}\n`);
    expect(plain(answer)).toContain(words);
  });

  it('says so where it is not sure that it answers', () => {
    const answer = answerOf(library, ['lighthouse-height'], { note: { kind: 'perhaps' } });
    expect(shown(answer).text).toMatch(/^-# I’m not sure this answers your question:\n/);
  });

  it('says why it tells again what it told', () => {
    const told = (kind: 'source' | 'doubt', language = 'en') =>
      shown(answerOf(library, ['lighthouse-height'], { form: 'again', note: { kind }, language })).text.split('\n')[0];
    expect(told('source')).toBe('-# My sources for this are listed below.');
    expect(told('doubt')).toBe('-# This is what my sources say:');
    expect(told('doubt', 'ru')).toBe('-# Вот что говорится в моих источниках:');
  });

  it('in another language says that a fact has only an original', () => {
    const answer = answerOf(library, ['lighthouse-height'], { language: 'ru' });
    const untranslated = { ...answer, parts: answer.parts.map((part) => ({ ...part, isTranslated: false })) };
    expect(shown(untranslated).text).toContain('язык оригинала: английский');
    expect(shown(untranslated).buttons.map(({ label }) => label)).toContain('Спросить ещё');
    expect(shown(answer).text).not.toContain('оригинал');
  });
});

describe('a miss', () => {
  const choices = [
    { question: 'How tall is the lighthouse?', fact: 'lighthouse-height' },
    { question: 'Ferry fare', fact: 'ferry-fare' },
  ];
  const labels = (answer: Answer) => shown(answer).buttons.map(({ label }) => label);

  it('says so, offers the closest questions and the curators', () => {
    const { text, buttons } = shown(missOf(library, 'unknown', choices));
    expect(text).toContain('Nothing in my library answers that.');
    expect(text).toContain('The closest questions');
    const offered = ['How tall is the lighthouse?', 'Ferry fare', 'Tell the curators', 'Dismiss'];
    expect(buttons.map(({ label }) => label)).toEqual(offered);
    expect(buttons[0]?.id).toBe(`v2:tell:${library.version}:en:lighthouse-height`);
  });

  it('to small talk speaks of the library, and has no button for the curators', () => {
    const greeting = { ...missOf(library, 'unknown', []), miss: { kind: 'smallTalk', topic: 'greeting' } as const };
    expect(labels(greeting)).toEqual(['Dismiss']);
    expect(shown(greeting).text).toMatch(/^Hello!/);
    const both = { ...greeting, miss: { kind: 'smallTalk', topic: 'identity', also: 'privacy' } as const };
    expect(shown(both).text).toMatch(/^I’m a bot\.[\s\S]*\nI keep no questions/);
    const twice = { ...greeting, miss: { kind: 'smallTalk', topic: 'sources', also: 'current' } as const };
    expect(shown(twice).text.split('My newest information')).toHaveLength(2);
  });

  it('asks back where it is unsure, and carries the question where nothing else would hold it', () => {
    const { text, buttons } = shown(missOf(library, 'choices', choices), { remember: 'how long is it' });
    expect(text).toContain('Did you mean one of these?');
    expect(shown(missOf(library, 'choices', choices.slice(0, 1))).text).toContain('Did you mean this?');
    expect(buttons[0]?.id).toBe(`v2:pick:${library.version}:en:lighthouse-height`);
    expect(buttons[2]?.id).toBe(`v2:gap:${library.version}:en:lighthouse-height:how long is it`);
  });

  it('tells what may be meant with its sources, and offers others and the curators', () => {
    const perhaps = answerOf(library, ['lighthouse-height'], {
      status: 'choices',
      note: { kind: 'perhaps' },
      choices: choices.slice(1),
    });
    const { text, buttons } = shown(perhaps, { remember: 'how long is it' });
    expect(text).toMatch(/^-# I’m not sure this answers your question:\nThe lighthouse .*\n-# /);
    expect(text).toContain('The closest question I can answer:');
    expect(plain(perhaps)[0]).toBe('I’m not sure this answers your question:');
    expect(buttons.map(({ label }) => label)).toEqual(['Ferry fare', 'Tell the curators', 'Dismiss']);
    expect(buttons[1]?.id).toBe(`v2:gap:${library.version}:en:lighthouse-height:how long is it`);
    const off = withinTopics(perhaps, [perhaps.parts[0]?.fact.topic ?? ''], library);
    expect(off).toMatchObject({ topic: null, answer: { parts: [] } });
  });

  it('says how much is known of a thing', () => {
    const miss = { kind: 'thing', thing: 'the pier', facts: 3 } as const;
    expect(plain({ ...missOf(library, 'unknown', []), miss })).toEqual([
      'I have 3 facts about the pier, but none that directly answers this.',
    ]);
  });
});

describe('what is computed, in another language', () => {
  const computed: Computed = {
    operation: 'most',
    expression: '',
    said: [{ things: ['north-ferry'], period: '2024' }, ': ', { number: '1.5', input: 0 }],
    bold: [{ things: ['north-ferry'] }, ': ', { number: '1.5' }, { unit: 'million passengers', of: '1.5' }],
    result: '1.5',
    unit: 'million passengers',
    as: 'about',
    inputs: [{ fact: 'ferry-fare', value: '1.5', unit: 'million passengers' }],
  };
  const words = {
    ru: { name: 'Северный паром', unit: { one: 'млн пассажир', other: 'млн пассажиров' } },
    zh: { name: '北渡轮', unit: { times: 100 as const, other: '万人次' } },
    kk: { name: 'Солтүстік паром', unit: 'млн жолаушы' },
  };

  it.each([
    ['ru', 'Северный паром: около 1,5 млн пассажиров'],
    ['zh', '北渡轮: 约150万人次'],
    ['kk', 'Солтүстік паром: шамамен 1,5 млн жолаушы'],
    ['uz', 'North-ferry: taxminan 1,5 million passengers'],
  ])('%s has names, numbers and units of its own, as far as they are translated', (language, bold) => {
    const own = words[language as keyof typeof words];
    const translation = {
      ...{
        language,
        facts: new Map(),
        about: {},
        attributes: {},
        measures: {},
        charts: {},
        topics: {},
        unanswered: [],
      },
      synonyms: [],
      entities: own === undefined ? {} : { 'north-ferry': { names: [own.name] } },
      units: own === undefined ? {} : { 'million passengers': own.unit },
    };
    const translated = { ...library, translations: new Map([[language, translation]]) };
    expect(computedResult(computed, 'q', translated, messagesFor(language))).toBe(bold);
  });

  it('has the time of its figures where the question does not name the year', () => {
    const inputs = computed.inputs.map((input) => ({ ...input, name: { things: ['north-ferry'], period: '2024' } }));
    const told = (question: string, language: string) =>
      computedResult({ ...computed, inputs }, question, library, messagesFor(language));
    expect(told('which ferry carries most', 'en')).toMatch(/: about 1\.5 million passengers \(2024\)$/);
    expect(told('哪条航线最多', 'zh')).toMatch(/（2024年）$/);
    expect(told('which ferry carried most in 2024', 'en')).toMatch(/passengers$/);
    const mixed = [...inputs, ...computed.inputs];
    for (const some of [mixed, [...mixed].reverse()])
      expect(computedResult({ ...computed, inputs: some }, 'q', library, messagesFor('en'))).toMatch(/passengers$/);
  });
});

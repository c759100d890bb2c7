import type { APIMessageTopLevelComponent } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toChoices } from '../../src/commands/ask.js';
import { findList } from '../../src/commands/lists.js';
import { topicsOf } from '../../src/commands/topic-names.js';
import { messagesFor } from '../../src/messages/index.js';
import { answerMessage } from '../../src/rendering/answer-message.js';
import { citationMessage } from '../../src/rendering/citation.js';
import { pageMessage } from '../../src/rendering/fact-pages.js';
import { questionModal } from '../../src/rendering/gap-modal.js';
import { LIMITS } from '../../src/rendering/limits.js';
import { escapeTo } from '../../src/rendering/markdown.js';
import { moreMessage } from '../../src/rendering/more-message.js';
import { sourcesMessage } from '../../src/rendering/sources-message.js';
import { topicsMessage } from '../../src/rendering/topics-message.js';
import { anyAnswer, anyLibrary, nastyText } from '../fixtures/arbitrary.js';
import { lookInto } from '../fixtures/message-text.js';

const ASKER = '223456789012345678';
const MENTION = /@everyone|@here|(?<!\\)<(?:@[!&]?\d|#\d|\/\w|a?:\w+:\d|t:\d)/;
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Discord's limits on a message, and that nothing in it can ping or break out of its escapes. */
function check(components: readonly APIMessageTopLevelComponent[]): void {
  const { text, buttons, count } = lookInto(components);
  const ids = buttons.map(({ id }) => id);
  expect(count).toBeLessThanOrEqual(LIMITS.components);
  expect(text.length).toBeGreaterThan(0);
  expect(text.length - (components.length > 0 ? text.split('\n').length : 0)).toBeLessThanOrEqual(LIMITS.textTotal);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, label } of buttons) {
    expect(id.length).toBeGreaterThan(0);
    expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
    expect(label.length).toBeGreaterThan(0);
    expect(label.length).toBeLessThanOrEqual(LIMITS.buttonLabel);
  }
  for (const component of components) {
    if ('components' in component && component.type === 1) expect(component.components.length).toBeLessThanOrEqual(5);
  }
  expect(text.replace(`<@${ASKER}>`, '')).not.toMatch(MENTION);
  expect(JSON.stringify(components)).not.toMatch(HALF);
}

describe('whatever the data and the question hold', () => {
  it('an answer keeps to the limits and pings nobody', () => {
    fc.assert(
      fc.property(anyAnswer, anyLibrary, nastyText(300), fc.boolean(), (answer, library, question, known) => {
        const view = {
          library,
          command: (name: string) => `\`/${name}\``,
          today: '2026-01-01',
          asker: ASKER,
          remember: known ? question : null,
          member: known ? ASKER : null,
        };
        check(answerMessage(answer, view).components);
      }),
      { numRuns: 400 },
    );
  });

  it('More, all sources and citations keep to the limits and ping nobody', () => {
    fc.assert(
      fc.property(anyAnswer, anyLibrary, fc.boolean(), nastyText(100), (answer, library, asked, answeredBy) => {
        const dismiss = asked ? { asker: ASKER, message: ASKER } : null;
        check(moreMessage(answer, { library, asked, answeredBy, dismiss }).components);
        const { facts } = library;
        check(sourcesMessage(facts.slice(0, 12), library, answer.language, 0).components);
        for (const fact of facts.slice(0, 3)) {
          const { text } = lookInto(citationMessage(fact, library, answer.language).components);
          expect(text.length).toBeLessThanOrEqual(LIMITS.textTotal + 10);
          expect(text).not.toMatch(HALF);
        }
      }),
    );
  });

  it('pages, topics and choices keep to the limits and ping nobody', () => {
    fc.assert(
      fc.property(anyLibrary, fc.nat(20), nastyText(100), (library, page, topic) => {
        for (const [view, of] of [
          ['topic', 't'],
          ['country', 'KZ'],
          ['timeline', '2025'],
          ['drawn', 'all'],
          ...sourcesOf(library),
        ]) {
          const list = findList(view ?? '', of ?? '', library, 'en');
          if (list !== null)
            check(pageMessage(list, library, { page, today: '2026-01-01', language: 'en' }).components);
        }
        const shown = { version: library.version, language: 'en', command: '/topics' };
        const entries = topicsOf(library, 'en');
        check(topicsMessage([...entries, { id: topic, title: topic, count: 1 }], shown).components);
        const choices = toChoices(library.facts.map(({ id, statement }) => ({ question: statement, fact: id })));
        expect(choices.length).toBeLessThanOrEqual(LIMITS.choices);
        for (const { name, value } of choices) {
          expect(name.length).toBeGreaterThan(0);
          expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(LIMITS.choiceText);
        }
      }),
    );
  });

  it('a modal keeps to the limits', () => {
    fc.assert(
      fc.property(nastyText(4000), (question) => {
        const modal = questionModal('v2:gapsent:0123456789ab:en:', question, question, messagesFor('en'));
        expect(modal.title.length).toBeLessThanOrEqual(LIMITS.modalTitle);
        expect(JSON.stringify(modal)).not.toMatch(HALF);
        const [, label] = modal.components;
        const value = label && 'component' in label && 'value' in label.component ? label.component.value : '';
        expect(String(value ?? '').length).toBeLessThanOrEqual(300);
      }),
    );
  });

  it('escaped data shows as written: each escape names one character of it', () => {
    fc.assert(
      fc.property(nastyText(500), fc.integer({ min: 20, max: 600 }), (data, max) => {
        const escaped = escapeTo(data, max);
        expect(escaped.length).toBeLessThanOrEqual(max);
        expect(escaped.replace(/\\[^A-Za-z0-9\s]/g, '')).not.toMatch(/[\\*_~`|[\]<>]/);
      }),
      { numRuns: 500 },
    );
  });
});

function sourcesOf(library: { sources: ReadonlyMap<string, unknown> }): [string, string][] {
  return [...library.sources.keys()].slice(0, 2).map((id) => ['source', id]);
}

import { spawnSync } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSets } from '../../bench/question-sets.js';
import { readCompiled } from '../../src/files/prepare.js';
import { wholeLibrary } from '../fixtures/library.js';
import { type AskSite, serveAsk } from '../site/ask-site.js';
import { openAskBox, TODAY } from './ask-box.js';
import { findChromium, launch } from './chromium.js';

const chromium = findChromium();
const DIST = new URL('../../dist/', import.meta.url);

/** How many questions of each set, fifty in all. */
const SETS = { first: 10, hard: 8, slices: 6, 'about-the-bot': 4, 'two-questions': 4, ru: 6, zh: 5, kk: 4, uz: 3 };

async function questions(): Promise<string[]> {
  const sets = await readSets(new URL('../../bench/questions/', import.meta.url));
  return Object.entries(SETS).flatMap(([name, count]) => {
    const all = sets.get(name) ?? [];
    const alone = all.filter(({ question, history = [] }) => history.length === 0 && question.length <= 200);
    return Array.from({ length: count }, (_, at) => alone[Math.floor((at * alone.length) / count)]?.question ?? '');
  });
}

interface Said {
  readonly answer: string;
  readonly status: string;
  readonly facts: readonly { readonly id: string }[];
  readonly citations: readonly { readonly n: number; readonly url: string | null }[];
  readonly choices: readonly string[];
}

/** What the command line says without the reader, which the page does not have. */
function toldHere(asked: readonly string[]): Said[] {
  const args = ['dist/cli.js', 'ask', '--json', '--today', TODAY];
  const env = { ...process.env, READER: 'off' };
  const { stdout, status, stderr } = spawnSync(process.execPath, args, {
    input: asked.join('\n'),
    encoding: 'utf8',
    env,
  });
  expect(status, stderr).toBe(0);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Said);
}

/** Letters and digits: lines and brackets are a matter of where it is shown. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

describe.skipIf(chromium === null)('the question box of the whole library', () => {
  let site: AskSite;
  let browser: Browser;
  beforeAll(async () => {
    const library = await wholeLibrary();
    site = await serveAsk(library, readCompiled(library.version, DIST));
    browser = await launch(chromium ?? '');
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('answers fifty questions as the command line does, with the same sources', { timeout: 300_000 }, async () => {
    const asked = await questions();
    expect(new Set(asked).size).toBe(50);
    const told = toldHere(asked);
    const box = await openAskBox(browser, site);
    const different: unknown[] = [];
    for (const [at, question] of asked.entries()) {
      await box.ask(question);
      const { answer, citations, facts, status, choices } = told[at] as Said;
      const here = {
        answer: bare(answer),
        sources: facts.length === 0 ? [] : citations.map(({ n, url }) => [n, url]),
        unknown: [] as string[],
        choices: status === 'answered' ? [] : choices,
      };
      const ids = new Set(facts.map(({ id }) => `/fact/${id}/`));
      const offered = box.reply.locator('.offers').getByRole('button');
      const there = {
        answer: bare((await box.said()).join('')),
        sources: await box.sources(),
        unknown: (await box.pages()).filter((page) => !ids.has(page)),
        choices: status === 'answered' ? [] : await offered.allInnerTexts(),
      };
      if (!isDeepStrictEqual(here, there)) different.push({ question, here, there });
    }
    expect(different).toEqual([]);
    expect(told.filter(({ status }) => status === 'answered').length).toBeGreaterThan(25);
    expect(box.complaints).toEqual([]);
  });
});

import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/messages/index.js';
import { seriousFindings } from './axe.js';
import { findChromium, ON_A_BUSY_MACHINE } from './chromium.js';
import { EMBED, EVERYTHING } from './faithful.js';
import { openStage, type Stage } from './stage.js';

const chromium = findChromium();
const NOBODY = {
  title: '',
  description: '',
  about: '',
  languages: [],
  starters: [],
  publishers: ['The Gazette'],
  keepers: '',
  facts: 0,
  topics: 0,
  sources: 0,
  newest: null,
  version: '',
};

/** Sent by the bot's own way, past its code. */
async function post(stage: Stage, body: object): Promise<void> {
  const { discord } = stage;
  if (discord === null) throw new Error('this needs the Discord behind the page');
  const response = await fetch(`${discord.url}/v10/channels/${discord.channel('questions')}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
}

describe.skipIf(chromium === null)('how the page looks and reads', ON_A_BUSY_MACHINE, () => {
  let stage: Stage;
  afterEach(() => stage.close());

  test('components and embeds are shown as Discord shows them; text is never HTML', async () => {
    stage = await openStage(chromium ?? '', { height: 1000 });
    await post(stage, EMBED);
    await post(stage, EVERYTHING);
    const message = stage.last();
    await message.getByRole('heading', { name: 'Title' }).waitFor();
    expect(await message.locator('strong').first().innerText()).toBe('bold');
    for (const part of [
      'em',
      'u',
      's',
      'code',
      'ul > li',
      'ol > li',
      'blockquote',
      'time.stamp',
      'small.subtext',
      'hr',
    ]) {
      expect(await message.locator(part).count(), part).toBeGreaterThan(0);
    }
    expect(await message.getByRole('link').allInnerTexts()).toEqual([expect.stringContaining('Read on'), 'link']);
    expect(await message.locator('img, b').count()).toBe(0);
    expect(await message.innerText()).toContain('<img src=x onerror=alert(1)> <b>not bold</b>');
    expect(await message.innerText()).toContain('A picture elsewhere');
    expect(await message.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
    expect(await message.locator('.container').getAttribute('style')).toContain('rgb(88, 101, 242)');
    expect(
      await stage.messages().nth(-2).getByRole('link', { name: 'Heading of the embed' }).getAttribute('href'),
    ).toBe('https://example.org/c');
    await message.getByRole('button', { name: 'Spoiler, show it' }).click();
    await message.getByText('hidden').waitFor();
    await stage.shot('10-components');
    expect(await seriousFindings(stage.page)).toEqual([]);
    expect(stage.complaints).toEqual([]);
  });

  for (const colorScheme of ['dark', 'light'] as const) {
    test(`axe finds nothing serious, ${colorScheme}`, async () => {
      stage = await openStage(chromium ?? '', { colorScheme });
      const { page } = stage;
      expect(await seriousFindings(page)).toEqual([]);
      await stage.say('@Summit Desk what colour is the lighthouse?');
      await stage.last().getByRole('button', { name: 'Tell the curators' }).waitFor();
      await stage.say('@Summit Desk how tall is the lighthouse?');
      await stage.last().getByRole('button', { name: 'More', exact: true }).click();
      await stage.last().getByText('Only you can see this').waitFor();
      await page.getByRole('button', { name: 'Inspect' }).click();
      await stage.shot(`11-${colorScheme}`);
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Data' }).click();
      await page.getByRole('textbox', { name: /^Content of/ }).waitFor();
      await stage.field().pressSequentially('/');
      await page.getByRole('listbox').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await stage.field().fill('');
      await stage.last().click({ button: 'right' });
      await page.getByRole('menu').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    });
  }

  test('nothing is wider than a screen of 360 pixels', async () => {
    stage = await openStage(chromium ?? '', { width: 360, height: 740 });
    const { page } = stage;
    const width = () => page.evaluate('document.documentElement.scrollWidth');
    await stage.say('@Summit Desk how many passengers did the ferries carry?');
    await stage.last().getByRole('button', { name: 'More', exact: true }).waitFor();
    expect(await width()).toBe(360);
    await stage.shot('12-narrow');
    await page.getByRole('button', { name: 'Show channels' }).click();
    await stage.visit('general');
    await page.getByRole('heading', { name: 'Welcome to #general' }).waitFor();
    await expect.poll(() => page.getByRole('navigation').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Inspect' }).click();
    await stage.shot('13-narrow-inspect');
    expect(await width()).toBe(360);
    await page.getByRole('button', { name: 'Close the panel' }).click();
    expect(await seriousFindings(page)).toEqual([]);
  });
});

describe.skipIf(chromium === null)('how the page shows what the bot knows', ON_A_BUSY_MACHINE, () => {
  const SCREEN = { width: 1280, height: 800 };
  let stage: Stage;
  beforeAll(async () => {
    const data = fileURLToPath(new URL('../../data', import.meta.url));
    stage = await openStage(chromium ?? '', { data, process: true, ...SCREEN });
  });
  afterAll(() => stage.close());

  const heightOf = async (question: string) => {
    await stage.say(`@Summit Desk ${question}`);
    await stage.last().getByRole('button', { name: 'Ask more' }).waitFor();
    return (await stage.last().boundingBox())?.height ?? Number.NaN;
  };

  test('an answer of one fact is at most 220 pixels tall', async () => {
    expect(await heightOf('who is the president of Kazakhstan?')).toBeLessThanOrEqual(220);
    expect(await heightOf('how much more was the trade with China in 2025 than in 2022?')).toBeLessThanOrEqual(220);
  });

  test('a dispute is at most 700 pixels tall on a phone', async () => {
    await stage.page.setViewportSize({ width: 360, height: 740 });
    expect(await heightOf('how much was the trade in 2024?')).toBeLessThanOrEqual(700);
    expect(await stage.last().innerText()).toContain('Sources disagree');
  });

  test('the language of somebody’s Discord is chosen, and the bot speaks it', async () => {
    const { page } = stage;
    await page.setViewportSize(SCREEN);
    await stage.become('Ben');
    const asked = [
      ['ru', 'Кто президент Казахстана?', 'Касым-Жомарт Токаев', 'Ещё'],
      ['zh-CN', '哈萨克斯坦总统是谁？', '托卡耶夫', '更多'],
      ['kk', 'Қазақстанның президенті кім?', 'Қасым-Жомарт Тоқаев', 'Тағы'],
      ['uz', 'Qozogʻiston prezidenti kim?', 'Qosim-Jomart Toqayev', 'Yana'],
    ] as const;
    for (const [locale, question, answer, more] of asked) {
      await page.getByRole('combobox', { name: 'Language of your Discord' }).selectOption(locale);
      const questions = page.getByRole('region', { name: 'Questions to start with' }).getByRole('button');
      if (await questions.count()) await questions.first().waitFor();
      await stage.command('about');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => stage.last().innerText(), { timeout: 60_000 })
        .toContain(
          messagesFor(locale)
            .about(NOBODY, (name) => name)[1]
            ?.split('\n')[1],
        );
      await stage.say(`@Summit Desk ${question}`);
      await stage.last().getByRole('button', { name: more, exact: true }).waitFor();
      expect(await stage.last().innerText()).toContain(answer);
      await stage.shot(`14-${locale}`);
    }
    // A name alone shows no language: then it is that of the switch.
    await page.getByRole('combobox', { name: 'Language of your Discord' }).selectOption('en-US');
    await stage.say('@Summit Desk Astana');
    await stage.last().getByRole('button', { name: 'More', exact: true }).waitFor();
    expect(stage.complaints).toEqual([]);
  });
});

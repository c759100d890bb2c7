import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildLibrary } from '../../src/knowledge/read.js';
import { testLibrary } from '../fixtures/library.js';
import { type AskSite, scriptText, serveAsk } from '../site/ask-site.js';
import { openAskBox } from './ask-box.js';
import { findChromium, launch, ON_A_BUSY_MACHINE } from './chromium.js';

const chromium = findChromium();
const ENGINE = ['ask-compiled.bin', 'ask-languages.bin', 'ask-library.bin', 'ask-worker.js'].map(
  (one) => `/assets/${one}`,
);

describe.skipIf(chromium === null)('the question box of the site', ON_A_BUSY_MACHINE, () => {
  let site: AskSite;
  let browser: Browser;
  beforeAll(async () => {
    site = await serveAsk(await testLibrary());
    browser = await launch(chromium ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(async () => {
    site.broken.clear();
    await Promise.all(browser.contexts().map((one) => one.close()));
  });
  const open = (path?: string) => openAskBox(browser, site, path);

  test('nothing is fetched before somebody types, and the engine when they do', async () => {
    const { page, field, complaints } = await open();
    await page.waitForLoadState('networkidle');
    expect(site.requests).toEqual(['/', '/assets/ask.js']);
    expect(scriptText('ask.js').length).toBeLessThan(12_000);
    await field.pressSequentially('ho');
    await expect.poll(() => site.requests.length).toBe(6);
    expect(site.requests.slice(2).sort()).toEqual(ENGINE);
    expect(complaints).toEqual([]);
  });

  test('the answer comes with bold words, sources and permalinks, and is announced', async () => {
    const { ask, reply, said, sources, pages, status, complaints } = await open();
    await ask('How tall is the lighthouse?');
    expect(await said()).toEqual(['42 metres', 'The lighthouse on Gull Point is 42 metres tall. [1]']);
    expect(await reply.locator('strong').innerText()).toBe('42 metres');
    expect(await sources()).toEqual([[1, 'https://example.org/gazette/lighthouse']]);
    expect(await reply.locator('.reply-sources').innerText()).toBe('Harbour Gazette, 2 Mar 2024');
    expect(await pages()).toEqual(['/fact/lighthouse-height/']);
    expect(await status.innerText()).toBe('The reply is below the question.');
    expect(complaints).toEqual([]);
  });

  test('an address with a question answers at once, and each question has an address to go back to', async () => {
    const { page, ask, reply, field, said } = await open('/?q=how+tall+is+the+lighthouse');
    await reply.waitFor();
    expect(await said()).toContain('42 metres');
    expect(await field.inputValue()).toBe('how tall is the lighthouse');
    await ask('Who keeps the lighthouse?');
    await expect.poll(said).toContain('Aida Bekova');
    expect(new URL(page.url()).search).toBe('?q=Who+keeps+the+lighthouse%3F');
    // A link to a source stays with the answer.
    await reply.locator('.cite').first().click();
    expect(new URL(page.url()).hash).toBe('#source-1');
    expect(await said()).toContain('Aida Bekova');
    await page.goBack();
    await page.goBack();
    await expect.poll(said).toContain('42 metres');
    expect(await field.inputValue()).toBe('how tall is the lighthouse');
    await page.goForward();
    await expect.poll(said).toContain('Aida Bekova');
    await page.reload();
    await reply.waitFor();
    expect(await said()).toContain('Aida Bekova');
  });

  test('what is offered is a button that tells the fact, with an address of its own', async () => {
    const { page, ask, reply, said, field } = await open();
    await ask('How tall is the lighthouse?');
    await reply.getByRole('button', { name: 'Who keeps the lighthouse?' }).click();
    await expect.poll(said).toContain('Aida Bekova has kept the lighthouse on Gull Point since 2024. [1]');
    expect(await field.inputValue()).toBe('Who keeps the lighthouse?');
    expect(new URL(page.url()).searchParams.get('fact')).toBe('lighthouse-keeper');
    await page.goBack();
    await expect.poll(said).toContain('42 metres');
    // An address may be older than the library: what was asked still is.
    await page.goto(`${site.address}/?q=how+tall+is+the+lighthouse&fact=no-such-fact`);
    await expect.poll(said).toContain('42 metres');
  });

  test('what nobody could answer is said so, and what cannot be fetched is fetched again', async () => {
    const { ask, said, status, field, reply } = await open();
    site.broken.add('/assets/ask-library.bin');
    await field.fill('How tall is the lighthouse?');
    await field.press('Enter');
    await expect
      .poll(() => status.innerText())
      .toBe('The facts could not be loaded. Check your connection and ask again.');
    site.broken.clear();
    await field.press('Enter');
    await reply.waitFor();
    await ask('who won the chess championship in 1972');
    expect((await said()).join(' ')).toMatch(/don.t know|no fact|nothing/i);
  });

  test.each([
    ['ru', 'Ответ под вопросом.', 'Страница этого факта'],
    ['zh', '回复在问题下方。', '此事实的页面'],
    ['kk', 'Жауап сұрақтың астында.', 'Осы деректің беті'],
    ['uz', 'Javob savol ostida.', 'Shu fakt sahifasi'],
  ])('the page in %s speaks it, whatever the question is in', async (language, answered, factPage) => {
    const { ask, status, reply, pages } = await open(`/${language}/`);
    await ask('How tall is the lighthouse?');
    expect(await status.innerText()).toBe(answered);
    expect(await reply.getByRole('link', { name: factPage }).count()).toBe(1);
    expect(await pages()).toEqual([`/${language}/fact/lighthouse-height/`]);
  });
});

const EVIL = `<img src=x onerror="window.ran=1"><script>window.ran=2</script>`;
const RTL = '\u202eevil\u202c';

describe.skipIf(chromium === null)('a library with hostile texts', ON_A_BUSY_MACHINE, () => {
  let site: AskSite;
  let browser: Browser;
  beforeAll(async () => {
    const text = (value: string) => JSON.stringify(value);
    const { library, problems } = buildLibrary([
      {
        path: 'sources.yaml',
        text: `- {id: s, publisher: ${text(`"><svg onload=window.ran=3>${RTL}`)}, title: ${text(EVIL)}, url: "https://example.org/?a=%22%3E'onclick=window.ran=4", published: 2024, quality: good, language: en}\n`,
      },
      {
        path: 'facts/bells.yaml',
        text: `- {id: constructor, statement: ${text(`The bell ${EVIL} weighs 20 tonnes. ${RTL}`)}, asks: [${text(`how heavy is the bell ${EVIL}`)}, how much does the bell weigh, weight of the bell], about: [bell], sources: [s]}
- {id: long, statement: ${text(`The tower is called ${'x'.repeat(400)}.`)}, asks: [what is the tower called, name of the tower, what do people call the tower], about: [bell], sources: [s]}\n`,
      },
      { path: 'lexicon.yaml', text: `entities: { bell: { names: [bell, ${text(`bell ${EVIL}`)}] } }\n` },
    ]);
    if (library === null) throw new Error(JSON.stringify(problems));
    site = await serveAsk(library);
    browser = await launch(chromium ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test('is text, and runs nothing', async () => {
    const { page, ask, reply, said, pages, complaints, field } = await openAskBox(
      browser,
      site,
      `/?q=${encodeURIComponent(`how much does the bell weigh ${EVIL}`)}`,
    );
    await reply.waitFor();
    expect(await field.inputValue()).toContain('<img src=x');
    await ask('how much does the bell weigh');
    await expect.poll(async () => (await said()).join(' ')).toContain(`The bell ${EVIL} weighs 20 tonnes.`);
    expect(await pages()).toEqual(['/fact/constructor/']);
    const shown = await reply.innerHTML();
    expect(shown).not.toMatch(/<(?:img|script|svg)/i);
    expect(shown).not.toMatch(/\u202e/);
    const attributes = await page.evaluate<string[]>(
      "[...document.querySelectorAll('#answer *')].flatMap((one) => one.getAttributeNames())",
    );
    expect(attributes.length).toBeGreaterThan(5);
    expect(attributes.filter((name) => /^on|style/.test(name))).toEqual([]);
    await ask('what is the tower called');
    await expect.poll(async () => (await said()).join(' ')).toContain('xxxx');
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(complaints).toEqual([]);
  });
});

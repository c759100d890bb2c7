import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '../../src/site/serve-site.js';
import { DATA } from '../fixtures/library.js';
import { writeHostile } from '../site/hostile.js';
import { type Built, makeSite } from '../site/site.js';
import { seriousFindings } from './axe.js';
import { findChromium, launch, ON_A_BUSY_MACHINE } from './chromium.js';

const chromium = findChromium();
const FACT = 'fact/ferry-passengers-office/';
const PAGES = [
  '',
  'topics/',
  'topic/ferries/',
  FACT,
  'timeline/',
  'glossary/',
  'sources/',
  'sources/other/',
  'changes/',
  'search/',
  'ask/',
  'data/',
];

describe.skipIf(chromium === null)('the site in a browser', ON_A_BUSY_MACHINE, () => {
  let site: Built;
  let bad: Built;
  let browser: Browser;
  const servers: SiteServer[] = [];
  let [address, hostile] = ['', ''];
  let complaints: string[] = [];
  let page: Page;

  beforeAll(async () => {
    [site, bad] = [await makeSite(), await makeSite()];
    await site.build(DATA, { url: null });
    await writeHostile(`${bad.root}/data`);
    await bad.build(`${bad.root}/data`, { url: null });
    servers.push(await serveSite(site.out, 0), await serveSite(bad.out, 0));
    [address = '', hostile = ''] = servers.map(({ port }) => `http://127.0.0.1:${port}/`);
    browser = await launch(chromium ?? '');
  });
  afterEach(() => page?.context().close());
  afterAll(async () => {
    await browser?.close();
    for (const server of servers) await server.close();
    await site?.remove();
    await bad?.remove();
  });

  async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
    await page?.context().close();
    const context = await browser.newContext({ viewport: { width: 1024, height: 800 }, ...options });
    complaints = [];
    page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('http://127.0.0.1:')) complaints.push(`asked for ${request.url()}`);
    });
    await page.goto(url);
    return page;
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on any kind of page, ${colorScheme}`, async () => {
      await open(address, { colorScheme });
      for (const path of PAGES) {
        await page.goto(address + path);
        expect(await seriousFindings(page), path).toEqual([]);
        expect(complaints, path).toEqual([]);
      }
    });
  }

  test('no page is wider than a screen of 320 pixels, nor with words that never end', async () => {
    await open(address, { viewport: { width: 320, height: 700 } });
    for (const url of [
      ...PAGES.map((path) => address + path),
      ...['', 'fact/con/', 'fact/constructor/', 'source/constructor/'].map((path) => hostile + path),
    ]) {
      await page.goto(url);
      expect(await page.evaluate('document.documentElement.scrollWidth'), url).toBe(320);
    }
  });

  test('all but questions works without JavaScript', async () => {
    await open(address, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Ferries', exact: true }).click();
    await page.getByRole('link', { name: /^The ferries carried 1.2 million/ }).click();
    await page.getByRole('heading', { name: 'Sources', exact: true }).waitFor();
    await page.getByRole('link', { name: '[1]' }).click();
    expect(page.url()).toMatch(/#s1$/);
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await page.getByRole('heading', { name: 'Search' }).waitFor();
    expect(await page.locator('noscript p').innerText()).toContain('Search as you type needs JavaScript');
    expect(await page.locator('#search').isVisible()).toBe(false);
    await page.getByRole('textbox', { name: 'Ask in your own words' }).fill('How tall is the lighthouse?');
    await page.getByRole('button', { name: 'Ask' }).click();
    expect(new URL(page.url()).pathname).toBe('/ask/');
    expect(new URL(page.url()).searchParams.get('q')).toBe('How tall is the lighthouse?');
    expect(await page.locator('noscript p').innerText()).toContain('The question box needs JavaScript');
  });

  test('search finds as somebody types, filters, and is found again by going back', async () => {
    await open(`${address}search/`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const field = page.getByRole('searchbox', { name: 'Search the facts' });
    await field.click();
    await expect.poll(() => asked).toContain('/search/facts.json');
    await field.pressSequentially('passen');
    const results = page.locator('#results li');
    await expect.poll(() => results.count()).toBe(2);
    expect(await page.locator('#found').innerText()).toBe('2 facts');
    // With a slip, and the words the other way round.
    await field.fill('passengres ferries');
    await expect.poll(() => results.count()).toBe(2);
    await field.fill('zebra');
    await page.getByText('No fact has these words').waitFor();
    await field.fill('lighthouse');
    await page.getByLabel('Topic').selectOption('lighthouse');
    await expect.poll(() => results.count()).toBeGreaterThan(0);
    expect(page.url()).toMatch(/\?words=lighthouse&topic=lighthouse$/);
    const first = await results.first().innerText();
    await results.first().getByRole('link').click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goBack();
    await expect.poll(() => page.locator('#results li').first().innerText()).toBe(first);
    expect(complaints).toEqual([]);
  });

  test('the keyboard alone reaches everything: first of all the content', async () => {
    await open(address + FACT);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#main$/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
    const links = await page.getByRole('link').count();
    const seen = new Set<string>();
    for (let at = 0; at < links + 6; at++) {
      seen.add(String(await page.evaluate('document.activeElement.href ?? document.activeElement.id')));
      await page.keyboard.press('Tab');
    }
    expect(seen).toContain('q');
    expect([...seen].some((one) => one.endsWith('/data/'))).toBe(true);
  });

  test('nothing of a hostile library runs, and each of its texts is read as it is', async () => {
    const all = (await bad.files()).filter((file) => file.endsWith('index.html'));
    // The same texts in another language are the same page.
    const files = all.filter((file) => !/^(?:ru|ar|timeline)\//.test(file));
    expect(files.length).toBeGreaterThan(12);
    await open(hostile);
    for (const file of files) {
      await page.goto(hostile + file.replace(/index\.html$/, ''));
      expect(await page.evaluate('window.pwned'), file).toBeUndefined();
      expect(await page.locator('main img, main script, main b').count(), file).toBe(0);
      expect(complaints, file).toEqual([]);
    }
    await open(`${hostile}fact/constructor/`);
    expect(await page.locator('.statement').innerText()).toContain('A statement <script>window.pwned = 1</script>');
    await open(`${hostile}search/?words=statement`);
    await page.getByText('A statement <script>').waitFor();
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(await page.locator('main img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('a language that runs the other way does so', async () => {
    await open(`${hostile}fact/rtl/`);
    const direction = (selector: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).direction`);
    expect(await direction('.statement')).toBe('rtl');
    expect(await direction('html')).toBe('ltr');
  });

  test('on paper there are the addresses of the sources, and no menu', async () => {
    await open(`${address}fact/ferry-passengers-blog/`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    const after = await page.evaluate(`getComputedStyle(document.querySelector('.sources a'), '::after').content`);
    expect(after).toContain('http');
  });
});

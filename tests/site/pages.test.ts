import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/files/read-library.js';
import { DATA as SMALL } from '../fixtures/library.js';
import { writeHostile } from './hostile.js';
import { ADDRESS, type Built, makeSite } from './site.js';

/** Tags of a page as a browser reads them, without what is in quotes. Text of data has none, since `<` is escaped there. */
const tagsOf = (html: string) =>
  [...html.replace(/(ld\+json">).*?(<\/script>)/s, '$1$2').matchAll(/<[a-z](?:"[^"]*"|[^>"])*>/gi)].map(([tag]) => tag);

/** What would run or style something by itself. */
const inlineIn = (html: string) =>
  tagsOf(html).filter((tag) => {
    const bare = tag.replace(/"[^"]*"/g, '""');
    return (
      /\s(?:style|on[a-z]+)=|^<style|^<iframe/i.test(bare) || (/^<script/.test(tag) && !/ src="|ld\+json/.test(tag))
    );
  });

describe('the site of a small library', () => {
  let site: Built;
  beforeAll(async () => {
    site = await makeSite();
    await site.build(SMALL);
  });
  afterAll(() => site.remove());

  test('has a page for each fact, with its statement, its sources and its citation', async () => {
    const { library } = await readLibrary(SMALL);
    expect(library?.facts.length).toBeGreaterThan(5);
    for (const { id, statement, sources } of library?.facts ?? []) {
      const html = await site.read(`fact/${id}/index.html`);
      expect(html).toContain(statement.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
      for (const source of sources) expect(html).toContain(`href="../../source/${source}/"`);
      expect(html).toContain(`<link rel="canonical" href="${ADDRESS}fact/${id}/"/>`);
      expect(await site.read(`fact/${id}/cite.bib`)).toContain(`@misc{${sources[0]}`);
      expect(JSON.parse(await site.read(`fact/${id}/cite.json`))).toHaveLength(sources.length);
    }
  });

  test('tells who says otherwise, and what else there is', async () => {
    const { library } = await readLibrary(SMALL);
    const disputed = library?.facts.find(({ disagreesWith }) => disagreesWith.length > 0);
    const html = await site.read(`fact/${disputed?.id}/index.html`);
    expect(html).toContain('Sources disagree');
    expect(html).toContain(`href="../../fact/${disputed?.disagreesWith[0]}/"`);
  });

  test('has a policy on each page, and nothing inline', async () => {
    const pages = (await site.files()).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) {
      const html = await site.read(page);
      expect(html).toContain(`content="default-src 'none'; style-src 'self'; `);
      expect(inlineIn(html), page).toEqual([]);
      expect(html.match(/id="ask"/g), page).toHaveLength(1);
    }
  });

  test('is the same when it is built again', async () => {
    const before = await Promise.all((await site.files()).map(site.read));
    await site.build(SMALL);
    expect(await Promise.all((await site.files()).map(site.read))).toEqual(before);
  });
});

describe('the site of a hostile library', () => {
  let site: Built;
  beforeAll(async () => {
    site = await makeSite();
    await writeHostile(`${site.root}/data`);
    await site.build(`${site.root}/data`);
  });
  afterAll(() => site.remove());

  test('shows its texts as texts', async () => {
    const pages = (await site.files()).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) {
      const html = await site.read(page);
      expect(inlineIn(html), page).toEqual([]);
      expect(
        tagsOf(html).filter((tag) => /^<(?:img|b|svg)\b/.test(tag)),
        page,
      ).toEqual([]);
    }
    const fact = await site.read('fact/constructor/index.html');
    expect(fact).toContain('A statement &lt;script>window.pwned = 1&lt;/script>');
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(fact) ?? [];
    expect(JSON.parse(data).text).toContain('<script>window.pwned = 1</script>');
  });

  test('keeps odd names of topics within the folder, apart and readable', async () => {
    const folders = new Set((await site.files()).map((file) => file.split('/').slice(0, 2).join('/')));
    const topics = [...folders].filter((folder) => folder.startsWith('topic/'));
    expect(topics).toEqual([
      expect.stringMatching(/^topic\/trade-[0-9a-f]{8}$/),
      expect.stringMatching(/^topic\/we-ird-b-[0-9a-f]{8}$/),
    ]);
  });

  test('takes away what turns the direction of text, and says which way a language goes', async () => {
    expect(await site.read('fact/rtl/index.html')).not.toMatch(/[\u202a-\u202e]/);
    expect(await site.read('fact/rtl/index.html')).toContain('dir="auto">القطار سريع جداً');
  });

  test('writes no cell that a spreadsheet would run', async () => {
    const csv = await site.read('data/facts.csv');
    expect(csv).toMatch(/^valueof,"'=1\+1 /m);
    expect(csv.split('\r\n')).toHaveLength(7);
  });
});

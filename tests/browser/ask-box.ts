import type { Browser, Page } from 'playwright-core';
import type { AskSite } from '../site/ask-site.js';

// As texts: tests are checked with the types of Node, and these run in the page.
const SAID = `(shown) => {
  const copy = shown.cloneNode(true);
  for (const part of copy.querySelectorAll('.permalink, .reply-sources, details, .offers, .offers-lead')) part.remove();
  return [...copy.querySelectorAll(':scope > p, :scope > ul > li')].map((line) => line.textContent.trim());
}`;
const SOURCES = `(shown) => [...shown.querySelectorAll('.reply-sources li')].map((one) => [
  one.value,
  one.querySelector('a')?.getAttribute('href') ?? null,
])`;
const PAGES = `(shown) => [...shown.querySelectorAll('.permalink')]
  .filter((one) => one.closest('details') === null)
  .map((one) => one.getAttribute('href'))`;

/** A page of the site with its question box. */
export async function openAskBox(browser: Browser, site: AskSite, path = '/') {
  site.requests.length = 0;
  const page: Page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  // Before the page has a date of its own: facts are as old as they are on that day.
  await page.clock.setFixedTime(`${TODAY}T12:00:00Z`);
  await page.goto(site.address + path);
  const field = page.getByRole('textbox', { name: 'Question' });
  const reply = page.locator('#answer .reply');
  const inReply = <T>(look: string) =>
    page.evaluate<T>(`(${look})(document.querySelector('#answer .reply') ?? document.createElement('div'))`);
  return {
    page,
    /** What the console said; a page without faults says nothing. */
    complaints,
    field,
    reply,
    status: page.getByRole('status'),
    async ask(question: string) {
      await field.fill(question);
      await field.press('Enter');
      await reply.waitFor();
    },
    /** What is answered, in plain lines, without what is offered beneath. */
    said: () => inReply<string[]>(SAID),
    /** Numbers and addresses of the sources. */
    sources: () => inReply<[number, string | null][]>(SOURCES),
    /** Addresses of the pages of what was told. */
    pages: () => inReply<string[]>(PAGES),
  };
}

export const TODAY = '2026-12-01';

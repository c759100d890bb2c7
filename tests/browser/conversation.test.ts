import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, ON_A_BUSY_MACHINE } from './chromium.js';
import { openStage, type Stage } from './stage.js';

const chromium = findChromium();

describe.skipIf(chromium === null)('a conversation on the page', ON_A_BUSY_MACHINE, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(chromium ?? '');
  });
  afterAll(async () => {
    expect(stage.complaints).toEqual([]);
    await stage.close();
  });

  test('offers questions to begin with, and one click asks one', async () => {
    await stage.shot('1-empty-channel');
    await stage.page.getByRole('region', { name: 'Questions to start with' }).getByRole('button').first().click();
    await stage.last().getByRole('button', { name: 'Ask more' }).waitFor();
  });

  test('a mention is completed, and gets a cited answer', async () => {
    await stage.field().pressSequentially('@sum');
    await stage.page.getByRole('option', { name: /@Summit Desk/ }).waitFor();
    await stage.field().press('Tab');
    await stage.field().pressSequentially('how tall is the lighthouse?');
    await stage.field().press('Enter');
    await stage.last().getByText('42 metres', { exact: true }).waitFor();
    expect(await stage.last().innerText()).toMatch(/Harbour Gazette/);
    expect(await stage.messages().nth(-2).innerText()).toContain('@Summit Desk how tall is the lighthouse?');
    await stage.shot('2-answer');
  });

  test('the panel shows event, reasons and requests with their verdict', async () => {
    await stage.page.getByRole('button', { name: 'Inspect' }).click();
    const panel = stage.page.getByRole('complementary', { name: 'Inspect' });
    const latest = panel.locator('.exchange').first();
    await latest.getByText('✓ valid').first().waitFor();
    const text = await latest.innerText();
    for (const part of [
      'how tall is the lighthouse?',
      'MESSAGE_CREATE',
      'lighthouse-height',
      'Candidates',
      'POST',
      '200',
      ' ms',
    ]) {
      expect(text).toContain(part);
    }
    await latest.getByText('body', { exact: true }).last().click();
    await latest.getByText('"message_reference"').filter({ visible: true }).first().waitFor();
    await stage.shot('3-inspect');
    await panel.getByRole('button', { name: 'Close the panel' }).click();
  });

  test('a related question leads on', async () => {
    const before = await stage.messages().count();
    await stage.last().getByRole('combobox', { name: 'Related questions' }).selectOption({ index: 1 });
    await expect.poll(() => stage.messages().count()).toBe(before + 1);
    await stage.last().getByText('Only you can see this').waitFor();
  });

  test('a reply needs no mention, and is understood by what came before', async () => {
    await stage.say('@Summit Desk how tall is the lighthouse?');
    await stage.last().getByText('42 metres', { exact: true }).waitFor();
    await stage.last().hover();
    await stage
      .last()
      .getByRole('button', { name: /^Options for/ })
      .click();
    await stage.page.getByRole('menuitem', { name: 'Reply' }).click();
    await stage.say('and when was it lit for the first time?');
    await stage.last().getByText('1 March 2024').first().waitFor();
  });

  test('Ask more takes the next question in a form', async () => {
    await stage.last().getByRole('button', { name: 'Ask more' }).click();
    const form = stage.page.getByRole('dialog');
    await form.getByLabel(/Question/).fill('what does a ferry ticket cost?');
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.waitFor({ state: 'detached' });
    await stage.last().getByText('3 crowns on weekdays').first().waitFor();
  });

  test('why, for the reader only', async () => {
    await stage.last().getByRole('button', { name: 'More', exact: true }).click();
    await stage.last().getByText('Only you can see this').waitFor();
    expect(await stage.last().innerText()).toContain('Confidence');
    await stage.shot('4-ephemeral');
    const count = await stage.messages().count();
    await stage.become('Ben');
    await expect.poll(() => stage.page.getByText('Only you can see this').count()).toBe(0);
    await stage.become('Ada');
    await stage.last().getByRole('button', { name: 'Dismiss message' }).click();
    await expect.poll(() => stage.messages().count()).toBe(count - 1);
  });

  test('the asker dismisses an answer behind More', async () => {
    const count = await stage.messages().count();
    await stage.last().getByRole('button', { name: 'More', exact: true }).click();
    await stage.last().getByRole('button', { name: 'Dismiss', exact: true }).click();
    await expect.poll(() => stage.messages().count()).toBe(count - 1);
  });

  test('only the asker or a moderator dismisses a miss', async () => {
    await stage.say('@Summit Desk what colour is the lighthouse?');
    await stage.last().getByRole('button', { name: 'Tell the curators' }).waitFor();
    const count = await stage.messages().count();
    await stage.become('Cleo');
    await stage.last().getByRole('button', { name: 'Dismiss', exact: true }).click();
    await stage.page.getByText('Only the person who asked, or a moderator').first().waitFor();
    await stage.become('Ada');
    await stage.last().getByRole('button', { name: 'Dismiss', exact: true }).click();
    await expect.poll(() => stage.messages().count()).toBe(count - 1);
  });

  test('a miss says so, and is told to the curators through a form', async () => {
    await stage.say('@Summit Desk what colour is the lighthouse?');
    await stage.last().getByRole('button', { name: 'Tell the curators' }).click();
    const form = stage.page.getByRole('dialog');
    await form.waitFor();
    await stage.shot('5-form');
    expect(await form.getByLabel(/Question/).inputValue()).toContain('colour');
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.waitFor({ state: 'detached' });
    await stage.page
      .getByText(/Thank you/)
      .first()
      .waitFor();
  });
});

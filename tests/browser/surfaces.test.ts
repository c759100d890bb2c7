import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findChromium, ON_A_BUSY_MACHINE } from './chromium.js';
import { openStage, type Stage } from './stage.js';

const chromium = findChromium();
/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe.skipIf(chromium === null)('the other ways to ask on the page', ON_A_BUSY_MACHINE, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(chromium ?? '');
  });
  afterAll(async () => {
    expect(stage.complaints).toEqual([]);
    await stage.close();
  });

  test('/ask with choices while it is being typed, by keyboard alone', async () => {
    const { page } = stage;
    await stage.field().pressSequentially('/as');
    await page.getByRole('option', { name: /^\/ask/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#option-question:focus').waitFor();
    // At one go: what comes for the letters before would be another list, in which nothing is chosen.
    await page.keyboard.insertText('ferry tick');
    await page.getByRole('option', { name: 'What does a ferry ticket cost?' }).waitFor();
    await stage.shot('6-autocomplete');
    // A list that comes late takes the place of this one, and in it nothing is chosen yet.
    await vi.waitFor(async () => {
      await page.keyboard.press('ArrowDown');
      await page
        .getByRole('option', { name: 'What does a ferry ticket cost?', selected: true })
        .waitFor({ timeout: 500 });
    });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await stage.last().getByText('3 crowns on weekdays').first().waitFor();
    expect(await stage.last().innerText()).toMatch(/Ada\s+used\s+\/ask/);
  });

  test('/topics opens one from its menu', async () => {
    await stage.command('topics');
    await stage.page.keyboard.press('Enter');
    // By its name: until the list is there, the last message is an answer with a menu of its own.
    await stage.page.getByRole('combobox', { name: 'Open a topic' }).selectOption('lighthouse');
    await stage.page.getByText('Gull Point is 42 metres tall').first().waitFor();
  });

  test('a command that lacks what it needs says so', async () => {
    await stage.command('ask');
    await stage.page.keyboard.press('Enter');
    await stage.page.getByRole('alert').getByText('question is needed').waitFor();
    await stage.page.keyboard.press('Escape');
    await stage.page.keyboard.press('Escape');
    await stage.field().waitFor();
  });

  test('a message of somebody else is answered from its menu', async () => {
    await stage.visit(/general/);
    const before = await stage.messages().count();
    await stage.last().click({ button: 'right' });
    await stage.page.getByRole('menuitem', { name: 'Answer this' }).click();
    await expect.poll(() => stage.messages().count()).toBe(before + 1);
    await stage.last().getByText('Only you can see this').waitFor();
    await stage.shot('7-answer-this');
  });

  test('a direct message needs no mention', async () => {
    await stage.visit(/Summit Desk/);
    await stage.say('Who keeps the lighthouse?');
    await stage.last().getByText('Aida Bekova', { exact: true }).waitFor();
  });

  test('an edit changes the answer', async () => {
    const question = stage.messages().nth(-2);
    await question.hover();
    await question.getByRole('button', { name: /^Options for/ }).click();
    await stage.page.getByRole('menuitem', { name: 'Edit message' }).click();
    await stage.page.getByRole('textbox', { name: 'Edit message' }).fill('How tall is the lighthouse?');
    await stage.page.keyboard.press('Enter');
    await stage.last().getByText('42 metres', { exact: true }).waitFor();
    expect(await question.innerText()).toContain('(edited)');
  });

  test('a thread is opened and asked in', async () => {
    await stage.visit('questions');
    await stage.say('A thread, please');
    await stage.last().hover();
    await stage
      .last()
      .getByRole('button', { name: /^Options for/ })
      .click();
    await stage.page.getByRole('menuitem', { name: 'Create thread' }).click();
    await stage.page.getByRole('heading', { name: 'Thread', level: 2 }).first().waitFor();
    await stage.say('@Summit Desk what does a ferry ticket cost?');
    await stage.last().getByText('3 crowns on weekdays').first().waitFor();
  });

  test('a picture is attached and shown', async () => {
    await stage.page
      .getByLabel('Files', { exact: true })
      .setInputFiles({ name: 'dot.png', mimeType: 'image/png', buffer: PNG });
    await stage.page.getByText('dot.png').waitFor();
    await stage.say('See this');
    const picture = stage.last().getByRole('img', { name: 'dot.png' });
    await expect.poll(() => picture.getAttribute('src')).toMatch(/^blob:/);
    await expect.poll(() => picture.boundingBox()).toMatchObject({ width: 1, height: 1 });
  });
});

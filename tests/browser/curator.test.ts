import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, ON_A_BUSY_MACHINE } from './chromium.js';
import { openStage, type Stage } from './stage.js';

const chromium = findChromium();
const TOLD = '42 metres';
const MENDED = '43 metres';

describe.skipIf(chromium === null)('a curator rehearses a reload on the page', ON_A_BUSY_MACHINE, () => {
  let stage: Stage;
  const panel = () => stage.page.getByRole('complementary', { name: 'Data' });
  const text = () => panel().getByRole('textbox');
  const save = () => panel().getByRole('button', { name: 'Save' }).click();
  const reload = () => panel().getByRole('button', { name: '/facts reload' }).click();
  const tall = () => stage.say('@Summit Desk how tall is the lighthouse?');

  beforeAll(async () => {
    stage = await openStage(chromium ?? '', { width: 1440, process: true });
  });
  afterAll(async () => {
    expect(stage.complaints).toEqual([]);
    await stage.close();
  });

  test('a broken file is refused, and the old library answers', async () => {
    await stage.page.getByRole('button', { name: 'Data' }).click();
    await panel().getByLabel('File', { exact: true }).selectOption('facts/lighthouse.yaml');
    await expect.poll(() => text().inputValue()).toContain(TOLD);
    expect(await panel().getByRole('button', { name: '/facts reload' }).isDisabled()).toBe(true);
    await stage.become('Cleo');
    await text().fill((await text().inputValue()).replace('sources: [harbour-gazette]', 'sources: [nobody]'));
    await save();
    await panel().getByText('lighthouse-height', { exact: false }).first().waitFor();
    await reload();
    await stage
      .last()
      .getByText(/Refused: the files have 1 problem/)
      .waitFor();
    expect(await stage.last().innerText()).toMatch(/facts\/lighthouse\.yaml:\d+/);
    await stage.last().getByText('Only you can see this').waitFor();
    await stage.shot('8-refused');
    await tall();
    await stage.last().getByText(TOLD, { exact: true }).waitFor();
  });

  test('mended, it is served at once', async () => {
    const mended = (await text().inputValue()).replace('sources: [nobody]', 'sources: [harbour-gazette]');
    await text().fill(mended.replaceAll(TOLD, MENDED));
    await save();
    await panel().getByText('No problems found').waitFor();
    await reload();
    await stage
      .last()
      .getByText(/Published: version/)
      .waitFor();
    await tall();
    await stage.last().getByText(MENDED, { exact: true }).waitFor();
    await stage.shot('9-mended');
  });

  test('a member has no such command', async () => {
    await stage.become('Ada');
    await stage.field().pressSequentially('/');
    await stage.page.getByRole('option', { name: /^\/ask/ }).waitFor();
    expect(await stage.page.getByRole('option', { name: /^\/facts/ }).count()).toBe(0);
    await stage.become('Cleo');
    await stage.field().pressSequentially('/facts');
    await stage.page.getByRole('option', { name: /^\/facts reload/ }).waitFor();
  });

  test('copied anew, the folder is as before', async () => {
    await panel().getByRole('button', { name: 'Copy anew' }).click();
    await expect.poll(() => text().inputValue()).toContain(TOLD);
  });
});

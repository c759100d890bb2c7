import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, ON_A_BUSY_MACHINE } from './chromium.js';
import { openStage, type Stage } from './stage.js';

const chromium = findChromium();

describe.skipIf(chromium === null)('what goes wrong is said on the page', ON_A_BUSY_MACHINE, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(chromium ?? '');
  });
  afterAll(() => stage.close());

  test('somebody is writing', async () => {
    const { discord, page } = stage;
    if (discord === null) throw new Error('this needs the Discord behind the page');
    await fetch(`${discord.url}/v10/channels/${discord.channel('questions')}/typing`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}` },
    });
    await page.getByText('Summit Desk is typing…').waitFor();
  });

  test('a bot that does not respond', async () => {
    stage.discord?.misbehave.rest({ match: '/callback', times: 20, fault: { kind: 'silence' } });
    await stage.command('about');
    await stage.page.keyboard.press('Enter');
    await stage.page.getByRole('alert').getByText('The application did not respond').waitFor();
    await stage.page.getByRole('button', { name: 'Close this notice' }).click();
    await expect.poll(() => stage.page.getByRole('alert').count()).toBe(0);
    stage.discord?.misbehave.stop();
  });

  test('a fault of the bot is shown with its rule', async () => {
    const { discord, page } = stage;
    if (discord === null) throw new Error('this needs the Discord behind the page');
    await page.getByRole('button', { name: 'Inspect' }).click();
    await stage.say('@Summit Desk how tall is the lighthouse?');
    await stage.last().getByText('42 metres', { exact: true }).waitFor();
    await fetch(`${discord.url}/v10/channels/${discord.channel('questions')}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'x'.repeat(2001) }),
    });
    await page.getByText('✗ ').first().waitFor();
    await page.getByText('content-too-long', { exact: true }).waitFor();
    await stage.shot('14-fault');
  });

  test('a playground that has gone', async () => {
    await stage.page.context().setOffline(true);
    await stage.field().fill('Is anybody there?');
    await stage.field().press('Enter');
    await stage.page.getByText('The playground does not respond').first().waitFor();
    await stage.page.context().setOffline(false);
    expect(await stage.field().inputValue()).toBe('Is anybody there?');
  });
});

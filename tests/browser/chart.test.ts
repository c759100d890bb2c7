import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findChromium, ON_A_BUSY_MACHINE } from './chromium.js';
import { openStage } from './stage.js';

const chromium = findChromium();
const DATA = fileURLToPath(new URL('../../data', import.meta.url));

describe.skipIf(chromium === null)('a picture on the page', ON_A_BUSY_MACHINE, () => {
  test('/chart shows it with its words, within a phone', async () => {
    const stage = await openStage(chromium ?? '', { data: DATA, process: true, width: 360, height: 740 });
    onTestFinished(() => stage.close());
    await stage.command('chart');
    await stage.page.keyboard.type('trade');
    const option = stage.page.getByRole('option', { name: /five Central Asian countries together/ });
    // On a busy machine the list may come too late to count: the next change of what is typed asks for it again.
    for (let tries = 0; tries < 4 && !(await option.isVisible()); tries += 1)
      await option.waitFor({ timeout: 8000 }).catch(() => stage.page.keyboard.press('Backspace'));
    await option.click();
    await stage.page.keyboard.press('Enter');
    const picture = stage.last().getByRole('img', { name: /^Bar chart\..*2025: 106\.3/ });
    await picture.waitFor();
    const box = await picture.boundingBox();
    expect(box?.width).toBeGreaterThan(200);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    expect(stage.complaints).toEqual([]);
    await stage.shot('chart-phone');
  });
});

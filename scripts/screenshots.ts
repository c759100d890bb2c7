import { fileURLToPath } from 'node:url';
import { findChromium } from '../tests/browser/chromium.js';
import { openStage, type Stage } from '../tests/browser/stage.js';

const IMAGES = fileURLToPath(new URL('../docs/images', import.meta.url));
const DATA = fileURLToPath(new URL('../data', import.meta.url));

/** The pictures of the README, with the library of this repository. */
async function picture(chromium: string, name: string, look: 'dark' | 'light', act: (stage: Stage) => Promise<void>) {
  const stage = await openStage(chromium, { data: DATA, colorScheme: look, width: 1280, height: 860 });
  try {
    await act(stage);
    await stage.page.mouse.move(0, 0);
    await stage.page.screenshot({ path: `${IMAGES}/${name}.png` });
    process.stdout.write(`docs/images/${name}.png\n`);
  } finally {
    await stage.close();
  }
}

/** Asks the question that the page suggests in this place, and waits for the answer. */
async function askSuggested(stage: Stage, place: number): Promise<void> {
  await stage.page.getByRole('region', { name: 'Questions to start with' }).getByRole('button').nth(place).click();
  await stage.last().getByRole('button', { name: 'More', exact: true }).waitFor();
}

const chromium = findChromium();
if (chromium === null) process.exit(1);
await picture(chromium, 'answer', 'dark', async (stage) => {
  await stage.page.getByRole('button', { name: 'Inspect' }).click();
  await askSuggested(stage, 3);
});
await picture(chromium, 'autocomplete', 'light', async (stage) => {
  await askSuggested(stage, 0);
  await stage.field().pressSequentially('/ask');
  await stage.page.keyboard.press('Enter');
  await stage.page.keyboard.type('when was');
  await stage.page.getByRole('listbox', { name: /^Choices/ }).waitFor();
});

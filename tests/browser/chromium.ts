import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of the system; null where there is none. A check that runs for everybody must not skip it. */
export function findChromium(): string | null {
  const found = [process.env.CHROMIUM, ...PLACES].find((path) => path !== undefined && existsSync(path));
  if (found !== undefined) return found;
  const words = 'There is no chromium: the tests in a browser are skipped. On Debian: apt-get install chromium';
  if (process.env.CI === 'true') throw new Error(words);
  console.warn(words);
  return null;
}

/** Headless, and quiet on the net. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Where others take the processor, a key may come before what it is for is there: what fails is tried once more. */
export const ON_A_BUSY_MACHINE = { retry: 1 } as const;

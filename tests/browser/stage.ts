import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Loopback } from 'loopback-discord';
import type { Browser, Locator, Page } from 'playwright-core';
import { readConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { startPlayground } from '../../src/playground/start.js';
import { launch } from './chromium.js';

const FIXTURES = fileURLToPath(new URL('../fixtures/data', import.meta.url));
const ARTEFACTS = fileURLToPath(new URL('../artefacts/browser', import.meta.url));

export interface Stage {
  /** The Discord behind the page; null where the playground is a process of its own. */
  readonly discord: Loopback | null;
  readonly page: Page;
  /** What the console of the browser said beyond the ordinary; a page without faults says nothing. */
  readonly complaints: string[];
  field(): Locator;
  messages(): Locator;
  last(): Locator;
  /** Writes as a person does and sends it; it is there before `last` is looked at. */
  say(text: string): Promise<void>;
  /** Chooses a slash command by keyboard; the form for its options has the focus. */
  command(name: string): Promise<void>;
  become(name: string): Promise<void>;
  visit(place: string | RegExp): Promise<void>;
  /** Keeps a picture among the artefacts. */
  shot(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly data?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'dark' | 'light';
  /** As `npm start` runs it, from the build: for what needs a thread, which runs no TypeScript. */
  readonly process?: boolean;
}

/** The playground with the small library of the tests, and a browser that has it open. */
export async function openStage(chromium: string, options: StageOptions = {}): Promise<Stage> {
  mkdirSync(ARTEFACTS, { recursive: true });
  const env = {
    PORT: '0',
    DATA_DIR: options.data ?? FIXTURES,
    USER_PACE: 'off',
    CHANNEL_PACE: 'off',
    LOG_LEVEL: 'error',
  };
  const playground = options.process ? await spawnPlayground(env) : await playgroundHere(env);
  const browser = await launch(chromium);
  const page = await openPage(browser, options);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(playground.address);
  const field = () => page.getByRole('textbox', { name: /^Message / });
  await field().waitFor();
  const messages = () => page.getByRole('article');
  return {
    discord: playground.discord,
    page,
    complaints,
    field,
    messages,
    last: () => messages().last(),
    async say(text) {
      const before = await messages().count();
      await field().fill(text);
      await field().press('Enter');
      await messages().nth(before).waitFor();
    },
    async command(name) {
      await field().pressSequentially(`/${name}`);
      // Sooner, Enter would send what was typed as a message.
      await page
        .getByRole('option', { name: new RegExp(`^/${name}\\b`) })
        .first()
        .waitFor();
      await field().press('Enter');
      await page.getByRole('button', { name: `Send /${name}` }).waitFor();
    },
    become: (name) => page.getByRole('radio', { name: new RegExp(name) }).check({ force: true }),
    visit: (place) => page.getByRole('navigation').getByRole('button', { name: place }).click(),
    shot: async (name) => void (await page.screenshot({ path: `${ARTEFACTS}/${name}.png` })),
    async close() {
      await browser.close();
      await playground.stop();
    },
  };
}

async function openPage(
  browser: Browser,
  { width = 1280, height = 800, colorScheme = 'dark' }: StageOptions,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  page.setDefaultTimeout(60_000);
  return page;
}

interface Running {
  readonly address: string;
  readonly discord: Loopback | null;
  stop(): Promise<void>;
}

async function playgroundHere(env: Record<string, string>): Promise<Running> {
  const { address, session, stop } = await startPlayground(readConfig(env), createLog('error', null), () => undefined);
  return { address, discord: session.discord, stop };
}

async function spawnPlayground(env: Record<string, string>): Promise<Running> {
  const own = { ...process.env, ...env, DISCORD_TOKEN: '' };
  const child = spawn(process.execPath, ['dist/main.js'], { env: own, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const address = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(said)?.[0];
    if (address === undefined) continue;
    return {
      address,
      discord: null,
      async stop() {
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        await gone;
      },
    };
  }
  throw new Error(`the playground did not start: ${said}`);
}

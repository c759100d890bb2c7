import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Loopback, startLoopback } from 'loopback-discord';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { look } from '../fixtures/look.js';
import { killAll, type Run, run } from '../fixtures/program.js';

/** `FAULTS_STOPS=200 npx vitest run tests/faults/stopping` for a long night. */
const STOPS = Number(process.env.FAULTS_STOPS ?? 16);
const TALL = 'How tall is the lighthouse?';

let discord: Loopback;
let state: string;
const running: Run[] = [];
const servers: Server[] = [];

const start = (env: Record<string, string> = {}): Run => {
  const bot = run('main.js', state, { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, ...env });
  running.push(bot);
  return bot;
};

/** A port of this machine that takes connections and never says a word, and when the first has been made. */
async function silentPort(): Promise<{ readonly port: number; readonly reached: Promise<unknown> }> {
  const server = createServer();
  servers.push(server);
  const reached = once(server, 'connection');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, reached };
}

beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), 'summit-desk-stop-'));
  discord = await startLoopback();
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url };
  expect(await run('register.js', state, env).ended).toBe(0);
});
afterEach(async () => {
  await killAll(running);
  discord.misbehave.stop();
  for (const server of servers.splice(0)) server.close();
});
afterAll(async () => {
  await discord.close();
  await rm(state, { recursive: true, force: true });
});

it(
  `SIGTERM at ${STOPS} moments from the start to full load: it goes, in good order, and nobody is left half answered`,
  async () => {
    const member = discord.member('member');
    const answered = { mention: 0, slash: 0 };
    const rooms = Array.from({ length: 20 }, (_, n) => member.thread('general', `room ${n}`));
    for (let n = 0; n < STOPS; n += 1) {
      const bot = start({ USER_PACE: 'off', CHANNEL_PACE: 'off' });
      const asked: { readonly by: 'mention' | 'slash'; count(): number }[] = [];
      let on = true;
      const ask = async () => {
        for (let k = 0; on; k += 1) {
          const room = rooms[k % rooms.length] ?? 'general';
          const mention = member.say(room, `${discord.botMention} ${TALL}`);
          const slash = member.command(room, 'ask', { question: TALL });
          asked.push({ by: 'mention', count: () => mention.responses().length });
          asked.push({ by: 'slash', count: () => slash.outcomes().filter(({ kind }) => kind === 'message').length });
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      };
      // By turns while it loads, while it connects, and while many ask.
      if (n % 3 === 2) {
        await bot.said('"msg":"ready"');
        void ask();
        // Or, on a slow machine, none of it would be under load.
        const isAnswered = (kind: string) => asked.some(({ by, count }) => by === kind && count() > 0);
        if (n === 2) await discord.until(() => isAnswered('mention') && isAnswered('slash'), 80_000);
      }
      await new Promise((resolve) => setTimeout(resolve, Math.random() * (n % 3 === 0 ? 400 : 1500)));
      bot.child.kill('SIGTERM');
      const status = await bot.ended;
      on = false;
      // The signal itself ends a process that has not yet read its first line.
      expect([0, 'SIGTERM'], bot.text()).toContain(status);
      expect(bot.text()).not.toContain('"level":50');
      expect(bot.text()).not.toContain('before all was answered');
      if (status === 0 && bot.text() !== '') expect(bot.text()).toContain('"msg":"stopped"');
      expect(asked.filter((one) => one.count() > 1)).toEqual([]);
      for (const { by, count } of asked) answered[by] += count();
    }
    expect(Math.min(answered.mention, answered.slash)).toBeGreaterThan(0);
    // Nothing is in the way of the next one.
    const last = start();
    await last.said('"msg":"ready"');
    const answer = await member.say('general', `${discord.botMention} ${TALL}`).response();
    expect(look(answer).text).toContain('42 metres');
  },
  60_000 + STOPS * 20_000,
);

it('SIGTERM ends a start that hangs at the gateway, or at the API', async () => {
  const { port, reached } = await silentPort();
  const atApi = start({ DISCORD_API_URL: `http://127.0.0.1:${port}/api`, STATE_DIR: join(state, 'api') });
  discord.misbehave.rest({ match: 'GET /gateway/bot', fault: { kind: 'silence' } });
  const asked = new Promise<void>((resolve) =>
    discord.subscribe((event) => {
      if (event.type === 'request' && event.request.path.startsWith('/gateway/bot')) resolve();
    }),
  );
  const atGateway = start({ STATE_DIR: join(state, 'gateway') });
  await Promise.all([reached, asked]);
  for (const bot of [atApi, atGateway]) {
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(bot.text()).toContain('"msg":"stopped"');
  }
});

it('a port that is taken is told in one line, exit 1', async () => {
  const { port } = await silentPort();
  const bot = start({ HEALTH_PORT: String(port) });
  expect(await bot.ended).toBe(1);
  expect(bot.text()).toBe(`HEALTH_PORT: cannot listen on 127.0.0.1:${port}: it is taken by another program.\n`);
});

it('a token that is revoked while it runs ends in one line, exit 1', async () => {
  const bot = start();
  await bot.said('"msg":"ready"');
  const fault = { kind: 'api-error', status: 401, code: 0, message: '401: Unauthorized' } as const;
  discord.misbehave.rest({ match: 'POST /channels/', times: 3, fault });
  discord.member('member').say('general', `${discord.botMention} ${TALL}`);
  expect(await bot.ended).toBe(1);
  expect(bot.text()).toContain('\nDiscord does not accept the token in DISCORD_TOKEN.');
  expect(bot.text()).not.toContain('"level":60');
});

it('register names the server that refuses, says what was done elsewhere, and what answers where it is not Discord', async () => {
  const unknown = '123456789012345678';
  const env = { DISCORD_TOKEN: discord.token, CURATOR_GUILD_IDS: `${unknown},${discord.guild.id}` };
  const some = run('register.js', state, { ...env, DISCORD_API_URL: discord.url });
  expect(await some.ended).toBe(1);
  expect(some.text()).toMatch(/^every server: \d+ commands, nothing to do/m);
  expect(some.text()).toMatch(new RegExp(`^server ${discord.guild.id}: registered facts`, 'm'));
  expect(some.text()).toMatch(new RegExp(`^server ${unknown}: not registered: .* bot is not in`, 'm'));
  const elsewhere = run('register.js', state, { ...env, DISCORD_API_URL: discord.url.replace('/api', '/other') });
  expect(await elsewhere.ended).toBe(1);
  expect(elsewhere.text()).toMatch(/HTTP 404, and not as Discord does. Check DISCORD_API_URL.\n$/);
  const plain = run('register.js', state, { ...env, DISCORD_API_URL: discord.url.replace('http:', 'https:') });
  expect(await plain.ended).toBe(1);
  expect(plain.text()).toBe('Cannot connect to Discord: the address does not speak https. Check DISCORD_API_URL.\n');
});

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Desk, openDesk } from '../e2e/desk.js';
import { look } from '../fixtures/look.js';

let desk: Desk;
const servers: WebSocketServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  await desk.close();
});

const TALL = 'How tall is the lighthouse?';
const closings = () =>
  desk.log.filter((line) => line.includes('shard reconnecting')).map((line) => JSON.parse(line)) as {
    shard: number;
    code: number;
    wait: number;
  }[];
const times = (words: string) => desk.log.filter((line) => line.includes(words)).length;
const isAnswered = async () => {
  const said = desk.discord.member('member').say('general', `${desk.discord.botMention} ${TALL}`);
  expect(look(await said.response(20_000)).text).toContain('42 metres');
};

/** A gateway that closes each connection with a code. */
async function refusing(code: number) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  servers.push(server);
  await once(server, 'listening');
  const at: number[] = [];
  server.on('connection', (socket: WebSocket) => {
    at.push(performance.now());
    socket.close(code);
  });
  const { port } = server.address() as AddressInfo;
  return {
    tries: () => at.length,
    /** Milliseconds between one try and the next. */
    waits: () => at.slice(1).map((time, n) => time - (at[n] ?? 0)),
    /** Breaks the connection of a shard, which is to be resumed here. */
    take(shard: number) {
      const ready = { v: 10, guilds: [], session_id: 'x', resume_gateway_url: `ws://127.0.0.1:${port}`, user: null };
      desk.discord.misbehave.event('READY', ready, shard);
      desk.discord.misbehave.drop(shard);
    },
  };
}

it('a connection that breaks again and again is made ever more slowly, and no other one is', async () => {
  desk = await openDesk({ env: () => ({ SHARDS: '2' }) });
  const gateway = await refusing(1011);
  gateway.take(0);
  // The break itself is the first.
  await desk.discord.until(() => gateway.tries() === 4, 20_000);
  for (const [n, wait] of [500, 1500, 2500].entries()) expect(gateway.waits()[n]).toBeGreaterThan(wait - 20);
  desk.discord.misbehave.close(4000, 1);
  await desk.discord.until(() => times('shard resumed') > 0);
  expect(closings()).toEqual(expect.arrayContaining([expect.objectContaining({ shard: 1, code: 4000, wait: 500 })]));
}, 60_000);

it('one that holds ends that, whether its session goes on or begins', async () => {
  desk = await openDesk();
  const [resumed, begun] = [
    [4000, 4001, 4002],
    [4003, 4005, 4007],
  ];
  for (const [n, code] of [...resumed, ...begun].entries()) {
    await desk.discord.until(() => times('shard resumed') + times('shard ready') > n, 20_000);
    desk.discord.misbehave.close(code);
    await desk.discord.until(() => closings().length > n);
  }
  expect(closings().map(({ code, wait }) => [code, wait])).toEqual([...resumed, ...begun].map((code) => [code, 500]));
  expect([times('shard resumed'), times('shard ready')]).toEqual([resumed.length, begun.length]);
}, 60_000);

it('a session that Discord refuses to resume is given up at the first wait', async () => {
  desk = await openDesk();
  const gateway = await refusing(4009);
  gateway.take(0);
  await desk.discord.until(() => times('shard ready') > 1, 20_000);
  expect(gateway.tries()).toBe(2);
  await isAnswered();
}, 60_000);

it('a shard that has to identify again and again waits before it does', async () => {
  desk = await openDesk({ env: () => ({ SHARDS: '2' }) });
  const identified = () =>
    desk.log.filter((line) => line.includes('shard ready')).map((line) => Number(JSON.parse(line).shard));
  for (const shard of [0, 0]) {
    const before = identified().length;
    desk.discord.misbehave.invalidate(false, shard);
    await desk.discord.until(() => identified().length > before);
  }
  const before = identified().length;
  for (const shard of [0, 1]) desk.discord.misbehave.invalidate(false, shard);
  await desk.discord.until(() => identified().length > before);
  desk.discord.misbehave.invalidate(false, 1);
  await desk.discord.until(() => identified().length === before + 3, 60_000);
  // The other one, which has to do so less often, is back twice before it: five seconds between two are Discord's own.
  expect(identified().slice(before)).toEqual([1, 1, 0]);
  await isAnswered();
}, 60_000);

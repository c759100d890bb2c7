import { get } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { type Loopback, startLoopback } from 'loopback-discord';
import { afterEach, expect, test } from 'vitest';

let discord: Loopback;
afterEach(() => discord.close());

test('nothing but this machine can reach it', async () => {
  discord = await startLoopback();
  const { port } = new URL(discord.url);
  const outward = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find((one) => !one.internal && one.family === 'IPv4');
  // 127.0.0.2 is this machine too, yet another address than the one that is listened on. Not on macOS, which drops it.
  const neighbours = process.platform === 'darwin' ? [] : ['127.0.0.2'];
  const hosts = outward === undefined ? neighbours : [...neighbours, outward.address];
  expect(hosts).not.toEqual([]);
  for (const host of hosts) {
    const outcome = new Promise((resolve) => {
      const socket = connect({ host, port: Number(port) }, () => resolve('connected'));
      socket.on('error', () => resolve('refused'));
    });
    expect(await outcome).toBe('refused');
  }
});

test('compression is refused, and so is a page in a browser', async () => {
  discord = await startLoopback();
  const { hostname, port } = new URL(discord.url);
  expect(hostname).toBe('127.0.0.1');
  const upgrade = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  };
  const status = (path: string, headers: Record<string, string>) =>
    new Promise((resolve, reject) => {
      get({ host: hostname, port, path, headers }, (response) => resolve(response.statusCode))
        .on('error', reject)
        .on('upgrade', () => resolve(101));
    });
  expect(await status('/?v=10', upgrade)).toBe(101);
  expect(await status('/?v=10&compress=zlib-stream', upgrade)).toBe(400);
  expect(await status('/?v=10', { ...upgrade, origin: 'http://evil.example' })).toBe(400);
  expect(await status('/api/v10/gateway', { origin: 'http://evil.example' })).toBe(403);
  expect(await status('/api/v10/gateway', { host: 'evil.example' })).toBe(403);
  expect(await status('/api/v10/gateway', {})).toBe(401);
});

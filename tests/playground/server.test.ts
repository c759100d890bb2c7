import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { type Playground, startPlayground } from '../../src/playground/start.js';
import { PortError } from '../../src/port-error.js';

const DATA_DIR = fileURLToPath(new URL('../fixtures/data', import.meta.url));
const log = createLog('silent', null);
const config = (env: Record<string, string> = {}) => readConfig({ PORT: '0', DATA_DIR, ...env });

let playground: Playground;
let origin: string;
let key: string;
let said = '';

beforeAll(async () => {
  playground = await startPlayground(config(), log, (text) => {
    said += text;
  });
  const address = new URL(playground.address);
  origin = address.origin;
  key = address.hash.slice(1);
});
afterAll(() => playground.stop());

/** Plain HTTP, since fetch does not let one set Host and Origin. */
function call(
  path: string,
  headers: Record<string, string>,
  method = 'GET',
  body = '',
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(origin + path, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
const authorised = () => ({ authorization: `Bearer ${key}` });

test('says where it is, what to try and what comes next', () => {
  expect(said).toContain(playground.address);
  expect(said).toMatch(/7 facts/);
  for (const part of ['/ask', 'Answer this', 'npm run chat', 'DISCORD_TOKEN', 'Ctrl+C']) expect(said).toContain(part);
});

test('the page forbids everything that is not its own', async () => {
  const response = await fetch(origin);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*|http/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.text()).not.toContain(key);
});

test('nothing is done without the key', async () => {
  for (const path of ['/api/live', '/api/data', '/api/upload?path=/x']) {
    expect((await call(path, {})).status).toBe(401);
    expect((await call(path, { authorization: `Bearer ${key}x` })).status).toBe(401);
  }
  expect((await call('/api/data', authorised())).status).toBe(200);
});

test('another host or origin is refused, key or not', async () => {
  for (const host of ['evil.example', `evil.example:${new URL(origin).port}`, '127.0.0.1', '127.0.0.1:1']) {
    expect((await call('/', { host })).status).toBe(403);
    expect((await call('/api/data', { ...authorised(), host })).status).toBe(403);
  }
  for (const foreign of ['https://evil.example', 'null', `https://${new URL(origin).host}`]) {
    expect((await call('/api/data', { ...authorised(), origin: foreign })).status).toBe(403);
  }
  expect((await call('/api/data', { ...authorised(), origin })).status).toBe(200);
});

test('what is sent is checked', async () => {
  const post = async (body: string) => (await call('/api/act', authorised(), 'POST', body)).status;
  expect(await post('{')).toBe(400);
  expect(await post('{"do":"format"}')).toBe(400);
  expect(await post(JSON.stringify({ do: 'say', as: '1', channel: '2', content: 'x' }))).toBe(422);
  const write = async (path: string) =>
    (await call('/api/data/file', authorised(), 'POST', JSON.stringify({ path, text: '' }))).status;
  for (const path of ['../x.yaml', 'facts/../../x.yaml', '/etc/passwd', 'facts/x.js', 'facts/A b.yaml']) {
    expect(await write(path)).toBe(422);
  }
});

test('never with a real token', async () => {
  await expect(startPlayground(config({ DISCORD_TOKEN: 'a.b.c' }), log, () => undefined)).rejects.toThrow(/real token/);
});

test('a port that is taken is named', async () => {
  const port = new URL(origin).port;
  const starting = startPlayground(config({ PORT: port }), log, () => undefined);
  await expect(starting).rejects.toBeInstanceOf(PortError);
  await expect(starting).rejects.toThrow(`PORT=${Number(port) + 1}`);
});

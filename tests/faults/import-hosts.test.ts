import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { download, isFromDiscord } from '../../src/commands/facts/download.js';

describe('an attachment is fetched', () => {
  it.each([
    'https://cdn.discordapp.com/attachments/1/2/facts.zip?ex=1&is=2&hm=3',
    'https://media.discordapp.net/attachments/1/2/facts.zip',
    'https://CDN.discordapp.com:443/attachments/1/2/facts.zip',
    'https://files.example.org/a.zip',
    'http://127.0.0.1:3000/a.zip',
  ])('from %s', (address) => {
    expect(isFromDiscord(address, ['files.example.org', '127.0.0.1:3000'])).toBe(true);
  });

  it.each([
    'http://cdn.discordapp.com/attachments/1/2/facts.zip',
    'https://cdn.discordapp.com:8443/attachments/1/2/facts.zip',
    'https://cdn.discordapp.com.example.org/a.zip',
    'https://cdn.discordapp.com@example.org/a.zip',
    'https://me:secret@cdn.discordapp.com/a.zip',
    'https://example.org/cdn.discordapp.com',
    'https://discordapp.com/a.zip',
    'http://127.0.0.1:3001/a.zip',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]:3000/a.zip',
    'data:application/zip;base64,UEsDBA==',
    'file:///etc/passwd',
    'blob:https://cdn.discordapp.com/1',
    '//cdn.discordapp.com/a.zip',
    'cdn.discordapp.com/a.zip',
    '',
  ])('and never from %s', (address) => {
    expect(isFromDiscord(address, ['127.0.0.1:3000'])).toBe(false);
  });
});

describe('whatever the payload says', () => {
  let seen: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    seen.push(url);
    if (url === '/moved') response.writeHead(302, { location: '/elsewhere' });
    response.end('x'.repeat(100));
  });
  let host = '';
  beforeEach(async () => {
    seen = [];
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('nothing is asked of a host that nobody allowed, or that another one sends us to', async () => {
    await expect(download(`http://${host}/a`, 1000, [])).rejects.toThrow('not on Discord');
    expect(seen).toEqual([]);
    await expect(download(`http://${host}/moved`, 1000, [host])).rejects.toThrow('could not be fetched');
    expect(seen).toEqual(['/moved']);
    await expect(download(`http://${host}/a`, 99, [host])).rejects.toThrow('larger than 99');
    expect(await download(`http://${host}/a`, 100, [host])).toHaveLength(100);
  });
});

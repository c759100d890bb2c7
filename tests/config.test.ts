import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.js';

describe('the environment', () => {
  it('may be empty: all but the token has a default', () => {
    expect(readConfig({})).toMatchObject({
      token: null,
      apiUrl: 'https://discord.com/api',
      stateDir: 'state',
      databaseUrl: null,
      logLevel: 'info',
      answerChannels: [],
      gapChannel: null,
      health: null,
      shards: 'auto',
      userPace: { count: 8, seconds: 20 },
    });
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it('is read in full; empty variables count as absent', () => {
    const config = readConfig({
      DISCORD_TOKEN: ' ',
      DISCORD_API_URL: 'http://127.0.0.1:3000/api/',
      CURATOR_GUILD_IDS: '123456789012345678, 223456789012345678',
      SHARDS: '4',
      HEALTH_PORT: '8080',
      USER_PACE: 'off',
      IMPORT_HOSTS: 'Files.example.org, 127.0.0.1:3000',
      SITE_URL: 'https://facts.example.org/library',
    });
    expect(config).toMatchObject({
      token: null,
      apiUrl: 'http://127.0.0.1:3000/api',
      curatorGuilds: ['123456789012345678', '223456789012345678'],
      shards: 4,
      health: { host: '127.0.0.1', port: 8080 },
      userPace: null,
      importHosts: ['files.example.org', '127.0.0.1:3000'],
      siteUrl: 'https://facts.example.org/library/',
    });
  });

  it('has all its faults told at once, and none of its values', () => {
    const read = () =>
      readConfig({
        DISCORD_TOKEN: 'my secret',
        DISCORD_API_URL: 'https://discord.com/api/v10',
        ANSWER_CHANNEL_IDS: 'general',
        HEALTH_PORT: '99999',
        SHARDS: '0',
        USER_PACE: 'often',
        IMPORT_HOSTS: 'https://files.example.org',
      });
    expect(read).toThrow(ConfigError);
    let words = '';
    try {
      read();
    } catch (error) {
      words = error instanceof Error ? error.message : '';
    }
    expect(words.split('\n')).toEqual([
      'DISCORD_TOKEN: must not contain spaces',
      'DISCORD_API_URL: must not end in a version such as /v10',
      'ANSWER_CHANNEL_IDS: must be Discord ids separated by commas',
      'HEALTH_PORT: must be a whole number from 0 to 65535',
      'SHARDS: must be auto or a whole number from 1 to 10000',
      'USER_PACE: must be like 6/20 (6 in 20 seconds) or off',
      'IMPORT_HOSTS: must be hosts like files.example.org or 127.0.0.1:3000, without https://',
      'docs/operating.md, “Settings”, explains each variable; .env.example shows its form.',
    ]);
  });

  it('is documented: each variable has its line in the guide and in the example', async () => {
    const read = (name: string) => readFile(new URL(`../${name}`, import.meta.url), 'utf8');
    const names = [...(await read('src/config.ts')).matchAll(/^ {2}([A-Z_]+): /gm)].map(({ 1: name = '' }) => name);
    expect(names.length).toBeGreaterThan(15);
    const [guide, example] = [await read('docs/operating.md'), await read('.env.example')];
    for (const name of names) {
      expect(guide, name).toContain(`| \`${name}\` | `);
      expect(example, name).toMatch(new RegExp(`^#?${name}=`, 'm'));
    }
  });
});

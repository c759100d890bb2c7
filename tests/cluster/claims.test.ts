import { afterEach, describe, expect, it } from 'vitest';
import { createClaims } from '../../src/cluster/claims.js';
import type { Database } from '../../src/desk/database.js';
import { StorageError } from '../../src/desk/storage-error.js';
import type { Crew, ShardLine } from '../../src/discord/crew.js';
import { type Desk, openDesk } from '../e2e/desk.js';
import { look } from '../fixtures/look.js';

const HELD = { shard: 0, epoch: 1 };
const held = () => true;
const TALL = 'How tall is the lighthouse?';

describe('claims while the database is away', () => {
  const failing = (error: Error) => {
    let reads = 0;
    const db = {
      async read() {
        reads += 1;
        throw error;
      },
    } as Partial<Database> as Database;
    return { db, reads: () => reads };
  };

  it('are had by whoever holds the lease, and the database is not asked for each of them', async () => {
    const { db, reads } = failing(new StorageError('away', 'It is out of reach.'));
    let now = 0;
    const claims = createClaims(db, 'me', () => now);
    expect([await claims.claim('a', HELD, held), await claims.claim('b', HELD, held)]).toEqual([true, true]);
    expect(reads()).toBe(1);
    now = 1001;
    expect(await claims.claim('c', HELD, held)).toBe(true);
    expect(reads()).toBe(2);
    expect(claims.unrecorded()).toEqual(['a', 'b', 'c']);
  });

  it('are not had under a lease that was let go while the database was waited for', async () => {
    const { db } = failing(new StorageError('away', 'It is out of reach.'));
    const claims = createClaims(db, 'me');
    expect(await claims.claim('a', HELD, () => false)).toBe(false);
    expect(await claims.claim('b', HELD, () => false)).toBe(false);
    expect(claims.unrecorded()).toEqual([]);
  });

  it('are not had where the fault is the bot’s own', async () => {
    const { db } = failing(new TypeError('a fault'));
    await expect(createClaims(db, 'me').claim('a', HELD, held)).rejects.toThrow('a fault');
  });
});

describe('two processes that both see an event', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  /** All shards of a process, which may answer them like the other one: so it is while one does not know that it has lost them. */
  function crewOf(claimed: Set<string>): Crew {
    const lines: ShardLine[] = [];
    return {
      async join({ shards, connect }) {
        for (let shard = 0; shard < shards; shard++)
          lines.push(connect(shard, shards, { waitForIdentify: async () => undefined }));
        await Promise.all(lines.map(({ ready }) => ready));
        for (const line of lines) line.answer();
      },
      mayAnswer: () => true,
      able: () => true,
      async claim(id) {
        if (claimed.has(id)) return false;
        claimed.add(id);
        return true;
      },
      share: (local) => local,
      processes: async () => [],
      async leave(drain) {
        await drain();
        await Promise.all(lines.map((line) => line.close()));
      },
    };
  }

  it('answer a message and a command once', async () => {
    const claimed = new Set<string>();
    desk = await openDesk({ crew: () => crewOf(claimed) });
    const other = await desk.another();
    const { discord } = desk;
    const member = discord.member('member');
    const said = await member.say('general', `${discord.botMention} ${TALL}`).response();
    const shown = await member.command('general', 'ask', { question: TALL }).response();
    for (const reply of [said, shown]) expect(look(reply).text).toContain('42 metres');
    // Whatever a second answer would take has ended when both have.
    await Promise.all([desk.bot.stop(), other.stop()]);
    const answers = discord.requests.filter(
      ({ method, path }) => method === 'POST' && /\/channels\/\d+\/messages$|\/callback\b/.test(path),
    );
    expect(answers.map(({ path }) => (path.includes('/callback') ? 'command' : 'message'))).toEqual([
      'message',
      'command',
    ]);
    expect(claimed.size).toBe(2);
  });
});

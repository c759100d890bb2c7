import { afterAll, beforeAll, describe, type ExpectStatic, expect, it, type TestContext, vi } from 'vitest';
import { decodeId } from '../../src/rendering/custom-id.js';
import { look } from '../fixtures/look.js';
import { hasPostgres, POSTGRES, type Postgres, startPostgres } from '../fixtures/postgres.js';
import { type Fleet, openFleet, type Ship } from './fleet.js';
import { openLink } from './link.js';
import { ask, QUESTION } from './traffic.js';

const SHARDS = 6;

/** Leases end after half a minute, and each process that starts takes seconds: what is a matter of time takes its time here. */
vi.setConfig({ testTimeout: 240_000 });

describe.skipIf(!hasPostgres)(`processes that are one bot on ${POSTGRES}`, () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.remove());
  /** A test with a database and a Discord of its own. */
  const withFleet =
    (test: (fleet: Fleet, url: string, expect: ExpectStatic) => Promise<void>) => async (context: TestContext) => {
      const url = await server.database();
      const fleet = await openFleet(url, SHARDS);
      try {
        await test(fleet, url, context.expect);
        expect(fleet.discord.violations()).toEqual([]);
      } finally {
        await fleet.close();
      }
    };
  const three = async (fleet: Fleet) => [await fleet.start(), await fleet.start(), await fleet.start()] as const;

  // These two wait for the end of a lease, and do so side by side.
  it.concurrent(
    'of three one is killed and one stands still: the third takes over; no question is answered twice, none lost where nothing happened',
    withFleet(async (fleet, _, expect) => {
      const [first, second, third] = await three(fleet);
      const traffic = ask(fleet, 100);
      await traffic.allAnswer();
      const own = shardsOf(third.text());
      expect(own).toHaveLength(2);
      // Its last reply arrives, and it gives up waiting for the answer to it: that is nothing to apologise for so late.
      await stopWhileItPosts(fleet, first);
      second.child.kill('SIGKILL');
      await expect.poll(() => shardsOf(third.text()), { timeout: 120_000 }).toEqual([0, 1, 2, 3, 4, 5]);
      await traffic.allAnswer();
      // It does not know how long it stood still, has all that came meanwhile, and must not answer it.
      first.child.kill('SIGCONT');
      await first.said('another process');
      await traffic.allAnswer();
      const { asked, lost, twice } = await traffic.end();
      expect(asked).toBeGreaterThan(100);
      expect(twice).toBe(0);
      expect(lost.filter((shard) => own.includes(shard))).toEqual([]);
    }),
  );

  it.concurrent(
    'one whose link to the database is cut answers for a while, is silent before others begin, and never answers twice',
    withFleet(async (fleet, url, expect) => {
      const link = await openLink(Number(new URL(url).port));
      const cut = await fleet.start({ DATABASE_URL: url.replace(/:\d+\//, `:${link.port}/`) });
      const whole = await fleet.start();
      const traffic = ask(fleet, 60);
      await traffic.allAnswer();
      link.cut();
      await cut.said('Answers go on');
      await traffic.allAnswer();
      // A silent link takes longer to fail than Discord waits for a word.
      const member = fleet.discord.member('member');
      const [channel = ''] = fleet.channels[shardsOf(cut.text())[0] ?? -1] ?? [];
      const reply = await member.say(channel, `${fleet.discord.botMention} ${QUESTION}`).response();
      const thumb = look(reply).buttons.find(({ id }) => Object(decodeId(id ?? '')).action === 'up')?.id ?? '';
      expect(look(await member.click(reply, thumb).response()).text).toContain('I could not save that.');
      await expect.poll(() => shardsOf(whole.text()), { timeout: 120_000 }).toEqual([0, 1, 2, 3, 4, 5]);
      await traffic.allAnswer();
      link.mend();
      await cut.said('no longer answered here: another process', 3);
      await traffic.allAnswer();
      expect((await traffic.end()).twice).toBe(0);
      await link.close();
    }),
  );

  it(
    'a rolling update loses no question and answers none twice, nor does one process less',
    withFleet(async (fleet) => {
      const old = await three(fleet);
      const traffic = ask(fleet, 60);
      await traffic.allAnswer();
      for (const ship of old) {
        await fleet.start();
        ship.child.kill('SIGTERM');
        expect(await ship.ended).toBe(0);
      }
      await traffic.allAnswer();
      const [, , , one, ...two] = fleet.ships;
      one?.child.kill('SIGTERM');
      expect(await one?.ended).toBe(0);
      expect(two.map((ship) => shardsOf(ship.text()).length)).toEqual([3, 3]);
      await traffic.allAnswer();
      expect(await traffic.end()).toMatchObject({ lost: [], twice: 0 });
    }),
  );

  it(
    'a database that is away stops no answer, and what needs it says so; nobody changes places',
    withFleet(async (fleet) => {
      const ships = await three(fleet);
      const traffic = ask(fleet, 100);
      await traffic.allAnswer();
      const before = ships.map((ship) => shardsOf(ship.text()));
      await server.kill();
      await Promise.all(ships.map((ship) => ship.said('Answers go on')));
      await traffic.allAnswer();
      for (const ship of ships) expect(await ship.healthy()).toBe(true);
      await server.start();
      await Promise.all(ships.map((ship) => ship.said('the database is back')));
      await traffic.allAnswer();
      expect(await traffic.end()).toMatchObject({ lost: [], twice: 0 });
      expect(ships.map((ship) => shardsOf(ship.text()))).toEqual(before);
    }),
  );
});

/** Stops a process in the middle of its next reply, which takes effect when it has lost its shards. */
async function stopWhileItPosts({ discord, channels }: Fleet, ship: Ship): Promise<void> {
  const own = shardsOf(ship.text()).flatMap((shard) => channels[shard] ?? []);
  const match = new RegExp(`POST /channels/(?:${own.map((name) => discord.channel(name)).join('|')})/`);
  await new Promise<void>((resolve) => {
    const until = async () => {
      ship.child.kill('SIGSTOP');
      resolve();
      await ship.said('another process');
    };
    discord.misbehave.rest({ match, fault: { kind: 'hold', until } });
  });
}

/** The shards that a process answers, by what its log says. */
function shardsOf(text: string): number[] {
  const shards = new Set<number>();
  for (const [, shard, does] of text.matchAll(/shard (\d+) is (answered here|no longer)/g)) {
    if (does === 'no longer') shards.delete(Number(shard));
    else shards.add(Number(shard));
  }
  return [...shards].sort();
}

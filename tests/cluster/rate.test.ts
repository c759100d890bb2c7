import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hasPostgres, POSTGRES, type Postgres, startPostgres } from '../fixtures/postgres.js';
import { type Fleet, openFleet } from './fleet.js';
import { QUESTION } from './traffic.js';

/** What Discord takes from one bot, wherever its processes are. */
const PER_SECOND = 50;
const SHARDS = 3;
/** On each shard, and questions in each of them: as many as have room to wait for their replies. */
const CHANNELS = 6;
const QUESTIONS = 8;

vi.setConfig({ testTimeout: 240_000 });

describe.skipIf(!hasPostgres)(`three processes that are one bot on ${POSTGRES}`, () => {
  let server: Postgres;
  let fleet: Fleet;
  beforeAll(async () => {
    server = await startPostgres();
    fleet = await openFleet(await server.database(), SHARDS);
  });
  afterAll(async () => {
    await fleet.close();
    await server.remove();
  });

  it('together make no more requests a second than Discord takes from one, however much there is to answer', async () => {
    for (let n = 0; n < 3; n += 1) await fleet.start();
    const healthy = async () => (await Promise.all(fleet.ships.map((ship) => ship.healthy()))).filter(Boolean).length;
    await expect.poll(healthy, { timeout: 60_000 }).toBe(3);
    const { discord, channels } = fleet;
    const times: number[] = [];
    discord.subscribe((event) => {
      // What answers an interaction does not count.
      if (event.type === 'request' && !/^\/(?:interactions|webhooks)\//.test(event.request.path))
        times.push(event.request.at);
    });
    const member = discord.member('member');
    const said = channels
      .flatMap((own) => own.slice(0, CHANNELS))
      .flatMap((channel) =>
        Array.from({ length: QUESTIONS }, () => member.say(channel, `${discord.botMention} ${QUESTION}`)),
      );
    await discord.until(() => said.every((one) => one.responses().length === 1), 60_000);
    const within = times.map((from) => times.filter((at) => at >= from && at < from + 1000).length);
    // Half as many more: on a busy machine what was sent later may arrive sooner. Without a share of their own they make 150, by seconds of their own 89.
    expect(Math.max(...within)).toBeLessThanOrEqual(PER_SECOND * 1.5);
    // They were held back by their own pace, and used what they have.
    expect(Math.max(...within)).toBeGreaterThan(PER_SECOND / 2);
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createThreadedGate } from '../../src/desk/gate-thread.js';
import { look } from '../fixtures/look.js';
import { openCuratedDesk } from './curators.js';

/** Each asks again when it has its answer: a slow machine gets fewer questions, not a queue. bench/reload.ts measures times. */
const MEMBERS = 8;
/** Client, Discord and bot share a thread here; the check of the new library runs when it is idle. */
const PAUSE_MS = 50;
const RELOADS = Number(process.env.LOAD_RELOADS ?? 3);

it('answers while it reloads, each question once and wholly from one version', async () => {
  const gate = createThreadedGate(new URL('../fixtures/gate-worker.mjs', import.meta.url));
  const desk = await openCuratedDesk({ gate });
  const { discord, place } = desk;
  const metres = new Map([[desk.curation().answerer.current().library.version, 42]]);
  const member = discord.member('member');
  const answers: ReturnType<typeof look>[] = [];
  let reloading = true;

  const reload = async () => {
    for (let n = 43; n < 43 + RELOADS; n++) {
      await place.edit('facts/lighthouse.yaml', `${n - 1} metres`, `${n} metres`);
      const outcome = await desk.curation().publisher.reload({ who: 'test', reason: '' });
      if (outcome.kind !== 'published') throw new Error(JSON.stringify(outcome));
      metres.set(outcome.version, n);
    }
  };
  const askOn = async () => {
    while (reloading) {
      const call = member.command('general', 'ask', { question: 'How tall is the lighthouse?' });
      answers.push(look(await call.response()));
      await sleep(PAUSE_MS);
      expect(call.outcomes()).toHaveLength(1);
    }
  };
  const asking = Promise.all(Array.from({ length: MEMBERS }, askOn));
  await Promise.race([reload(), asking]);
  reloading = false;
  await asking;

  const seen = new Set<string>();
  for (const { text, buttons } of answers) {
    const version = buttons.map(({ id }) => /^v2:up:([0-9a-f]{12}):/.exec(id)?.[1]).find(Boolean) ?? '';
    seen.add(version);
    expect(text).toContain(`is ${metres.get(version)} metres tall`);
    expect(text).toContain(`**${metres.get(version)} metres**`);
  }
  expect(metres.size).toBe(RELOADS + 1);
  expect(seen.size).toBeGreaterThan(RELOADS / 2);
  expect(discord.violations()).toEqual([]);
  await desk.close();
}, 300_000);

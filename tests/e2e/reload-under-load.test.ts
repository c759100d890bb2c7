import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createThreadedGate } from '../../src/desk/gate-thread.js';
import { look } from '../fixtures/look.js';
import { openCuratedDesk } from './curators.js';

const A_SECOND = 200;
const SECONDS = Number(process.env.LOAD_SECONDS ?? 4);
/** From one reload to the next. */
const PAUSE = 1000;
/** Client, Discord and bot share one process here, often on a busy machine; bench/reload.ts measures the bot alone. */
const P99_MS = 3000;

it(`answers ${A_SECOND} questions a second while it reloads, each wholly from one version`, async () => {
  const gate = createThreadedGate(new URL('../fixtures/gate-worker.mjs', import.meta.url));
  const desk = await openCuratedDesk({ gate });
  const { discord, place } = desk;
  const metres = new Map([[desk.curation().answerer.current().library.version, 42]]);
  const member = discord.member('member');
  const answers: { took: number; text: string }[] = [];
  const asked: Promise<void>[] = [];
  let reloading = true;

  const reload = async () => {
    for (let n = 43; reloading; n++) {
      await place.edit('facts/lighthouse.yaml', `${n - 1} metres`, `${n} metres`);
      const outcome = await desk.curation().publisher.reload({ who: 'test', reason: '' });
      if (outcome.kind !== 'published') throw new Error(JSON.stringify(outcome));
      metres.set(outcome.version, n);
      await sleep(PAUSE);
    }
  };
  const changing = reload();
  const begun = performance.now();
  for (let n = 0; n < A_SECOND * SECONDS; n++) {
    const due = begun + (n * 1000) / A_SECOND;
    if (due > performance.now()) await sleep(due - performance.now());
    const from = performance.now();
    const call = member.command('general', 'ask', { question: 'How tall is the lighthouse?' });
    const answer = call.response(10_000).then((message) => {
      answers.push({ took: performance.now() - from, text: look(message).text });
    });
    asked.push(answer);
  }
  await Promise.all(asked);
  reloading = false;
  await changing;

  expect(answers).toHaveLength(A_SECOND * SECONDS);
  for (const { text } of answers) {
    const version = /Library ([0-9a-f]{12})/.exec(text)?.[1] ?? '';
    expect(text).toContain(`is ${metres.get(version)} metres tall`);
    expect(text).toContain(`**${metres.get(version)} metres**`);
  }
  expect(metres.size).toBeGreaterThan(1);
  const times = answers.map(({ took }) => took).sort((a, b) => a - b);
  const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
  expect(p99).toBeLessThan(P99_MS);
  expect(discord.violations()).toEqual([]);
  await desk.close();
}, 60_000);

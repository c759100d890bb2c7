import { afterEach, beforeEach, expect, it } from 'vitest';
import { createGate, type GateRequest, type Verdict } from '../../src/desk/gate.js';
import type { Answerer } from '../../src/engine/answer.js';
import { readFolder } from '../../src/files/folder.js';
import { loadPreparing, type Prepare } from '../../src/files/prepare.js';
import { buildLibrary } from '../../src/knowledge/read.js';
import { makePlace, type Place } from '../fixtures/library-folder.js';

const prepare = loadPreparing();
const TODAY = '2026-01-01';
/** Version and question, in the order they were asked. */
let asked: string[] = [];
const listening: Prepare = Object.assign(
  async (...given: Parameters<Prepare>) => {
    const answerer = await prepare(...given);
    const ask: Answerer['ask'] = (question, options) => {
      asked.push(`${answerer.library.version} ${question}`);
      return answerer.ask(question, options);
    };
    return { ...answerer, ask };
  },
  { ...prepare },
);
const gate = createGate(listening);

let place: Place;
beforeEach(async () => {
  asked = [];
  place = await makePlace();
});
afterEach(() => place.remove());

const served = async () => buildLibrary((await readFolder(place.data)).files).library;
const judge = async (before: GateRequest['served'], rest: Partial<GateRequest> = {}) => {
  asked = [];
  const request = { served: before, ...(await readFolder(place.data)), today: TODAY, golden: true, ...rest };
  const verdict = await gate(request);
  if (verdict.kind !== 'sound') throw new Error(JSON.stringify(verdict.problems));
  return verdict;
};
const reported = ({ golden, difference }: Extract<Verdict, { kind: 'sound' }>) => ({ golden, difference });

it('asks nothing where nothing has changed', async () => {
  expect((await judge(await served())).golden.asked).toBe(0);
  expect(asked).toEqual([]);
});

it('does not ask the served library again what the verdict that published it knows', async () => {
  const first = await served();
  await place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
  const { library: second, remembered } = await judge(first);
  expect(asked).toHaveLength(4);
  await place.edit('facts/ferries.yaml', 'on working days', 'on Mondays');
  const fresh = reported(await judge(second));
  expect(asked).toHaveLength(4);
  const verdict = await judge(second, { remembered });
  expect(reported(verdict)).toEqual(fresh);
  expect(asked.map((one) => one.split(' ')[0])).toEqual([verdict.library.version, verdict.library.version]);
});

it('says of what broke and moved the same, and asks the served library only about that', async () => {
  const first = await served();
  await place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
  const { library: second, remembered } = await judge(first);
  await place.edit('facts/lighthouse.yaml', '42 metres', '43 metres');
  await place.edit(
    'golden.yaml',
    'who won the football world cup in 1998',
    'who opened the football world cup in 1998',
  );
  await place.edit('golden.yaml', 'fact: none', 'fact: ferry-fare');
  const fresh = reported(await judge(second));
  expect(fresh.golden).toMatchObject({
    right: 1,
    broken: [{ before: { facts: [] }, expected: ['ferry-fare'] }],
    moved: [{ question: 'How tall is the lighthouse?' }],
  });
  const verdict = await judge(second, { remembered });
  expect(reported(verdict)).toEqual(fresh);
  expect(asked).toHaveLength(4);
});

it('asks nothing a second time about the same two libraries', async () => {
  const first = await served();
  await place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
  const checked = await judge(first);
  const { remembered } = checked;
  expect(reported(await judge(first, { remembered }))).toEqual(reported(checked));
  expect(asked).toEqual([]);
});

it('does not go by the answers of another day', async () => {
  const first = await served();
  await place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
  const { remembered } = await judge(first);
  await judge(first, { remembered, today: '2026-01-02' });
  expect(asked).toHaveLength(4);
});

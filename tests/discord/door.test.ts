import { expect, it } from 'vitest';
import { createDoor } from '../../src/discord/door.js';

function doorAt() {
  const passed: string[] = [];
  let may = true;
  let now = 0;
  const door = createDoor(
    () => may,
    () => now,
  );
  return {
    door,
    passed,
    pass: (name: string, life = 1000) => door.pass(() => void passed.push(name), life),
    at: (ms: number) => {
      now = ms;
    },
    allow: (yes: boolean) => {
      may = yes;
    },
  };
}

it('keeps what comes before it opens, in order, as long as it lives', () => {
  const { door, pass, passed, at } = doorAt();
  pass('old', 100);
  at(200);
  pass('one');
  pass('two');
  door.open();
  pass('three');
  expect(passed).toEqual(['one', 'two', 'three']);
});

it('lets through no more than is as young as it is told', () => {
  const { door, pass, passed, at } = doorAt();
  pass('early', 5000);
  at(900);
  pass('late', 5000);
  at(1000);
  door.open(500);
  expect(passed).toEqual(['late']);
});

it('holds again where this process may not answer, and lets nothing through once it is shut', () => {
  const { door, pass, passed, allow } = doorAt();
  door.open();
  allow(false);
  pass('meanwhile');
  expect(passed).toEqual([]);
  allow(true);
  door.open();
  door.hold();
  pass('held');
  expect(passed).toEqual(['meanwhile']);
  door.shut();
  door.open();
  pass('never');
  expect(passed).toEqual(['meanwhile']);
});

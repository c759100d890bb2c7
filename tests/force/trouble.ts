/** Takes the desk through a full disk or a read-only folder and prints what was said. Runs where it may mount. */
import { execFileSync } from 'node:child_process';
import { copyFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { overlay } from '../../src/desk/archive.js';
import type { Outcome } from '../../src/desk/outcome.js';
import { makePlace, openAt } from '../fixtures/library-folder.js';

const [mode, under = ''] = process.argv.slice(2);
const me = { who: 'test', reason: '' };
const boat = {
  path: 'facts/boats.yaml',
  text: '- id: boat\n  statement: The boat is blue.\n  sources: [coast-office]\n',
};
const place = await makePlace(under);
let desk = await openAt(place);

const told: Record<string, unknown> = {};
const put = async () => desk.publisher.take((files) => overlay(files, [boat], false), me);
const words = (outcome: Outcome) => (outcome.kind === 'failed' ? outcome.reason : outcome.kind);
const answers = () => desk.answerer.current().ask('How tall is the lighthouse?', { today: '2026-01-01' }).status;
const gap = () =>
  desk.records.recordGap({ question: 'why', closest: null, version: 'x' }).then(
    () => 'kept',
    (error: unknown) => String(error),
  );

if (mode === 'full') {
  const filler = join(under, 'filler');
  const first = desk.answerer.current().library.version;
  await place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
  await desk.publisher.reload(me);
  const kept = join(under, 'kept.yaml');
  await copyFile(join(place.data, 'facts/ferries.yaml'), kept);
  await place.edit('facts/ferries.yaml', 'on working days', 'on holidays');
  await fill(filler);
  told.gap = await gap();
  told.import = words(await put());
  told.changes = await desk.changes();
  told.answers = answers();
  told.reload = words(await desk.publisher.reload(me));
  told.rollback = words(await desk.publisher.rollback(first, me));
  told.served = desk.answerer.current().library.version === first;
  // A version that is stored already; to name a file anew takes no room.
  await rename(kept, join(place.data, 'facts/ferries.yaml'));
  told.stored = words(await desk.publisher.reload(me));
  await rm(filler);
  told.later = [words(await put()), await gap()];
} else if (mode === 'read-only-state') {
  const first = desk.answerer.current().library.version;
  await place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
  await desk.publisher.reload(me);
  await desk.close();
  await place.edit('facts/ferries.yaml', 'on working days', 'on holidays');
  execFileSync('mount', ['--bind', place.state, place.state]);
  execFileSync('mount', ['-o', 'remount,ro,bind', place.state]);
  desk = await openAt(place);
  told.warnings = desk.warnings;
  told.gap = await gap();
  told.import = words(await put());
  told.reload = words(await desk.publisher.reload(me));
  told.rollback = words(await desk.publisher.rollback(first, me));
  told.served = desk.answerer.current().library.version === first;
  told.answers = answers();
} else {
  const first = desk.answerer.current().library.version;
  execFileSync('mount', ['--bind', place.data, place.data]);
  execFileSync('mount', ['-o', 'remount,ro,bind', place.data]);
  const statement = () => desk.answerer.current().library.factById.get('boat')?.statement;
  told.import = words(await put());
  await desk.close();
  desk = await openAt(place);
  told.restarted = statement();
  told.reload = words(await desk.publisher.reload(me));
  // An update brings another folder in its place.
  execFileSync('umount', [place.data]);
  await place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
  execFileSync('mount', ['--bind', place.data, place.data]);
  execFileSync('mount', ['-o', 'remount,ro,bind', place.data]);
  told.updated = words(await desk.publisher.reload(me));
  told.both = [
    statement(),
    desk.answerer.current().library.factById.get('ferry-fare')?.statement.includes('working days'),
  ];
  told.rollback = words(await desk.publisher.rollback(first, me));
  await desk.close();
  desk = await openAt(place);
  told.stays = desk.answerer.current().library.version === first;
  told.warnings = desk.warnings;
  told.answers = answers();
}
await desk.close();
process.stdout.write(JSON.stringify(told));

async function fill(path: string): Promise<void> {
  for (const size of [65_536, 4096, 512]) {
    let full = false;
    while (!full)
      await writeFile(path, 'x'.repeat(size), { flag: 'a' }).catch(() => {
        full = true;
      });
  }
}

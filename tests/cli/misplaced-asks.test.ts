import { expect, test } from 'vitest';
import { asksOf, misplacedAsks, misplacedLines } from '../../src/cli/misplaced-asks.js';
import { readFolder } from '../../src/files/folder.js';
import { loadPreparing } from '../../src/files/prepare.js';
import { buildLibrary } from '../../src/knowledge/read.js';
import { SMALL } from './run.js';

const TODAY = '2026-12-07';
const prepare = loadPreparing();

/** What is found in the small library with asks added to facts. */
async function found(added: Readonly<Record<string, string>>) {
  const { files } = await readFolder(SMALL);
  const texts = files.map((file) => ({
    ...file,
    text: Object.entries(added).reduce(
      (text, [id, ask]) => text.replace(new RegExp(`(- id: ${id}\\n(?:  .*\\n)*?  asks: \\[)`), `$1${ask}, `),
      file.text,
    ),
  }));
  const reading = buildLibrary(texts);
  if (reading.library === null) throw new Error('unsound');
  const { ask } = await prepare(reading.library);
  const all = await misplacedAsks(reading.library, asksOf(reading.library), prepare, { ask, today: TODAY });
  return misplacedLines(all, reading.placeOf);
}

test('asks of a sound library stand where they belong', async () => {
  expect(await found({})).toEqual([]);
});

test('an ask under a fact about something else is found, with the fact that answers it', async () => {
  const lines = await found({ 'ferry-fare': 'how tall is the lighthouse on Gull Point' });
  expect(lines).toEqual([
    expect.stringMatching(
      /^look at facts\/ferries\.yaml:\d+ ferry-fare asks\.0: "how tall is the lighthouse on Gull Point" is answered better by "lighthouse-height"$/,
    ),
  ]);
});

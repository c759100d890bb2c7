import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/files/read-library.js';
import { createDraftFolder } from '../../src/importing/draft-folder.js';
import { run } from '../cli/run.js';
import { run as start } from '../fixtures/program.js';

const FAQ = fileURLToPath(new URL('faq.md', import.meta.url));

let root: string;
let library: string;
let faq: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'summit-desk-'));
  library = join(root, 'our facts');
  faq = join(root, 'faq.md');
  await cp(FAQ, faq);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const bring = (...args: string[]) => run(['import', faq, '--library', library, ...args]);
const drafts = (...args: string[]) => run(['drafts', ...args, '--library', library]);
const ask = async (question: string) =>
  JSON.parse((await run(['ask', '--json', '--data', library, question])).out) as {
    status: string;
    facts: { id: string; statement: string }[];
    citations: { title: string; publisher: string; url: string | null }[];
  };
const standings = async () => (await createDraftFolder(join(library, 'drafts')).all()).standings;
const keyOf = async (words: string) => {
  const found = (await standings()).find(({ draft }) => draft.statement.includes(words));
  if (found === undefined) throw new Error(`no draft says ${words}`);
  return found.draft.key;
};
async function edit(from: string, to: string): Promise<void> {
  const text = await readFile(faq, 'utf8');
  expect(text).toContain(from);
  await writeFile(faq, text.replace(from, to));
}

describe('a messy FAQ', () => {
  test('becomes drafts that nothing is answered from, and facts that answer once they are accepted', async () => {
    const brought = await bring('--url', 'https://riverside.example/faq', '--publisher', 'Riverside Makerspace');
    expect(brought).toMatchObject({ code: 0, err: '' });
    expect(brought.out).toContain('faq.md: 10 statements');
    expect(brought.out).toContain('line 46 left out: a question without an answer: Is there wifi?');
    const shown = (await standings()).map(({ draft: { statement, asks, topic, headings, place } }) =>
      [topic, asks.join(), statement, `${headings.join(' › ')}, ${place}`].join(' | '),
    );
    expect(shown[0]).toBe(
      'joining | How do I join? | Fill in the form (https://riverside.example/join) and come to an open evening. ' +
        'Membership begins on the day of your induction. | Joining, line 11',
    );
    expect(shown).toContain(
      'fees | What if I lose my key? | Tell us at once; a new one costs 30 euros. | Fees, line 30',
    );
    expect(shown).toContain(
      'opening-hours | Opening hours: Laser cutter | Laser cutter: bookable in slots of two hours | Opening hours, line 36',
    );
    expect((await run(['check', library])).code).toBe(1);

    const key = await keyOf('deposit');
    expect(await drafts('accept', key.slice(0, 8))).toMatchObject({
      code: 0,
      out: expect.stringContaining('accepted'),
    });
    expect(await ask('Is there a deposit for the key?')).toMatchObject({
      status: 'answered',
      facts: [{ statement: 'The key has a deposit of 20 euros.' }],
      citations: [
        {
          title: 'Riverside Makerspace FAQ',
          publisher: 'Riverside Makerspace',
          url: 'https://riverside.example/faq',
        },
      ],
    });
    expect(await ask('Where do I park?')).toMatchObject({ status: 'unknown' });
    expect((await drafts('accept-all')).code).toBe(0);
    expect(await ask('Where do I park?')).toMatchObject({ status: 'answered' });
    const { library: read } = await readLibrary(library);
    expect(read?.facts).toHaveLength(10);
    expect(read?.sources.size).toBe(1);
    expect(read?.factById.get('deposit-key')?.note).toBe('From faq.md, “Fees”, line 29.');
    expect(await run(['check', '--brief', library])).toMatchObject({ code: 0 });
  });

  test('imported again shows what has changed, and offers to take out what is gone', async () => {
    await bring();
    await drafts('reject', await keyOf('Laser cutter'));
    await drafts('accept-all');
    expect((await bring()).out).toContain('Drafts: 0 new, 10 as before.');
    await edit('costs 25 euros', 'costs 28 euros');
    await edit('Behind the building, next to the bike racks.', '');
    await edit('- **Laser cutter**: bookable in slots of two hours\n', '');
    expect((await bring()).out).toContain(
      'Drafts: 0 new, 1 fact in other words by now, 7 as before, 1 fact gone from the page, to take out or keep.',
    );
    const listed = (await drafts('list')).out;
    expect(listed).toContain('so far: Membership costs 25 euros');
    expect(listed).toContain('take out park');
    expect((await drafts('accept-all')).out).toContain('2 drafts left');
    expect((await drafts('accept-all', '--also-changes')).code).toBe(0);
    expect((await ask('What does membership cost?')).facts[0]?.statement).toContain('28 euros');
    expect(await ask('Where do I park?')).toMatchObject({ status: 'unknown' });
    // What comes back is offered as if it were new.
    await edit('costs 28 euros', 'costs 25 euros');
    await edit(
      '<summary>Where do I park?</summary>',
      '<summary>Where do I park?</summary>\nBehind the building, next to the bike racks.',
    );
    expect((await bring()).out).toContain('Drafts: 1 new, 1 fact in other words by now, 7 as before.');
  });

  test('that says what a fact says already is shown beside it, and merged', async () => {
    await bring();
    await drafts('accept-all');
    const other = join(root, 'pins.md');
    await writeFile(other, '# Pins\n\n## How much is the deposit for a key?\n\nThe key has a deposit of 20 euros!\n');
    expect((await run(['import', other, '--library', library])).out).toContain('1 like a fact that is there');
    expect((await drafts('list')).out).toContain('like deposit-key (100 %): The key has a deposit of 20 euros.');
    expect((await drafts('accept-all')).out).toContain('1 draft left');
    expect((await drafts('merge', await keyOf('20 euros!'), 'deposit-key')).code).toBe(0);
    const { library: read } = await readLibrary(library);
    expect(read?.factById.get('deposit-key')).toMatchObject({
      statement: 'The key has a deposit of 20 euros.',
      asks: ['Is there a deposit for the key?', 'How much is the deposit for a key?'],
      sources: ['the-moderators-riverside-makerspace-faq', 'the-moderators-pins'],
    });
  });

  test('gives way to golden questions: what would break one is refused and stays open', async () => {
    await bring();
    await drafts('accept', await keyOf('deposit'));
    await writeFile(join(library, 'golden.yaml'), '- question: Where do I park?\n  fact: none\n');
    const refused = await drafts('accept-all');
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('The golden question “Where do I park?” should get no answer');
    const open = (await standings()).filter(({ decision }) => decision === null);
    expect(open.map(({ draft }) => draft.question)).toEqual(['Where do I park?']);
    expect((await readLibrary(library)).library?.facts).toHaveLength(9);
  });
});

describe('deciding', () => {
  test('is for one: of two who decide on a draft at once, the other is told', async () => {
    await bring();
    const key = await keyOf('deposit');
    const both = await Promise.all([drafts('accept', key), drafts('reject', key)]);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
    const late = both.find(({ code }) => code === 1);
    expect(late?.out).toMatch(/was (?:accepted|rejected) before, by command line at 20/);

    for (const verb of ['accept', 'reject'])
      expect(await drafts(verb, key)).toMatchObject({
        code: 1,
        out: expect.stringContaining(' before, by command line'),
      });

    const folder = createDraftFolder(join(library, 'drafts'));
    const other = await keyOf('parent signs');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        folder.decide({
          form: 1,
          key: other,
          verdict: 'rejected',
          who: `curator ${n}`,
          at: '2027-01-01T00:00:00Z',
          fact: null,
          edits: null,
          done: true,
        }),
      ),
    );
    expect(answers.filter((one) => one === null)).toHaveLength(1);
    const first = (await folder.read(other))?.decision?.who;
    expect(new Set(answers.flatMap((one) => one?.who ?? []))).toEqual(new Set([first]));
  });

  test('survives kill -9 at any moment: what was decided is in the library afterwards', async () => {
    const decided = join(library, 'drafts', 'decided');
    const names = async () =>
      (await readdir(decided).catch(() => [])).filter((name) => /^[0-9a-f]{16}\.json$/.test(name));
    await bring();
    let killed = 0;
    for (const least of [1, 4, 9, 10]) {
      const before = (await names()).length;
      if (before >= 10) break;
      const accepting = start('cli.js', root, {}, ['drafts', 'accept-all', '--library', library]);
      while (accepting.child.exitCode === null && (await names()).length < Math.max(least, before + 1))
        await new Promise((resolve) => setTimeout(resolve, 1));
      accepting.child.kill('SIGKILL');
      if ((await accepting.ended) === 'SIGKILL') killed++;
      const after = (await names()).length;
      expect((await drafts('list')).code).toBe(0);
      const all = await standings();
      const done = all.filter(({ decision }) => decision !== null);
      expect(done).toHaveLength(after);
      expect(done.every(({ decision }) => decision?.done)).toBe(true);
      const { library: read, problems } = await readLibrary(library);
      expect(problems).toEqual([]);
      expect(read?.facts).toHaveLength(after);
      for (const { draft } of done) expect(read?.facts.map(({ statement }) => statement)).toContain(draft.statement);
    }
    expect(killed).toBeGreaterThan(0);
    expect((await drafts('accept-all')).code).toBe(0);
    expect((await readLibrary(library)).library?.facts).toHaveLength(10);
  });
});

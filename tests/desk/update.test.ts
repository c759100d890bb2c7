import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { overlay } from '../../src/desk/archive.js';
import type { Outcome } from '../../src/desk/outcome.js';
import { conflictId } from '../../src/desk/overlay.js';
import { messagesFor } from '../../src/messages/index.js';
import { answerText } from '../../src/rendering/answer-text.js';
import { deskForEach } from '../fixtures/desks.js';
import { onEachEngine } from '../fixtures/stores.js';

const ME = { who: 'discord:123456789012345678', reason: 'because' };

onEachEngine('updates', (engine, make) => {
  const at = deskForEach(engine, make);
  const { reopen, statement } = at;
  const FERRIES = 'facts/ferries.yaml';
  /** What a curator does: a file of the library with other words in it. */
  async function change(from: string, to: string, path = FERRIES): Promise<Outcome> {
    return at.desk.publisher.take(
      (files) =>
        overlay(
          files,
          files.filter((one) => one.path === path).map(({ text }) => ({ path, text: text.replaceAll(from, to) })),
          false,
        ),
      ME,
    );
  }

  describe('an update of the data folder', () => {
    it('leaves what curators changed, also where it changes the same file', async () => {
      expect(await change('on weekdays', 'on working days')).toMatchObject({ kind: 'published' });
      await at.place.edit(FERRIES, 'by a count at the piers', 'by a count at both piers');
      expect(await at.desk.publisher.reload(ME)).toMatchObject({ kind: 'published' });
      expect(statement('ferry-fare')).toContain('on working days');
      expect(statement('ferry-passengers-blog')).toContain('at both piers');
      await reopen();
      expect(statement('ferry-fare')).toContain('on working days');
      expect(at.desk.warnings).toEqual([]);
    });

    it('that has taken the curators’ changes in leaves nothing over it', async () => {
      await change('on weekdays', 'on working days');
      await at.place.edit(FERRIES, 'on weekdays', 'on working days');
      expect(await at.desk.publisher.reload(ME)).toMatchObject({ kind: 'same' });
      await at.place.edit(FERRIES, 'by a count at the piers', 'by a count at both piers');
      await at.desk.publisher.reload(ME);
      expect(await at.desk.changes()).toEqual([]);
    });

    it('that changes the same fact is held back, also at the start, until somebody says which holds', async () => {
      await change('on weekdays', 'on working days');
      const before = statement('ferry-fare');
      await at.place.edit(FERRIES, 'on weekdays', 'from Monday to Friday');
      const found: Outcome[] = [];
      await reopen({ onFound: (outcome) => void found.push(outcome) });
      expect(statement('ferry-fare')).toBe(before);
      await expect.poll(() => found).toMatchObject([{ kind: 'conflict' }]);
      const outcome = await at.desk.publisher.reload(ME);
      expect(outcome).toMatchObject({ kind: 'conflict', conflicts: [{ path: FERRIES, entry: 'ferry-fare' }] });
      expect(await change('blog', 'paper')).toMatchObject({ kind: 'conflict' });
      if (outcome.kind !== 'conflict' || outcome.conflicts[0] === undefined) return;
      const id = conflictId(outcome.conflicts[0]);
      expect(await at.desk.publisher.settle('0123456789ab', 'folder', ME)).toMatchObject({ kind: 'failed' });
      expect(await at.desk.publisher.settle(id, 'folder', ME)).toMatchObject({ kind: 'published' });
      expect(statement('ferry-fare')).toContain('from Monday to Friday');
      expect(await at.desk.changes()).toEqual([]);
      expect(await at.desk.publisher.settle(id, 'folder', ME)).toMatchObject({ kind: 'failed' });
    });

    it('or the curators’ version is kept', async () => {
      await change('on weekdays', 'on working days');
      await at.place.edit(FERRIES, 'on weekdays', 'from Monday to Friday');
      const outcome = await at.desk.publisher.reload(ME);
      if (outcome.kind !== 'conflict' || outcome.conflicts[0] === undefined) return expect.unreachable(outcome.kind);
      expect(await at.desk.publisher.settle(conflictId(outcome.conflicts[0]), 'curators', ME)).toMatchObject({
        kind: 'same',
      });
      expect(statement('ferry-fare')).toContain('on working days');
      await reopen();
      expect(await at.desk.publisher.reload(ME)).toMatchObject({ kind: 'same' });
    });

    it('a rollback holds out against a conflict, and is settled like any change', async () => {
      const first = at.desk.answerer.current().library.version;
      await change('on weekdays', 'on working days');
      await at.place.edit(FERRIES, 'on weekdays', 'from Monday to Friday');
      expect(await at.desk.publisher.reload(ME)).toMatchObject({ kind: 'conflict' });
      expect(await at.desk.publisher.rollback(first, ME)).toMatchObject({ kind: 'published', version: first });
      await reopen();
      expect(at.desk.answerer.current().library.version).toBe(first);
    });
  });

  describe('what the folder holds and nobody has published', () => {
    const pulled = () => at.place.edit('facts/lighthouse.yaml', '42 metres', '43 metres');
    const height = () => statement('lighthouse-height');

    it('stays out of what is insisted on, and comes with the next reload', async () => {
      const text = '- id: boat\n  statement: The boat is blue.\n  sources: [coast-office]\n';
      const boat = { path: 'facts/boats.yaml', text };
      const looked = await at.desk.publisher.take((files) => overlay(files, [boat], false), { ...ME, dry: true });
      if (looked.kind !== 'sound') return expect.unreachable(looked.kind);
      await pulled();
      expect(await at.desk.publisher.insist('import', looked.from, looked.version, ME)).toMatchObject({
        kind: 'published',
      });
      expect(height()).toContain('42');
      expect(await at.desk.publisher.reload(ME)).toMatchObject({ kind: 'published' });
      expect([height(), statement('boat')]).toEqual([expect.stringContaining('43'), 'The boat is blue.']);
      expect((await at.desk.changes()).map(({ path }) => path)).toEqual(['facts/boats.yaml']);
    });

    it('stays out of a rollback, also over a restart, and comes with the next reload', async () => {
      const first = at.desk.answerer.current().library.version;
      await change('on weekdays', 'on working days');
      await pulled();
      expect(await at.desk.publisher.rollback(first, ME)).toMatchObject({ kind: 'published', version: first });
      await reopen();
      expect(at.desk.answerer.current().library.version).toBe(first);
      expect(at.desk.warnings).toEqual([expect.stringContaining('nobody has published')]);
      expect(await at.desk.publisher.reload(ME)).toMatchObject({ kind: 'published' });
      expect([height(), statement('ferry-fare')]).toEqual([
        expect.stringContaining('43'),
        expect.stringContaining('on weekdays'),
      ]);
    });
  });

  describe.runIf(engine === 'sqlite')('changes that cannot be read', () => {
    it('are named, and neither served without nor written over', async () => {
      await change('on weekdays', 'on working days');
      const file = join(at.place.state, 'overlay.json.gz');
      await writeFile(file, 'of another time');
      await reopen();
      expect(at.desk.warnings).toEqual([
        expect.stringMatching(/overlay\.json\.gz .* is damaged or of another version.*served last is served/),
      ]);
      expect(statement('ferry-fare')).toContain('on working days');
      expect(await at.desk.publisher.reload(ME)).toMatchObject({
        kind: 'failed',
        reason: expect.stringContaining('overlay.json.gz'),
      });
      const [, first] = (await at.desk.records.history(10)).map(({ version }) => version);
      expect(await at.desk.publisher.rollback(first ?? '', ME)).toMatchObject({ kind: 'published' });
      expect((await readdir(at.place.state)).filter((name) => name.startsWith('overlay'))).toHaveLength(2);
      expect(await at.desk.publisher.reload(ME)).toMatchObject({ kind: 'same' });
    });
  });

  describe('a fact that is taken out', () => {
    const GOLDEN = `- question: How tall is the lighthouse?
  fact: lighthouse-height
- question: what does the ferry cost
  fact: ferry-fare
- question: ticket price of the ferry
  fact: [ferry-fare, ferry-passengers-blog]
- question: who won the football world cup in 1998
  fact: none
`;
    const cutFare = (text: string) => text.replace(/- id: ferry-fare\n(?: .*\n|\n)*/, '');

    it('takes its golden questions along where somebody says so', async () => {
      await at.place.write('golden.yaml', GOLDEN);
      await at.desk.publisher.reload(ME);
      await at.place.write(FERRIES, cutFare(await at.place.read(FERRIES)));
      const outcome = await at.desk.publisher.reload(ME);
      expect(outcome).toMatchObject({
        kind: 'orphans',
        orphans: [
          { question: 'what does the ferry cost', fact: 'ferry-fare' },
          { question: 'ticket price of the ferry', fact: 'ferry-fare' },
        ],
        difference: { facts: { removed: ['ferry-fare'] } },
      });
      if (outcome.kind !== 'orphans') return;
      expect(await at.desk.publisher.insist('import', outcome.from, outcome.version, ME)).toMatchObject({
        kind: 'published',
      });
      expect(at.desk.answerer.current().library.golden.map(({ question, fact }) => [question, fact])).toEqual([
        ['How tall is the lighthouse?', 'lighthouse-height'],
        ['ticket price of the ferry', 'ferry-passengers-blog'],
        ['who won the football world cup in 1998', 'none'],
      ]);
      expect(await at.desk.publisher.reload(ME)).toMatchObject({ kind: 'same' });
    });

    it('is refused as before where something else is wrong', async () => {
      await at.place.write('golden.yaml', `${GOLDEN}- question: x\n  fact: nobody\n`);
      await at.place.write(FERRIES, cutFare(await at.place.read(FERRIES)));
      expect(await at.desk.publisher.reload(ME)).toMatchObject({ kind: 'unsound' });
    });
  });

  it('a fact more does not make another answer of small talk', async () => {
    const talk = () => {
      const { ask, library } = at.desk.answerer.current();
      return answerText(ask('how current are you', { today: '2026-01-01' }), library, messagesFor('en'));
    };
    await at.place.write(
      'golden.yaml',
      '- question: how current are you\n  fact: none\n- question: How tall is the lighthouse?\n  fact: lighthouse-height\n',
    );
    await at.desk.publisher.reload(ME);
    const before = talk();
    await at.place.write('facts/boats.yaml', '- id: boat\n  statement: The boat is blue.\n  sources: [coast-office]\n');
    expect(await at.desk.publisher.reload(ME)).toMatchObject({ kind: 'published', golden: { moved: [] } });
    expect(talk()).not.toBe(before);
    await rm(join(at.place.data, 'facts/boats.yaml'));
  });
});

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { overlay } from '../../src/desk/archive.js';
import type { Outcome } from '../../src/desk/outcome.js';
import { INCOMING } from '../../src/files/folder.js';
import { readLibrary } from '../../src/files/read-library.js';
import { deskForEach } from '../fixtures/desks.js';
import { openAt } from '../fixtures/library-folder.js';
import { onEachEngine } from '../fixtures/stores.js';

const ME = { who: 'discord:123456789012345678', reason: 'because' };

onEachEngine('publishing', (engine, make) => {
  const at = deskForEach(engine, make);
  const { reopen, statement } = at;
  const served = () => at.desk.answerer.current().library.version;
  const height = 'facts/lighthouse.yaml';

  describe('reload', () => {
    it('serves what has changed, names it, and writes the history', async () => {
      const before = served();
      await at.place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
      const outcome = await at.desk.publisher.reload(ME);
      expect(outcome).toMatchObject({ kind: 'published', from: before, version: served() });
      if (outcome.kind !== 'published') return;
      expect(outcome.difference.facts.changed).toEqual([{ id: 'ferry-fare', fields: ['statement', 'tells'] }]);
      expect(outcome.golden).toMatchObject({ asked: 2, right: 2, broken: [], moved: [] });
      expect(await at.desk.records.history(1)).toMatchObject([
        { ...ME, action: 'reload', version: served(), previous: before, summary: 'facts ~1' },
      ]);
    });

    it('refuses what is unsound with file, line, entry, field and reason, and keeps the old', async () => {
      const before = served();
      await at.place.edit(height, 'sources: [harbour-gazette]', 'sources: [nowhere]');
      const outcome = await at.desk.publisher.reload(ME);
      const line = (await at.place.read(height)).split('\n').findIndex((one) => one.includes('nowhere')) + 1;
      expect(outcome).toMatchObject({
        kind: 'unsound',
        version: before,
        problems: [
          {
            file: height,
            line,
            entry: 'lighthouse-height',
            field: 'sources.0',
            reason: expect.stringMatching(/^no source "nowhere"/),
          },
        ],
      });
      expect(served()).toBe(before);
    });

    it('refuses a golden question that breaks, with before and after, until somebody insists', async () => {
      const before = served();
      await at.place.edit('golden.yaml', 'fact: lighthouse-height', 'fact: ferry-fare');
      await at.place.edit('golden.yaml', 'How tall is the lighthouse?', 'How high is the light tower?');
      const outcome = await at.desk.publisher.reload(ME);
      expect(outcome).toMatchObject({ kind: 'golden', from: before });
      if (outcome.kind !== 'golden') return;
      const [broken] = outcome.golden.broken;
      expect(broken).toMatchObject({ expected: ['ferry-fare'], before: { facts: ['lighthouse-height'] } });
      expect(served()).toBe(before);
      const { how, from, version } = outcome;
      expect(await at.desk.publisher.insist(how, from, version, ME)).toMatchObject({ kind: 'published', version });
      expect(served()).toBe(version);
      expect(await at.desk.publisher.insist(how, from, version, ME)).toMatchObject({ kind: 'failed' });
    });

    it('does not publish by insisting what has changed since it was looked at', async () => {
      await at.place.edit('golden.yaml', 'fact: lighthouse-height', 'fact: ferry-fare');
      const outcome = await at.desk.publisher.reload(ME);
      if (outcome.kind !== 'golden') return expect.unreachable(outcome.kind);
      await at.place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
      const { how, from, version } = outcome;
      expect(await at.desk.publisher.insist(how, from, version, ME)).toMatchObject({ kind: 'failed' });
      expect(served()).toBe(from);
    });

    it('of two curators goes one at a time, and both are told', async () => {
      await at.place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
      const waits: string[] = [];
      const first = at.desk.publisher.reload({ who: 'first', reason: '' });
      const second = at.desk.publisher.reload({ who: 'second', reason: '', onWait: (who) => void waits.push(who) });
      expect(waits).toEqual(['first']);
      expect(await first).toMatchObject({ kind: 'published', waitedFor: [] });
      expect(await second).toMatchObject({ kind: 'same', waitedFor: ['first'] });
    });
  });

  describe('check', () => {
    it('says what a reload would do, and does not do it', async () => {
      const before = served();
      await at.place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
      expect(await at.desk.publisher.check(ME)).toMatchObject({ kind: 'sound', from: before });
      expect(served()).toBe(before);
      expect((await at.desk.records.history(10)).map(({ action }) => action)).toEqual(['start']);
    });
  });

  describe('import', () => {
    const upload = {
      path: 'facts/boats.yaml',
      text: '- id: blue-boat\n  statement: The boat is blue.\n  sources: [coast-office]\n',
    };

    it('lays over the folder what has passed the gate, and writes nothing into it', async () => {
      const outcome = await at.desk.publisher.take((files) => overlay(files, [upload], false), ME);
      expect(outcome).toMatchObject({ kind: 'published', difference: { facts: { added: ['blue-boat'] } } });
      expect(await readdir(join(at.place.data, 'facts'))).not.toContain('boats.yaml');
      expect(await at.desk.changes()).toEqual([{ path: 'facts/boats.yaml', base: null, text: upload.text }]);
      expect(await at.desk.publisher.reload(ME)).toMatchObject({ kind: 'same' });
      await reopen();
      expect(statement('blue-boat')).toBe('The boat is blue.');
    });

    it('takes all or nothing', async () => {
      const bad = { path: 'facts/other.yaml', text: '- id: other\n' };
      const before = served();
      const outcome = await at.desk.publisher.take((files) => overlay(files, [upload, bad], false), ME);
      expect(outcome).toMatchObject({ kind: 'unsound', version: before });
      expect(await at.desk.changes()).toEqual([]);
      expect(served()).toBe(before);
    });

    it('that takes the place of the whole library takes out the rest', async () => {
      const sources = { path: 'sources.yaml', text: await at.place.read('sources.yaml') };
      const outcome = await at.desk.publisher.take((files) => overlay(files, [upload, sources], true), ME);
      expect(outcome).toMatchObject({ kind: 'published' });
      await reopen();
      expect(at.desk.answerer.current().library.facts).toHaveLength(1);
    });

    it('refused for golden questions can be insisted on, also after a restart', async () => {
      const golden = { path: 'golden.yaml', text: '- question: How tall is the lighthouse?\n  fact: ferry-fare\n' };
      const outcome = await at.desk.publisher.take((files) => overlay(files, [golden], false), ME);
      if (outcome.kind !== 'golden') return expect.unreachable(outcome.kind);
      await reopen();
      const { how, from, version } = outcome;
      expect(await at.desk.publisher.insist(how, from, version, ME)).toMatchObject({ kind: 'published', version });
      expect(await at.desk.changes()).toMatchObject([{ path: 'golden.yaml', text: golden.text }]);
    });
  });

  describe('rollback', () => {
    it('goes back to any version that served, whatever the folder holds, and stays after a reload and a restart', async () => {
      const first = served();
      await at.place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
      await at.desk.publisher.reload(ME);
      const second = served();
      const outcome = await at.desk.publisher.rollback(first, ME);
      expect(outcome).toMatchObject({ kind: 'published', from: second, version: first });
      expect(await at.place.read('facts/ferries.yaml')).toContain('on working days');
      expect(await at.desk.publisher.reload(ME)).toMatchObject({ kind: 'same', version: first });
      await reopen();
      expect(served()).toBe(first);
      expect(await at.desk.publisher.rollback(second, ME)).toMatchObject({ kind: 'published', version: second });
      expect(await at.desk.publisher.rollback('0123456789ab', ME)).toMatchObject({ kind: 'failed' });
      expect(await at.desk.publisher.rollback('../../etc/pw', ME)).toMatchObject({ kind: 'failed' });
    });

    it('leaves in the folder what nobody has published', async () => {
      const first = served();
      await at.place.edit('facts/ferries.yaml', 'on weekdays', 'on working days');
      await at.desk.publisher.reload(ME);
      await at.place.write('facts/draft.yaml', 'half a thought');
      expect(await at.desk.publisher.rollback(first, ME)).toMatchObject({ kind: 'published', notes: [] });
      expect(await at.place.read('facts/draft.yaml')).toBe('half a thought');
    });
  });

  describe('the start', () => {
    it('serves the version served last where the folder has become unsound, and says so', async () => {
      const before = served();
      await at.place.write(height, 'nonsense: [');
      await reopen();
      expect(served()).toBe(before);
      expect(at.desk.warnings.join()).toContain(`${height}:1`);
      expect(await at.desk.publisher.reload(ME)).toMatchObject({ kind: 'unsound' });
    });

    it('publishes what has changed meanwhile only if it passes the gate', async () => {
      const before = served();
      const found: Outcome[] = [];
      const restart = async () => {
        await reopen({ onFound: (outcome) => void found.push(outcome) });
        expect(served()).toBe(before);
        await expect.poll(() => found.length).toBe(1);
      };
      await at.place.edit('golden.yaml', 'fact: lighthouse-height', 'fact: ferry-fare');
      await restart();
      expect(found.pop()).toMatchObject({ kind: 'golden' });
      await at.place.edit('golden.yaml', 'fact: ferry-fare', 'fact: [lighthouse-height, ferry-fare]');
      await restart();
      expect(found.pop()).toMatchObject({ kind: 'published', from: before });
      expect(await at.desk.records.history(1)).toMatchObject([{ who: 'start', previous: before }]);
    });

    it.runIf(engine === 'sqlite')('fails with the list of problems where there never was a sound one', async () => {
      await rm(at.place.state, { recursive: true });
      await at.place.write(height, 'nonsense: [');
      await expect(openAt(at.place)).rejects.toThrow(`${height}:1`);
    });

    it('finishes an import that was decided and clears away one that was not', async () => {
      const incoming = join(at.place.data, INCOMING);
      await mkdir(join(incoming, 'facts'), { recursive: true });
      await writeFile(join(incoming, 'sources.yaml'), await at.place.read('sources.yaml'));
      const boat = '- id: blue-boat\n  statement: The boat is blue.\n  sources: [coast-office]\n';
      await writeFile(join(incoming, 'facts/boats.yaml'), boat);
      await mkdir(`${incoming}-1-x`);
      const whole = await readLibrary(at.place.data);
      expect(whole.library?.facts.map(({ id }) => id)).toEqual(['blue-boat']);
      await reopen();
      await expect.poll(() => statement('blue-boat')).toBe('The boat is blue.');
      expect((await readdir(at.place.data)).sort()).toEqual(['facts', 'sources.yaml']);
      expect(await readdir(join(at.place.data, 'facts'))).toEqual(['boats.yaml']);
    });
  });
});

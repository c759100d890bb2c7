import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { snippetOf, withDraft, withEdit } from '../../src/desk/apply-draft.js';
import { withBoldWords } from '../../src/desk/bold-words.js';
import { asOfSources, type Draft, EMPTY, idFor, slugOf } from '../../src/desk/draft.js';
import { createDraftStore, type Work } from '../../src/desk/draft-store.js';
import { withFactAgain, withoutFact } from '../../src/desk/retire.js';
import { readFolder } from '../../src/files/folder.js';
import { loadLanguages } from '../../src/files/language-data.js';
import { buildLibrary } from '../../src/knowledge/read.js';
import { DATA, testLibrary, wholeLibrary } from '../fixtures/library.js';
import { hasPostgres, startPostgres } from '../fixtures/postgres.js';
import { inPostgres } from '../fixtures/stores.js';

const DRAFT: Draft = {
  ...EMPTY,
  id: 'a-b',
  topic: 'energy',
  statement: 'A: “b” #c.',
  sources: ['s'],
  asks: ['- x', 'y: z'],
  asOf: '2026-01-01',
};

describe('a draft', () => {
  it('is put at the end of its topic and leaves the rest as it is', () => {
    const files = [{ path: 'facts/energy.yml', text: '# a comment\n- id: old\n' }];
    const [after] = withDraft(files, DRAFT);
    expect(after?.text).toBe(`# a comment\n- id: old\n\n${snippetOf(DRAFT)}`);
    expect(withDraft([], DRAFT)).toEqual([{ path: 'facts/energy.yaml', text: snippetOf(DRAFT) }]);
    expect(withDraft([{ path: 'facts/energy.yaml', text: '[]\n' }], DRAFT)).toEqual(withDraft([], DRAFT));
  });

  it('in place of a fact changes what it says and nothing else', () => {
    const text = `# of energy
- id: a-b
  # As the paper has it.
  statement: A.
  kind: report
  asks: [x]
  sources: [s]
- id: other
  statement:   Kept   as it is.
`;
    const [after] = withEdit([{ path: 'facts/energy.yaml', text }], { ...DRAFT, statement: 'B.', asks: null });
    expect(after?.text).toContain('# of energy\n- id: a-b\n  # As the paper has it.\n  statement: B.');
    expect(after?.text).toContain('kind: report');
    expect(after?.text).toContain('asks: [x]');
    expect(after?.text).toContain('asOf: 2026-01-01');
    expect(after?.text).toContain('- id: other\n  statement:   Kept   as it is.\n');
    expect(() => withEdit([], DRAFT)).toThrow('no longer has a-b');
  });

  it('gets an id that is free, whatever the statement is written in', async () => {
    const library = await testLibrary();
    expect(idFor({ ...DRAFT, statement: 'The pier was built in 1903.' }, library)).toBe('pier-built-1903');
    expect(idFor({ ...DRAFT, statement: 'Маяк открыт.' }, library)).toBe('mayak-otkryt');
    expect(idFor({ ...DRAFT, statement: '…' }, library)).toBe('fact');
    expect(idFor({ ...DRAFT, about: ['lighthouse'], tells: { height: null } }, library)).toBe('lighthouse-height-2');
    expect(slugOf('  Énergie & Water!! ')).toBe('energie-water');
  });

  it('holds since the latest day of its sources', async () => {
    const { sources } = await testLibrary();
    const today = '2026-11-26';
    expect(asOfSources({ ...DRAFT, sources: ['harbour-gazette', 'coast-office'] }, sources, today)).toBe('2025-01');
    expect(asOfSources({ ...DRAFT, sources: ['nobody'] }, sources, today)).toBe(today);
  });

  it('marks the one date and the one number, and nothing where there are two', async () => {
    const library = await testLibrary();
    const [english] = await loadLanguages(['en']);
    if (!english) throw new Error('no English');
    const marked = (statement: string, attribute: string) =>
      withBoldWords({ ...DRAFT, statement, tells: { [attribute]: null } }, library, english).tells[attribute];
    expect(marked('It was opened on 4 May 2024 after two years.', 'opening')).toBe('4 May 2024');
    expect(marked('In 2024 it carried 1.2 million passengers.', 'passengers')).toBe('1.2 million passengers');
    expect(marked('It carried 5 people and 7 dogs.', 'passengers')).toBeNull();
  });
});

it('a fact that is taken out and put back is the same, with all that hangs on it', async () => {
  const { files } = await readFolder(DATA.replace('tests/fixtures/', ''));
  const library = await wholeLibrary();
  const introduced = Object.values(library.lexicon.entities).find(({ overview = [] }) => overview.length > 2)
    ?.overview?.[1];
  for (const id of [introduced]) {
    const fact = library.factById.get(id ?? '');
    if (fact === undefined) throw new Error('no such fact');
    const without = withoutFact(files, fact, library);
    const { problems } = buildLibrary(without);
    // Golden questions and charts are the gate's to ask about.
    expect(problems.filter(({ file }) => !/^(?:golden|charts)/.test(file))).toEqual([]);
    const poorer = buildLibrary(without.filter(({ path }) => !/^(?:golden|charts)/.test(path))).library;
    if (poorer === null) throw new Error('unsound');
    expect(poorer.facts).toHaveLength(library.facts.length - 1);
    const again = buildLibrary(withFactAgain(without, files, fact, poorer));
    expect(again.problems).toEqual([]);
    expect(again.library?.factById.get(fact.id)).toEqual(fact);
    for (const [language, { facts }] of library.translations)
      expect(again.library?.translations.get(language)?.facts.get(fact.id)).toEqual(facts.get(fact.id));
  }
});

describe('work in hand', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'drafts-'));
  });
  afterEach(() => rm(dir, { recursive: true }));
  const work: Work = {
    kind: 'add',
    draft: DRAFT,
    gap: '1',
    named: false,
    dated: false,
    find: '',
    reason: '',
    since: null,
    checked: null,
  };

  it('outlasts the process that kept it, the latest hundred', async () => {
    const store = createDraftStore(join(dir, 'drafts'));
    const ids: string[] = [];
    for (let n = 0; n < 104; n++) ids.push(await store.begin({ ...work, gap: String(n) }));
    const later = createDraftStore(join(dir, 'drafts'));
    expect(await later.read(ids.at(-1) ?? '')).toMatchObject({ gap: '103', draft: DRAFT });
    expect(await readdir(join(dir, 'drafts'))).toHaveLength(100);
    await later.drop(ids.at(-1) ?? '');
    expect(await later.read(ids.at(-1) ?? '')).toBeNull();
  });

  it('that is damaged or asked for by a path is not there', async () => {
    const store = createDraftStore(dir);
    await writeFile(join(dir, '0123456789ab.json'), '{"form":1,');
    for (const id of ['0123456789ab', '../desk', '', 'ffffffffffff']) expect(await store.read(id)).toBeNull();
  });

  it.skipIf(!hasPostgres)(
    'is in the database where several processes share one, for each of them to go on with, the latest hundred',
    async () => {
      const server = await startPostgres();
      const store = inPostgres(await server.database());
      const [one, two] = [await store.open(), await store.open()];
      const first = await one.drafts.begin({ ...work, gap: 'first' });
      expect(await two.drafts.read(first)).toMatchObject({ gap: 'first', draft: DRAFT });
      await two.drafts.save(first, { ...work, gap: 'changed\0' });
      expect(await one.drafts.read(first)).toMatchObject({ gap: 'changed\0' });
      for (let n = 0; n < 100; n++) await one.drafts.begin(work);
      expect(await two.drafts.read(first)).toBeNull();
      const last = await two.drafts.begin(work);
      await one.drafts.drop(last);
      for (const id of [last, '../desk', '']) expect(await two.drafts.read(id)).toBeNull();
      for (const { records } of [one, two]) await records.close();
      await server.remove();
    },
  );
});

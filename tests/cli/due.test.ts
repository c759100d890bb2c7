import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, SMALL } from './run.js';

test('due lists what falls due by a day, and writes what is to come as a calendar', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'due-'));
  try {
    await cp(SMALL, folder, { recursive: true });
    await writeFile(
      join(folder, 'facts/more.yaml'),
      '- {id: later, statement: It is there., reviewBy: 2031-06, sources: [coast-office]}\n' +
        '- {id: sooner, statement: It is here., display: Where is it?, reviewBy: 2031-02, sources: [coast-office]}\n' +
        '- {id: launch, statement: A ship is to be launched on 4 May 2031., sources: [coast-office]}\n',
    );
    const on = await run(['due', '--data', folder, '--today', '2030-07-01', '--on', '2031-07-01']);
    expect(on.code).toBe(0);
    expect(on.out).toMatch(/ {2}trusted until 2031-02: sooner \(Where is it\?\)\n {2}trusted until 2031-06: later /);
    expect(on.out).toContain('launch speaks of now or of what is to come, and has no reviewBy\n');
    expect((await run(['due', '--data', folder, '--today', '2031-03-01'])).out).not.toContain('later');

    const file = join(folder, 'coming.ics');
    const { out } = await run(['due', '--data', folder, '--today', '2030-07-01', '--ics', file]);
    expect(out).toBe(`${file}: 1 event to come\n`);
    const calendar = await readFile(file, 'utf8');
    expect(calendar).toContain('\r\nDTSTART;VALUE=DATE:20310504\r\nDTEND;VALUE=DATE:20310505\r\n');
    expect(calendar).toContain('\r\nSUMMARY:A ship is to be launched on 4 May 2031.\r\n');

    const refused = await run(['due', '--on', 'soon']);
    expect([refused.code, refused.err]).toEqual([2, '--on must be a day like 2027-03-31, not "soon"\n']);
  } finally {
    await rm(folder, { recursive: true });
  }
});

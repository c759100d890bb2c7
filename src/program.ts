import { loadPreparing } from './files/prepare.js';
import { readLibrary } from './files/read-library.js';
import { warmUp } from './warm-up.js';

export { exitStatus, run } from './run.js';

/** Runs what a start runs, as far as that goes without Discord, so that the build can keep the code that V8 makes of it. */
export async function rehearse(dataDir: string): Promise<void> {
  const { library } = await readLibrary(dataDir);
  if (library !== null) await warmUp(await loadPreparing()(library), '2026-01-01');
}

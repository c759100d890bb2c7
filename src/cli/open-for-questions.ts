import type { Answerer } from '../engine/answer.js';
import { loadPreparing } from '../files/prepare.js';
import type { Library } from '../knowledge/library.js';
import { startReader } from '../reader/reader.js';

/** A library as the bot has it, with the reader unless `READER=off`; a command waits until the model is loaded. */
export async function openForQuestions(library: Library): Promise<Answerer> {
  const warn = (message: string) => process.stderr.write(`${message}\n`);
  const reader = process.env.READER === 'off' ? null : await startReader({ warn });
  await reader?.settled;
  return loadPreparing({ reader })(library);
}

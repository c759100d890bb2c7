import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { loadPreparing } from '../files/prepare.js';
import { atOnce } from '../lib/steps.js';
import { judge, type Verdict } from './gate.js';
import type { SentRequest, SentVerdict } from './gate-thread.js';
import { pack, unpack } from './parcel.js';

// On Linux this is the thread's own priority, elsewhere the whole process's, which has questions to answer.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

const prepare = loadPreparing();
const send = (verdict: Verdict) => {
  const sent: SentVerdict =
    verdict.kind === 'unsound' ? verdict : { ...verdict, library: atOnce(pack(verdict.library)) };
  parentPort?.postMessage(sent);
};

/** The gate in a thread of its own: one request comes, one verdict goes back. Not as `workerData`, which would stay in memory. */
parentPort?.once('message', ({ served, ...request }: SentRequest) => {
  void judge(prepare, { ...request, served: served && (() => atOnce(unpack(served))) }).then(send);
});

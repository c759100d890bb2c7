import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { loadPreparing } from '../engine/prepare.js';
import { atOnce } from '../lib/steps.js';
import { createGate } from './gate.js';
import type { SentRequest, SentVerdict } from './gate-thread.js';
import { pack, unpack } from './parcel.js';

// On Linux this is the thread's own priority, elsewhere the whole process's, which has questions to answer.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

/** The gate in a thread of its own: one request comes as `workerData`, one verdict goes back. */
const { served, ...request } = workerData as SentRequest;
const gate = createGate(loadPreparing());
const verdict = await gate({ ...request, served: served && atOnce(unpack(served)) });
const sent: SentVerdict = verdict.kind === 'unsound' ? verdict : { ...verdict, library: atOnce(pack(verdict.library)) };
parentPort?.postMessage(sent);

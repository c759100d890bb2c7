import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { loadAnswering } from '../answering/prepare.js';
import { createGate, type GateRequest } from './gate.js';

// On Linux this is the thread's own priority, elsewhere the whole process's, which has questions to answer.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

/** The gate in a thread of its own: one request comes as `workerData`, one verdict goes back. */
const request = workerData as GateRequest;
parentPort?.postMessage(await createGate(loadAnswering())(request));

import { parentPort, workerData } from 'node:worker_threads';
import { loadAnswering } from '../answering/prepare.js';
import { createGate, type GateRequest } from './gate.js';

/** The gate in a thread of its own: one request comes as `workerData`, one verdict goes back. */
const request = workerData as GateRequest;
parentPort?.postMessage(await createGate(loadAnswering())(request));

import { parentPort, workerData } from 'node:worker_threads';
import { paintSvg } from './paint.js';

/** One picture in a thread of its own: SVG comes as `workerData`, PNG goes back. */
parentPort?.postMessage(await paintSvg(workerData as string));

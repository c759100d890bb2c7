/** Loaded before the program: writes down what its memory holds, into the file that it is told. */
import { writeHeapSnapshot } from 'node:v8';

process.stdin.on('data', (file) => process.stdout.write(`wrote ${writeHeapSnapshot(String(file).trim())}\n`));

import { writeFileSync } from 'node:fs';
import { openOneFile } from '../dist/one-file.js';

/** Keeps what V8 has compiled once the program has run; with the flags of `npm start`, since V8 takes it with the same ones only. */
const { program, code } = openOneFile();
await program.rehearse('data');
writeFileSync('dist/bot.code', code());

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readLibrary } from '../src/files/read-library.js';
import { createRandom } from '../train/random.js';
import { soak } from './soak/load.js';
import { stops } from './soak/stops.js';

/*
 * The bot as a process of its own on Discord's bad days: questions at an even rate, while connections break, events
 * come twice, late or malformed, and requests fail in every way the loopback knows. Then stops at random moments.
 *
 *   npm run soak [-- --minutes 30 --rate 100 --stops 200 --malformed 0]
 */

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    rate: { type: 'string', default: '40' },
    stops: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    malformed: { type: 'string', default: '17' },
  },
});
const data = process.env.DATA_DIR ?? fileURLToPath(new URL('../data', import.meta.url));
process.setMaxListeners(0);

const { library } = await readLibrary(data);
if (library === null) throw new Error(`The data in ${data} cannot be used.`);
const questions = library.golden.filter(({ fact }) => fact !== 'none').map(({ question }) => question);
const write = (line: string) => process.stdout.write(`${line}\n`);
const shared = { data, questions, random: createRandom(Number(values.seed)), write };
const [minutes, times] = [Number(values.minutes), Number(values.stops)];
const load = { ...shared, minutes, rate: Number(values.rate), malformed: Number(values.malformed) };
const missed = [...(minutes > 0 ? await soak(load) : []), ...(times > 0 ? await stops({ ...shared, times }) : [])];
write(missed.length === 0 ? 'All goals reached.' : `Missed: ${missed.join('; ')}`);
process.exit(missed.length === 0 ? 0 : 1);

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readLibrary } from '../src/files/read-library.js';
import { databaseCost } from './cluster/database-cost.js';
import { FAULTS, type Fault, silence } from './cluster/faults.js';
import { type Fleet, openFleet } from './cluster/fleet.js';
import { shardsFor } from './cluster/shards.js';
import { createThumbs, keptThumbs } from './cluster/thumbs.js';
import { ask, sum } from './cluster/traffic.js';
import { inOneLanguage } from './one-language.js';

/*
 * Several processes that are one bot, each in a network namespace of its own, whose only ways out are links with delay to the loopback
 * Discord and to a PostgreSQL of the bench's. Linux only: wants `unshare` and `nsenter` (util-linux), `ip` (iproute2) and Debian's postgresql.
 *
 *   npm run bench:cluster [-- --processes 1,2,4 --servers 1000 --rate 50,200 --seconds 20 --delay 5]
 *   npm run bench:cluster -- --faults kill,cut,cut-database,update,database --rate 100 --questions 10000
 */

const { values } = parseArgs({
  options: {
    processes: { type: 'string', default: '1,2,4' },
    servers: { type: 'string', default: '1000' },
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '20' },
    /** Messages a second that are not for the bot. */
    chatter: { type: 'string', default: '0' },
    /** Milliseconds of each link, in each direction. */
    delay: { type: 'string', default: '5' },
    'one-language': { type: 'boolean', default: false },
    /** What is done to three processes with six shards, instead of the table. */
    faults: { type: 'string' },
    /** With faults: asked at least. */
    questions: { type: 'string', default: '1000' },
  },
});
const numbers = (list: string) => list.split(',').map(Number);
const DELAY = Number(values.delay);
const SECONDS = Number(values.seconds);
const CHATTER = Number(values.chatter);
/** Most are processes of the table, least is a shard for each of them. */
const PROCESSES = numbers(values.processes);
/** What Discord gives to bots of this size; `1` makes takeovers as slow as they get, and 16 spares the table some waiting. */
const CONCURRENCY = { faults: 1, table: 16 } as const;
const CREW = { processes: 3, shards: 6, servers: 300 } as const;
/** A lease and Discord's pace, in milliseconds. */
const TAKEOVER = { once: 30_000, shard: 5000 } as const;

const root = fileURLToPath(new URL('..', import.meta.url));
const given = process.env.DATA_DIR ?? join(root, 'data');
const data = values['one-language'] ? await inOneLanguage(given, join(root, 'dist')) : given;
const { library } = await readLibrary(data);
if (library === null) throw new Error(`The data in ${data} cannot be used.`);
const texts = library.golden.filter(({ fact }) => fact !== 'none').map(({ question }) => question);
const missed: string[] = [];
process.setMaxListeners(0);
const write = (line: string) => process.stdout.write(`${line}\n`);
const COLUMNS =
  'servers processes shards a/s asked lost double hidden p50/ms p99/ms MB start/s bot/ms db/ms db/tx conns own/ms'.split(
    ' ',
  );
const row = (cells: readonly (string | number)[]) =>
  write(cells.map((cell, n) => String(cell).padStart(Math.max(6, COLUMNS[n]?.length ?? 0))).join(' '));

/** Processor time of all processes since a moment, in seconds. */
const processorOf = ({ ships }: Fleet) => ships.reduce((all, ship) => all + ship.processor(), 0);

async function load(servers: number, processes: number, rate: number): Promise<void> {
  const shards = shardsFor(servers, Math.max(...PROCESSES));
  const fleet = await openFleet({ servers, shards, concurrency: CONCURRENCY.table, delay: DELAY, data });
  try {
    // One after the other, as an operator starts them: each takes its share from those that are there.
    for (let n = 0; n < processes; n += 1) await fleet.start();
    const ready = processorOf(fleet);
    const begun = performance.now();
    const before = { processor: processorOf(fleet), database: await databaseCost(fleet.url), own: process.cpuUsage() };
    const traffic = ask(fleet.discord, { texts, rate, shards, chatter: CHATTER });
    await traffic.asked(rate * SECONDS);
    await traffic.end();
    const { asked, lost, double, p50, p99 } = sum(traffic.questions);
    const seconds = (performance.now() - begun) / 1000;
    const database = await databaseCost(fleet.url);
    const own = process.cpuUsage(before.own);
    const memory = fleet.ships.map((ship) => ship.memory().now);
    row([
      servers,
      processes,
      shards,
      rate,
      asked,
      lost,
      double,
      fleet.discord.repeats(),
      p50.toFixed(1),
      p99.toFixed(0),
      Math.max(...memory).toFixed(0),
      (ready / processes).toFixed(1),
      (((processorOf(fleet) - before.processor) * 1000) / asked).toFixed(2),
      (((database.processor - before.database.processor) * 1000) / asked).toFixed(2),
      ((database.transactions - before.database.transactions) / seconds).toFixed(0),
      database.connections,
      ((own.user + own.system) / 1000 / asked).toFixed(2),
    ]);
    if (lost + double > 0) missed.push(`${lost} lost and ${double} double with ${processes} processes`);
    if (fleet.discord.violations().length > 0) missed.push('violations');
  } finally {
    await fleet.close();
  }
}

async function fault({ name, costs, run }: Fault, rate: number, questions: number): Promise<void> {
  const { processes, shards, servers } = CREW;
  const fleet = await openFleet({ servers, shards, concurrency: CONCURRENCY.faults, delay: DELAY, data });
  try {
    for (let n = 0; n < processes; n += 1) await fleet.start();
    const thumbs = createThumbs(fleet.discord);
    let replies = 0;
    const onReply: Parameters<typeof ask>[1]['onReply'] = (user, message) => {
      replies += 1;
      if (replies % 10 === 0) thumbs.press(user, message);
    };
    const traffic = ask(fleet.discord, { texts, rate, shards, onReply });
    await traffic.asked(rate * 5);
    const happened = await run(fleet, traffic);
    await traffic.asked(Math.max(questions, traffic.questions.length + rate * 5));
    await traffic.end();
    const own = new Set(happened.shards);
    const living = sum(traffic.questions.filter(({ shard }) => !own.has(shard)));
    const dead = sum(traffic.questions.filter(({ shard }) => own.has(shard)));
    const quiet = silence(traffic.questions, [...own], happened.at) / 1000;
    const { acknowledged, refused, silent } = await thumbs.sums();
    const kept = await keptThumbs(fleet.url);
    const double = living.double + dead.double;
    const hidden = fleet.discord.repeats();
    write(
      `${name}: ${traffic.questions.length} questions, ${rate}/s; ${double} answered twice, ${traffic.again()} sent twice, ${hidden} of them hidden by their nonce; ` +
        `lost: ${living.lost} of ${living.asked} where nothing happened` +
        (costs
          ? `, ${dead.lost} of ${dead.asked} on shards ${[...own]}, which were silent for ${quiet.toFixed(1)} s`
          : '') +
        `; p50 ${living.p50.toFixed(0)} ms, p99 ${living.p99.toFixed(0)} ms; ` +
        `thumbs: ${acknowledged} acknowledged, ${kept} kept, ${refused} refused, ${silent} without an answer`,
    );
    if (double > 0) missed.push(`${name}: answered twice`);
    if (living.lost > 0) missed.push(`${name}: lost`);
    if (name === 'kill' && quiet * 1000 > TAKEOVER.once + TAKEOVER.shard * own.size) missed.push(`${name}: too slow`);
    if (kept < acknowledged) missed.push(`${name}: acknowledged and lost`);
    for (const { rule, request } of fleet.discord.violations()) missed.push(`${name}: ${rule} in ${request}`);
  } finally {
    await fleet.close();
  }
}

const rates = numbers(values.rate);
write(`${library.facts.length} facts in ${library.about.languages.join(', ')}; ${DELAY} ms each way on every link`);
if (values.faults !== undefined) {
  const wanted = values.faults.split(',');
  for (const one of FAULTS.filter(({ name }) => wanted.includes(name)))
    for (const rate of rates) await fault(one, rate, Number(values.questions));
} else {
  write(
    'hidden: second messages that Discord drops, since they have the nonce of the first. Times on the clock of the bench; processor time a question: of all processes together, of PostgreSQL, of the bench itself.',
  );
  row(COLUMNS);
  for (const servers of numbers(values.servers))
    for (const rate of rates) for (const processes of PROCESSES) await load(servers, processes, rate);
}
write(missed.length === 0 ? 'All goals reached.' : `Missed: ${missed.join('; ')}`);
process.exit(missed.length === 0 ? 0 : 1);

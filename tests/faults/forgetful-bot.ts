/** The bot in a process of its own that writes down what its memory holds. */
import { writeHeapSnapshot } from 'node:v8';
import { messageCommands, slashCommands } from '../../src/commands/registry.js';
import { readConfig } from '../../src/config.js';
import { createMemoryJournal } from '../../src/desk/journal.js';
import { startBot } from '../../src/discord/start-bot.js';
import { loadPreparing } from '../../src/engine/prepare.js';
import { createLive } from '../../src/knowledge/live.js';
import { createLog } from '../../src/log.js';
import { paintSvg } from '../../src/rendering/picture/paint.js';
import { testLibrary } from '../fixtures/library.js';

const config = readConfig(process.env);
const token = config.token ?? '';
const bot = await startBot({
  config,
  token,
  log: createLog('silent', token),
  answerer: createLive(await loadPreparing()(await testLibrary())),
  journal: createMemoryJournal(),
  commands: { slash: slashCommands, message: messageCommands },
  paint: paintSvg,
});
process.stdout.write('ready\n');
process.stdin.on('data', (file) => {
  process.stdout.write(`wrote ${writeHeapSnapshot(String(file).trim())}\n`);
});
process.stdin.on('end', () => void bot.stop().then(() => process.exit(0)));

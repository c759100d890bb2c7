#!/usr/bin/env node
import { UsageError } from './cli/options.js';
import { programVersion } from './cli/program-version.js';

const HELP = `ask "question"            answers a question
chat                      answers one question after another
chart NAME                shows a series of figures, or the timeline
check [DIR]               checks a data folder
diff OLD NEW              shows what another data folder would change
eval FILE.jsonl           measures the answers to a file of questions
due                       lists the facts to look at again, and what is to come
gaps                      lists the questions that got no answer
links                     visits the addresses of all sources, and reports which are gone
new-library DIR           makes a data folder of your own to start from
import FILE|FOLDER        makes drafts of a FAQ, a wiki or a sheet
drafts list|accept|…      lists drafts, and makes facts of them
site --out DIR            writes the library as a static site
desk export DIR           writes what curators changed in Discord to files
forget --user ID          removes a curator's id from the history
backup --out FILE         writes all that the bot keeps to a zip, also while it runs
restore FILE              puts a backup back
doctor                    checks everything that the bot needs, and says what to do
--help, --version         this list; the version. Each command has --help, too.`;

/** Each loaded only where it is called: the desk and the pictures take longer to load than a question to answer. */
const COMMANDS: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<number>>>> = {
  ask: async () => (await import('./cli/ask.js')).ask,
  chart: async () => (await import('./cli/chart.js')).chart,
  chat: async () => (await import('./cli/chat.js')).chat,
  check: async () => (await import('./cli/check.js')).check,
  eval: async () => (await import('./cli/evaluate.js')).evaluate,
  desk: async () => (await import('./cli/desk.js')).desk,
  'new-library': async () => (await import('./cli/new-library.js')).newLibrary,
  import: async () => (await import('./cli/import.js')).importSources,
  drafts: async () => (await import('./cli/drafts.js')).drafts,
  diff: async () => (await import('./cli/diff.js')).diff,
  site: async () => (await import('./cli/site.js')).site,
  due: async () => (await import('./cli/falling-due.js')).due,
  links: async () => (await import('./cli/links.js')).links,
  gaps: async () => (await import('./cli/gaps.js')).gaps,
  forget: async () => (await import('./cli/forget.js')).forget,
  backup: async () => (await import('./cli/backup.js')).backup,
  restore: async () => (await import('./cli/backup.js')).restore,
  doctor: async () => (await import('./cli/doctor.js')).doctor,
};

// Whoever reads may have had enough: `| head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
try {
  if (['--help', '-h', 'help'].includes(name)) process.stdout.write(`${HELP}\n`);
  else if (['--version', '-v'].includes(name)) process.stdout.write(`${await programVersion()}\n`);
  else if (name === '') throw new UsageError(HELP);
  else if (!command)
    throw new UsageError(`there is no command "${name}". The commands are: ${Object.keys(COMMANDS).join(', ')}`);
  else process.exitCode = await (await command())(args);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

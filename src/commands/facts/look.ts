import type { ChatInputCommandInteraction } from 'discord.js';
import { pack } from '../../desk/archive.js';
import type { Curation } from '../../desk/curation.js';
import type { Change } from '../../desk/overlay.js';
import type { HistoryEntry } from '../../desk/records.js';
import { staleIn } from '../../desk/translating.js';
import type { Library } from '../../knowledge/library.js';
import { isOverdue } from '../../knowledge/shelf-life.js';
import { clip } from '../../rendering/markdown.js';
import { notice } from '../../rendering/message.js';
import { languageName } from '../../rendering/names.js';
import { count } from '../../rendering/outcome-report.js';
import type { Report } from '../../rendering/report.js';
import { reportMessage, withFile } from '../../rendering/report-message.js';
import type { BotStatus, Desk, ProcessStatus } from '../command.js';
import { later, whisper } from './reply.js';

/** Entries that a list shows at most; the attachment has them all. */
const SHOWN = { history: 200, feedback: 50 } as const;

export async function history(interaction: ChatInputCommandInteraction, { records }: Curation): Promise<void> {
  const lines = (await records.history(SHOWN.history)).map(historyLine);
  const title = lines.length === 0 ? 'Nothing has happened yet.' : 'Who did what, newest first';
  await whisper(interaction, reportMessage({ title, sections: [{ heading: '', lines }] }));
}

const minute = (at: string) => `${at.slice(0, 16).replace('T', ' ')} UTC`;

function historyLine({ at, who, action, version, previous, reason, summary }: HistoryEntry): string {
  const change = version === null ? '' : ` ${previous === null ? '' : `${previous} → `}${version}`;
  return `${minute(at)}, ${who}: ${action}${change} (${summary})${reason === '' ? '' : `. ${reason}`}`;
}

export async function feedback(interaction: ChatInputCommandInteraction, curation: Curation): Promise<void> {
  const { library } = curation.answerer.current();
  const facts = await curation.records.feedback(SHOWN.feedback);
  const sections = facts.map(({ fact, up, down, questions, wrongs }) => ({
    heading: `${fact}: 👎 ${down}, 👍 ${up}`,
    lines: [
      library.factById.get(fact)?.statement ?? 'No longer in the library.',
      ...wrongs.map((wrong) => `said to be wrong: “${wrong}”`),
      ...questions.map((question) => `asked: “${question}”`),
    ],
  }));
  const title = facts.length === 0 ? 'No fact has a thumb down.' : 'Facts with the most thumbs down';
  await whisper(interaction, reportMessage({ title, sections }));
}

export function exportZip(interaction: ChatInputCommandInteraction, curation: Curation): Promise<void> {
  return later(interaction, async () => {
    const served = curation.answerer.current().library.version;
    const version = interaction.options.getString('version')?.trim().toLowerCase() ?? served;
    const files = await curation.versions.read(version);
    if (files === null) return notice('There is no such version. Start typing and pick one from the list.');
    const changes = version === served ? await curation.changes().catch(() => []) : [];
    const own =
      changes.length === 0
        ? ''
        : `\n${count(changes.length, 'file')} changed in Discord: ${changes.map(({ path }) => `\`${path}\``).join(', ')}. Once the data folder holds them, too, nothing lies over it any more.`;
    const words = `**Version ${version}${version === served ? ', as it is served' : ''}.** \`/facts import\` takes it back.${clip(own, 1500)}`;
    return withFile(notice(words), `library-${version}.zip`, Buffer.from(await pack(files)));
  });
}

export async function status(interaction: ChatInputCommandInteraction, curation: Curation, desk: Desk): Promise<void> {
  const last = await curation.records.lastServed().catch(() => null);
  const changes = await curation.changes().catch((error: unknown) => (error instanceof Error ? [error.message] : []));
  const lines = changes.map((change) => (typeof change === 'string' ? change : changeLine(change)));
  const processes = (await desk.processes().catch(() => null)) ?? [];
  await whisper(
    interaction,
    reportMessage(statusReport(curation, last, lines, processes, desk.status(), desk.today())),
  );
}

const changeLine = ({ path, base, text }: Change) =>
  `${path}: ${text === null ? 'taken out' : base === null ? 'new' : 'changed'}`;

/** Facts that somebody has to translate again, or to look at. */
const staleLines = (library: Library) =>
  staleIn(library).map(({ id, languages }) => `${id}: ${languages.map(languageName).join(', ')}`);

const translatedLines = ({ translations }: Library) =>
  [...translations].map(([language, { facts }]) => `${facts.size} in ${languageName(language)}`);

function processLine({ host, own, version, shards, uptimeSeconds }: ProcessStatus): string {
  const has =
    shards.length === 0 ? 'no shard, ready to take over' : `${count(shards.length, 'shard')} (${shards.join(', ')})`;
  const minutes = Math.floor(uptimeSeconds / 60);
  return `${host}${own ? ' (this one)' : ''}: ${has}, serves ${version ?? 'nothing yet'}, up for ${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function statusReport(
  curation: Curation,
  last: HistoryEntry | null,
  changes: readonly string[],
  processes: readonly ProcessStatus[],
  bot: BotStatus,
  today: string,
): Report {
  const { library } = curation.answerer.current();
  const { version } = library;
  const overdue = library.facts.filter((fact) => isOverdue(fact, today));
  const since = last === null ? [] : [`since ${minute(last.at)}, by ${last.who} (${last.action})`];
  const asks = library.facts.reduce((sum, fact) => sum + fact.asks.length, 0);
  const size = [
    count(library.facts.length, 'fact'),
    `${asks} ways to ask for them`,
    count(library.sources.size, 'source'),
    count(library.golden.length, 'golden question'),
    ...translatedLines(library),
  ];
  const hours = Math.floor(bot.uptimeSeconds / 3600);
  const minutes = Math.floor((bot.uptimeSeconds % 3600) / 60);
  return {
    title: `Serving version ${version}`,
    sections: [
      { heading: '', lines: [...since, size.join(', ')] },
      { heading: 'Problems with the desk', lines: curation.faults },
      { heading: 'Changed in Discord, not in the data folder', lines: changes },
      { heading: 'Translations whose original has changed', lines: staleLines(library) },
      { heading: 'Past their review date', lines: overdue.map(({ id, reviewBy }) => `${id}: ${reviewBy}`) },
      {
        heading: 'Since the bot started',
        lines: [
          `up for ${hours} h ${minutes} min`,
          `${bot.answered} answered (${bot.chosen} of them by a choice), ${bot.choices} offered a choice, ${bot.missed} missed`,
        ],
      },
      { heading: 'Processes', lines: processes.map(processLine) },
      {
        heading: processes.length > 1 ? 'Shards of this process' : 'Shards',
        lines: bot.shards.map(({ id, ready }) => `${id}: ${ready ? 'ready' : 'not connected'}, serves ${version}`),
      },
    ],
  };
}

import type { ChatInputCommandInteraction } from 'discord.js';
import type { Curation } from '../../desk/curation.js';
import { type GapGroup, groupGaps } from '../../desk/gaps.js';
import { encodeId } from '../../rendering/custom-id.js';
import { escapeTo } from '../../rendering/markdown.js';
import { type Button, buttonRows, compose, type Message, notice } from '../../rendering/message.js';
import { count } from '../../rendering/outcome-report.js';
import type { Desk } from '../command.js';
import { whisper } from './reply.js';

/** Questions on one page: each has a row of three buttons, and Discord takes 40 components. */
const ON_A_PAGE = 4;

export async function gaps(interaction: ChatInputCommandInteraction, curation: Curation, desk: Desk): Promise<void> {
  await whisper(interaction, await gapsPage(curation, desk.today(), 0));
}

/** One page of what people asked in vain; a page that is gone becomes the nearest that is there. */
export async function gapsPage(curation: Curation, today: string, page: number): Promise<Message> {
  const groups = await openGroups(curation, today);
  if (groups.length === 0) return notice('Nobody waits for an answer: every question passed on is settled.');
  const last = Math.ceil(groups.length / ON_A_PAGE) - 1;
  const at = Math.max(0, Math.min(page, last));
  const shown = groups.slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE);
  const turn = [...leaf(at - 1, last, '◀ Back'), ...leaf(at + 1, last, 'More ▶')];
  const numbered = shown.map((group, index) => [group, at * ON_A_PAGE + index + 1] as const);
  return compose(
    [
      `**Asked in vain**: ${count(groups.length, 'question')}, most asked first`,
      ...numbered.map(([group, number]) => describe(group, number)),
      `-# Page ${at + 1} of ${last + 1}`,
    ],
    [...numbered.flatMap(([group, number]) => buttonRows(choices(group, number))), ...buttonRows(turn)],
  );
}

async function openGroups({ records, answerer }: Curation, today: string): Promise<GapGroup[]> {
  return groupGaps(await records.openGaps(), answerer.current(), today);
}

/** The group that an id names; null where somebody has settled it. */
export async function findGroup(curation: Curation, today: string, id: string): Promise<GapGroup | null> {
  const groups = await openGroups(curation, today);
  return groups.find(({ ids }) => ids.includes(Number(id))) ?? null;
}

function describe(group: GapGroup, number: number): string {
  const others = group.ways.slice(1, 3).map((way) => `-# also: ${escapeTo(way, 150)}`);
  const closest =
    group.closest === null
      ? '-# Nothing in the library comes near.'
      : `-# ${group.answered ? 'Answered by now' : 'Closest'}: \`/fact ${group.closest}\``;
  const times = group.ids.length === 1 ? 'once' : `${group.ids.length} times`;
  const head = `${number}\\. ${escapeTo(group.question, 300)}\n-# asked ${times}, last on ${group.latest.slice(0, 10)}`;
  return [head, ...others, closest].join('\n');
}

function choices({ id }: GapGroup, number: number): Button[] {
  const gap = String(id);
  const named = [
    { id: encodeId('draft', { gap }), label: `${number}. Draft a fact` },
    { id: encodeId('answer', { gap }), label: 'Answered by…' },
    { id: encodeId('notours', { gap }), label: 'Not for us' },
  ];
  return named.flatMap(({ id: customId, label }) => (customId === null ? [] : [{ id: customId, label }]));
}

function leaf(page: number, last: number, label: string): Button[] {
  const id = page < 0 || page > last ? null : encodeId('gaps', { page: String(page) });
  return id === null ? [] : [{ id, label }];
}

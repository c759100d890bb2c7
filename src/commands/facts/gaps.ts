import { setImmediate } from 'node:timers/promises';
import type { ChatInputCommandInteraction } from 'discord.js';
import type { Curation } from '../../desk/curation.js';
import { asItIsNow, type OpenGap } from '../../desk/gaps.js';
import type { Library } from '../../knowledge/library.js';
import { encodeId } from '../../rendering/custom-id.js';
import { escapeTo } from '../../rendering/markdown.js';
import { type Button, buttonRows, compose, type Message, notice } from '../../rendering/message.js';
import { languageName } from '../../rendering/names.js';
import { count } from '../../rendering/outcome-report.js';
import { ownLanguage } from '../../rendering/statement.js';
import type { Desk } from '../command.js';
import { whisper } from './reply.js';

/** Questions on one page: each has a row of three buttons, and Discord takes 40 components. */
const ON_A_PAGE = 4;

export async function gaps(interaction: ChatInputCommandInteraction, curation: Curation, desk: Desk): Promise<void> {
  await whisper(interaction, await gapsPage(curation, desk.today(), 0));
}

/** One page of what people asked in vain; a page that is gone becomes the nearest that is there. */
export async function gapsPage(curation: Curation, today: string, page: number): Promise<Message> {
  const { records } = curation;
  const answerer = curation.answerer.current();
  let at = Math.max(0, page);
  let { total, groups } = await records.gapGroups(ON_A_PAGE, at * ON_A_PAGE);
  if (total === 0) return notice('Nothing is waiting: every question has been dealt with.');
  const last = Math.ceil(total / ON_A_PAGE) - 1;
  if (at > last) {
    at = last;
    ({ total, groups } = await records.gapGroups(ON_A_PAGE, at * ON_A_PAGE));
  }
  const turn = [...leaf(at - 1, last, '◀ Back'), ...leaf(at + 1, last, 'More ▶')];
  const numbered: (readonly [OpenGap, number])[] = [];
  for (const group of groups) {
    // Reading the groups and asking one of them anew each take as long as an answer: those that wait go out in between.
    await setImmediate();
    numbered.push([asItIsNow(group, answerer, today), at * ON_A_PAGE + numbered.length + 1]);
  }
  return compose(
    [
      `**Waiting for an answer**: ${count(total, 'question')}, most asked first`,
      ...numbered.map(([group, number]) => describe(group, number, answerer.library)),
      `-# Page ${at + 1} of ${last + 1}`,
    ],
    [...numbered.flatMap(([group, number]) => buttonRows(choices(group, number))), ...buttonRows(turn)],
  );
}

/** The group that an id names; null where somebody has settled it. */
export async function findGroup({ records, answerer }: Curation, today: string, id: string): Promise<OpenGap | null> {
  const group = /^\d{1,15}$/.test(id) ? await records.gapGroup(Number(id)) : null;
  return group === null ? null : asItIsNow(group, answerer.current(), today);
}

function describe(group: OpenGap, number: number, library: Library): string {
  const others = group.ways.slice(1, 3).map((way) => `-# also: ${escapeTo(way, 150)}`);
  const disliked = group.disliked.slice(0, 3).map((fact) => `\`/fact ${fact}\``);
  const closest =
    group.closest === null
      ? '-# Nothing in the library comes close.'
      : `-# ${group.answered ? 'Answered now by' : 'Closest'}: \`/fact ${group.closest}\``;
  const times = group.count === 1 ? 'once' : `${group.count} times`;
  const asked = group.language === ownLanguage(library) ? '' : ` in ${languageName(group.language)}`;
  return [
    `${number}\\. ${escapeTo(group.question, 300)}\n-# asked${asked} ${times}, last on ${group.latest.slice(0, 10)}`,
    ...others,
    ...(disliked.length === 0 ? [] : [`-# sent with a 👎 for ${disliked.join(', ')}`]),
    closest,
  ].join('\n');
}

function choices({ id }: OpenGap, number: number): Button[] {
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

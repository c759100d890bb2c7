import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Curation } from '../../desk/curation.js';
import { type Draft, slugOf, snippetOf, withDraft } from '../../desk/draft.js';
import type { Outcome } from '../../desk/outcome.js';
import { draftModal } from '../../rendering/curator-modals.js';
import { encodeId, type Fields } from '../../rendering/custom-id.js';
import { buttonRows } from '../../rendering/message.js';
import { outcomeReport } from '../../rendering/outcome-report.js';
import { reportMessage, type WithFiles } from '../../rendering/report-message.js';
import type { Desk } from '../command.js';
import { findGroup } from './gaps.js';
import { later, nextSteps, outcomeMessage, requestOf, whisper, whoIs } from './reply.js';
import { GONE, settle } from './settle.js';

/** `Draft a fact`: a form that knows how people asked. */
export async function openDraft(interaction: ButtonInteraction, gap: string, curation: Curation, desk: Desk) {
  const group = await findGroup(curation, desk.today(), gap);
  const id = encodeId('drafted', { gap });
  if (group === null || id === null) return whisper(interaction, GONE);
  const closest = group.closest === null ? null : curation.answerer.current().library.factById.get(group.closest);
  await interaction.showModal(draftModal(id, { topic: closest?.topic ?? '', ways: group.ways }));
}

/** Checks what the form sent as if it were imported, and shows the entry with what the gate says of it. */
export function drafted(interaction: ModalSubmitInteraction, gap: string, curation: Curation, desk: Desk) {
  const typed = (name: string) => interaction.fields.getTextInputValue(name);
  const split = (text: string, by: RegExp) =>
    text
      .split(by)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const draft: Draft = {
    id: typed('id').trim(),
    topic: slugOf(typed('topic')) || 'new',
    statement: typed('statement').replace(/\s+/g, ' ').trim(),
    sources: split(typed('sources'), /[\s,]+/),
    asks: split(typed('asks'), /\n/),
    asOf: desk.today(),
  };
  return later(interaction, async (tell) => {
    const request = { ...requestOf(interaction, '', tell), dry: true };
    const outcome = await curation.publisher.take((files) => withDraft(files, draft), request);
    return draftMessage(draft, gap, outcome);
  });
}

function draftMessage(draft: Draft, gap: string, outcome: Outcome): WithFiles {
  const { title, sections } = outcomeReport(outcome);
  const entry = {
    heading: `Put at the end of facts/${draft.topic}.yaml`,
    lines: snippetOf(draft).trimEnd().split('\n'),
  };
  const report = { title, sections: [...sections, entry] };
  if (outcome.kind !== 'sound') return reportMessage(report, buttonRows(nextSteps(outcome)));
  const { from, version } = outcome;
  const id =
    encodeId('adopt', { from, version, gap, fact: draft.id }) ??
    encodeId('adopt', { from, version, gap: '', fact: '' });
  return reportMessage(report, buttonRows(id === null ? [] : [{ id, label: 'Publish this fact', style: 'primary' }]));
}

/** Publishes a draft that the gate has found sound, and settles the question that it was drafted for. */
export function adopt(interaction: ButtonInteraction, fields: Fields<'adopt'>, curation: Curation, desk: Desk) {
  const { from, version, gap, fact } = fields;
  return later(interaction, async (tell) => {
    const reason = fact === '' ? 'A drafted fact' : `Drafted ${fact} for a question asked in vain`;
    const outcome = await curation.publisher.insist('import', from, version, requestOf(interaction, reason, tell));
    if (outcome.kind !== 'published' || fact === '') return outcomeMessage(outcome);
    const group = await findGroup(curation, desk.today(), gap);
    if (group !== null) await settle(curation.records, whoIs(interaction), group, fact);
    return outcomeMessage(outcome);
  });
}

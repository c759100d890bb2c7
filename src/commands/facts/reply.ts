import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Curation } from '../../desk/curation.js';
import { DeskError } from '../../desk/desk-error.js';
import type { Conflict } from '../../desk/merge.js';
import type { Outcome } from '../../desk/outcome.js';
import { conflictId } from '../../desk/overlay.js';
import type { Request } from '../../desk/publisher.js';
import { encodeId } from '../../rendering/custom-id.js';
import { clip } from '../../rendering/markdown.js';
import { type Button, buttonRows, type Message, notice } from '../../rendering/message.js';
import { outcomeReport } from '../../rendering/outcome-report.js';
import { reportMessage, type WithFiles } from '../../rendering/report-message.js';
import type { Desk } from '../command.js';
import { isCurator, REFUSAL } from './access.js';

export type Curating =
  | ChatInputCommandInteraction
  | ButtonInteraction
  | ModalSubmitInteraction
  | StringSelectMenuInteraction;

const NO_DESK = notice(
  'This bot runs without a curators’ desk. docs/operating.md tells its operator how to set one up.',
);

/** Does the work for a curator; anybody else is told that it is not for them, whatever they pressed. */
export async function forCurators(
  interaction: Curating,
  desk: Desk,
  work: (curation: Curation) => Promise<unknown>,
): Promise<void> {
  if (!isCurator(interaction, desk.curators)) return whisper(interaction, REFUSAL);
  if (desk.curation === null) return whisper(interaction, NO_DESK);
  try {
    await work(desk.curation);
  } catch (error) {
    // A disk or a database that fails is for the operator to mend, and for the curator to know of.
    if (!(error instanceof DeskError)) throw error;
    const message = notice(`${error.message} Answers go on as before.`);
    if (interaction.deferred) await interaction.editReply(message);
    else await whisper(interaction, message);
  }
}

/** Replies for the curator's eyes only. */
export async function whisper(interaction: Curating, message: Message | WithFiles): Promise<void> {
  const files = 'files' in message ? { files: message.files } : {};
  await interaction.reply({ components: message.components, flags: message.flags | MessageFlags.Ephemeral, ...files });
}

/**
 * Replies when the work is done: a gate takes seconds, and Discord waits for three. `tell` says something meanwhile. `inPlace` puts it in the
 * place of the message that was pressed.
 * The reply is the curator's alone: https://docs.discord.com/developers/interactions/receiving-and-responding
 */
export async function later(
  interaction: Curating,
  work: (tell: (words: string) => void) => Promise<Message | WithFiles>,
  inPlace = false,
): Promise<void> {
  if (inPlace && !interaction.isChatInputCommand() && (!interaction.isModalSubmit() || interaction.isFromMessage()))
    await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  let said: Promise<unknown> = Promise.resolve();
  const show = ({ components, flags }: Message, files: WithFiles['files'] = []) =>
    interaction.editReply({ components, flags, files, attachments: [] });
  const message = await work((words) => {
    said = said.then(() => show(notice(words))).catch(() => undefined);
  });
  await said;
  await show(message, 'files' in message ? message.files : []);
}

export const whoIs = (interaction: Curating) => `discord:${interaction.user.id}`;

/** Who asks for a change and why; tells them when somebody else is at it. */
export function requestOf(interaction: Curating, reason: string, tell: (words: string) => void): Request {
  return {
    who: whoIs(interaction),
    reason,
    onWait: (other) =>
      tell(
        `${other === 'watch' ? 'The bot is checking a change of the files' : 'Another curator is publishing'}; yours comes next.`,
      ),
  };
}

/** An outcome, with the button to insist where only golden questions stand in the way. */
export function outcomeMessage(outcome: Outcome): WithFiles {
  return reportMessage(outcomeReport(outcome), buttonRows(nextSteps(outcome)));
}

/** What a curator may do about an outcome that is not the end of it. */
function nextSteps(outcome: Outcome): Button[] {
  if (outcome.kind === 'conflict') return holdButtons(outcome.conflicts);
  if (outcome.kind === 'orphans') {
    const id = encodeId('publish', { how: 'import', from: outcome.from, version: outcome.version });
    return id === null ? [] : [{ id, label: 'Take these questions out as well' }];
  }
  if (outcome.kind !== 'golden') return [];
  const { how, from, version } = outcome;
  const id = encodeId('publish', { how, from, version });
  return id === null ? [] : [{ id, label: 'Publish anyway' }];
}

/** Whose version holds: of the entry that was told first, or of all at once. */
function holdButtons(conflicts: readonly Conflict[]): Button[] {
  const [first, ...more] = conflicts;
  if (first === undefined) return [];
  const sets = [
    { named: clip(first.entry ?? first.path, 40), conflict: conflictId(first) },
    ...(more.length === 0 ? [] : [{ named: `All ${conflicts.length}`, conflict: conflictId(...conflicts) }]),
  ];
  return sets.flatMap(({ named, conflict }) => {
    const choices = [
      { id: encodeId('hold', { holds: 'curators', conflict }), label: `${named}: curators’ version` },
      { id: encodeId('hold', { holds: 'folder', conflict }), label: `${named}: data folder’s version` },
    ];
    return choices.flatMap(({ id, label }) => (id === null ? [] : [{ id, label }]));
  });
}

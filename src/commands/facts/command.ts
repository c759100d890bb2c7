import type { SlashCommand } from '../command.js';
import { offer } from '../pick.js';
import { isCurator } from './access.js';
import { offerFacts, openEdit, openNew, openRestore, openRetire } from './begin.js';
import { check, reload, rollback, takeFile } from './change.js';
import { FACTS } from './definition.js';
import { drafts } from './drafts.js';
import { gaps } from './gaps.js';
import { exportZip, feedback, history, status } from './look.js';
import { forCurators } from './reply.js';
import { offerLanguages, openTranslate } from './translate.js';

const HANDLERS = {
  reload,
  check,
  status,
  gaps,
  add: openNew,
  edit: openEdit,
  translate: openTranslate,
  retire: openRetire,
  restore: openRestore,
  import: takeFile,
  drafts,
  export: exportZip,
  rollback,
  history,
  feedback,
};

/** What curators do with the library while the bot runs. */
export const facts = {
  scope: 'curators',
  data: FACTS,
  async execute(interaction, desk) {
    const name = interaction.options.getSubcommand();
    const handler = Object.entries(HANDLERS).find(([known]) => known === name)?.[1];
    await forCurators(interaction, desk, async (curation) => handler?.(interaction, curation, desk));
  },
  async autocomplete(interaction, desk) {
    if (!isCurator(interaction, desk.curators) || desk.curation === null) {
      await interaction.respond([]);
      return;
    }
    const { name } = interaction.options.getFocused(true);
    if (name === 'fact') return offerFacts(interaction, desk.curation);
    if (name === 'language') return offerLanguages(interaction, desk.curation);
    const served = desk.curation.answerer.current().library.version;
    const kept = await desk.curation.versions.list();
    await offer(
      interaction,
      kept.map(({ version: value, at }) => ({
        name: `${value}, ${value === served ? 'served now' : `kept ${at.toISOString().slice(0, 16).replace('T', ' ')}`}`,
        value,
      })),
    );
  },
} satisfies SlashCommand;

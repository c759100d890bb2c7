import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js';
import { decodeId } from '../rendering/custom-id.js';
import type { Bot } from './bot.js';
import { dismiss } from './buttons/dismiss.js';
import { complain, complained, judge } from './buttons/feedback.js';
import { gap, gapSent } from './buttons/gap.js';
import { leaf, openTopic } from './buttons/leaf.js';
import { pick, tell } from './buttons/show-fact.js';
import { why } from './buttons/why.js';
import { OUTDATED, whisper } from './respond-component.js';

/** A button says in its id what it does, so it works after a restart and on any shard. */
export async function onButton(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  const decoded = decodeId(interaction.customId);
  if (decoded === null || decoded === 'outdated') return whisper(interaction, OUTDATED);
  switch (decoded.action) {
    case 'tell':
      return tell(interaction, decoded.fields, bot);
    case 'pick':
      return pick(interaction, decoded.fields, bot);
    case 'why':
      return why(interaction, decoded.fields, bot);
    case 'up':
    case 'down':
      return judge(interaction, decoded.action, decoded.fields, bot);
    case 'dismiss':
      return dismiss(interaction, decoded.fields);
    case 'gap':
      return gap(interaction, decoded.fields, bot);
    case 'complain':
      return complain(interaction, decoded.fields);
    case 'page':
      return leaf(interaction, decoded.fields, bot);
    default:
      return whisper(interaction, OUTDATED);
  }
}

export async function onSelect(interaction: StringSelectMenuInteraction, bot: Bot): Promise<void> {
  const decoded = decodeId(interaction.customId);
  if (decoded === null || decoded === 'outdated' || decoded.action !== 'topic') return whisper(interaction, OUTDATED);
  return openTopic(interaction, bot);
}

export async function onModal(interaction: ModalSubmitInteraction, bot: Bot): Promise<void> {
  const decoded = decodeId(interaction.customId);
  if (decoded === null || decoded === 'outdated') return whisper(interaction, OUTDATED);
  if (decoded.action === 'gapsent') return gapSent(interaction, decoded.fields, bot);
  if (decoded.action === 'complained') return complained(interaction, decoded.fields, bot);
  return whisper(interaction, OUTDATED);
}

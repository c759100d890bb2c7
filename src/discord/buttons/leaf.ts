import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import { findList } from '../../commands/lists.js';
import type { Fields } from '../../rendering/custom-id.js';
import { pageMessage } from '../../rendering/fact-pages.js';
import type { Bot } from '../bot.js';
import { OUTDATED, whisper } from '../respond-component.js';

/** Turns the page of a list in its place. */
export async function leaf(interaction: ButtonInteraction, fields: Fields<'page'>, bot: Bot): Promise<void> {
  const { library } = bot.answerer.current();
  const list = findList(fields.view, fields.of, library);
  const page = Number.parseInt(fields.page, 10);
  if (list === null || Number.isNaN(page)) return whisper(interaction, OUTDATED);
  const changed =
    fields.version === library.version ? {} : { note: '-# The library has changed since you opened this.' };
  const message = pageMessage(list, library, { page, today: bot.today(), ...changed });
  await interaction.update({ components: message.components });
}

/** Opens the topic that was chosen from the list of topics. */
export async function openTopic(interaction: StringSelectMenuInteraction, bot: Bot): Promise<void> {
  const { library } = bot.answerer.current();
  const list = findList('topic', interaction.values[0] ?? '', library);
  if (list === null) return whisper(interaction, OUTDATED);
  await whisper(interaction, pageMessage(list, library, { page: 0, today: bot.today() }));
}

import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import { findList } from '../../commands/lists.js';
import type { Fields } from '../../rendering/custom-id.js';
import { drawnPage } from '../../rendering/drawn-page.js';
import { pageMessage } from '../../rendering/fact-pages.js';
import type { Bot } from '../bot.js';
import { OUTDATED, replaced, whisper } from '../respond-component.js';

/** Turns the page of a list in its place. */
export function leaf(interaction: ButtonInteraction, fields: Fields<'page'>, bot: Bot): Promise<void> {
  return turnTo(interaction, fields, Number.parseInt(fields.page, 10), bot);
}

/** Shows a part of a list, or a list beside it, in its place. */
export function narrow(interaction: StringSelectMenuInteraction, fields: Fields<'narrow'>, bot: Bot): Promise<void> {
  return turnTo(interaction, { ...fields, of: interaction.values[0] ?? '' }, 0, bot);
}

async function turnTo(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  { version, view, of }: Omit<Fields<'page'>, 'page'>,
  page: number,
  bot: Bot,
): Promise<void> {
  const { library } = bot.answerer.current();
  const list = findList(view, of, library);
  if (list === null || Number.isNaN(page)) return whisper(interaction, OUTDATED);
  const changed = version === library.version ? {} : { note: '-# The library has changed since you opened this.' };
  const message = await drawnPage(list, library, { page, today: bot.today(), ...changed }, bot.pictures);
  await interaction.update(replaced(message));
}

/** Opens the topic that was chosen from the list of topics. */
export async function openTopic(interaction: StringSelectMenuInteraction, bot: Bot): Promise<void> {
  const { library } = bot.answerer.current();
  const list = findList('topic', interaction.values[0] ?? '', library);
  if (list === null) return whisper(interaction, OUTDATED);
  await whisper(interaction, pageMessage(list, library, { page: 0, today: bot.today() }));
}

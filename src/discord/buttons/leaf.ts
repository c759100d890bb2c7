import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import { FURTHER, findList } from '../../commands/lists.js';
import { libraryFor } from '../../commands/topics-off.js';
import { messagesFor } from '../../messages/index.js';
import type { Fields } from '../../rendering/custom-id.js';
import { drawnPage } from '../../rendering/drawn-page.js';
import { pageMessage, pageOf } from '../../rendering/fact-pages.js';
import type { Bot } from '../bot.js';
import { outdated, replaced, whisper } from '../respond-component.js';

type Turn = Omit<Fields<'page'>, 'page'>;

/** Turns the page of a list in its place. */
export function leaf(interaction: ButtonInteraction, fields: Fields<'page'>, bot: Bot): Promise<void> {
  return turnTo(interaction, fields, pageOf(fields.page), bot);
}

/** Shows a part of a list, or a list beside it, in its place. */
export function narrow(interaction: StringSelectMenuInteraction, fields: Fields<'narrow'>, bot: Bot): Promise<void> {
  return turnTo(interaction, { ...fields, of: interaction.values[0] ?? '' }, { page: 0 }, bot);
}

async function turnTo(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  { version, language, view, of }: Turn,
  page: ReturnType<typeof pageOf>,
  bot: Bot,
): Promise<void> {
  const { library } = bot.answerer.current();
  const isSame = version === library.version;
  // Places in a library mean nothing to another one.
  const shownOf = view === FURTHER ? library : libraryFor(bot, interaction);
  const list = view === FURTHER && !isSame ? null : findList(view, of, shownOf, language);
  if (list === null || page === null) return whisper(interaction, outdated(interaction, language));
  const changed = isSame ? {} : { note: `-# ${messagesFor(language).lists.changed}` };
  const shown = { ...page, today: bot.today(), language, ...changed };
  await interaction.update(replaced(await drawnPage(list, library, shown, bot.pictures)));
}

/** `Show more`: what an overview or a list has beside what is told, to leaf through. */
export async function further(interaction: ButtonInteraction, fields: Fields<'further'>, bot: Bot): Promise<void> {
  const { version, language, facts } = fields;
  const { library } = bot.answerer.current();
  const list = version === library.version ? findList(FURTHER, facts, library, language) : null;
  if (list === null) return whisper(interaction, outdated(interaction, language));
  await whisper(interaction, pageMessage(list, library, { page: 0, today: bot.today(), language }));
}

/** Opens the topic that was chosen from the list of topics. */
export async function openTopic(
  interaction: StringSelectMenuInteraction,
  { language }: Fields<'topic'>,
  bot: Bot,
): Promise<void> {
  const library = libraryFor(bot, interaction);
  const list = findList('topic', interaction.values[0] ?? '', library, language);
  if (list === null) return whisper(interaction, outdated(interaction, language));
  await whisper(interaction, pageMessage(list, library, { page: 0, today: bot.today(), language }));
}

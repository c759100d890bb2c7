import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { countriesOf } from '../knowledge/countries.js';
import type { SlashCommand } from './command.js';
import { described, EVERYWHERE, named } from './localised.js';
import { offer } from './pick.js';
import { languageOf } from './replying.js';
import { showList } from './show-list.js';
import { libraryFor } from './topics-off.js';

export const country = {
  scope: 'everyone',
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    ...named('country', 'страна', '国家'),
    ...described('Browse the facts about a country', 'Факты об одной стране', '浏览某个国家的事实'),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('name', 'название', '名称'),
        ...described('Which country', 'Какая страна', '哪个国家'),
        required: true,
        max_length: 100,
        autocomplete: true,
      },
    ],
  },
  async execute(interaction, desk) {
    const library = libraryFor(desk, interaction);
    const language = languageOf(interaction);
    const given = interaction.options.getString('name', true).trim();
    const [code = given] =
      [...countriesOf(library), ...countriesOf(library, language)].find(
        ([, name]) => name.toLowerCase() === given.toLowerCase(),
      ) ?? [];
    await showList(interaction, desk, { view: 'country', of: code, unknown: ({ country }) => country });
  },
  async autocomplete(interaction, desk) {
    const library = libraryFor(desk, interaction);
    await offer(
      interaction,
      [...countriesOf(library, languageOf(interaction))].map(([value, name]) => ({ name, value })),
    );
  },
} satisfies SlashCommand;

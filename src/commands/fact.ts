import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { messagesFor } from '../messages/index.js';
import { notice } from '../rendering/message.js';
import { statementIn } from '../rendering/statement.js';
import type { SlashCommand } from './command.js';
import { described, EVERYWHERE, named } from './localised.js';
import { offer } from './pick.js';
import { languageOf, say, sayAnswer } from './replying.js';
import { libraryFor } from './topics-off.js';

export const fact = {
  scope: 'everyone',
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    ...named('fact', 'факт', '事实'),
    ...described('Show one fact with its sources', 'Показать факт с источниками', '显示一条事实及其出处'),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('id', 'номер', '编号'),
        ...described(
          'The id of the fact, or words from it',
          'Обозначение факта или слова из него',
          '事实的编号或其中的词语',
        ),
        required: true,
        min_length: 1,
        max_length: 100,
        autocomplete: true,
      },
    ],
  },
  async execute(interaction, desk) {
    const id = interaction.options.getString('id', true).trim().toLowerCase();
    const language = languageOf(interaction);
    const answer = desk.answerer.current().tell(id, language);
    if (answer === null) return say(interaction, notice(messagesFor(language).unknown.fact), true);
    await sayAnswer(interaction, desk, answer, { hidden: false, remember: null });
  },
  async autocomplete(interaction, desk) {
    const library = libraryFor(desk, interaction);
    const language = languageOf(interaction);
    await offer(
      interaction,
      library.facts.map((one) => ({
        name: `${one.id}: ${statementIn(one, library, language).statement}`,
        value: one.id,
      })),
    );
  },
} satisfies SlashCommand;

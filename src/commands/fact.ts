import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { notice } from '../rendering/message.js';
import type { SlashCommand } from './command.js';
import { described, EVERYWHERE, named } from './localised.js';
import { offer } from './pick.js';
import { say, sayAnswer } from './replying.js';

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
    const answer = desk.answerer.current().tell(id);
    if (answer === null) {
      await say(
        interaction,
        notice('The library has no fact of that id. Start typing and pick one from the list.'),
        true,
      );
      return;
    }
    await sayAnswer(interaction, desk, answer, { hidden: false, remember: null });
  },
  async autocomplete(interaction, desk) {
    const { facts } = desk.answerer.current().library;
    await offer(
      interaction,
      facts.map(({ id, statement }) => ({ name: `${id}: ${statement}`, value: id })),
    );
  },
} satisfies SlashCommand;

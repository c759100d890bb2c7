import { ApplicationCommandType } from 'discord.js';
import { messagesFor } from '../messages/index.js';
import { notice } from '../rendering/message.js';
import type { MessageCommand } from './command.js';
import { EVERYWHERE, named } from './localised.js';
import { readQuestion } from './question-text.js';
import { say, sayAnswer } from './replying.js';

/** The message context menu: answers what somebody else wrote, for the eyes of whoever asked for it. */
export const answerThis = {
  scope: 'everyone',
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.Message,
    ...named('Answer this', 'Ответить на это', '回答此消息'),
  },
  async execute(interaction, desk) {
    const { text: question, isPart } = readQuestion(interaction.targetMessage.content);
    if (question === '') {
      await say(interaction, notice(messagesFor(interaction.locale).word.noText), true);
      return;
    }
    const { answerer, today, trails } = desk;
    const onStep = trails.of(interaction.id).step;
    const answer = await answerer.current().consider(question, { today: today(), locale: interaction.locale, onStep });
    await sayAnswer(interaction, desk, answer, { hidden: true, remember: question, isPart });
  },
} satisfies MessageCommand;

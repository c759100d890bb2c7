import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { answerMessage } from '../../rendering/answer-message.js';
import type { Fields } from '../../rendering/custom-id.js';
import type { Bot } from '../bot.js';
import { carriedBy } from '../carried.js';
import { OUTDATED, replaced, whisper } from '../respond-component.js';

/** A related question: its answer in a message that only whoever pressed sees. */
export async function tell(interaction: ButtonInteraction, { fact }: Fields<'tell'>, bot: Bot): Promise<void> {
  const today = bot.today();
  const answerer = bot.answerer.current();
  const answer = answerer.tell(fact);
  if (answer === null) return whisper(interaction, OUTDATED);
  bot.observe('button', answer.status);
  await whisper(
    interaction,
    answerMessage(answer, { today, asker: null, remember: null, charts: answerer.library.charts }),
  );
}

/** What was meant: for the asker the message becomes the answer; to anybody else it is told apart. */
export async function pick(interaction: ButtonInteraction, fields: Fields<'pick'>, bot: Bot): Promise<void> {
  const today = bot.today();
  const ephemeral = interaction.message.flags.has(MessageFlags.Ephemeral);
  const asker = carriedBy(interaction.message).asker;
  if (!ephemeral && asker !== interaction.user.id) return tell(interaction, fields, bot);
  const answerer = bot.answerer.current();
  const answer = answerer.tell(fields.fact);
  if (answer === null) return whisper(interaction, OUTDATED);
  bot.observe('choice', answer.status);
  const { charts } = answerer.library;
  const message = answerMessage(answer, { today, asker: ephemeral ? null : asker, remember: null, charts });
  await interaction.update(replaced(message));
}

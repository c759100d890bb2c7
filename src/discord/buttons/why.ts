import type { ButtonInteraction } from 'discord.js';
import type { Fields } from '../../rendering/custom-id.js';
import { whyMessage } from '../../rendering/why-message.js';
import type { Bot } from '../bot.js';
import { askedIn } from '../free-text.js';
import { OUTDATED, whisper } from '../respond-component.js';

/**
 * How the answer came about, worked out again: from the question where the button holds it or the message it replies
 * to can be read, else from the fact alone. No question is stored for it.
 */
export async function why(interaction: ButtonInteraction, fields: Fields<'why'>, bot: Bot): Promise<void> {
  const today = bot.today();
  const asked =
    fields.question === '' ? await askedIn(bot, interaction.message) : { question: fields.question, history: [] };
  const answerer = bot.answerer.current();
  const answer = asked ? answerer.ask(asked.question, { today, history: asked.history }) : answerer.tell(fields.fact);
  if (answer === null) return whisper(interaction, OUTDATED);
  await whisper(interaction, whyMessage(answer, { asked: asked !== null, answeredBy: fields.version }));
}

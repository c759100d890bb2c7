import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Answer } from '../engine/answer.js';
import { messagesFor } from '../messages/index.js';
import { answerMessage } from '../rendering/answer-message.js';
import type { Message } from '../rendering/message.js';
import type { Desk } from './command.js';

type Asked = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ModalSubmitInteraction;

/** The language of what a command shows: that of the person's Discord, where the bot speaks it. */
export const languageOf = ({ locale }: Asked | AutocompleteInteraction): string => messagesFor(locale).language;

/** Replies at once: a local answer takes milliseconds, so nothing is deferred. */
export async function say(interaction: Asked, message: Message, hidden: boolean): Promise<void> {
  const flags = hidden ? message.flags | MessageFlags.Ephemeral : message.flags;
  await interaction.reply({ components: message.components, flags, files: message.files ?? [] });
}

export interface Reply {
  readonly hidden: boolean;
  /** The question, so that the reply's buttons know it: nobody else can find the text of a slash command again. */
  readonly remember: string | null;
  readonly member?: string | null;
}

/** Shows an answer; a miss is for its asker's eyes only, whatever was asked for. */
export async function sayAnswer(interaction: Asked, desk: Desk, answer: Answer, reply: Reply): Promise<void> {
  const hidden = reply.hidden || answer.status !== 'answered';
  const { remember, member = null } = reply;
  const message = answerMessage(answer, {
    library: desk.answerer.current().library,
    today: desk.today(),
    asker: hidden ? null : interaction.user.id,
    remember,
    member,
    isAbroad: interaction.inGuild() && interaction.guild === null,
    command: desk.command,
  });
  desk.observe(
    interaction.isChatInputCommand() ? 'slash' : interaction.isModalSubmit() ? 'form' : 'menu',
    answer.status,
  );
  await say(interaction, message, hidden);
}

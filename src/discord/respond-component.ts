import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type InteractionReplyOptions,
  type InteractionUpdateOptions,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { messagesFor } from '../messages/index.js';
import { type Message, notice } from '../rendering/message.js';

export type Pressed = ButtonInteraction | AnySelectMenuInteraction | ModalSubmitInteraction;

/** What is said of a button whose meaning is gone; in the language of its message where that is known. */
export const outdated = ({ locale }: Pressed, language = ''): string =>
  messagesFor(language === '' ? locale : language).unknown.outdated;

/** A message as a reply that only whoever pressed sees. */
export function hidden(message: Message): InteractionReplyOptions {
  const flags = message.flags | MessageFlags.Ephemeral;
  return { components: message.components, flags, files: message.files ?? [] };
}

/** A message in the place of another, whose files go with it. */
export function replaced(message: Message): InteractionUpdateOptions {
  return { components: message.components, files: message.files ?? [], attachments: [] };
}

/** Replies for the eyes of whoever pressed. */
export async function whisper(interaction: Pressed, message: Message | string): Promise<void> {
  await interaction.reply(hidden(typeof message === 'string' ? notice(message) : message));
}

import { type ButtonInteraction, DiscordAPIError, PermissionFlagsBits, RESTJSONErrorCodes, Routes } from 'discord.js';
import { messagesFor } from '../../messages/index.js';
import type { Fields } from '../../rendering/custom-id.js';
import { notice } from '../../rendering/message.js';
import { expectedError } from '../api-errors.js';
import { replaced, whisper } from '../respond-component.js';

/** Whether somebody is the asker, or may delete messages there. */
export const mayDismiss = ({ user, memberPermissions }: ButtonInteraction, asker: string): boolean =>
  user.id === asker || (memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false);

/** Takes an answer away, for its asker and for whoever may delete messages there: its own message, or that above the panel of `More`. */
export async function dismiss(interaction: ButtonInteraction, { asker, message }: Fields<'dismiss'>): Promise<void> {
  const { word } = messagesFor(interaction.locale);
  if (!mayDismiss(interaction, asker)) return whisper(interaction, word.notYours);
  if (message === '') {
    // Through the interaction and not the message: this works without access to the channel, too.
    await interaction.deferUpdate();
    await interaction.deleteReply();
    return;
  }
  try {
    await interaction.client.rest.delete(Routes.channelMessage(interaction.channelId, message));
  } catch (error) {
    if (expectedError(error) === null) throw error;
    const isGone = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
    if (!isGone) {
      await interaction.update(replaced(notice(word.cannotDismiss)));
      return;
    }
  }
  await interaction.deferUpdate();
  await interaction.deleteReply();
}

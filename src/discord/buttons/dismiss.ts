import { type ButtonInteraction, PermissionFlagsBits } from 'discord.js';
import type { Fields } from '../../rendering/custom-id.js';
import { whisper } from '../respond-component.js';

/** Takes a reply away, for its asker and for whoever may delete messages there. */
export async function dismiss(interaction: ButtonInteraction, { asker }: Fields<'dismiss'>): Promise<void> {
  const moderator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
  if (interaction.user.id !== asker && !moderator) {
    return whisper(interaction, 'Only whoever asked, or a moderator, can dismiss this.');
  }
  // Through the interaction and not the message: this works without access to the channel, too.
  await interaction.deferUpdate();
  await interaction.deleteReply();
}

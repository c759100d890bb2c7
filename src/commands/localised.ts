import {
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  PermissionFlagsBits,
} from 'discord.js';

/** The same in Discord's locales that we serve; en-US is said too, or its users would be shown en-GB. */
function map(en: string, ru: string, zh: string): LocalizationMap {
  return { 'en-US': en, 'en-GB': en, ru, 'zh-CN': zh };
}

/** `name` and its localisations. */
export function named<N extends string>(en: N, ru: string, zh: string) {
  return { name: en, name_localizations: map(en, ru, zh) };
}

/** `description` and its localisations. */
export function described(en: string, ru: string, zh: string) {
  return { description: en, description_localizations: map(en, ru, zh) };
}

/**
 * Installable on a server or by a user, usable in servers, in a DM with the bot and in other DMs, by everybody. Stated
 * because Discord's defaults have changed: https://docs.discord.com/developers/interactions/application-commands#contexts
 */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  default_member_permissions: null,
  nsfw: false,
};

/** In servers alone, and shown to whoever may manage the server unless the server has others see it. */
export const FOR_MANAGERS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  nsfw: false,
};

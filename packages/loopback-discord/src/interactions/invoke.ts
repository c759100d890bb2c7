import { randomBytes } from 'node:crypto';
import {
  type APIAuthorizingIntegrationOwnersMap,
  type APIBaseInteraction,
  type APIMessage,
  type APIMessageInteractionMetadata,
  ChannelType,
  InteractionContextType,
  InteractionType,
  Locale,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import { dispatch } from '../gateway/gateway.js';
import type { Platform } from '../platform.js';
import { channelView } from '../world/channel-view.js';
import { memberView, publicUser } from '../world/people.js';
import { can, permissionsIn } from '../world/permissions.js';
import type { Channel } from '../world/world.js';
import { type AnswerableType, type LiveInteraction, watch } from './live.js';

export interface Invocation {
  type: AnswerableType;
  userId: string;
  channel: Channel;
  data: unknown;
  /** The message of a component, or that a modal came from. */
  source?: APIMessage;
  /** For a modal: the metadata of the interaction that showed it. */
  trigger?: APIMessageInteractionMetadata;
  isContextMenu?: boolean;
}

/** Bytes that a member may attach without a subscription: https://docs.discord.com/developers/reference#uploading-files */
const ATTACHMENT_BYTES = 10 * 1024 * 1024;

/** Where an interaction happens: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types */
export function contextOf(channel: Channel): InteractionContextType {
  if (channel.guildId !== null) return InteractionContextType.Guild;
  return channel.type === ChannelType.DM ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

/** Whether the app is here only because the user installed it for themselves. */
export function isUserInstallOnly({ world }: Platform, channel: Channel): boolean {
  if (channel.guildId !== null) return world.guilds.get(channel.guildId)?.hasBot === false;
  return channel.type === ChannelType.GroupDM;
}

function ownersOf(platform: Platform, { channel, userId }: Invocation): APIAuthorizingIntegrationOwnersMap {
  return isUserInstallOnly(platform, channel) ? { 1: userId } : { 0: channel.guildId ?? '0' };
}

/** Sends an interaction to the bot and keeps its token. */
export function invoke(platform: Platform, invocation: Invocation): LiveInteraction {
  const { world, gateway } = platform;
  const { type, userId, channel, source, data } = invocation;
  const guild = channel.guildId === null ? undefined : world.guilds.get(channel.guildId);
  const userInstalledOnly = isUserInstallOnly(platform, channel);
  const live: LiveInteraction = {
    id: world.ids.next(),
    token: randomBytes(48).toString('base64url'),
    type,
    userId,
    channelId: channel.id,
    sentAt: Date.now(),
    state: 'waiting',
    ephemeral: false,
    forcedEphemeral: userInstalledOnly && guild !== undefined && !can(world, channel, userId, P.UseExternalApps),
    sourceMessageId: source?.id ?? null,
    originalId: null,
    followupIds: [],
    userInstalledOnly,
    metadata: {
      id: '',
      type: InteractionType.ApplicationCommand,
      user: publicUser(world, userId),
      authorizing_integration_owners: ownersOf(platform, invocation),
    },
    isContextMenu: invocation.isContextMenu ?? false,
    outcomes: [],
    listeners: new Set(),
  };
  live.metadata = metadataOf(live, invocation);
  platform.interactions.set(live.token, live);
  const member = guild && {
    ...memberView(world, guild, userId),
    user: publicUser(world, userId),
    permissions: permissionsIn(world, channel, userId).toString(),
  };
  const payload: APIBaseInteraction<InteractionType, unknown> = {
    id: live.id,
    application_id: world.application.id,
    type,
    data,
    token: live.token,
    version: 1,
    channel_id: channel.id,
    channel: channelView(world, channel),
    ...(guild && member
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member,
        }
      : { user: publicUser(world, userId) }),
    ...(source ? { message: source } : {}),
    app_permissions: permissionsIn(world, channel, world.application.bot.id).toString(),
    locale: world.people.get(userId)?.locale ?? Locale.EnglishUS,
    entitlements: [],
    authorizing_integration_owners: live.metadata.authorizing_integration_owners,
    context: contextOf(channel),
    attachment_size_limit: ATTACHMENT_BYTES,
  };
  const guildId = userInstalledOnly ? null : channel.guildId;
  dispatch(gateway, 'INTERACTION_CREATE', { guildId, intents: 0 }, () => payload);
  watch(platform, live);
  return live;
}

function metadataOf(live: LiveInteraction, { type, source, trigger }: Invocation): APIMessageInteractionMetadata {
  const { user, authorizing_integration_owners } = live.metadata;
  const base = { id: live.id, user, authorizing_integration_owners };
  if (type === InteractionType.MessageComponent) return { ...base, type, interacted_message_id: source?.id ?? '' };
  if (type === InteractionType.ModalSubmit && trigger && trigger.type !== InteractionType.ModalSubmit) {
    return { ...base, type, triggering_interaction_metadata: trigger };
  }
  return { ...base, type: InteractionType.ApplicationCommand };
}

import {
  ChannelType,
  type GatewayGuildCreateDispatchData,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildVerificationLevel,
} from 'discord-api-types/v10';
import { guildChannelView, threadView } from './channel-view.js';
import { memberView } from './people.js';
import { isThread } from './permissions.js';
import { type Channel, type Guild, NO_FLAGS, type World } from './world.js';

/**
 * The guild as GUILD_CREATE brings it. Without the members intent only the bot itself is in `members`:
 * https://docs.discord.com/developers/events/gateway-events#guild-create
 */
export function guildCreateView(world: World, guild: Guild): GatewayGuildCreateDispatchData {
  const channels: Channel[] = [];
  for (const id of guild.channelIds) {
    const channel = world.channels.get(id);
    if (channel) channels.push(channel);
  }
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: GuildVerificationLevel.None,
    default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
    explicit_content_filter: GuildExplicitContentFilter.Disabled,
    roles: [...guild.roles.values()],
    emojis: [],
    features: [],
    mfa_level: GuildMFALevel.None,
    application_id: null,
    system_channel_id: guild.systemChannelId,
    system_channel_flags: NO_FLAGS,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: GuildPremiumTier.None,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: GuildNSFWLevel.Default,
    premium_progress_bar_enabled: false,
    hub_type: null,
    safety_alerts_channel_id: null,
    incidents_data: null,
    joined_at: guild.joinedAt,
    large: false,
    member_count: guild.members.size,
    voice_states: [],
    members: guild.hasBot ? [memberView(world, guild, world.application.bot.id)] : [],
    channels: channels.filter((one) => !isThread(one)).map(guildChannelView),
    threads: channels.filter((one) => one.type === ChannelType.PublicThread).map(threadView),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/*
 * What Discord's gateway sends, field by field as it was recorded from the real one; ids, names and texts are made up.
 * READY, GUILD_CREATE and RESUMED: the gateway tests of an OCaml client (recorded January 2024, kept up to date until
 * 2026), a comment in the `Ready` event of the Java client jdl (September 2025). MESSAGE_CREATE: the tests of an Elm client
 * (April 2026) and the benchmarks of DSharpPlus (October 2024). Threads: `test_entity_factory.py` of hikari-py/hikari. All
 * else: discord/discord-api-docs, August 2026. Nothing here was written after what a client reads.
 */
import { ID, nextId } from './ids.js';

const TRACE = [
  '["gateway-prd-arm-us-east1-c-0000",{"micros":260632,"calls":["id_created",{"micros":639,"calls":[]}]}]',
];

export const hello = { op: 10, s: null, t: null, d: { heartbeat_interval: 41_250, _trace: TRACE } };
export const resumed = { _trace: TRACE };

const profile = {
  public_flags: 0,
  primary_guild: null,
  display_name_styles: null,
  collectibles: null,
  clan: null,
  avatar_decoration_data: null,
  avatar: null,
};

export const mason = { ...profile, username: 'mason', id: ID.mason, global_name: 'Mason', discriminator: '0' };
/** A tag of a server, a decoration, a name plate: what people adorn themselves with. */
export const ian = {
  username: 'ian',
  public_flags: 4_194_560,
  primary_guild: { tag: 'MOON', identity_guild_id: ID.elsewhere, identity_enabled: true, badge: 'f09dccb8074d3c1a' },
  id: ID.ian,
  global_name: null,
  display_name_styles: { font_id: 11, effect_id: 1, colors: [3_487_288] },
  discriminator: '0',
  collectibles: { nameplate: { sku_id: '1349849614143979540', asset: 'nameplates/cat_beans/', palette: 'violet' } },
  clan: { tag: 'MOON', identity_guild_id: ID.elsewhere, identity_enabled: true, badge: 'f09dccb8074d3c1a' },
  avatar_decoration_data: { asset: 'a_c3cffc19e9784f7d', sku_id: '1212569433839636530', expires_at: null },
  avatar: 'a_d5efa99b3eeaa7dd43acca82f5692432',
};
export const bot = { ...profile, username: 'desk', id: ID.bot, global_name: null, discriminator: '2729', bot: true };

/** Without `user`, as it comes with messages. */
export const member = {
  roles: [ID.role],
  premium_since: null,
  pending: false,
  nick: null,
  mute: false,
  joined_at: '2024-01-08T05:55:35.380000+00:00',
  flags: 0,
  deaf: false,
  communication_disabled_until: null,
  banner: null,
  avatar: null,
};

export const ready = (session: string, resumeUrl: string) => ({
  v: 10,
  user_settings: {},
  user: { ...bot, verified: true, mfa_enabled: false, flags: 0, email: null },
  session_type: 'normal',
  session_id: session,
  resume_gateway_url: resumeUrl,
  relationships: [],
  private_channels: [],
  presences: [],
  guilds: [ID.guild, ID.elsewhere].map((id) => ({ unavailable: true, id })),
  guild_join_requests: [],
  geo_ordered_rtc_regions: ['hongkong', 'singapore', 'japan'],
  game_relationships: [],
  auth: {},
  application: { id: ID.application, flags: 565_248 },
  _trace: TRACE,
});

const role = (id: string, name: string, permissions: string, more: object = {}) => ({
  version: 1_704_692_503_703,
  unicode_emoji: null,
  tags: {},
  position: 0,
  permissions,
  name,
  mentionable: false,
  managed: false,
  id,
  icon: null,
  hoist: false,
  flags: 0,
  colors: { tertiary_color: null, secondary_color: null, primary_color: 0 },
  color: 0,
  ...more,
});

/** Channels of a server come without its id. */
const channel = (id: string, type: number, name: string, more: object = {}) => ({
  version: 1_705_942_372_766,
  type,
  position: 0,
  permission_overwrites: [],
  name,
  id,
  flags: 0,
  ...more,
});

const text = { topic: null, rate_limit_per_user: 0, parent_id: ID.category, last_message_id: null };

const channels = [
  channel(ID.category, 4, 'Text Channels'),
  channel(ID.general, 0, 'general', {
    ...text,
    last_pin_timestamp: '2024-01-22T16:52:52+00:00',
    icon_emoji: { name: '👋', id: null },
    theme_color: null,
  }),
  channel(ID.voice, 2, '😋', { ...text, user_limit: 0, rtc_region: null, bitrate: 96_000, status: null }),
  channel(ID.news, 5, 'news', text),
  channel(ID.forum, 15, 'posts', {
    ...text,
    template: '',
    default_sort_order: null,
    default_reaction_emoji: null,
    default_forum_layout: 0,
    available_tags: [{ name: 'open', moderated: false, id: nextId(), emoji_name: null, emoji_id: null }],
  }),
  // A kind of channel that nobody has heard of.
  channel(ID.future, 99, 'what is to come', { ...text, a_field_of_tomorrow: { nested: [1, null] } }),
];

export const thread = {
  id: ID.thread,
  guild_id: ID.guild,
  parent_id: ID.general,
  owner_id: ID.mason,
  type: 11,
  name: 'e',
  last_message_id: null,
  thread_metadata: {
    archived: false,
    archive_timestamp: '2022-02-28T03:05:10.529000+00:00',
    auto_archive_duration: 1440,
    locked: false,
    create_timestamp: '2022-02-28T03:05:09.529000+00:00',
  },
  message_count: 1,
  member_count: 3,
  rate_limit_per_user: 23,
  flags: 2,
  total_message_sent: 1,
  applied_tags: [],
  newly_created: true,
};

export const guild = (id: string = ID.guild) => ({
  presences: [],
  premium_features: null,
  activity_instances: [],
  inventory_settings: null,
  guild_scheduled_events: [],
  roles: [
    role(id, '@everyone', '2248473465835073'),
    role(ID.role, 'keepers', '0', { tags: undefined }),
    role(ID.botRole, 'desk', '2150631424', { position: 1, managed: true, tags: { bot_id: ID.bot } }),
  ],
  profile: null,
  nsfw: false,
  features: ['COMMUNITY', 'NEWS', 'SOUNDBOARD', 'A_FEATURE_OF_TOMORROW'],
  emojis: [],
  lazy: true,
  incidents_data: null,
  id,
  voice_states: [{ channel_id: ID.voice, user_id: ID.ian, session_id: '90326bd2', self_mute: true, suppress: false }],
  default_message_notifications: 0,
  name: '444',
  mfa_level: 0,
  system_channel_id: null,
  threads: [],
  large: false,
  afk_timeout: 300,
  owner_id: ID.mason,
  premium_tier: 0,
  hub_type: null,
  members: [{ ...member, roles: [ID.botRole], user: { ...bot, display_name: null } }],
  moderator_reporting: null,
  max_members: 25_000_000,
  latest_onboarding_question_id: null,
  premium_subscription_count: 0,
  description: null,
  joined_at: '2024-01-08T05:55:35.380000+00:00',
  vanity_url_code: null,
  system_channel_flags: 0,
  owner_configured_content_level: 0,
  banner: null,
  max_video_channel_users: 25,
  afk_channel_id: null,
  max_stage_video_channel_users: 50,
  region: 'deprecated',
  application_id: null,
  discovery_splash: null,
  preferred_locale: 'en-US',
  stage_instances: [],
  application_command_counts: {},
  premium_progress_bar_enabled: false,
  unavailable: false,
  icon: null,
  embedded_activities: [],
  explicit_content_filter: 0,
  rules_channel_id: null,
  member_count: 4,
  verification_level: 7,
  home_header: null,
  public_updates_channel_id: null,
  soundboard_sounds: [],
  version: 1_704_733_247_156,
  nsfw_level: 0,
  channels: id === ID.guild ? channels : [],
  stickers: [],
  safety_alerts_channel_id: null,
  splash: null,
});

/** In a server, unless `more` says otherwise. */
export const message = (content: string, more: object = {}) => ({
  type: 0,
  tts: false,
  timestamp: new Date().toISOString().replace('Z', '000+00:00'),
  pinned: false,
  nonce: nextId(),
  mentions: content.includes(ID.bot) ? [{ ...bot, member }] : [],
  mention_roles: [],
  mention_everyone: false,
  member,
  id: nextId(),
  flags: 0,
  embeds: [],
  edited_timestamp: null,
  content,
  components: [],
  channel_type: 0,
  channel_id: ID.general,
  author: mason,
  attachments: [],
  guild_id: ID.guild,
  ...more,
});

/** As it comes in a direct message: no server, no member, and of its channel nothing was heard before. */
export const directMessage = (content: string) => {
  const {
    member: _,
    guild_id: __,
    ...rest
  } = message(content, { channel_type: 1, channel_id: ID.direct, author: ian });
  return rest;
};

import { ChannelType, type Client, type ClientOptions, Options } from 'discord.js';

/**
 * What the client keeps about people, and for how long: no users and no members but the bot itself; messages and
 * channels of direct messages from `everyMs` to twice that, however long they are and whatever the clock on the wall
 * says. Guilds, channels and roles must stay whole for permissions to be right.
 */
export function cacheOptions(everyMs: number): Pick<ClientOptions, 'makeCache' | 'sweepers'> {
  const stale = createStale();
  return {
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 10,
      ReactionManager: 0,
      ReactionUserManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildBanManager: 0,
      GuildInviteManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
      AutoModerationRuleManager: 0,
      EntitlementManager: 0,
      ThreadMemberManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user?.id },
    }),
    sweepers: {
      ...Options.DefaultSweeperSettings,
      messages: { interval: everyMs / 1000, filter: () => stale },
    },
  };
}

/** Forgets direct message channels, which say whom the bot talked to. The next message brings its channel along again. */
export function forgetDirectMessages(client: Client, everyMs: number): () => void {
  const stale = createStale();
  const timer = setInterval(() => {
    client.channels.cache.sweep((channel) => channel.type === ChannelType.DM && stale(channel));
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** True for what it was asked about before. */
function createStale(): (thing: object) => boolean {
  const seen = new WeakSet();
  return (thing) => {
    if (seen.has(thing)) return true;
    seen.add(thing);
    return false;
  };
}

import {
  AutoModerationRuleManager,
  ChannelType,
  type Client,
  type ClientOptions,
  Collection,
  EntitlementManager,
  GuildBanManager,
  GuildEmojiManager,
  GuildInviteManager,
  GuildMemberManager,
  GuildScheduledEventManager,
  GuildStickerManager,
  LimitedCollection,
  type LimitedCollectionOptions,
  MessageManager,
  Options,
  PresenceManager,
  ReactionManager,
  ReactionUserManager,
  StageInstanceManager,
  ThreadMemberManager,
  UserManager,
  VoiceStateManager,
} from 'discord.js';

const NONE_OF = [
  ...[ReactionManager, ReactionUserManager, PresenceManager, VoiceStateManager, GuildBanManager, GuildInviteManager],
  ...[GuildEmojiManager, GuildStickerManager, GuildScheduledEventManager, StageInstanceManager],
  ...[AutoModerationRuleManager, EntitlementManager, ThreadMemberManager],
];
const ONLY_THE_BOT = {
  maxSize: 0,
  keepOverLimit: ({ id, client }: { id: string; client: Client }) => id === client.user?.id,
};

/** By the classes themselves: discord.js would go by their names, which are other ones once many modules are one file. */
const LIMITS = new Map<unknown, LimitedCollectionOptions<never, never>>([
  ...NONE_OF.map((manager) => [manager, { maxSize: 0 }] as const),
  [MessageManager, { maxSize: 10 }],
  [GuildMemberManager, ONLY_THE_BOT],
  [UserManager, ONLY_THE_BOT],
]);

/**
 * What the client keeps about people, and for how long: no users and no members but the bot itself; messages and
 * channels of direct messages from `everyMs` to twice that, however long they are and whatever the clock on the wall
 * says. Guilds, channels and roles must stay whole for permissions to be right.
 */
export function cacheOptions(everyMs: number): Pick<ClientOptions, 'makeCache' | 'sweepers'> {
  const stale = createStale();
  return {
    makeCache(type, _, manager) {
      const limit = LIMITS.get(manager) ?? LIMITS.get(type);
      return limit === undefined ? new Collection() : new LimitedCollection(limit);
    },
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

import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Config } from '../config.js';

/**
 * How long one request may take. An interaction must be answered within 3 seconds, so a try that hangs is given up
 * while another one may still do.
 */
const REQUEST_MS = 2500;

/**
 * A client with the least that free text needs: Discord shows us the text of direct messages, of messages that name us
 * and of pinging replies to ours without the privileged Message Content intent. Answer channels need that one.
 */
export function createClient(config: Pick<Config, 'apiUrl' | 'answerChannels' | 'shards'>): Client {
  const content = config.answerChannels.length > 0 ? [GatewayIntentBits.MessageContent] : [];
  const count = config.shards;
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages, ...content],
    // Direct message channels are not announced at the start; without this their messages are dropped.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api: config.apiUrl, timeout: REQUEST_MS },
    ...(count === 'auto' ? { shards: 'auto' as const } : { shardCount: count, shards: [...Array(count).keys()] }),
    // Guilds, channels and roles must stay whole; these are never read.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 50,
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
      ThreadMemberManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 1000, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
    sweepers: { ...Options.DefaultSweeperSettings, messages: { interval: 300, lifetime: 900 } },
  });
}

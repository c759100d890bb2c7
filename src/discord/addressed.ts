import { ChannelType, type Message } from 'discord.js';

/** How a message is meant for the bot. */
export type Address = 'mention' | 'reply' | 'dm' | 'channel';

/**
 * How a message addresses the bot, or null. Bots, webhooks and Discord's own messages never do; @everyone, @here and
 * roles do not count as a mention.
 */
export function addressOf(message: Message, bot: string, answerChannels: ReadonlySet<string>): Address | null {
  if (message.author.bot || message.system || message.webhookId !== null) return null;
  if (message.channel.type === ChannelType.DM) return 'dm';
  if (names(message.content, bot)) return 'mention';
  if (message.mentions.repliedUser?.id === bot) return 'reply';
  return inAnswerChannel(message, answerChannels) ? 'channel' : null;
}

/** `<@id>`, or `<@!id>` as older clients write it. */
function names(content: string, bot: string): boolean {
  return content.includes(`<@${bot}>`) || content.includes(`<@!${bot}>`);
}

/** In a listed channel, a thread of one, or the first message of a post in a listed forum; not what people say to others. */
function inAnswerChannel(message: Message, answerChannels: ReadonlySet<string>): boolean {
  const { channel, mentions } = message;
  const toOthers =
    mentions.everyone || mentions.users.size > 0 || mentions.roles.size > 0 || message.reference !== null;
  if (toOthers) return false;
  if (answerChannels.has(channel.id)) return true;
  if (!channel.isThread() || channel.parentId === null || !answerChannels.has(channel.parentId)) return false;
  return channel.parent?.isThreadOnly() ? isFirstOfPost(message) : true;
}

/** The first message of a forum post has the id of the post. */
export function isFirstOfPost(message: Message): boolean {
  return message.channel.isThread() && message.id === message.channel.id;
}

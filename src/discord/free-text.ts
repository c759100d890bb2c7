import type { Message as DiscordMessage } from 'discord.js';
import { asksSomething } from '../commands/asks-something.js';
import { decisionOf } from '../commands/decision.js';
import { questionText, readQuestion } from '../commands/question-text.js';
import { mayAsk } from '../commands/settings/access.js';
import { withinTopics } from '../commands/topics-off.js';
import type { Answer } from '../engine/answer.js';
import { messagesFor } from '../messages/index.js';
import type { Messages } from '../messages/messages.js';
import { answerMessage } from '../rendering/answer-message.js';
import { type Message, notice } from '../rendering/message.js';
import { type Address, addressOf, isFirstOfPost } from './addressed.js';
import type { Bot } from './bot.js';
import type { Turn } from './cooldowns.js';
import { answerInContext } from './history.js';
import { answerChannelsAt, localeOf } from './in-server.js';

/** What to say to a message: null for silence. */
export interface Response {
  readonly message: Message;
  /** True for a word about manners, which goes away again. */
  readonly passing: boolean;
}

/** The bot's words where nothing was asked: in the language of the server. */
export const wordsFor = (bot: Bot, message: DiscordMessage): Messages =>
  messagesFor(localeOf(bot, message).locale ?? 'en');

/** How a message is meant for the bot; null where it is not, or asks nothing in a channel where people talk to each other. */
export function meant(bot: Bot, message: DiscordMessage): Address | null {
  const address = addressOf(message, message.client.user.id, answerChannelsAt(bot, message.guildId));
  if (address !== 'channel') return address;
  return asksSomething(questionText(message.content)) || isFirstOfPost(message) ? address : null;
}

/**
 * Decides what a message in free text gets for an answer, by somebody with these roles. Takes a turn of the asker's, the channel's and the server's
 * pace.
 */
export async function respond(
  bot: Bot,
  message: DiscordMessage,
  address: Address,
  roles: readonly string[],
): Promise<Response | null> {
  const { text: question, isPart } = readQuestion(message.content);
  const { word, settings } = wordsFor(bot, message);
  const turn = await takeTurn(bot, message, address);
  if (!turn.ok) {
    if (!turn.first || address === 'channel') return null;
    return { message: notice(word.wait(turn.wait)), passing: true };
  }
  if (!mayAsk(bot, message.guildId, address === 'channel' ? 'unasked' : 'mentions', roles)) {
    return address === 'channel' ? null : { message: notice(settings.notForYou), passing: true };
  }
  // Without the Message Content intent a forum post in an answer channel still has its title.
  if (question === '' && !(address === 'channel' && isFirstOfPost(message))) {
    if (address === 'channel') return null;
    // Without the Message Content intent Discord withholds the text of a reply to an answer to a slash command.
    const words = address === 'reply' ? word.unreadable(bot.command) : word.howToAsk(bot.command);
    return { message: notice(words), passing: false };
  }
  const trail = bot.trails.of(message.id);
  trail.step('received', { surface: address });
  const found = await answerTo(bot, message, address, question);
  if (found === null) return null;
  const off = bot.settings.of(message.guildId).topics;
  const { answer, topic } = withinTopics(found, off, bot.answerer.current().library);
  if (topic !== null) {
    if (address === 'channel') return null;
    bot.observe(address, 'unknown');
    trail.step('decided', { status: 'topic off' });
    return { message: notice(messagesFor(found.language).settings.topicOff(topic)), passing: false };
  }
  bot.observe(address, answer.status);
  const view = {
    library: bot.answerer.current().library,
    today: bot.today(),
    asker: message.author.id,
    remember: null,
    site: bot.site,
    command: bot.command,
    isPart,
  };
  const reply = answerMessage(answer, view);
  trail.step('decided', decisionOf(answer));
  return { message: reply, passing: false };
}

async function takeTurn(bot: Bot, { author, channelId, guildId }: DiscordMessage, address: Address): Promise<Turn> {
  const turn = await bot.cooldowns.take(author.id, address === 'dm' ? null : channelId);
  return turn.ok ? bot.serverPace(guildId, author.id) : turn;
}

/** In an answer channel only what is sure is said; the title of a forum post may ask what its text does not. */
async function answerTo(bot: Bot, message: DiscordMessage, address: Address, question: string): Promise<Answer | null> {
  if (address !== 'channel') return answerInContext(bot, message, question);
  const { ask } = bot.answerer.current();
  const title = isFirstOfPost(message) && message.channel.isThread() ? questionText(message.channel.name) : '';
  const texts = [question, title].filter((text) => text !== '' && asksSomething(text));
  const onStep = bot.trails.of(message.id).step;
  const answers = texts.map((text) => ask(text, { today: bot.today(), ...localeOf(bot, message), onStep }));
  return answers.find((answer) => answer.status === 'answered') ?? null;
}

import type { Message } from 'discord.js';
import type { Answer } from '../engine/answer.js';
import type { Bot } from './bot.js';
import { carriedBy } from './carried.js';
import { answerInContext, askedIn } from './history.js';

/**
 * The answer in one of the bot's messages, worked out again: `isSame` where its question could be asked anew and finds the same fact; else it is
 * about that fact alone, and null where the library no longer has it.
 */
export async function shownIn(message: Message, bot: Bot): Promise<{ shown: Answer | null; isSame: boolean }> {
  const { fact, language } = carriedBy(message);
  const { tell, ask } = bot.answerer.current();
  const asked = await askedIn(message);
  let answer: Answer | null = null;
  if (asked?.message) answer = await answerInContext(bot, asked.message, asked.question);
  else if (asked) answer = ask(asked.question, { today: bot.today(), locale: language });
  // The question may find something else by now, or need a context that is gone; the answer is about its fact all the same.
  const isSame = answer?.parts.some((part) => part.fact.id === fact) ?? false;
  return { shown: isSame ? answer : tell(fact, language), isSame };
}

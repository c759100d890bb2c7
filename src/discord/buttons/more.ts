import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { topicOffOf } from '../../commands/topics-off.js';
import { messagesFor } from '../../messages/index.js';
import { citationMessage } from '../../rendering/citation.js';
import type { Fields } from '../../rendering/custom-id.js';
import { factPicture } from '../../rendering/fact-picture.js';
import { moreMessage } from '../../rendering/more-message.js';
import { decodePlaces } from '../../rendering/places.js';
import { sourcesMessage } from '../../rendering/sources-message.js';
import type { Bot } from '../bot.js';
import { carriedBy } from '../carried.js';
import { outdated, replaced, whisper } from '../respond-component.js';
import { shownIn } from '../shown.js';
import { mayDismiss } from './dismiss.js';

/**
 * How the answer came about and what else can be done with it, worked out again: from the question where the buttons hold it or the message it
 * replies to can be read, else from the fact alone. No question is stored for it.
 */
export async function more(interaction: ButtonInteraction, { asker }: Fields<'more'>, bot: Bot): Promise<void> {
  const { message } = interaction;
  const { version, language } = carriedBy(message);
  const { library } = bot.answerer.current();
  const { shown, isSame } = await shownIn(message, bot);
  if (shown === null) return whisper(interaction, outdated(interaction, language));
  const isTheirsAlone = message.flags.has(MessageFlags.Ephemeral) || asker === '';
  const dismiss = isTheirsAlone || !mayDismiss(interaction, asker) ? null : { asker, message: message.id };
  await whisper(
    interaction,
    moreMessage(shown, { library, asked: isSame, answeredBy: version, dismiss, site: bot.site }),
  );
}

/** All sources of an answer: in a message of its own, then leafing in place. */
export async function allSources(interaction: ButtonInteraction, fields: Fields<'sources'>, bot: Bot): Promise<void> {
  const { version, language, page, facts } = fields;
  const { library } = bot.answerer.current();
  const found = decodePlaces(facts, library);
  if (version !== library.version || found.length === 0) return whisper(interaction, outdated(interaction, language));
  const message = sourcesMessage(found, library, language, Number.parseInt(page, 10) || 0);
  if (page === '') await whisper(interaction, message);
  else await interaction.update(replaced(message));
}

/** The picture of a fact. */
export async function image(
  interaction: ButtonInteraction,
  { language, fact }: Fields<'image'>,
  bot: Bot,
): Promise<void> {
  const { library } = bot.answerer.current();
  const found = library.factById.get(fact);
  const off = topicOffOf(bot, interaction, fact, language);
  if (off !== null) return whisper(interaction, messagesFor(language).settings.topicOff(off));
  const message = found === undefined ? null : factPicture(found, library, language);
  await whisper(interaction, message ?? outdated(interaction, language));
}

export async function cite(
  interaction: ButtonInteraction,
  { language, fact }: Fields<'cite'>,
  bot: Bot,
): Promise<void> {
  const { library } = bot.answerer.current();
  const found = library.factById.get(fact);
  if (found === undefined) return whisper(interaction, outdated(interaction, language));
  const off = topicOffOf(bot, interaction, fact, language);
  if (off !== null) return whisper(interaction, messagesFor(language).settings.topicOff(off));
  await whisper(interaction, citationMessage(found, library, language));
}

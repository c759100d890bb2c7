import type { ChatInputCommandInteraction } from 'discord.js';
import { messagesFor } from '../messages/index.js';
import type { Messages } from '../messages/messages.js';
import { pageMessage } from '../rendering/fact-pages.js';
import { notice } from '../rendering/message.js';
import type { Desk } from './command.js';
import { findList } from './lists.js';
import { languageOf, say } from './replying.js';
import { libraryFor } from './topics-off.js';

/** Shows the first page of a list to whoever named it, or says what to do where the library has no such list. */
export async function showList(
  interaction: ChatInputCommandInteraction,
  desk: Desk,
  { view, of, unknown }: { readonly view: string; readonly of: string; unknown(words: Messages['unknown']): string },
): Promise<void> {
  const library = libraryFor(desk, interaction);
  const language = languageOf(interaction);
  const list = findList(view, of, library, language);
  const message =
    list === null
      ? notice(unknown(messagesFor(language).unknown))
      : pageMessage(list, library, { page: 0, today: desk.today(), language });
  await say(interaction, message, true);
}

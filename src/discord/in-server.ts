import type { CommandInteraction, Message as DiscordMessage, Guild, Interaction } from 'discord.js';
import { mayCommand } from '../commands/settings/access.js';
import { paceOf } from '../commands/settings/controls.js';
import type { ServerSettings } from '../desk/server-settings.js';
import type { Values } from '../desk/server-values.js';
import { messagesFor, speaks } from '../messages/index.js';
import { type Message, notice } from '../rendering/message.js';
import { ownLanguage } from '../rendering/statement.js';
import type { Bot } from './bot.js';
import { createBuckets, type Turn } from './cooldowns.js';
import type { Pressed } from './respond-component.js';

/** Commands with which nobody asks anything: a server's rules for asking do not hold for them. */
const NOT_ASKING: ReadonlySet<string> = new Set(['settings', 'facts', 'help', 'about']);

/** Channels where the bot answers unasked in the server of a message. */
export function answerChannelsAt(bot: Bot, guild: string | null): ReadonlySet<string> {
  const { channels } = bot.settings.of(guild);
  return channels === bot.settings.standard.channels ? bot.answerChannels : new Set(channels);
}

/** The language for messages that do not show theirs. Discord does not tell that of a person who writes. */
export function localeOf(bot: Bot, { guild }: DiscordMessage): { readonly locale?: string } {
  return guild === null ? {} : { locale: localeIn(bot, guild) };
}

/** The language of a server: chosen, Discord's, or where that does not count the library's. A malformed event may have left a server without one. */
export function localeIn(
  bot: Pick<Bot, 'settings' | 'answerer'>,
  { id, preferredLocale }: Pick<Guild, 'id' | 'preferredLocale'>,
): string {
  const { language, locale } = bot.settings.of(id);
  if (language !== 'auto') return language;
  const isTold = locale !== 'off' && typeof preferredLocale === 'string';
  return isTold ? preferredLocale : ownLanguage(bot.answerer.current().library);
}

/**
 * Lets an interaction speak the language that its server has decided on. Everything after this reads the language of a person from the interaction,
 * so it is changed there, in one place.
 */
export function speakInServer(bot: Bot, interaction: Interaction): void {
  const values = bot.settings.of(interaction.guildId);
  const own = values.language === 'auto' ? ownLanguage(bot.answerer.current().library) : values.language;
  const isTold = values.locale === 'on' && typeof interaction.locale === 'string';
  const isAsDiscord = isTold && (values.language === 'auto' || speaks(interaction.locale));
  if (!isAsDiscord) Object.assign(interaction, { locale: own });
}

/** Why somebody may not ask by a command, a button, a menu or a form in this server, now or at all; null where they may. Takes a turn. */
export function refusal(bot: Bot, interaction: CommandInteraction | Pressed): Message | null {
  if (interaction.isCommand() && NOT_ASKING.has(interaction.commandName)) return null;
  const { settings, word } = messagesFor(interaction.locale);
  if (!mayCommand(bot, interaction)) return notice(settings.notForYou);
  const turn = bot.serverPace(interaction.guildId, interaction.user.id);
  return turn.ok ? null : notice(word.wait(turn.wait));
}

/** A turn to ask in a server, at the pace that it has set for one member. All events of a server come to one process. */
export function createServerPace(settings: ServerSettings): (guild: string | null, user: string) => Turn {
  const paces = new Map<Values['pace'], ReturnType<typeof createBuckets>>();
  return (guild, user) => {
    const { pace } = settings.of(guild);
    if (guild === null || pace === 'standard') return { ok: true };
    const buckets = paces.get(pace) ?? createBuckets(paceOf(pace));
    paces.set(pace, buckets);
    return buckets.take(`${guild} ${user}`);
  };
}

import { type Client, Events, type Guild, PermissionFlagsBits, ShardClientUtil } from 'discord.js';
import { orElse } from '../desk/storage-error.js';
import { messagesFor } from '../messages/index.js';
import type { Messages } from '../messages/messages.js';
import { siteWords } from '../messages/site/index.js';
import { libraryView } from '../rendering/library-view.js';
import { LIMITS } from '../rendering/limits.js';
import { escapeTo, link } from '../rendering/markdown.js';
import { compose } from '../rendering/message.js';
import type { Bot } from './bot.js';
import { handle } from './handle.js';
import { localeIn } from './in-server.js';

/**
 * Follows the servers that the bot comes to and leaves. A server that it did not know is greeted, once; what is kept of one that it has left goes
 * after its time. Both also where nobody was there to see it.
 */
export function attachServers(client: Client, bot: Bot): void {
  const work = (task: () => Promise<void>) =>
    handle(bot, 'server', () => orElse(task(), undefined, (message) => bot.log.warn(message)), null);
  client.on(Events.GuildCreate, (guild) => void work(() => arrive(guild, bot)));
  // Not for one that only cannot be reached: discord.js tells of that by another event.
  client.on(Events.GuildDelete, ({ id }) => void work(() => leave(id, bot)));
  client.on(Events.ClientReady, () => void work(() => compare(client, bot)));
}

async function leave(guild: string, bot: Bot): Promise<void> {
  bot.settings.drop(guild);
  await bot.journal.left(guild);
}

/** Noted before anything is said: at most one greeting, whatever ends the process. */
async function arrive(guild: Guild, bot: Bot): Promise<void> {
  const isNew = await bot.journal.joined(guild.id);
  if (!isNew) return bot.settings.refresh();
  const { systemChannel } = guild;
  const { me } = guild.members;
  const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
  if (systemChannel === null || me === null || !systemChannel.permissionsFor(me).has(needed)) return;
  const messages = messagesFor(localeIn(bot, guild));
  const view = libraryView(bot.answerer.current().library, messages, (text) => escapeTo(text, 300));
  await systemChannel.send({
    ...compose([[messages.settings.welcome(view, bot.command), ...onTheWeb(bot, messages)].join('\n')]),
    nonce: guild.id,
    enforceNonce: true,
  });
}

/** Where all facts stand, where they stand anywhere. */
const onTheWeb = ({ site }: Bot, { language }: Messages): string[] =>
  site === null ? [] : [`-# ${siteWords(language).bot.all} ${link(site, site, 2 * LIMITS.url)}`];

/** What became of the known servers of these shards while nobody looked. */
async function compare(client: Client, bot: Bot): Promise<void> {
  const count = client.options.shardCount ?? client.ws.shards.size;
  const known = await bot.journal.servers();
  await greetUnknown(client, bot, new Set(known.map(({ guild }) => guild)));
  for (const { guild, gone } of known) {
    if (!client.ws.shards.has(ShardClientUtil.shardIdForGuildId(guild, count))) continue;
    const isHere = client.guilds.cache.has(guild);
    if (isHere && gone) await bot.journal.joined(guild);
    else if (!isHere && !gone) await leave(guild, bot);
  }
}

/** None that was there before arrivals were noted: an update greets nobody. Nor one that Discord has not shown yet, which has no date: the next start. */
async function greetUnknown(client: Client, bot: Bot, known: ReadonlySet<string>): Promise<void> {
  const since = await bot.journal.followed();
  for (const guild of client.guilds.cache.values())
    if (guild.joinedAt > since && !known.has(guild.id)) await arrive(guild, bot);
}

import {
  type ChatInputCommandInteraction,
  type GuildTextBasedChannel,
  type Message,
  PermissionFlagsBits,
} from 'discord.js';
import type { Curation } from '../../desk/curation.js';
import { importPages } from '../../importing/import-pages.js';
import { readSource } from '../../importing/read-source.js';
import { notice } from '../../rendering/message.js';
import type { Desk } from '../command.js';
import { importsOf, pageOf } from './drafts.js';
import { later } from './reply.js';

const LINK = /^https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(\d{17,20})\/(\d{17,20})(?:\/(\d{17,20}))?$/;
const MENTION = /^<#(\d{17,20})>$/;
const READING = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory];

const REASONS = {
  link: 'That is no link of a message or channel. Right-click the message and choose “Copy Message Link”.',
  elsewhere: 'That message is on another server. I import from this one only.',
  missing: 'There is no such message or channel, or I cannot see it.',
  closed: 'You cannot read that channel, so I don’t import from it.',
  empty:
    'I found no text there. For messages that others wrote, the bot needs the Message Content intent: docs/operating.md.',
} as const;

type Found = { readonly channel: GuildTextBasedChannel; readonly messages: readonly Message[]; readonly pins: boolean };

/** Makes drafts of one message, or of the pinned messages of a channel; what its curator cannot read is not read for them. */
export function takeMessages(
  interaction: ChatInputCommandInteraction,
  link: string,
  curation: Curation,
  desk: Desk,
): Promise<void> {
  const imports = importsOf(desk);
  return later(interaction, async () => {
    const found = await find(interaction, link.trim());
    if (typeof found === 'string') return notice(REASONS[found]);
    const { channel, messages, pins } = found;
    const told = messages.filter(({ cleanContent }) => cleanContent.trim() !== '');
    if (told.length === 0) return notice(REASONS.empty);
    const files = told.map((message) => ({
      // A message is read as the Markdown that it is written in.
      page: `discord/${channel.id}/${message.id}.md`,
      title: channel.isThread() ? channel.name : `#${channel.name}`,
      publisher: channel.guild.name,
      url: message.url,
      bytes: async () => Buffer.from(message.cleanContent),
    }));
    const report = await importPages(files, curation.answerer.current().library, {
      folder: imports.folder,
      read: readSource,
      today: desk.today(),
      within: pins ? `discord/${channel.id}/` : null,
    });
    const { fresh, same, gone } = report;
    const of = pins ? `${messages.length} pinned in #${channel.name}` : `The message in #${channel.name}`;
    return pageOf(curation, imports, 0, [`${of}: ${fresh.length} new, ${same} as before, ${gone.length} gone.`]);
  });
}

async function find(interaction: ChatInputCommandInteraction, link: string): Promise<Found | keyof typeof REASONS> {
  const [, guild = interaction.guildId, channelId = MENTION.exec(link)?.[1], message] = LINK.exec(link) ?? [];
  if (channelId === undefined || !interaction.inCachedGuild()) return 'link';
  if (guild !== interaction.guildId) return 'elsewhere';
  const channel = await interaction.client.channels.fetch(channelId).catch(() => null);
  if (channel === null || channel.isDMBased() || !channel.isTextBased()) return 'missing';
  if (channel.guildId !== interaction.guildId) return 'elsewhere';
  if (channel.permissionsFor(interaction.member)?.has(READING) !== true) return 'closed';
  try {
    if (message === undefined) {
      const { items } = await channel.messages.fetchPins({ cache: false });
      return { channel, messages: items.map((one) => one.message), pins: true };
    }
    return { channel, messages: [await channel.messages.fetch({ message, cache: false })], pins: false };
  } catch {
    return 'missing';
  }
}

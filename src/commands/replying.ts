import {
  type AnySelectMenuInteraction,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Answer } from '../engine/answer.js';
import { messagesFor } from '../messages/index.js';
import { answerMessage } from '../rendering/answer-message.js';
import { type Message, notice } from '../rendering/message.js';
import type { Desk } from './command.js';
import { decisionOf } from './decision.js';
import { withinTopics } from './topics-off.js';

type Asked = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ModalSubmitInteraction;
type Replying = Asked | ButtonInteraction | AnySelectMenuInteraction;

/** The language of what a command shows: that of the person's Discord where the bot speaks it, or what the server has decided. */
export const languageOf = ({ locale }: Replying | AutocompleteInteraction): string => messagesFor(locale).language;

/** Replies at once: a local answer takes milliseconds, so nothing is deferred. */
export async function say(interaction: Replying, message: Message, hidden: boolean): Promise<void> {
  const flags = hidden ? message.flags | MessageFlags.Ephemeral : message.flags;
  await interaction.reply({ components: message.components, flags, files: message.files ?? [] });
}

export interface Reply {
  readonly hidden: boolean;
  /** The question, so that the reply's buttons know it: nobody else can find the text of a slash command again. */
  readonly remember: string | null;
  readonly member?: string | null;
  /** True where only a part of a long message was read. */
  readonly isPart?: boolean;
}

/** Whether only whoever asked sees the answers to commands in this server. */
export const isPrivate = (desk: Desk, { guildId }: Pick<Asked, 'guildId'>): boolean =>
  desk.settings.of(guildId).answers === 'private';

/** Shows an answer; a miss is for its asker's eyes only, whatever was asked for. */
export async function sayAnswer(interaction: Asked, desk: Desk, found: Answer, reply: Reply): Promise<void> {
  const { remember, member = null, isPart = false } = reply;
  const off = desk.settings.of(interaction.guildId).topics;
  const { answer, topic } = withinTopics(found, off, desk.answerer.current().library);
  const surface = interaction.isChatInputCommand() ? 'slash' : interaction.isModalSubmit() ? 'form' : 'menu';
  if (topic !== null) {
    desk.observe(surface, 'unknown');
    desk.trails.of(interaction.id).step('decided', { surface, status: 'topic off' });
    return say(interaction, notice(messagesFor(answer.language).settings.topicOff(topic)), true);
  }
  const hidden = reply.hidden || answer.status !== 'answered' || isPrivate(desk, interaction);
  const message = answerMessage(answer, {
    library: desk.answerer.current().library,
    today: desk.today(),
    asker: hidden ? null : interaction.user.id,
    remember,
    member,
    isPart,
    isAbroad: interaction.inGuild() && interaction.guild === null,
    site: desk.site,
    command: desk.command,
  });
  desk.observe(surface, answer.status);
  desk.trails.of(interaction.id).step('decided', { surface, ...decisionOf(answer) });
  await say(interaction, message, hidden);
}

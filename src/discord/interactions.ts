import type { AutocompleteInteraction, Interaction, RepliableInteraction } from 'discord.js';
import type { MessageCommand, SlashCommand } from '../commands/command.js';
import { messagesFor } from '../messages/index.js';
import { notice } from '../rendering/message.js';
import type { Bot } from './bot.js';
import { onButton, onModal, onSelect } from './components.js';
import { createExpiry } from './expiry.js';
import { handle } from './handle.js';
import { refusal, speakInServer } from './in-server.js';
import { hidden } from './respond-component.js';
import { createTurns } from './turns.js';

export interface Commands {
  readonly slash: readonly SlashCommand[];
  readonly message: readonly MessageCommand[];
}

/** Hands each interaction to its handler, once, with the asker's pace taken. */
export function createInteractions(bot: Bot, commands: Commands): (interaction: Interaction) => void {
  const slash = new Map(commands.slash.map((command) => [command.data.name, command]));
  const turns = createTurns();
  const isOver = createExpiry();
  const message = new Map(commands.message.map((command) => [command.data.name, command]));

  async function route(interaction: Interaction, begun: number): Promise<void> {
    if (interaction.isAutocomplete()) return suggest(interaction);
    if (!(await bot.claim(interaction.id, interaction.client))) return bot.metrics.repeated();
    bot.trails.open(interaction.id, interaction.isCommand() ? 'command' : 'component', begun);
    await respond(interaction);
    bot.trails.of(interaction.id).step('sent');
  }

  async function respond(interaction: Exclude<Interaction, AutocompleteInteraction>): Promise<void> {
    if (!interaction.isRepliable() || (await tooSoon(interaction, bot))) return;
    if (interaction.isCommand()) {
      const no = refusal(bot, interaction);
      if (no !== null) return void (await interaction.reply(hidden(no)));
    }
    bot.trails.of(interaction.id).step('received');
    if (interaction.isModalSubmit()) return onModal(interaction, bot);
    if (interaction.isButton()) return onButton(interaction, bot);
    if (interaction.isAnySelectMenu()) return onSelect(interaction, bot);
    const known = interaction.isChatInputCommand()
      ? slash.get(interaction.commandName)?.execute(interaction, bot)
      : interaction.isMessageContextMenuCommand() && message.get(interaction.commandName)?.execute(interaction, bot);
    if (known) return known;
    await interaction.reply(hidden(notice(messagesFor(interaction.locale).unknown.command)));
  }

  /** Offers give way to answers. Whoever types faster than people do gets no more of them, and one that is empty. */
  async function suggest(interaction: AutocompleteInteraction): Promise<void> {
    const pace = bot.cooldowns.typing(interaction.user.id);
    if (!pace.ok) {
      if (pace.first) await interaction.respond([]);
    } else if (await turns()) await slash.get(interaction.commandName)?.autocomplete?.(interaction, bot);
    else bot.metrics.shed();
  }

  return (interaction) => {
    if (!bot.first(interaction.id)) {
      bot.metrics.repeated();
      return;
    }
    if (isOver(interaction.id)) {
      bot.metrics.refused('the interaction has expired');
      return;
    }
    speakInServer(bot, interaction);
    const begun = performance.now();
    const kind = interaction.isAutocomplete() ? 'autocomplete' : interaction.isCommand() ? 'command' : 'component';
    handle(
      bot,
      kind,
      () => route(interaction, begun),
      (id) => apologise(interaction, id),
      interaction.id,
    );
  };
}

/** A slash command must be replied to or Discord calls it failed; a button pressed too often is only acknowledged. */
async function tooSoon(interaction: RepliableInteraction, bot: Bot): Promise<boolean> {
  const channel = interaction.isChatInputCommand() && interaction.inGuild() ? interaction.channelId : null;
  const user = interaction.user.id;
  const turn = interaction.isModalSubmit() ? bot.cooldowns.form(user) : await bot.cooldowns.take(user, channel);
  if (turn.ok) return false;
  if (interaction.isMessageComponent() && !turn.first) await interaction.deferUpdate();
  else await interaction.reply(hidden(notice(messagesFor(interaction.locale).word.wait(turn.wait))));
  return true;
}

/** Only where nothing was said: in the place of what is still thought about, or as the reply. */
async function apologise(interaction: Interaction, id: string): Promise<void> {
  if (interaction.isAutocomplete()) {
    if (!interaction.responded) await interaction.respond([]);
    return;
  }
  if (!interaction.isRepliable()) return;
  const sorry = hidden(notice(messagesFor(interaction.locale).word.sorry(id)));
  if (interaction.deferred && interaction.ephemeral !== null)
    await interaction.editReply({ components: sorry.components ?? [] });
  else if (!interaction.replied && !interaction.deferred) await interaction.reply(sorry);
}

import type {
  AnySelectMenuInteraction,
  ButtonInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import { curatedButton, curatedModal, curatedSelect, isCurated } from '../commands/facts/components.js';
import { isSetting, settingPressed } from '../commands/settings/components.js';
import { StorageError } from '../desk/storage-error.js';
import { messagesFor } from '../messages/index.js';
import { type Action, type Decoded, decodeId } from '../rendering/custom-id.js';
import type { Bot } from './bot.js';
import { asked, askMore } from './buttons/ask-more.js';
import { showChart } from './buttons/chart.js';
import { dismiss } from './buttons/dismiss.js';
import { complain, complained, judge } from './buttons/feedback.js';
import { gap, gapSent } from './buttons/gap.js';
import { further, leaf, narrow, openTopic } from './buttons/leaf.js';
import { allSources, cite, image, more } from './buttons/more.js';
import { isTheirs, pick, tell } from './buttons/show-fact.js';
import { refusal } from './in-server.js';
import { outdated, type Pressed, whisper } from './respond-component.js';

/** With these somebody asks what was not asked before, so a server's rules for asking hold. Leafing and all that is about an answer is free. */
const ASKING: ReadonlySet<Action> = new Set(['tell', 'related', 'narrow', 'topic', 'chart', 'charts']);

function refusalOf({ action }: Decoded, interaction: ButtonInteraction | StringSelectMenuInteraction, bot: Bot) {
  // Whoever chooses what they meant has had their turn; to anybody else it is an answer of their own.
  const asks = ASKING.has(action) || (action === 'pick' && !isTheirs(interaction.message, interaction.user));
  return asks ? refusal(bot, interaction) : null;
}

/** A button says in its id what it does, so it works after a restart and on any shard. */
export function onButton(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  return orSayWhy(interaction, () => press(interaction, bot));
}

async function press(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  const decoded = decodeId(interaction.customId);
  if (decoded === null || decoded === 'outdated') return whisper(interaction, outdated(interaction));
  if (isSetting(decoded)) return settingPressed(interaction, decoded, bot);
  if (isCurated(decoded)) return curatedButton(interaction, decoded, bot);
  const no = refusalOf(decoded, interaction, bot);
  if (no !== null) return whisper(interaction, no);
  switch (decoded.action) {
    case 'tell':
      return tell(interaction, decoded.fields, bot);
    case 'pick':
      return pick(interaction, decoded.fields, bot);
    case 'more':
      return more(interaction, decoded.fields, bot);
    case 'askmore':
      return askMore(interaction, decoded.fields);
    case 'further':
      return further(interaction, decoded.fields, bot);
    case 'sources':
      return allSources(interaction, decoded.fields, bot);
    case 'cite':
      return cite(interaction, decoded.fields, bot);
    case 'image':
      return image(interaction, decoded.fields, bot);
    case 'up':
    case 'down':
      return judge(interaction, decoded.action, decoded.fields, bot);
    case 'dismiss':
      return dismiss(interaction, decoded.fields);
    case 'gap':
      return gap(interaction, decoded.fields);
    case 'complain':
      return complain(interaction, decoded.fields, bot);
    case 'page':
      return leaf(interaction, decoded.fields, bot);
    case 'chart':
      return showChart(interaction, decoded.fields, bot);
    default:
      return whisper(interaction, outdated(interaction));
  }
}

export function onSelect(interaction: AnySelectMenuInteraction, bot: Bot): Promise<void> {
  return orSayWhy(interaction, () => choose(interaction, bot));
}

async function choose(interaction: AnySelectMenuInteraction, bot: Bot): Promise<void> {
  const decoded = decodeId(interaction.customId);
  if (decoded === null || decoded === 'outdated') return whisper(interaction, outdated(interaction));
  if (isSetting(decoded)) return settingPressed(interaction, decoded, bot);
  if (!interaction.isStringSelectMenu()) return whisper(interaction, outdated(interaction));
  if (isCurated(decoded)) return curatedSelect(interaction, decoded, bot);
  const no = refusalOf(decoded, interaction, bot);
  if (no !== null) return whisper(interaction, no);
  switch (decoded.action) {
    case 'topic':
      return openTopic(interaction, decoded.fields, bot);
    case 'related':
      return tell(interaction, { ...decoded.fields, fact: interaction.values[0] ?? '' }, bot);
    case 'narrow':
      return narrow(interaction, decoded.fields, bot);
    case 'charts':
      return showChart(interaction, { ...decoded.fields, chart: interaction.values[0] ?? '' }, bot);
    default:
      return whisper(interaction, outdated(interaction));
  }
}

export function onModal(interaction: ModalSubmitInteraction, bot: Bot): Promise<void> {
  return orSayWhy(interaction, () => send(interaction, bot));
}

async function send(interaction: ModalSubmitInteraction, bot: Bot): Promise<void> {
  const decoded = decodeId(interaction.customId);
  if (decoded === null || decoded === 'outdated') return whisper(interaction, outdated(interaction));
  if (isCurated(decoded)) return curatedModal(interaction, decoded, bot);
  if (decoded.action === 'gapsent') return gapSent(interaction, decoded.fields, bot);
  if (decoded.action === 'asked') return asked(interaction, decoded.fields, bot);
  if (decoded.action === 'complained') return complained(interaction, decoded.fields, bot);
  return whisper(interaction, outdated(interaction));
}

/** What cannot be kept is said, and logged by whoever opened the desk: the person pressed in vain through no fault of theirs. */
async function orSayWhy(interaction: Pressed, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StorageError) || interaction.replied || interaction.deferred) throw error;
    await whisper(interaction, messagesFor(interaction.locale).word.notKept(error.message));
  }
}

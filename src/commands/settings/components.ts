import type { AnySelectMenuInteraction, ButtonInteraction } from 'discord.js';
import type { SettingName, Values } from '../../desk/server-values.js';
import type { SettingEntry } from '../../desk/servers.js';
import { messagesFor } from '../../messages/index.js';
import type { Decoded } from '../../rendering/custom-id.js';
import { type Message, notice } from '../../rendering/message.js';
import type { Desk } from '../command.js';
import { languageOf, say } from '../replying.js';
import { isManager } from './access.js';
import { CONTROLS, type ControlView } from './controls.js';
import { operatorsIn } from './in-force.js';
import { isRoles, overview, partOf, settingNamed, settingPage, valueText, viewOf } from './pages.js';

export type SettingAction = Extract<Decoded, { action: 'setup' | 'set' | 'nobody' | 'reset' | 'undo' }>;

const ACTIONS: readonly string[] = ['setup', 'set', 'nobody', 'reset', 'undo'] satisfies SettingAction['action'][];

export const isSetting = (decoded: Decoded): decoded is SettingAction => ACTIONS.includes(decoded.action);

type Pressed = ButtonInteraction | AnySelectMenuInteraction;

/**
 * A button or menu of `/settings`. Its id says what it does; whose settings they are says the interaction alone, and who may change them is asked
 * each time. Rejects with StorageError where a change cannot be kept.
 */
export async function settingPressed(interaction: Pressed, decoded: SettingAction, desk: Desk): Promise<void> {
  const language = languageOf(interaction);
  const { settings: words, unknown } = messagesFor(language);
  const { guild } = interaction;
  if (!isManager(interaction) || guild === null) return say(interaction, notice(words.refused), true);
  const view = viewOf(guild, desk, language);
  const chosen = interaction.isAnySelectMenu() ? interaction.values : [];
  const [named = '', part] =
    decoded.action === 'setup' ? [chosen[0] ?? decoded.fields.page] : decoded.fields.name.split('/');
  const name = settingNamed(named);
  if (name === null) {
    return decoded.action === 'setup' && named === 'all'
      ? replace(interaction, overview(desk, view))
      : say(interaction, notice(unknown.outdated), true);
  }
  const operators = operatorsIn(desk, guild);
  const who = `discord:${interaction.user.id}`;
  const shown = (changed: SettingEntry | null) => {
    desk.notify(guild, ({ language: own, settings }) =>
      settings.changed(
        `<@${interaction.user.id}>`,
        settings.names[name],
        valueText(name, desk, viewOf(guild, desk, own)),
      ),
    );
    return replace(interaction, settingPage(name, desk, view, changed));
  };
  switch (decoded.action) {
    case 'setup':
      return replace(interaction, settingPage(name, desk, view, null));
    case 'set': {
      const value = interaction.isAnySelectMenu()
        ? readChosen(name, chosen, desk, partOf(view, Number(part ?? 0)))
        : undefined;
      if (value === undefined) return say(interaction, notice(words.notAValue), true);
      return shown(await desk.settings.set(guild.id, name, value, who, operators));
    }
    case 'nobody':
      if (!isRoles(name)) return say(interaction, notice(unknown.outdated), true);
      return shown(await desk.settings.set(guild.id, name, [], who));
    case 'reset':
      return shown(await desk.settings.set(guild.id, name, operators[name], who, operators));
    case 'undo': {
      const undone = await desk.settings.undo(guild.id, name, Number(decoded.fields.revision), who);
      return undone === null ? say(interaction, notice(words.changedSince), true) : shown(null);
    }
  }
}

function readChosen<N extends SettingName>(
  name: N,
  chosen: readonly string[],
  desk: Desk,
  view: ControlView,
): Values[N] | undefined {
  return CONTROLS[name].read(chosen, desk.settings.of(view.guild.id)[name], view);
}

async function replace(interaction: Pressed, { components }: Message): Promise<void> {
  await interaction.update({ components });
}

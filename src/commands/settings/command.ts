import { ApplicationCommandOptionType, ApplicationCommandType, type Guild } from 'discord.js';
import { SETTING_NAMES } from '../../desk/server-values.js';
import { messagesFor } from '../../messages/index.js';
import { notice } from '../../rendering/message.js';
import { withFile } from '../../rendering/report-message.js';
import type { Desk, SlashCommand } from '../command.js';
import { described, FOR_MANAGERS, named } from '../localised.js';
import { languageOf, say } from '../replying.js';
import { isManager } from './access.js';
import { valuesIn } from './in-force.js';
import { overview, viewOf } from './pages.js';

/** What whoever manages a server decides there. */
export const settings = {
  scope: 'everyone',
  data: {
    ...FOR_MANAGERS,
    type: ApplicationCommandType.ChatInput,
    ...named('settings', 'настройки', '设置'),
    ...described(
      'Where I answer in this server, in which language and for whom',
      'Где, на каком языке и кому отвечает бот',
      '设置机器人在哪里、用什么语言、为谁回答',
    ),
    options: [
      {
        type: ApplicationCommandOptionType.Boolean,
        ...named('export', 'выгрузить', '导出'),
        ...described(
          'Get all that is kept about this server, as a file',
          'Получить файлом всё, что хранится об этом сервере',
          '以文件形式获取保存的关于本服务器的全部内容',
        ),
      },
    ],
  },
  async execute(interaction, desk) {
    const language = languageOf(interaction);
    const { settings: words } = messagesFor(language);
    const { guild } = interaction;
    if (!isManager(interaction) || guild === null) return say(interaction, notice(words.refused), true);
    if (!interaction.options.getBoolean('export')) {
      return say(interaction, overview(desk, viewOf(guild, desk, language)), true);
    }
    const file = Buffer.from(`${JSON.stringify(await exported(guild, desk), null, 2)}\n`);
    await say(interaction, withFile(notice(words.exported), `settings-${guild.id}.json`, file), true);
  },
} satisfies SlashCommand;

/** What is in force by setting, and all that is kept. */
async function exported(guild: Guild, desk: Desk) {
  const values = valuesIn(desk, guild);
  const { joined = null, settings = [] } = (await desk.settings.about(guild.id)) ?? {};
  const kept = settings.map(({ guild: _, value, before, ...entry }) => ({
    ...entry,
    value: readable(value),
    before: readable(before),
  }));
  const inForce = Object.fromEntries(SETTING_NAMES.map((name) => [name, values[name]]));
  return { server: guild.id, joined, inForce, kept };
}

/** A value as it is kept; one that is no JSON as the text that it is. */
function readable(kept: string | null): unknown {
  try {
    return kept === null ? null : JSON.parse(kept);
  } catch {
    return kept;
  }
}

import { ApplicationCommandType, ApplicationCommandOptionType as Option } from 'discord.js';
import type { SlashCommand } from '../command.js';
import { described, FOR_MANAGERS, named } from '../localised.js';

const reason = (required: boolean) => ({
  type: Option.String as const,
  ...named('reason', 'причина', '原因'),
  ...described('The reason, for the history', 'Почему; попадёт в историю', '原因，将记入历史'),
  required,
  max_length: 300,
});

const fact = (...words: [string, string, string]) => ({
  type: Option.String as const,
  ...named('fact', 'факт', '事实'),
  ...described(...words),
  required: true,
  max_length: 64,
  autocomplete: true,
});

const language = {
  type: Option.String as const,
  ...named('language', 'язык', '语言'),
  ...described('The language to translate into', 'На какой язык', '译成哪种语言'),
  required: true,
  max_length: 20,
  autocomplete: true,
};

const version = (required: boolean) => ({
  type: Option.String as const,
  ...named('version', 'версия', '版本'),
  ...described('An earlier version', 'Одна из прежних версий', '曾经使用过的版本'),
  required,
  max_length: 40,
  autocomplete: true,
});

const subcommand = (en: string, ru: string, zh: string, words: [string, string, string], options: object[] = []) => ({
  type: Option.Subcommand as const,
  ...named(en, ru, zh),
  ...described(...words),
  options: options as [],
});

/** What Discord is told of `/facts`. */
export const FACTS = {
  ...FOR_MANAGERS,
  type: ApplicationCommandType.ChatInput,
  ...named('facts', 'факты', '事实库'),
  ...described('Curate the library', 'Вести библиотеку фактов', '管理事实库'),
  options: [
    subcommand(
      'reload',
      'обновить',
      '重新加载',
      ['Check the data folder and serve it', 'Проверить данные и начать отвечать по ним', '检查数据并启用'],
      [reason(false)],
    ),
    subcommand('check', 'проверить', '检查', [
      'Check the data folder without changing anything',
      'Проверить данные, ничего не меняя',
      '检查数据但不启用',
    ]),
    subcommand('status', 'состояние', '状态', [
      'What is being served, and how the bot is doing',
      'Что сейчас используется',
      '当前版本与运行状况',
    ]),
    subcommand('gaps', 'пробелы', '缺口', [
      'Questions that got no answer',
      'На что не нашлось ответа',
      '未能回答的问题',
    ]),
    subcommand('add', 'добавить', '添加', ['Draft a new fact', 'Составить новый факт', '起草一条新事实']),
    subcommand(
      'edit',
      'изменить',
      '编辑',
      ['Change a fact', 'Изменить факт', '修改一条事实'],
      [fact('The fact to change', 'Какой факт изменить', '要修改的事实')],
    ),
    subcommand(
      'translate',
      'перевести',
      '翻译',
      ['Translate a fact', 'Перевести факт на другой язык', '把一条事实译成另一种语言'],
      [fact('The fact to translate', 'Какой факт перевести', '要翻译的事实'), language],
    ),
    subcommand(
      'retire',
      'убрать',
      '撤下',
      ['Take a fact out', 'Убрать факт из библиотеки', '撤下一条事实'],
      [fact('The fact to take out', 'Какой факт убрать', '要撤下的事实'), reason(true)],
    ),
    subcommand(
      'restore',
      'вернуть',
      '恢复',
      ['Put back a fact that was taken out', 'Вернуть убранный факт', '恢复已撤下的事实'],
      [fact('The fact to put back', 'Какой факт вернуть', '要恢复的事实'), reason(false)],
    ),
    subcommand(
      'import',
      'импорт',
      '导入',
      [
        'Make drafts of a FAQ, a page or a sheet; or import a YAML file or a zip',
        'Сделать черновики из FAQ, страницы или таблицы; или загрузить YAML или zip',
        '从常见问题、网页或表格生成草稿；或导入 YAML、zip 文件',
      ],
      [
        {
          type: Option.Attachment,
          ...named('file', 'файл', '文件'),
          ...described(
            'Markdown, HTML, CSV, Excel or plain text; or a data file such as energy.yaml, or a zip of them',
            'Markdown, HTML, CSV, Excel, текст; или файл данных, или zip',
            'Markdown、HTML、CSV、Excel、纯文本；或数据文件、zip',
          ),
        },
        {
          type: Option.String,
          ...named('link', 'ссылка', '链接'),
          ...described(
            'Of a message; or of a channel, for its pinned messages',
            'На сообщение; или на канал, для закреплённых сообщений',
            '消息链接；或频道链接，导入其置顶消息',
          ),
          max_length: 200,
        },
        reason(false),
        {
          type: Option.Boolean,
          ...named('whole', 'целиком', '整体替换'),
          ...described(
            'The file is the whole library: take out what is not in it',
            'Заменить библиотеку целиком',
            '用此文件替换整个库',
          ),
        },
      ],
    ),
    subcommand('drafts', 'черновики', '草稿', [
      'Decide on drafts that imports have made',
      'Разобрать черновики импорта',
      '审核导入生成的草稿',
    ]),
    subcommand(
      'export',
      'экспорт',
      '导出',
      ['Download the library as a zip', 'Получить библиотеку в zip', '导出为 zip'],
      [version(false)],
    ),
    subcommand(
      'rollback',
      'откат',
      '回滚',
      ['Go back to an earlier version', 'Вернуться к прежней версии', '恢复到以前的版本'],
      [version(true), reason(true)],
    ),
    subcommand('history', 'история', '历史', [
      'Who changed what, when and why',
      'Кто, что, когда и почему менял',
      '修改记录',
    ]),
    subcommand('feedback', 'отзывы', '反馈', [
      'Facts with the most thumbs down',
      'Факты с наибольшим числом 👎',
      '差评最多的事实',
    ]),
  ],
} satisfies SlashCommand['data'];

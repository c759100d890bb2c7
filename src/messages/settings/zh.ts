import type { SettingsWords } from './words.js';

export const zhSettings: SettingsWords = {
  title: '本服务器的设置',
  lead: '更改立即生效。只有您能看到此消息。',
  choose: '选择要更改的设置',
  back: '全部设置',
  undo: '撤销',
  reset: '恢复默认',
  nobody: '任何人都不可以',
  now: '当前',
  from: { server: '由本服务器设定', operator: '由运营者设定', standard: '默认' },
  changedBy: (mention, date) => `最近由 ${mention} 于${date}更改`,
  names: {
    channels: '回答频道',
    language: '语言',
    locale: 'Discord 语言',
    commands: '谁可以使用命令',
    mentions: '谁可以提及我',
    unasked: '主动回答谁',
    pace: '提问频率',
    answers: '命令的回答',
    notices: '通知',
    topics: '主题',
  },
  hints: {
    channels: '在这些频道和论坛里，不提及我也会回答，但只在有把握时回答。',
    language: '从问题看不出语言时，我使用的语言。',
    locale: '是否依据成员在 Discord 里设置的语言。如果否，我对所有人都使用本服务器的语言。',
    commands: '可以使用命令和“回答此消息”的身份组。有“管理服务器”权限的成员始终可以打开设置。',
    mentions: '提及我或回复我时会得到回答的身份组。',
    unasked: '在回答频道里会得到回答的身份组。',
    pace: '每位成员在这里可以提多少问题。只能比运营者设定的更慢，不能更快。',
    answers: '命令的回答是否所有人可见。对提及的回复始终所有人可见。',
    notices: '我在此频道说明谁更改了设置。在编辑的服务器里，收到问题时也会通知。',
    topics: '我在本服务器回答哪些主题。请选择要保留的主题。',
  },
  value: {
    everyone: '所有人',
    nobody: '任何人都不可以',
    nowhere: '无',
    none: '无',
    discords: '与 Discord 相同',
    counts: '依据',
    countsNot: '不依据',
    public: '所有人可见',
    private: '仅提问者可见',
    pace: (count, seconds) => `${seconds} 秒内 ${count} 个问题`,
    noPace: '不限',
    allTopics: '全部开启',
    allBut: (topics) => `除${topics}外全部开启`,
  },
  noContent: '运营者没有开启 Message Content 权限，所以我读不到那里的消息。论坛帖子的标题和提及我的消息，我仍会回答。',
  cannotWrite: (channels) => `我没有在 ${channels} 发言的权限。`,
  refused: '只有拥有“管理服务器”权限的成员才能更改设置。',
  notAValue: '这里不能选择该项，它可能已被删除。',
  changedSince: '已有人再次更改，未作撤销。',
  exported: '我保存的关于本服务器的全部内容。',
  notForYou: '在本服务器，只有部分身份组可以这样提问。',
  topicOff: (topic) => `本服务器已关闭主题“${topic}”。`,
  welcome: (library, command) =>
    `大家好！我回答关于${library.title}的问题，每个回答都注明出处。请使用 ${command('ask')} 或提及我。${
      library.starters.length === 0
        ? ''
        : `\n例如：${library.starters
            .slice(0, 3)
            .map((question) => `\n- ${question}`)
            .join('')}`
    }\n-# 如果您管理本服务器：${command('settings')} 可设置我在哪里、用什么语言、为谁回答。`,
  changed: (mention, setting, value) => `${mention} 将**${setting}**改为：${value}`,
  passedOn: (command) => `有一个问题转交给了编辑。${command} 可查看。`,
};

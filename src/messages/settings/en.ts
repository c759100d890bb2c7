import type { SettingsWords } from './words.js';

export const enSettings: SettingsWords = {
  title: 'Server settings',
  lead: 'A change takes effect at once. Only you can see this message.',
  choose: 'Choose a setting to change',
  back: 'All settings',
  undo: 'Undo',
  reset: 'Reset',
  nobody: 'Nobody',
  now: 'Now',
  from: { server: 'set in this server', operator: 'set by the operator', standard: 'default' },
  changedBy: (mention, date) => `Last changed by ${mention} on ${date}`,
  names: {
    channels: 'Answer channels',
    language: 'Language',
    locale: 'Discord’s language',
    commands: 'Who may use commands',
    mentions: 'Who may mention me',
    unasked: 'Who gets unasked answers',
    pace: 'Pace',
    answers: 'Answers to commands',
    notices: 'Notices',
    topics: 'Topics',
  },
  hints: {
    channels: 'Channels and forums where I answer questions without being named, and only when I am sure.',
    language: 'The language I use when a question doesn’t show its own.',
    locale:
      'Whether I go by the language people have set in Discord. If not, I use the language of this server for everyone.',
    commands:
      'Roles that may use my commands and “Answer this”. This page is always open to members with Manage Server.',
    mentions: 'Roles that get an answer when they mention me or reply to me.',
    unasked: 'Roles that get an answer in answer channels.',
    pace: 'How many questions one member may ask here. It can be slower than the operator’s pace, not faster.',
    answers: 'Whether everyone sees the answer to a command. A reply to a mention can always be seen by everyone.',
    notices:
      'A channel where I say who changed these settings. In the curators’ server I also post the questions passed on to them.',
    topics: 'Topics I answer from in this server. Choose the ones to keep on.',
  },
  value: {
    everyone: 'everyone',
    nobody: 'nobody',
    nowhere: 'nowhere',
    none: 'none',
    discords: 'as in Discord',
    counts: 'counts',
    countsNot: 'doesn’t count',
    public: 'for everyone to see',
    private: 'only for the person who asks',
    pace: (count, seconds) => `${count} ${count === 1 ? 'question' : 'questions'} in ${seconds} seconds`,
    noPace: 'no limit',
    allTopics: 'all on',
    allBut: (topics) => `all but ${topics}`,
  },
  noContent:
    'The operator of this bot has not turned on the Message Content intent, so I can’t read messages there. I still answer the titles of forum posts and any message that mentions me.',
  cannotWrite: (channels) => `I don’t have permission to write in ${channels}.`,
  refused: 'Only members with Manage Server can change my settings.',
  notAValue: 'That can’t be chosen here. It may have been deleted.',
  changedSince: 'Somebody has changed this since. Nothing was undone.',
  exported: 'Everything I keep about this server.',
  notForYou: 'In this server only some roles may ask me that way.',
  topicOff: (topic) => `This server has turned off the topic “${topic}”.`,
  welcome: (library, command) =>
    `Hello! I answer questions about ${library.title}, always with sources. Use ${command('ask')} or mention me.${
      library.starters.length === 0
        ? ''
        : `\nFor example:${library.starters
            .slice(0, 3)
            .map((question) => `\n- ${question}`)
            .join('')}`
    }\n-# If you manage this server, use ${command('settings')} to set where I answer, in which language and for whom.`,
  changed: (mention, setting, value) => `${mention} changed **${setting}** to: ${value}`,
};

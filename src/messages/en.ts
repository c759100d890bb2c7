import { formatsOf } from './formats.js';
import type { LibraryView, Messages } from './messages.js';
import { enSettings } from './settings/en.js';

const formats = formatsOf('en', { locale: 'en-GB', to: ' to ' });
const { date, number, list, plural } = formats;

const facts = (n: number) => plural(n, { one: `${number(n)} fact`, other: `${number(n)} facts` });
const upTo = ({ newest }: LibraryView) => (newest === null ? '' : `, up to ${date(newest)}`);
const starters = ({ starters: questions }: LibraryView) =>
  questions.length === 0
    ? ''
    : ` For example:${questions
        .slice(0, 3)
        .map((question) => `\n- ${question}`)
        .join('')}`;
const subject = ({ title, description }: LibraryView) => description || `Facts about ${title}, each with its sources.`;

export const en: Messages = {
  ...formats,
  untitled: 'what is in my library',
  answer: {
    asOf: (day) => `as of ${date(day)}`,
    dueForReview: (day) => `due for review since ${date(day)}`,
    disagree: 'Sources disagree. Another account:',
    onlyIn: (language) => `This is available only in ${language} so far.`,
    computed: (expression, inputs) =>
      inputs.length === 0 ? `${expression} (computed)` : `${expression} (computed from: ${inputs.join('; ')})`,
    about: (result) => `about ${result}`,
    over: (result) => `more than ${result}`,
    newest: (day) => `My latest information on this is from ${date(day)}.`,
    lacking: (names) => `I have nothing on ${list(names)}.`,
    perhaps: 'You may mean:',
    plan: 'This was the plan. I have no report of what came of it.',
    entries: (n) => plural(n, { one: `${number(n)} entry`, other: `${number(n)} entries` }),
    forMember: (mention) => `For ${mention}`,
    partOnly: 'Your message is long, so I read only the part that asks.',
    weak: 'weak source',
    undated: 'undated',
    didYouMean: (n) => (n === 1 ? 'Did you mean this?' : 'Did you mean one of these?'),
    closest: (n) => (n === 1 ? 'The closest question I can answer:' : 'The closest questions I can answer:'),
  },
  miss: {
    nothing: 'I don’t know. Nothing in my library answers that.',
    unclear: 'I’m not sure what you mean.',
    thing: (thing, n, has, lacks) => {
      const lead =
        has.length === 0 ? `I have ${facts(n)} about ${thing}` : `What I have about ${thing}: ${has.join(', ')}`;
      if (lacks.length === 0) return `${lead}, but nothing that answers this.`;
      return has.length === 0
        ? `${lead}, but not this: ${lacks.join(', ')}.`
        : `${lead}. Not this: ${lacks.join(', ')}.`;
    },
    noMore: (thing) => (thing === null ? 'That is all I have on this.' : `That is all I have about ${thing}.`),
  },
  talk: {
    greeting: (library) => `Hello! My subject: ${library.title}.${starters(library)}`,
    thanks: () => 'You’re welcome.',
    bye: () => 'Goodbye!',
    laughter: () => 'Glad you’re having fun.',
    insult: () => 'Sorry I couldn’t help. If an answer was wrong, press 👎 under it and a curator will look at it.',
    help: (library, command) =>
      `Ask in your own words: with ${command('ask')}, by naming me, or as a reply to one of my answers. ${command('topics')} shows what I know.${starters(library)}`,
    identity: (library) =>
      `I’m a bot. I answer from facts that people have checked, and name the sources. My subject: ${library.title}. I’m not a language model, and I write nothing of my own.`,
    keepers: ({ keepers }) =>
      `People keep this library, fact by fact, from published sources.${keepers === '' ? '' : ` ${keepers}`}`,
    current: ({ newest, facts: n }) =>
      newest === null ? `I have ${facts(n)}.` : `My newest information is from ${date(newest)}. I have ${facts(n)}.`,
    sources: ({ sources, facts: n }, command) =>
      `${facts(n)} from ${plural(sources, { one: '1 source', other: `${number(sources)} sources` })}. Each answer lists its own, and ${command('source')} shows what a source says.`,
    correct: () =>
      'Press 👎 under the answer that is wrong, or Tell the curators where I have none. A curator looks at it.',
    privacy: (_, command) =>
      `I keep no questions and no names. A question is passed on only if you send it with Tell the curators, and then without your name. ${command('about')} says more.`,
    languages: ({ languages }) => `You can ask me in ${list(languages)}, and I answer in the same language.`,
    offtopic: (library) => `I know nothing about that. My subject: ${library.title}.`,
  },
  button: {
    askMore: 'Ask more',
    more: 'More',
    showMore: (n) => `Show ${number(n)} more`,
    related: 'Related questions',
    picture: 'As a picture',
    image: 'Picture',
    noPicture: 'No picture',
    allSources: 'All sources',
    cite: 'Cite this',
    dismiss: 'Dismiss',
    tellCurators: 'Tell the curators',
    sayWhatIsWrong: 'Say what is wrong',
    back: '◀ Back',
    next: 'More ▶',
    first: 'First',
    last: 'Last',
  },
  form: {
    question: 'Question',
    whichFact: 'Which fact',
    wrong: 'What is wrong with it',
    askMoreHint: 'It may refer to the answer above: “and in 2023?”',
    consent:
      'The curators will see this text, and nothing about who you are. Please leave out names and private matters.',
  },
  why: {
    title: 'Why this?',
    counted: 'Words that count',
    left: 'Words not accounted for',
    read: 'Read',
    readAs: (typed, read) => `“${typed}” as “${read}”`,
    about: 'About',
    asksFor: 'Asks for',
    confidence: 'Confidence',
    nextBest: 'Next best',
    nothingNear: 'nothing else came close',
    facts: 'Facts shown',
    pledge: 'Every sentence is a reviewed fact. Nothing is written by a machine.',
    noQuestion: 'I no longer have the question, since I keep none. This is about the fact alone.',
    changed: (before, now) => `The library has changed since (${before}); this is how ${now} sees it.`,
    library: (version) => `Library ${version}`,
  },
  lists: {
    facts,
    empty: 'The library has nothing here.',
    page: (page, of, n) => `Page ${number(page)} of ${number(of)} · ${facts(n)}`,
    changed: 'The library has changed since you opened this.',
    topics: 'What I know about',
    openTopic: 'Open a topic',
    anotherTopic: 'Another topic',
    byTopic: 'By topic',
    allTopics: 'All topics',
    more: (n, command) => `and ${number(n)} more; start typing in ${command}`,
    countryOrder: (countries, shared) =>
      `First what is about this country, then what is about all ${number(countries)} (${number(shared)}).`,
    timeline: 'Timeline',
    timelineOf: (period) => `Timeline of ${period}`,
    goTo: 'Go to a time',
    wholeTime: 'The whole time',
    primary: 'primary source',
    good: 'good source',
    cited: (n) => plural(n, { one: '1 fact cites it', other: `${number(n)} facts cite it` }),
    answerParts: 'More on this',
    answerSources: 'All sources',
    citation: 'To cite this fact',
  },
  charts: {
    title: 'What I can draw',
    open: 'Open a chart',
    none: 'The library has no series to draw.',
    disputed: 'less supported; sources disagree',
    failed: 'The picture could not be drawn just now.',
    alt: (title, unit, values) => `Bar chart. ${title}, in ${unit}. ${values}.`,
    today: 'today',
    others: (n) => `and ${number(n)} more`,
    onlyDays: 'One fact for each day that the library knows.',
  },
  unknown: {
    topic: (command) => `The library has no such topic. ${command} alone shows them all.`,
    country: 'The library does not keep facts by that country.',
    source: 'The library has no such source. Start typing and pick one from the list.',
    fact: 'The library has no such fact. Start typing and pick one from the list.',
    chart: (command) => `The library has no such series. ${command} alone shows them all.`,
    command: 'I no longer have that command. Discord may take an hour to forget it.',
    outdated: 'This button belongs to an earlier version of me or of the library. Please ask again.',
  },
  word: {
    wait: (seconds) => `One moment, please. Try again in ${number(seconds)} s.`,
    busy: (command) =>
      `More questions are coming in here than I can answer in time. Please ask again in a moment, or use ${command('ask')}.`,
    sorry: (id) => `Sorry, something went wrong on my side. The operator finds it under \`${id}\`.`,
    notKept: (reason) => `I could not keep that. ${reason}`,
    howToAsk: (command) =>
      `Ask me a question in your own words: after my name, with ${command('ask')}, or as a reply to one of my answers. ${command('topics')} shows what I know, ${command('help')} how to ask.`,
    unreadable: (command) =>
      `Discord does not show me the text of that reply. Press Ask more under the answer, put my name in your message, or use ${command('ask')}. I can’t read images or stickers.`,
    noText: 'There is no text in that message that I could answer.',
    notYours: 'Only whoever asked, or a moderator, can dismiss this.',
    cannotDismiss: 'Discord does not let me delete that answer. A moderator can.',
    thumb: (verdict, what) => {
      const [now, before] = verdict === 'up' ? ['👍', '👎'] : ['👎', '👍'];
      if (what === 'changed') return `Thank you. Your ${now} counts now, in place of your ${before}.`;
      return what === 'same'
        ? `Your ${now} for this answer is already counted. Thank you.`
        : 'Thank you. Counted, without your name.';
    },
    offerToSay: 'If you like, say what is wrong with it.',
    nothingPassedOn: 'There was no text in it, so nothing was passed on.',
    passedOn: 'Passed on to the curators, without your name. Thank you.',
  },
  settings: enSettings,
  about: (library, command) => [
    `**${library.title.charAt(0).toUpperCase()}${library.title.slice(1)}**\n${subject(library)}${library.about === '' ? '' : ` ${library.about}`}`,
    `**What I am**\nI answer from facts that people have checked, and cite every sentence. Where no fact answers, I say so. I’m not a language model, and I write nothing of my own.`,
    `**What I know**\n${facts(library.facts)} in ${plural(library.topics, { one: '1 topic', other: `${number(library.topics)} topics` })} from ${plural(library.sources, { one: '1 source', other: `${number(library.sources)} sources` })}${upTo(library)}. ${command('topics')} shows them. You can ask in ${list(library.languages)}.`,
    `**How to correct me**\nPress 👎 under an answer, or Tell the curators when I have none. A curator looks at both.${library.keepers === '' ? '' : ` ${library.keepers}`}`,
    `**Privacy**\nI keep no questions and no names. A question is passed on only if you send it with Tell the curators, and then without your name. A 👍 or 👎 is counted for the fact, not for you.\n-# Library ${library.version}`,
  ],
  help: (library, command) => [
    `**How to ask**\nUse ${command('ask')}, mention me, write me a direct message, or reply to one of my answers. On any message: Apps, then Answer this.`,
    `**To go on**\nAsk more, under an answer, takes the next question: “and in 2023?”, “source?”, “tell me more”.`,
    `**To look around**\n${command('topics')} by topic · ${command('country')} by country · ${command('timeline')} by date · ${command('chart')} as a picture · ${command('source')} by source`,
    ...(library.starters.length === 0 ? [] : [`**For example**${starters(library).replace(' For example:', '')}`]),
    `-# ${command('about')} says what I know and what I keep.`,
  ],
  terminal: {
    also: 'You may also ask:',
    begin: 'Ask about the library. A number picks one of the questions offered; an empty line or “quit” ends.',
  },
};

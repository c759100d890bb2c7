import { formatsOf } from './formats.js';
import type { LibraryView, Messages } from './messages.js';
import { enSettings } from './settings/en.js';

const formats = formatsOf('en', { locale: 'en-GB', to: ' to ' });
const { date, number, list, plural } = formats;

const facts = (n: number) => plural(n, { one: `${number(n)} fact`, other: `${number(n)} facts` });
const upTo = ({ newest }: LibraryView) => (newest === null ? '' : `, up to ${date(newest)}`);
const cited = ({ publishers }: LibraryView) =>
  publishers.length === 0 ? '' : ` Those I cite most often are ${list(publishers)}.`;
const latest = ({ newest }: LibraryView) => (newest === null ? '' : ` My newest information is from ${date(newest)}.`);
const starters = ({ starters: questions }: LibraryView) =>
  questions.length === 0
    ? ''
    : ` For example:${questions
        .slice(0, 3)
        .map((question) => `\n- ${question}`)
        .join('')}`;
const subject = ({ title, description }: LibraryView) => description || `Facts about ${title}, each with its sources.`;

/** A common noun stands in a lexicon without its article, and only in marks reads well so: facts about “ferry”. */
const asSubject = (thing: string) => (/^(?!the |an? )\p{Ll}/u.test(thing) ? `“${thing}”` : thing);

export const en: Messages = {
  ...formats,
  untitled: 'what is in my library',
  answer: {
    asOf: (day) => `as of ${date(day)}`,
    dueForReview: (day) => `due for review since ${date(day)}`,
    checked: {
      'cross-checked': 'checked against other sources',
      'research-notes': 'checked against research notes',
      unverified: 'not verified',
    },
    disagree: 'Sources disagree. Another account:',
    onlyIn: (language) => `This is available only in ${language} so far.`,
    computed: (expression, inputs) =>
      inputs.length === 0 ? `${expression} (computed)` : `${expression} (computed from: ${inputs.join('; ')})`,
    about: (result) => `about ${result}`,
    over: (result) => `more than ${result}`,
    more: (figure) => `${figure} more`,
    newest: (day) => `My latest information on this is from ${date(day)}.`,
    perhaps: 'I’m not sure this answers your question:',
    only: (thing) => `I have no direct answer. All I know about ${thing}:`,
    plan: 'This was the plan. I have no report of what came of it.',
    apart: 'I have nothing that compares them, only what each one is.',
    rest: 'I have no answer to the rest of your question.',
    partly: 'This may not answer all of your question.',
    source: 'My sources for this are listed below.',
    doubt: 'This is what my sources say:',
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
    thing: (thing, n) =>
      n === 1
        ? `I have one fact about ${asSubject(thing)}, and it doesn’t directly answer this.`
        : `I have ${facts(n)} about ${asSubject(thing)}, but none that directly answers this.`,
    noMore: (thing) =>
      thing === null ? 'That is all I have on this.' : `That is all I have about ${asSubject(thing)}.`,
  },
  talk: {
    greeting: (library) => `Hello! I answer questions about one subject: ${library.title}.${starters(library)}`,
    thanks: () => 'You’re welcome.',
    bye: () => 'Goodbye!',
    laughter: () => 'Glad you’re having fun.',
    insult: () => 'Sorry I couldn’t help. If an answer was wrong, press 👎 under it and a curator will look at it.',
    help: (library, command) =>
      `I answer questions about one subject: ${library.title}. Ask in your own words: use ${command('ask')}, mention me, or reply to one of my answers. ${command('topics')} shows what I know about.${latest(library)}${starters(library)}`,
    fun: (library, command) => `Browse ${command('topics')}, or just ask.${starters(library)}`,
    identity: (library) =>
      `I’m a bot. I answer with facts that people have checked, and I name the sources. My subject: ${library.title}. I’m not a language model: I make up no text of my own.`,
    keepers: ({ keepers }) =>
      `People put this library together, fact by fact, and each fact names its source.${keepers === '' ? '' : ` ${keepers}`}`,
    neutral: () =>
      'I take no sides and have no opinions. Where sources disagree, I give both accounts. Each answer names its sources, so you can judge for yourself. I know only what curators have added.',
    current: ({ newest, facts: n }) =>
      newest === null
        ? `I have ${facts(n)}.`
        : `My newest information is from ${date(newest)}. I have ${facts(n)}. What came later I know only once a curator adds it.`,
    sources: (library, command) =>
      `I have ${facts(library.facts)} from ${plural(library.sources, { one: '1 source', other: `${number(library.sources)} sources` })}.${cited(library)} Each answer lists its sources, and ${command('source')} shows what a source says.${latest(library)}`,
    disagree: () =>
      'Where sources disagree, I tell the better supported account first and the other one with it, each with its sources. If two of my answers differ, press 👎 under one of them and a curator will look at it.',
    correct: () =>
      'Press 👎 under an answer that is wrong, or Tell the curators when I have no answer. A curator will look at it.',
    privacy: (_, command) =>
      `I keep no questions and no names. A question is passed on only if you send it with Tell the curators, and then without your name. ${command('about')} tells you more.`,
    languages: ({ languages }) => `You can ask me in ${list(languages)}, and I answer in the same language.`,
    offtopic: (library) => `I don’t know anything about that. My subject: ${library.title}.`,
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
    consent: 'The curators will see this text, but not who sent it. Please leave out names and anything private.',
  },
  why: {
    title: 'Why this?',
    counted: 'Words that counted',
    left: 'Words left over',
    read: 'Read',
    readAs: (typed, read) => `“${typed}” as “${read}”`,
    about: 'About',
    asksFor: 'Asks for',
    confidence: 'Confidence',
    nextBest: 'Next best',
    nothingNear: 'nothing else came close',
    facts: 'Facts shown',
    pledge: 'Every sentence is a reviewed fact. Nothing is written by a machine.',
    noQuestion: 'I don’t keep questions, so this is about the fact alone.',
    changed: (before, now) =>
      `The library has changed since then. It was version ${before}; this is how version ${now} answers.`,
    library: (version) => `Library ${version}`,
  },
  lists: {
    facts,
    empty: 'There is nothing here yet.',
    page: (page, of, n) => `Page ${number(page)} of ${number(of)} · ${facts(n)}`,
    changed: 'The library has changed since you opened this.',
    topics: 'What I know about',
    openTopic: 'Open a topic',
    anotherTopic: 'Another topic',
    byTopic: 'By topic',
    allTopics: 'All topics',
    more: (n, command) => `and ${number(n)} more: start typing in ${command}`,
    countryOrder: (countries, shared) =>
      `Facts about this country come first, then the ${number(shared)} about all ${number(countries)} countries.`,
    timeline: 'Timeline',
    timelineOf: (period) => `Timeline of ${period}`,
    goTo: 'Go to a date',
    wholeTime: 'All dates',
    primary: 'primary source',
    good: 'good source',
    cited: (n) => plural(n, { one: '1 fact cites it', other: `${number(n)} facts cite it` }),
    answerParts: 'More on this',
    answerSources: 'All sources',
    citation: 'Cite this fact',
  },
  charts: {
    title: 'What I can draw',
    open: 'Open a chart',
    none: 'The library has no figures to draw.',
    disputed: 'less supported; sources disagree',
    failed: 'The picture could not be drawn just now.',
    alt: (title, unit, values) => `Bar chart. ${title}, in ${unit}. ${values}.`,
    today: 'today',
    others: (n) => `and ${number(n)} more`,
    onlyDays: 'One fact for each day on record.',
  },
  unknown: {
    topic: (command) => `There is no such topic. ${command} lists them all.`,
    country: 'The library has no facts filed under that country.',
    source: 'There is no such source. Start typing and pick one from the list.',
    fact: 'There is no such fact. Start typing and pick one from the list.',
    chart: (command) => `There is no such chart. ${command} lists them all.`,
    command: 'That command no longer exists. Discord can take an hour to stop offering it.',
    outdated: 'This button belongs to an earlier version of me or of the library. Please ask again.',
  },
  word: {
    wait: (seconds) => `One moment, please. Try again in ${number(seconds)} s.`,
    busy: (command) =>
      `There are more questions here than I can answer in time. Please ask again in a moment, or use ${command('ask')}.`,
    sorry: (id) => `Sorry, something went wrong on my side. The operator can look it up as \`${id}\`.`,
    notKept: (reason) => `I could not save that. ${reason}`,
    howToAsk: (command) =>
      `Ask me a question in your own words: mention me, use ${command('ask')}, or reply to one of my answers. ${command('topics')} shows what I know about, and ${command('help')} how to ask.`,
    unreadable: (command) =>
      `Discord does not show me the text of that reply. Press Ask more under the answer, mention me in your message, or use ${command('ask')}. I can’t read images or stickers.`,
    noText: 'That message has no text for me to answer.',
    notYours: 'Only the person who asked, or a moderator, can dismiss this.',
    cannotDismiss: 'Discord does not let me delete that answer. A moderator can.',
    thumb: (verdict, what) => {
      const [now, before] = verdict === 'up' ? ['👍', '👎'] : ['👎', '👍'];
      if (what === 'changed') return `Thank you. Your ${now} counts now, in place of your ${before}.`;
      return what === 'same'
        ? `Your ${now} for this answer is already counted. Thank you.`
        : 'Thank you. Counted, without your name.';
    },
    offerToSay: 'If you like, say what is wrong with it.',
    nothingPassedOn: 'The form was empty, so nothing was passed on.',
    passedOn: 'Passed on to the curators, without your name. Thank you.',
  },
  settings: enSettings,
  about: (library, command) => [
    `**${library.title.charAt(0).toUpperCase()}${library.title.slice(1)}**\n${subject(library)}${library.about === '' ? '' : ` ${library.about}`}`,
    `**What I am**\nI answer with facts that people have checked, and give the source of every sentence. When no fact answers your question, I say so. I’m not a language model: I make up no text of my own.${library.keepers === '' ? '' : ` ${library.keepers}`}`,
    `**What I know**\n${facts(library.facts)} in ${plural(library.topics, { one: '1 topic', other: `${number(library.topics)} topics` })} from ${plural(library.sources, { one: '1 source', other: `${number(library.sources)} sources` })}${upTo(library)}. ${command('topics')} shows them. You can ask in ${list(library.languages)}.`,
    '**How to correct me**\nPress 👎 under an answer, or Tell the curators when I have no answer. A curator will look at it.',
    `**Privacy**\nI keep no questions and no names. A question is passed on only if you send it with Tell the curators, and then without your name. A 👍 or 👎 is counted for the fact, not for you.\n-# Library ${library.version}`,
  ],
  help: (library, command) => [
    `**How to ask**\nUse ${command('ask')}, mention me, write me a direct message, or reply to one of my answers. On any message, open Apps and choose Answer this.`,
    `**Follow-up questions**\nPress Ask more under an answer to ask on: “and in 2023?”, “source?”, “tell me more”.`,
    `**Browse**\n${command('topics')} by topic · ${command('country')} by country · ${command('timeline')} by date · ${command('chart')} as a picture · ${command('source')} by source`,
    ...(library.starters.length === 0 ? [] : [`**For example**${starters(library).replace(' For example:', '')}`]),
    `-# ${command('about')} tells you what I know and what I store.`,
  ],
  terminal: {
    also: 'You may also ask:',
    begin: 'Ask a question. A number picks one of those offered; an empty line or “quit” ends the conversation.',
  },
};

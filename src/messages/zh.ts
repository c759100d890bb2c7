import { formatsOf } from './formats.js';
import type { LibraryView, Messages } from './messages.js';
import { zhSettings } from './settings/zh.js';

const formats = formatsOf('zh', { to: '至', gap: '', brackets: ['（', '）'] });
const { date, number, list, either } = formats;

const facts = (n: number) => `${number(n)}条事实`;
const cited = ({ publishers }: LibraryView) =>
  publishers.length === 0 ? '' : `引用最多的来源是 ${list(publishers)}。`;
const latest = ({ newest }: LibraryView) => (newest === null ? '' : `最新的信息截至${date(newest)}。`);
const starters = ({ starters: questions }: LibraryView) =>
  questions.length === 0
    ? ''
    : `例如：${questions
        .slice(0, 3)
        .map((question) => `\n- ${question}`)
        .join('')}`;

export const zh: Messages = {
  ...formats,
  untitled: '我的资料库',
  answer: {
    asOf: (day) => `截至${date(day)}`,
    dueForReview: (day) => `自${date(day)}起待复核`,
    checked: {
      'cross-checked': '已与其他来源核对',
      'research-notes': '已与研究笔记核对',
      unverified: '未经核实',
    },
    disagree: '各来源说法不一。另一种说法：',
    onlyIn: (language) => `此内容目前只有${language}原文。`,
    computed: (expression, inputs) =>
      inputs.length === 0 ? `${expression}（计算得出）` : `${expression}（计算依据：${inputs.join('；')}）`,
    about: (result) => `约${result}`,
    over: (result) => `超过${result}`,
    more: (figure) => `多${figure}`,
    newest: (day) => `关于此事，我掌握的最新信息截至${date(day)}。`,
    perhaps: '不确定这是否回答了您的问题：',
    only: (thing) => `没有直接的答案。关于${thing}，我这里只有：`,
    plan: '这是当时的计划。后来结果如何，我没有资料。',
    apart: '我没有对它们作比较的资料，只能分别说明。',
    rest: '对于您问题的其余部分，我没有答案。',
    partly: '以上内容可能只回答了您的部分问题。',
    source: '我的资料来源列在下面。',
    doubt: '我的资料来源就是这样说的：',
    entries: (n) => `共${number(n)}条`,
    forMember: (mention) => `致 ${mention}`,
    partOnly: '您的消息较长，我只看了提问的部分。',
    weak: '可靠性较低的来源',
    undated: '日期不详',
    didYouMean: (n) => (n === 1 ? '您想问的是这个吗？' : '您想问的是哪一个？'),
    closest: () => '我能回答的相近问题：',
  },
  miss: {
    nothing: '我不知道。我的资料库里没有这个问题的答案。',
    unclear: '我不太确定您想问什么。',
    thing: (thing, n) =>
      n === 1
        ? `关于${thing}，我这里只有1条资料，但没有直接回答这个问题。`
        : `关于${thing}，我这里有${number(n)}条资料，但没有一条能直接回答这个问题。`,
    noMore: (thing) => (thing === null ? '关于此事，我知道的就这些。' : `关于${thing}，我知道的就这些。`),
  },
  talk: {
    greeting: (library) => `您好！欢迎提问，主题是“${library.title}”。${starters(library)}`,
    thanks: () => '不客气。',
    bye: () => '再见！',
    laughter: () => '您开心就好。',
    insult: () => '抱歉没能帮上忙。如果回答有误，请按下方的 👎，编辑会查看。',
    help: (library, command) =>
      `我只回答一个主题的问题：${library.title}。请用自己的话提问：使用 ${command('ask')}、提及我，或回复我的回答。${command('topics')} 显示我知道些什么。${latest(library)}${starters(library)}`,
    fun: (library, command) => `可以用 ${command('topics')} 随便看看，也可以直接问。${starters(library)}`,
    identity: (library) =>
      `我是一个机器人，根据经人核实的事实回答关于“${library.title}”的问题，并注明出处。我不是语言模型，不会自己编写内容。`,
    keepers: ({ keepers }) => `资料库的内容均由人工逐条整理，每条都注明来源。${keepers}`,
    neutral: () =>
      '我不偏向任何一方，也没有自己的看法。来源说法不一时，我会把不同的说法都告诉您。每个回答都注明来源，您可以自行判断。我只知道编辑收录的内容。',
    current: ({ newest, facts: n }) =>
      newest === null
        ? `我有${facts(n)}。`
        : `我最新的信息截至${date(newest)}。共有${facts(n)}。之后的事，编辑补充了我才知道。`,
    sources: (library, command) =>
      `${facts(library.facts)}，来自${number(library.sources)}个来源。${cited(library)}每个回答都列出自己的来源，${command('source')} 显示某个来源说了什么。${latest(library)}`,
    disagree: () =>
      '来源说法不一时，我先说依据更充分的一种，再说另一种，并分别注明来源。如果我的两个回答不一致，请按其中一个下方的 👎，编辑会查看。',
    correct: () => '请按错误回答下方的 👎；没有答案时请按“告诉编辑”。编辑会查看。',
    privacy: (_, command) =>
      `我不保存问题，也不保存姓名。只有在您主动发送时，问题才会转交编辑，而且不附您的名字。详情见 ${command('about')}。`,
    languages: ({ languages }) => `您可以用${either(languages)}提问，我会用同一种语言回答。`,
    offtopic: (library) => `这个我不了解。请问我关于“${library.title}”的问题。`,
  },
  button: {
    askMore: '继续提问',
    more: '更多',
    showMore: (n) => `再看${number(n)}条`,
    related: '相关问题',
    picture: '看图',
    image: '图片',
    noPicture: '不看图',
    allSources: '全部来源',
    cite: '引用',
    dismiss: '移除',
    tellCurators: '告诉编辑',
    sayWhatIsWrong: '说明问题',
    back: '◀ 上一页',
    next: '下一页 ▶',
    first: '首页',
    last: '末页',
  },
  form: {
    question: '问题',
    whichFact: '哪一条事实',
    wrong: '哪里不对',
    askMoreHint: '可以接着上面的回答问：“2023年呢？”',
    consent: '编辑会看到这段文字，但看不到您是谁。请不要写姓名和私人信息。',
  },
  why: {
    title: '为什么这样回答？',
    counted: '起作用的词',
    left: '未用上的词',
    read: '识别为',
    readAs: (typed, read) => `“${typed}”→“${read}”`,
    about: '关于',
    asksFor: '问的是',
    confidence: '把握',
    nextBest: '其次',
    nothingNear: '没有相近的',
    facts: '显示的事实',
    pledge: '每句话都是经过核实的事实，没有一句由机器撰写。',
    noQuestion: '我已没有这个问题，因为我不保存问题。以下仅说明这条事实本身。',
    changed: (before, now) => `资料库此后有变动（${before}）；以下按 ${now} 说明。`,
    library: (version) => `资料库 ${version}`,
  },
  lists: {
    facts,
    empty: '资料库在这里没有内容。',
    page: (page, of, n) => `第${number(page)}页，共${number(of)}页 · ${facts(n)}`,
    changed: '您打开之后，资料库有了变动。',
    topics: '我知道的主题',
    openTopic: '打开主题',
    anotherTopic: '其他主题',
    byTopic: '按主题',
    allTopics: '所有主题',
    more: (n, command) => `还有${number(n)}个；请在 ${command} 中输入`,
    countryOrder: (countries, shared) =>
      `先列关于该国的，再列关于全部${number(countries)}国的（${number(shared)}条）。`,
    timeline: '时间线',
    timelineOf: (period) => `${period}时间线`,
    goTo: '跳转到',
    wholeTime: '全部时间',
    primary: '一手来源',
    good: '可靠来源',
    cited: (n) => `${number(n)}条事实引用`,
    answerParts: '更多相关内容',
    answerSources: '全部来源',
    citation: '引用这条事实',
  },
  charts: {
    title: '可以画成图的数据',
    open: '打开图表',
    none: '资料库没有可以画成图的数据。',
    disputed: '各来源说法不一，此数字依据较少',
    failed: '暂时无法绘制图片。',
    alt: (title, unit, values) => `条形图。${title}，单位：${unit}。${values}。`,
    today: '今天',
    others: (n) => `另有${number(n)}条`,
    onlyDays: '每个已知日期一条事实。',
  },
  unknown: {
    topic: (command) => `资料库没有这个主题。${command} 显示全部主题。`,
    country: '资料库没有按这个国家整理的事实。',
    source: '资料库没有这个来源。请输入后从列表中选择。',
    fact: '资料库没有这条事实。请输入后从列表中选择。',
    chart: (command) => `资料库没有这组数据。${command} 显示全部数据。`,
    command: '我已没有这个命令。Discord 可能要一小时后才会移除它。',
    outdated: '这个按钮属于旧版本的机器人或资料库。请重新提问。',
  },
  word: {
    wait: (seconds) => `请稍等，${number(seconds)}秒后再试。`,
    busy: (command) => `这里的问题太多，我来不及回答。请稍后再问，或使用 ${command('ask')}。`,
    sorry: (id) => `抱歉，我这边出错了。运营者可凭 \`${id}\` 查到原因。`,
    notKept: (reason) => `未能保存。${reason}`,
    howToAsk: (command) =>
      `请用自己的话提问：提及我、使用 ${command('ask')}，或回复我的回答。${command('topics')} 显示我知道些什么，${command('help')} 说明如何提问。`,
    unreadable: (command) =>
      `Discord 不让我看到那条回复的文字。请按回答下方的“继续提问”、在消息中提及我，或使用 ${command('ask')}。图片和贴纸我看不懂。`,
    noText: '那条消息里没有我能回答的文字。',
    notYours: '只有提问者或管理员可以移除。',
    cannotDismiss: 'Discord 不允许我删除那条回答。管理员可以删除。',
    thumb: (verdict, what) => {
      const [now, before] = verdict === 'up' ? ['👍', '👎'] : ['👎', '👍'];
      if (what === 'changed') return `谢谢。您的 ${now} 已取代之前的 ${before}。`;
      return what === 'same' ? `您对这个回答的 ${now} 已经计入。谢谢。` : '谢谢。已计入，不记名。';
    },
    offerToSay: '如果愿意，请说明哪里不对。',
    nothingPassedOn: '里面没有文字，所以没有转交。',
    passedOn: '已转交编辑，不附您的名字。谢谢。',
  },
  settings: zhSettings,
  about: (library, command) => [
    `**${library.title}**${library.description === '' ? '' : `\n${library.description}`}${library.about}`,
    `**我是什么**\n我根据经人核实的事实回答，每句话都注明出处。没有答案时，我会直说。我不是语言模型，不会自己编写内容。${library.keepers}`,
    `**我知道什么**\n${facts(library.facts)}，${number(library.topics)}个主题，${number(library.sources)}个来源${library.newest === null ? '' : `，截至${date(library.newest)}`}。${command('topics')} 可查看。可用${list(library.languages)}提问。`,
    '**如何纠正我**\n请按回答下方的 👎；没有答案时请按“告诉编辑”。编辑两者都会查看。',
    `**隐私**\n我不保存问题，也不保存姓名。只有在您主动发送时，问题才会转交编辑，而且不附您的名字。👍 和 👎 只计入事实，不记在您名下。\n-# 资料库 ${library.version}`,
  ],
  help: (library, command) => [
    `**如何提问**\n使用 ${command('ask')}、提及我、给我发私信，或回复我的回答。对任何消息：应用 → 回答此消息。`,
    '**如何接着问**\n按回答下方的“继续提问”，输入下一个问题：“2023年呢？”“来源？”“再多说一点”。',
    `**如何浏览**\n${command('topics')} 按主题 · ${command('country')} 按国家 · ${command('timeline')} 按日期 · ${command('chart')} 看图 · ${command('source')} 按来源`,
    ...(library.starters.length === 0 ? [] : [`**${starters(library).replace('：', '**')}`]),
    `-# ${command('about')} 说明我知道什么、保存什么。`,
  ],
  terminal: {
    also: '您还可以问：',
    begin: '请提问。输入编号可选择列出的问题；空行或“quit”结束。',
  },
};

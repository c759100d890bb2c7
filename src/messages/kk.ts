import { formatsOf } from './formats.js';
import type { LibraryView, Messages } from './messages.js';
import { kkSettings } from './settings/kk.js';

const formats = formatsOf('kk', {
  and: ' және ',
  compose: ({ year, month, day }) =>
    month === undefined ? `${year} жыл` : [`${year} жылғы`, day, month].filter(Boolean).join(' '),
});
const { date, number, list, opening } = formats;

/** «ағылшын тілі» beside others, which share the word for a language. */
const tongue = (name: string) => name.replace(/ тілі$/, '');
/** A date before what is of it: «2025 жылғы маусымдағы», «2025 жылғы». */
const of = (day: string) => {
  const written = date(day);
  if (written.endsWith('жыл')) return `${written}ғы`;
  return `${written}${written.endsWith('к') ? 'тегі' : /[еіәүө][^аоұыуяюё]?$/.test(written) ? 'дегі' : 'дағы'}`;
};
const facts = (n: number) => `${number(n)} дерек`;
const cited = ({ publishers }: LibraryView) =>
  publishers.length === 0 ? '' : ` Ең жиі кездесетіндері: ${list(publishers)}.`;
const latest = ({ newest }: LibraryView) => (newest === null ? '' : ` Ең соңғы мәліметім: ${date(newest)}.`);
const starters = ({ starters: questions }: LibraryView) =>
  questions.length === 0
    ? ''
    : ` Мысалы:${questions
        .slice(0, 3)
        .map((question) => `\n- ${question}`)
        .join('')}`;

export const kk: Messages = {
  ...formats,
  untitled: 'кітапханамдағы деректер',
  answer: {
    asOf: (day) => `${of(day)} дерек`,
    dueForReview: (day) => `тексеру мерзімі өтті: ${date(day)}`,
    disagree: 'Дереккөздердегі мәлімет әртүрлі. Басқа дерек бойынша:',
    onlyIn: (language) => `Аудармасы әзірге жоқ; түпнұсқа тілі: ${language}.`,
    computed: (expression, inputs) =>
      inputs.length === 0
        ? `${expression} (есептелді)`
        : `${expression} (мына деректерден есептелді: ${inputs.join('; ')})`,
    about: (result) => `шамамен ${result}`,
    over: (result) => `> ${result}`,
    newest: (day) => `Бұл туралы соңғы дерегім: ${date(day)}.`,
    perhaps: 'Мүмкін, мынаны сұрап тұрсыз:',
    only: (thing) => `Бұл сұраққа нақты жауабым жоқ. ${opening(thing)} туралы білетінім:`,
    plan: 'Бұл – жоспар еді. Оның немен аяқталғаны туралы менде мәлімет жоқ.',
    apart: 'Менде оларды салыстыратын дерек жоқ, сондықтан әрқайсысының не екенін айтып отырмын.',
    rest: 'Сұрағыңыздың қалған бөлігіне жауабым жоқ.',
    entries: (n) => `${number(n)} жазба`,
    forMember: (mention) => `${mention} үшін`,
    partOnly: 'Хабарыңыз ұзын, сондықтан тек сұрақ қойылған бөлігін оқыдым.',
    weak: 'сенімділігі төмен дереккөз',
    undated: 'күні көрсетілмеген',
    didYouMean: (n) => (n === 1 ? 'Осыны айтып тұрсыз ба?' : 'Осылардың қайсысын айтып тұрсыз?'),
    closest: (n) => (n === 1 ? 'Осыған жақын, жауабым бар сұрақ:' : 'Осыған жақын, жауабым бар сұрақтар:'),
  },
  miss: {
    nothing: 'Білмеймін. Деректер қорымда бұған жауап жоқ.',
    unclear: 'Нені сұрап тұрғаныңызды толық түсінбедім.',
    thing: (thing, n) =>
      n === 1
        ? `${opening(thing)} туралы менде бір дерек бар, бірақ ол бұл сұраққа тікелей жауап бермейді.`
        : `${opening(thing)} туралы менде ${facts(n)} бар, бірақ олардың арасында бұл сұраққа тікелей жауап жоқ.`,
    noMore: (thing) => (thing === null ? 'Бұл туралы білетінім осы.' : `${opening(thing)} туралы білетінім осы.`),
  },
  talk: {
    greeting: (library) => `Сәлеметсіз бе! Сұрағыңызды қойыңыз. Тақырыбым: ${library.title}.${starters(library)}`,
    thanks: () => 'Оқасы жоқ!',
    bye: () => 'Сау болыңыз!',
    laughter: () => 'Көңіліңіз көтерілгеніне қуаныштымын.',
    insult: () => 'Көмектесе алмағаныма өкінемін. Жауап қате болса, астындағы 👎 түймесін басыңыз, редактор қарайды.',
    help: (library, command) =>
      `Өз сөзіңізбен сұраңыз: ${command('ask')} арқылы, атымды атап немесе жауабыма жауап жазып. Не білетінімді ${command('topics')} көрсетеді.${latest(library)}${starters(library)}`,
    identity: (library) =>
      `Мен ботпын. Адамдар тексерген деректер бойынша жауап беремін және дереккөзін көрсетемін. Тақырыбым: ${library.title}. Мен тілдік модель емеспін, өз жанымнан ештеңе жазбаймын.`,
    keepers: ({ keepers }) =>
      `Бұл кітапхананы адамдар бір-бірлеп жинайды, әр деректің дереккөзі көрсетіледі.${keepers === '' ? '' : ` ${keepers}`}`,
    current: ({ newest, facts: n }) =>
      newest === null ? `Менде ${facts(n)} бар.` : `Ең соңғы мәліметім: ${date(newest)}. Барлығы ${facts(n)} бар.`,
    sources: (library, command) =>
      `Менде ${facts(library.facts)} және ${number(library.sources)} дереккөз бар.${cited(library)} Әр жауаптың астында өз дереккөздері тұрады, ал дереккөздің не айтатынын ${command('source')} көрсетеді.${latest(library)}`,
    correct: () =>
      'Қате жауаптың астындағы 👎 түймесін, ал жауап болмаса, «Редакторларға айту» түймесін басыңыз. Редактор қарайды.',
    privacy: (_, command) =>
      `Мен сұрақтарды да, есімдерді де сақтамаймын. Сұрақ редакторларға тек өзіңіз жіберсеңіз ғана, есіміңізсіз барады. Толығырақ: ${command('about')}.`,
    languages: ({ languages }) =>
      `${opening(list(languages.map(tongue)))} ${languages.length === 1 ? 'тілінде' : 'тілдерінде'} сұрай аласыз, сол тілде жауап беремін.`,
    offtopic: (library) => `Мен бұл туралы ештеңе білмеймін. Тақырыбым: ${library.title}.`,
  },
  button: {
    askMore: 'Тағы сұрау',
    more: 'Тағы',
    showMore: (n) => `Тағы ${number(n)} көрсету`,
    related: 'Ұқсас сұрақтар',
    picture: 'Сурет түрінде',
    image: 'Сурет',
    noPicture: 'Суретсіз',
    allSources: 'Барлық дереккөз',
    cite: 'Сілтеме алу',
    dismiss: 'Алып тастау',
    tellCurators: 'Редакторларға айту',
    sayWhatIsWrong: 'Қатені айту',
    back: '◀ Артқа',
    next: 'Әрі қарай ▶',
    first: 'Басына',
    last: 'Соңына',
  },
  form: {
    question: 'Сұрақ',
    whichFact: 'Қай дерек',
    wrong: 'Ненің қатесі бар',
    askMoreHint: 'Жоғарыдағы жауапқа қатысты сұрауға болады: «ал 2023 жылы ше?»',
    consent: 'Редакторлар осы мәтінді көреді, ал сіз туралы ештеңе көрмейді. Есімдер мен жеке мәліметтерді жазбаңыз.',
  },
  why: {
    title: 'Неге мұндай жауап?',
    counted: 'Ескерілген сөздер',
    left: 'Ескерілмеген сөздер',
    read: 'Оқылуы',
    readAs: (typed, read) => `«${typed}» → «${read}»`,
    about: 'Не туралы',
    asksFor: 'Не сұралды',
    confidence: 'Сенімділік',
    nextBest: 'Келесі жақыны',
    nothingNear: 'жақын ештеңе жоқ',
    facts: 'Көрсетілген деректер',
    pledge: 'Әр сөйлем – тексерілген дерек. Машина ештеңе жазбайды.',
    noQuestion: 'Сұрақ менде жоқ: мен сұрақтарды сақтамаймын. Мұнда тек деректің өзі туралы.',
    changed: (before, now) => `Содан бері кітапхана өзгерді (${before}); мұны ${now} нұсқасы көрсетеді.`,
    library: (version) => `Кітапхана ${version}`,
  },
  lists: {
    facts,
    empty: 'Кітапханада мұнда ештеңе жоқ.',
    page: (page, of, n) => `${number(page)}-бет, барлығы ${number(of)} · ${facts(n)}`,
    changed: 'Сіз ашқаннан бері кітапхана өзгерді.',
    topics: 'Мен білетін тақырыптар',
    openTopic: 'Тақырыпты ашу',
    anotherTopic: 'Басқа тақырып',
    byTopic: 'Тақырып бойынша',
    allTopics: 'Барлық тақырып',
    more: (n, command) => `және тағы ${number(n)}; ${command} ішінде жаза бастаңыз`,
    countryOrder: (countries, shared) =>
      `Алдымен осы ел туралы, содан кейін барлық ${number(countries)} ел туралы (${number(shared)}).`,
    timeline: 'Хронология',
    timelineOf: (period) => `Хронология: ${period}`,
    goTo: 'Уақытқа өту',
    wholeTime: 'Барлық уақыт',
    primary: 'түпкі дереккөз',
    good: 'сенімді дереккөз',
    cited: (n) => `оған сілтейтін деректер: ${number(n)}`,
    answerParts: 'Бұл туралы тағы',
    answerSources: 'Барлық дереккөз',
    citation: 'Осы дерекке сілтеме',
  },
  charts: {
    title: 'Сурет түрінде көрсете алатыным',
    open: 'Диаграмманы ашу',
    none: 'Кітапханада диаграммаға арналған сандар жоқ.',
    disputed: 'дереккөздердегі мәлімет әртүрлі; бұл санның растауы азырақ',
    failed: 'Суретті қазір салу мүмкін болмады.',
    alt: (title, unit, values) => `Бағанды диаграмма. ${title}, ${unit}. ${values}.`,
    today: 'бүгін',
    others: (n) => `және тағы ${number(n)}`,
    onlyDays: 'Әр белгілі күнге бір дерек.',
  },
  unknown: {
    topic: (command) => `Кітапханада мұндай тақырып жоқ. Барлығын ${command} көрсетеді.`,
    country: 'Кітапханада бұл ел бойынша деректер жүргізілмейді.',
    source: 'Кітапханада мұндай дереккөз жоқ. Жаза бастап, тізімнен таңдаңыз.',
    fact: 'Кітапханада мұндай дерек жоқ. Жаза бастап, тізімнен таңдаңыз.',
    chart: (command) => `Кітапханада мұндай сандар қатары жоқ. Барлығын ${command} көрсетеді.`,
    command: 'Менде мұндай команда енді жоқ. Discord оны бір сағат ішінде ұмытады.',
    outdated: 'Бұл түйме боттың не кітапхананың бұрынғы нұсқасынан қалған. Қайта сұраңыз.',
  },
  word: {
    wait: (seconds) => `Сәл күте тұрыңыз. ${number(seconds)} секундтан кейін қайталаңыз.`,
    busy: (command) =>
      `Мұнда сұрақ өте көп, жауап беріп үлгермей жатырмын. Сәлден кейін қайта сұраңыз немесе ${command('ask')} қолданыңыз.`,
    sorry: (id) => `Кешіріңіз, менде қате шықты. Оператор оны \`${id}\` нөмірі бойынша табады.`,
    notKept: (reason) => `Сақтау мүмкін болмады. ${reason}`,
    howToAsk: (command) =>
      `Сұрағыңызды өз сөзіңізбен қойыңыз: атымнан кейін, ${command('ask')} арқылы немесе жауабыма жауап жазып. ${command('topics')} не білетінімді, ${command('help')} қалай сұрауды көрсетеді.`,
    unreadable: (command) =>
      `Discord бұл жауаптың мәтінін маған көрсетпейді. Жауап астындағы «Тағы сұрау» түймесін басыңыз, хабарламада атымды атаңыз немесе ${command('ask')} қолданыңыз. Суреттер мен стикерлерді оқи алмаймын.`,
    noText: 'Ол хабарламада мен жауап бере алатын мәтін жоқ.',
    notYours: 'Мұны тек сұраған адам немесе модератор алып тастай алады.',
    cannotDismiss: 'Discord бұл жауапты жоюға рұқсат бермейді. Модератор жоя алады.',
    thumb: (verdict, what) => {
      const [now, before] = verdict === 'up' ? ['👍', '👎'] : ['👎', '👍'];
      if (what === 'changed') return `Рақмет. Енді ${before} орнына ${now} есепке алынды.`;
      return what === 'same'
        ? `Бұл жауапқа қойған ${now} есепке алынған. Рақмет.`
        : 'Рақмет. Есіміңізсіз есепке алынды.';
    },
    offerToSay: 'Қаласаңыз, ненің дұрыс емес екенін айтыңыз.',
    nothingPassedOn: 'Мәтін болмағандықтан, ештеңе жіберілмеді.',
    passedOn: 'Редакторларға есіміңізсіз жіберілді. Рақмет.',
  },
  settings: kkSettings,
  about: (library, command) => [
    `**${library.title.charAt(0).toUpperCase()}${library.title.slice(1)}**${library.description === '' ? '' : `\n${library.description}`}${library.about === '' ? '' : ` ${library.about}`}`,
    '**Мен кіммін**\nАдамдар тексерген деректер бойынша жауап беремін және әр сөйлемнің дереккөзін көрсетемін. Жауап болмаса, солай деймін. Мен тілдік модель емеспін, өз жанымнан ештеңе жазбаймын.',
    `**Не білемін**\n${facts(library.facts)}, ${number(library.topics)} тақырып, ${number(library.sources)} дереккөз${library.newest === null ? '' : `; ең соңғы мәлімет: ${date(library.newest)}`}. Тақырыптарды ${command('topics')} көрсетеді. Тілдер: ${list(library.languages.map(tongue))}.`,
    `**Мені қалай түзетуге болады**\nЖауап астындағы 👎 түймесін, ал жауап болмаса, «Редакторларға айту» түймесін басыңыз. Редактор екеуін де қарайды.${library.keepers === '' ? '' : ` ${library.keepers}`}`,
    `**Құпиялық**\nМен сұрақтарды да, есімдерді де сақтамаймын. Сұрақ редакторларға тек өзіңіз жіберсеңіз ғана, есіміңізсіз барады. 👍 мен 👎 сізге емес, дерекке есептеледі.\n-# Кітапхана ${library.version}`,
  ],
  help: (library, command) => [
    `**Қалай сұрау керек**\n${command('ask')} командасын қолданыңыз, мені атаңыз, жеке хабарлама жазыңыз немесе жауабыма жауап беріңіз. Кез келген хабарлама үшін: «Қолданбалар», содан кейін «Answer this».`,
    '**Қалай жалғастыру керек**\nЖауап астындағы «Тағы сұрау» келесі сұрақты қабылдайды: «ал 2023 жылы ше?», «дереккөзі?», «тағы айтып берші».',
    `**Не көруге болады**\n${command('topics')} тақырып бойынша · ${command('country')} ел бойынша · ${command('timeline')} күні бойынша · ${command('chart')} сурет түрінде · ${command('source')} дереккөз бойынша`,
    ...(library.starters.length === 0 ? [] : [`**Мысалы**${starters(library).replace(' Мысалы:', '')}`]),
    `-# ${command('about')}: не білетінім және не сақтайтыным.`,
  ],
  terminal: {
    also: 'Тағы мыналарды сұрауға болады:',
    begin: 'Сұрақ қойыңыз. Нөмір ұсынылған сұрақтардың бірін таңдайды; бос жол немесе «quit» аяқтайды.',
  },
};

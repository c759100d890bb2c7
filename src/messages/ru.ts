import { formatsOf } from './formats.js';
import type { LibraryView, Messages } from './messages.js';
import { ruSettings } from './settings/ru.js';

const formats = formatsOf('ru', {
  compose: ({ year, month, day }) => [day, month, `${year} г.`].filter(Boolean).join(' '),
});
const { date, number, list, either, plural } = formats;

/** In quotes; those of a name within are of the other kind. */
const quoted = (name: string) => `«${name.replaceAll('«', '„').replaceAll('»', '“')}»`;
const facts = (n: number) =>
  plural(n, { one: `${number(n)} факт`, few: `${number(n)} факта`, other: `${number(n)} фактов` });
const sources = (n: number) =>
  plural(n, { one: `${number(n)} источник`, few: `${number(n)} источника`, other: `${number(n)} источников` });
const ofSources = (n: number) => plural(n, { one: `${number(n)} источника`, other: `${number(n)} источников` });
const topics = (n: number) =>
  plural(n, { one: `${number(n)} тема`, few: `${number(n)} темы`, other: `${number(n)} тем` });
/** A date ends in a point of its own. */
const end = (text: string) => (text.endsWith('.') ? text : `${text}.`);
/** «русский» as one speaks it: «по-русски». */
const spoken = (name: string) => name.replace(/^(.*[сц]к)ий$/, 'по-$1и');
const cited = ({ publishers }: LibraryView) => (publishers.length === 0 ? '' : ` Чаще всего это ${list(publishers)}.`);
const latest = ({ newest }: LibraryView) => (newest === null ? '' : ` Самые свежие мои сведения: ${end(date(newest))}`);
const starters = ({ starters: questions }: LibraryView) =>
  questions.length === 0
    ? ''
    : ` Например:${questions
        .slice(0, 3)
        .map((question) => `\n- ${question}`)
        .join('')}`;

export const ru: Messages = {
  ...formats,
  untitled: 'факты моей библиотеки',
  answer: {
    asOf: (day) => `по состоянию на ${date(day)}`,
    dueForReview: (day) => `срок проверки истёк: ${date(day)}`,
    checked: {
      'cross-checked': 'сверено с другими источниками',
      'research-notes': 'сверено с заметками',
      unverified: 'не проверено',
    },
    disagree: 'Источники расходятся. Другая версия:',
    onlyIn: (language) => `Перевода пока нет; язык оригинала: ${language}.`,
    computed: (expression, inputs) =>
      inputs.length === 0 ? `${expression} (вычислено)` : `${expression} (вычислено по данным: ${inputs.join('; ')})`,
    about: (result) => `около ${result}`,
    over: (result) => `более ${result}`,
    more: (figure) => `больше, разница ${figure}`,
    newest: (day) => end(`Самые свежие мои сведения об этом: ${date(day)}`),
    perhaps: 'Не уверен, что это ответ на ваш вопрос:',
    only: (thing) => `Прямого ответа у меня нет. Всё, что есть по теме ${quoted(thing)}:`,
    plan: 'Таков был план. О том, что из него вышло, у меня сведений нет.',
    apart: 'Сравнения у меня нет, только сведения по отдельности.',
    rest: 'На остальную часть вопроса ответа у меня нет.',
    partly: 'Возможно, это неполный ответ на ваш вопрос.',
    source: 'Мои источники перечислены ниже.',
    doubt: 'Вот что говорится в моих источниках:',
    entries: (n) =>
      plural(n, { one: `${number(n)} запись`, few: `${number(n)} записи`, other: `${number(n)} записей` }),
    forMember: (mention) => `Для ${mention}`,
    partOnly: 'Сообщение длинное, поэтому я учёл только ту часть, где вопрос.',
    weak: 'ненадёжный источник',
    undated: 'без даты',
    didYouMean: (n) => (n === 1 ? 'Вы имели в виду это?' : 'Что из этого вы имели в виду?'),
    closest: (n) =>
      n === 1 ? 'Самый близкий вопрос, на который я отвечу:' : 'Самые близкие вопросы, на которые я отвечу:',
  },
  miss: {
    nothing: 'Не знаю. В моей библиотеке нет ответа на этот вопрос.',
    unclear: 'Не уверен, что понял вопрос.',
    thing: (thing, n) =>
      n === 1
        ? `По теме ${quoted(thing)} у меня один факт, и прямо на этот вопрос он не отвечает.`
        : `По теме ${quoted(thing)} у меня ${facts(n)}, но прямого ответа на этот вопрос среди них нет.`,
    noMore: (thing) =>
      thing === null ? 'Больше у меня об этом ничего нет.' : `По теме ${quoted(thing)} у меня больше ничего нет.`,
  },
  talk: {
    greeting: (library) => `Здравствуйте! Спрашивайте. Моя тема: ${library.title}.${starters(library)}`,
    thanks: () => 'Пожалуйста!',
    bye: () => 'До свидания!',
    laughter: () => 'Рад, что вам весело.',
    insult: () => 'Жаль, что не смог помочь. Если ответ неверен, нажмите под ним 👎, и редактор его проверит.',
    help: (library, command) =>
      `Я отвечаю на вопросы на одну тему: ${library.title}. Спрашивайте своими словами: командой ${command('ask')}, назвав меня по имени или ответив на моё сообщение. Что я знаю, показывает ${command('topics')}.${latest(library)}${starters(library)}`,
    fun: (library, command) => `Загляните в ${command('topics')} или просто спросите.${starters(library)}`,
    identity: (library) =>
      `Я бот. Отвечаю по фактам, которые проверили люди, и указываю источники. Тема: ${library.title}. Я не языковая модель и ничего не сочиняю.`,
    keepers: ({ keepers }) =>
      `Факты для этой библиотеки собирают люди, и у каждого факта указан источник.${keepers === '' ? '' : ` ${keepers}`}`,
    neutral: () =>
      'Я не принимаю ничью сторону, и своего мнения у меня нет. Если источники расходятся, привожу обе версии. Под каждым ответом стоят его источники — судите сами. Знаю я только то, что внесли редакторы.',
    current: ({ newest, facts: n }) =>
      newest === null
        ? `У меня ${facts(n)}.`
        : `Самые свежие мои сведения: ${end(date(newest))} Всего у меня ${facts(n)}. О том, что было позже, я узнаю, только когда это внесут редакторы.`,
    sources: (library, command) =>
      `У меня ${facts(library.facts)} из ${ofSources(library.sources)}.${cited(library)} Под каждым ответом стоят его источники, а команда ${command('source')} покажет, что именно написано в источнике.${latest(library)}`,
    disagree: () =>
      'Если источники расходятся, я сначала привожу версию, которая подтверждена лучше, а за ней другую — каждую со своими источниками. Если расходятся мои ответы, нажмите 👎 под одним из них, и редактор это проверит.',
    correct: () =>
      'Нажмите 👎 под неверным ответом или «Сообщить редакторам» там, где ответа нет. Редактор это посмотрит.',
    privacy: (_, command) =>
      `Я не храню ни вопросов, ни имён. Вопрос уходит редакторам, только если вы сами его отправите, и без вашего имени. Подробнее: ${command('about')}.`,
    languages: ({ languages }) => `Спрашивайте ${either(languages.map(spoken))} — отвечу на том же языке.`,
    offtopic: (library) => `Об этом я ничего не знаю. Моя тема: ${library.title}.`,
  },
  button: {
    askMore: 'Спросить ещё',
    more: 'Ещё',
    showMore: (n) => `Показать ещё ${number(n)}`,
    related: 'Похожие вопросы',
    picture: 'Картинкой',
    image: 'Изображение',
    noPicture: 'Без картинки',
    allSources: 'Все источники',
    cite: 'Цитировать',
    dismiss: 'Убрать',
    tellCurators: 'Сообщить редакторам',
    sayWhatIsWrong: 'Сообщить об ошибке',
    back: '◀ Назад',
    next: 'Дальше ▶',
    first: 'В начало',
    last: 'В конец',
  },
  form: {
    question: 'Вопрос',
    whichFact: 'Какой факт',
    wrong: 'Что в нём не так',
    askMoreHint: 'Можно продолжить разговор: «а в 2023 году?»',
    consent: 'Редакторы увидят этот текст и ничего о вас. Пожалуйста, не пишите имён и личных сведений.',
  },
  why: {
    title: 'Почему такой ответ?',
    counted: 'Учтённые слова',
    left: 'Неучтённые слова',
    read: 'Прочитано',
    readAs: (typed, read) => `«${typed}» как «${read}»`,
    about: 'О чём',
    asksFor: 'Что спрашивают',
    confidence: 'Уверенность',
    nextBest: 'Следующий по близости',
    nothingNear: 'ничего близкого',
    facts: 'Показанные факты',
    pledge: 'Каждая фраза — проверенный факт. Машина ничего не пишет.',
    noQuestion: 'Вопроса у меня больше нет: я их не храню. Здесь только о самом факте.',
    changed: (before, now) => `С тех пор библиотека изменилась (${before}); так её видит ${now}.`,
    library: (version) => `Библиотека ${version}`,
  },
  lists: {
    facts,
    empty: 'Здесь в библиотеке ничего нет.',
    page: (page, of, n) => `Страница ${number(page)} из ${number(of)} · ${facts(n)}`,
    changed: 'Библиотека изменилась с тех пор, как вы её открыли.',
    topics: 'О чём я знаю',
    openTopic: 'Открыть тему',
    anotherTopic: 'Другая тема',
    byTopic: 'По теме',
    allTopics: 'Все темы',
    more: (n, command) => `и ещё ${number(n)}; начните вводить в ${command}`,
    countryOrder: (countries, shared) =>
      `Сначала об этой стране, потом обо всех сразу (стран: ${number(countries)}, фактов: ${number(shared)}).`,
    timeline: 'Хроника',
    timelineOf: (period) => `Хроника: ${period}`,
    goTo: 'Перейти ко времени',
    wholeTime: 'Всё время',
    primary: 'первоисточник',
    good: 'надёжный источник',
    cited: (n) =>
      plural(n, {
        one: `на него ссылается ${number(n)} факт`,
        few: `на него ссылаются ${number(n)} факта`,
        other: `на него ссылаются ${number(n)} фактов`,
      }),
    answerParts: 'Ещё об этом',
    answerSources: 'Все источники',
    citation: 'Ссылка на этот факт',
  },
  charts: {
    title: 'Что я могу нарисовать',
    open: 'Открыть диаграмму',
    none: 'В библиотеке нет рядов чисел для диаграмм.',
    disputed: 'источники расходятся; у этого числа меньше подтверждений',
    failed: 'Нарисовать картинку сейчас не удалось.',
    alt: (title, unit, values) => `Столбчатая диаграмма. ${title}, ${unit}. ${values}.`,
    today: 'сегодня',
    others: (n) => `и ещё ${number(n)}`,
    onlyDays: 'По одному факту на каждый известный день.',
  },
  unknown: {
    topic: (command) => `Такой темы в библиотеке нет. Все темы показывает ${command}.`,
    country: 'По этой стране библиотека фактов не ведёт.',
    source: 'Такого источника в библиотеке нет. Начните вводить и выберите из списка.',
    fact: 'Такого факта в библиотеке нет. Начните вводить и выберите из списка.',
    chart: (command) => `Такого ряда в библиотеке нет. Все ряды показывает ${command}.`,
    command: 'Такой команды у меня больше нет. Discord забудет её в течение часа.',
    outdated: 'Эта кнопка осталась от прежней версии бота или библиотеки. Пожалуйста, спросите ещё раз.',
  },
  word: {
    wait: (seconds) => `Минутку, пожалуйста. Попробуйте снова через ${number(seconds)} с.`,
    busy: (command) =>
      `Здесь приходит больше вопросов, чем я успеваю отвечать. Спросите чуть позже или используйте ${command('ask')}.`,
    sorry: (id) => `Извините, у меня что-то сломалось. Оператор найдёт это по номеру \`${id}\`.`,
    notKept: (reason) => `Сохранить это не удалось. ${reason}`,
    howToAsk: (command) =>
      `Задайте вопрос своими словами: после моего имени, командой ${command('ask')} или в ответ на моё сообщение. ${command('topics')} показывает, что я знаю, ${command('help')} — как спрашивать.`,
    unreadable: (command) =>
      `Discord не показывает мне текст этого ответа. Нажмите «Спросить ещё» под ответом, назовите меня в сообщении или используйте ${command('ask')}. Картинки и стикеры я не читаю.`,
    noText: 'В этом сообщении нет текста, на который я мог бы ответить.',
    notYours: 'Убрать это может только тот, кто спросил, или модератор.',
    cannotDismiss: 'Discord не даёт мне удалить этот ответ. Это может сделать модератор.',
    thumb: (verdict, what) => {
      const [now, before] = verdict === 'up' ? ['👍', '👎'] : ['👎', '👍'];
      if (what === 'changed') return `Спасибо. Теперь учтён ваш ${now} вместо ${before}.`;
      return what === 'same' ? `Ваш ${now} за этот ответ уже учтён. Спасибо.` : 'Спасибо. Учтено, без вашего имени.';
    },
    offerToSay: 'Если хотите, сообщите, что не так.',
    nothingPassedOn: 'Текста не было, поэтому ничего не передано.',
    passedOn: 'Передано редакторам, без вашего имени. Спасибо.',
  },
  settings: ruSettings,
  about: (library, command) => [
    `**${library.title.charAt(0).toUpperCase()}${library.title.slice(1)}**${library.description === '' ? '' : `\n${library.description}`}${library.about === '' ? '' : ` ${library.about}`}`,
    `**Кто я**\nЯ отвечаю по фактам, которые проверили люди, и к каждой фразе даю источник. Где ответа нет, так и говорю. Я не языковая модель и ничего не сочиняю.${library.keepers === '' ? '' : ` ${library.keepers}`}`,
    `**Что я знаю**\n${facts(library.facts)}, ${topics(library.topics)}, ${sources(library.sources)}${library.newest === null ? '' : `; самые свежие сведения: ${date(library.newest)}`} Темы показывает ${command('topics')}. Языки: ${list(library.languages)}.`,
    '**Как меня исправить**\nНажмите 👎 под ответом или «Сообщить редакторам», если ответа нет. Редактор посмотрит и то и другое.',
    `**Личные данные**\nЯ не храню ни вопросов, ни имён. Вопрос уходит редакторам, только если вы сами его отправите, и без вашего имени. 👍 и 👎 учитываются для факта, а не для вас.\n-# Библиотека ${library.version}`,
  ],
  help: (library, command) => [
    `**Как спросить**\nКоманда ${command('ask')}, упоминание, личное сообщение или ответ на моё сообщение. Для любого чужого сообщения: «Приложения», затем «Ответить на это».`,
    '**Как продолжить**\n«Спросить ещё» под ответом принимает следующий вопрос: «а в 2023 году?», «источник?», «расскажи ещё».',
    `**Что посмотреть**\n${command('topics')} по темам · ${command('country')} по странам · ${command('timeline')} по датам · ${command('chart')} картинкой · ${command('source')} по источникам`,
    ...(library.starters.length === 0 ? [] : [`**Для начала**${starters(library).replace(' Например:', '')}`]),
    `-# ${command('about')}: что я знаю и что храню.`,
  ],
  terminal: {
    also: 'Можно спросить ещё:',
    begin:
      'Задавайте вопросы. Номер выбирает один из предложенных вопросов; пустая строка или «quit» завершает разговор.',
  },
};

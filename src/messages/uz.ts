import { formatsOf } from './formats.js';
import type { LibraryView, Messages } from './messages.js';
import { ONE_AND_OTHER } from './own-words.js';
import { uzSettings } from './settings/uz.js';

const formats = formatsOf('uz', {
  languages: { en: 'inglizcha', ru: 'ruscha', zh: 'xitoy', kk: 'qozoqcha', uz: 'o‘zbek' },
  own: {
    numbers: 'ru',
    rules: ONE_AND_OTHER,
    months: {
      long: 'yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr'.split(' '),
      short: 'yan fev mar apr may iyn iyl avg sen okt noy dek'.split(' '),
    },
    scale: (day, month) => `${day}-${month}`,
    units: { day: 'kun', month: 'oy', year: 'yil' },
    and: ' va ',
    or: { two: ' yoki ', last: ' yoki ' },
  },
  compose: ({ year, month, day }) =>
    [`${year}-yil`, day === undefined ? month : `${day}-${month}`].filter(Boolean).join(' '),
});
const { date, number, list, opening } = formats;

/** The name of a language beside others, which share the word for a language. */
const tongue = (name: string) => name.replace(/cha$/, '').replace(/[‘’']/g, 'ʻ');
const facts = (n: number) => `${number(n)} ta fakt`;
const cited = ({ publishers }: LibraryView) =>
  publishers.length === 0 ? '' : ` Eng koʻp uchraydiganlari: ${list(publishers)}.`;
const latest = ({ newest }: LibraryView) => (newest === null ? '' : ` Eng soʻnggi maʼlumotim: ${date(newest)}.`);
const starters = ({ starters: questions }: LibraryView) =>
  questions.length === 0
    ? ''
    : ` Masalan:${questions
        .slice(0, 3)
        .map((question) => `\n- ${question}`)
        .join('')}`;

export const uz: Messages = {
  ...formats,
  untitled: 'kutubxonamdagi faktlar',
  answer: {
    asOf: (day) => `${date(day)} holatiga koʻra`,
    dueForReview: (day) => `tekshirish muddati oʻtgan: ${date(day)}`,
    checked: {
      'cross-checked': 'boshqa manbalar bilan solishtirilgan',
      'research-notes': 'tadqiqot qaydlari bilan solishtirilgan',
      unverified: 'tekshirilmagan',
    },
    disagree: 'Manbalarda turlicha yozilgan. Boshqacha maʼlumot ham bor:',
    onlyIn: (language) => `Tarjimasi hozircha yoʻq; asl tili: ${language}.`,
    computed: (expression, inputs) =>
      inputs.length === 0
        ? `${expression} (hisoblandi)`
        : `${expression} (quyidagilar asosida hisoblandi: ${inputs.join('; ')})`,
    about: (result) => `taxminan ${result}`,
    over: (result) => `> ${result}`,
    more: (figure) => `koʻproq, farqi ${figure}`,
    newest: (day) => `Bu haqdagi eng soʻnggi maʼlumotim ${date(day)}ga oid.`,
    perhaps: 'Savolingizning javobi shu ekaniga ishonchim komil emas:',
    only: (thing) => `Aniq javobim yoʻq. ${opening(thing)} haqida menda bori:`,
    plan: 'Reja shunday edi. Uning natijasi haqida menda maʼlumot yoʻq.',
    apart: 'Menda ularni solishtiradigan maʼlumot yoʻq, shuning uchun har birining nima ekanini aytdim.',
    rest: 'Savolingizning qolgan qismiga javobim yoʻq.',
    partly: 'Bu savolingizga toʻliq javob boʻlmasligi mumkin.',
    source: 'Manbalarim quyida keltirilgan.',
    doubt: 'Manbalarimda shunday deyilgan:',
    entries: (n) => `${number(n)} ta yozuv`,
    forMember: (mention) => `${mention} uchun`,
    partOnly: 'Xabaringiz uzun, shuning uchun faqat savol berilgan qismini oʻqidim.',
    weak: 'ishonchliligi past manba',
    undated: 'sanasi koʻrsatilmagan',
    didYouMean: (n) => (n === 1 ? 'Shuni nazarda tutdingizmi?' : 'Qaysi birini nazarda tutdingiz?'),
    closest: (n) => (n === 1 ? 'Shunga yaqin, javobim bor savol:' : 'Shunga yaqin, javobim bor savollar:'),
  },
  miss: {
    nothing: 'Bilmayman. Maʼlumotlar bazamda bunga javob yoʻq.',
    unclear: 'Nimani soʻrayotganingizni toʻliq tushunmadim.',
    thing: (thing, n) =>
      n === 1
        ? `${opening(thing)} haqida menda bitta fakt bor, lekin u bu savolga aniq javob bermaydi.`
        : `${opening(thing)} haqida menda ${facts(n)} bor, lekin ular orasida bu savolga aniq javob yoʻq.`,
    noMore: (thing) => (thing === null ? 'Bu haqda bilganim shu.' : `${opening(thing)} haqida bilganim shu.`),
  },
  talk: {
    greeting: (library) => `Assalomu alaykum! Savolingizni bering. Mavzuyim: ${library.title}.${starters(library)}`,
    thanks: () => 'Arzimaydi!',
    bye: () => 'Xayr!',
    laughter: () => 'Kayfiyatingiz yaxshi ekanidan xursandman.',
    insult: () =>
      'Yordam bera olmaganimdan afsusdaman. Javob notoʻgʻri boʻlsa, ostidagi 👎 tugmasini bosing, muharrir koʻrib chiqadi.',
    help: (library, command) =>
      `Bir mavzudagi savollarga javob beraman: ${library.title}. Oʻz soʻzlaringiz bilan soʻrang: ${command('ask')} orqali, nomimni aytib yoki javobimga javob yozib. Nimalarni bilishimni ${command('topics')} koʻrsatadi.${latest(library)}${starters(library)}`,
    fun: (library, command) => `${command('topics')} roʻyxatiga qarang yoki shunchaki soʻrang.${starters(library)}`,
    identity: (library) =>
      `Men botman. Odamlar tekshirgan faktlar asosida javob beraman va manbasini koʻrsataman. Mavzuyim: ${library.title}. Men til modeli emasman, oʻzimdan hech narsa qoʻshmayman.`,
    keepers: ({ keepers }) =>
      `Bu kutubxonadagi faktlarni odamlar bittalab yigʻadi, har birining manbasi koʻrsatiladi.${keepers === '' ? '' : ` ${keepers}`}`,
    neutral: () =>
      'Men hech kimning tarafida emasman, oʻz fikrim ham yoʻq. Manbalarda turlicha yozilgan boʻlsa, ikkalasini ham keltiraman. Har bir javob ostida manbalari turadi, xulosani oʻzingiz chiqarasiz. Men faqat muharrirlar kiritgan maʼlumotlarni bilaman.',
    current: ({ newest, facts: n }) =>
      newest === null
        ? `Menda ${facts(n)} bor.`
        : `Eng soʻnggi maʼlumotim: ${date(newest)}. Jami ${facts(n)} bor. Undan keyingisini muharrirlar kiritgandagina bilaman.`,
    sources: (library, command) =>
      `Menda ${facts(library.facts)} va ${number(library.sources)} ta manba bor.${cited(library)} Har bir javob ostida oʻz manbalari turadi, manba nima deyishini esa ${command('source')} koʻrsatadi.${latest(library)}`,
    disagree: () =>
      'Manbalar har xil desa, avval yaxshiroq tasdiqlangan maʼlumotni, keyin ikkinchisini aytaman, har birining manbasi koʻrsatiladi. Ikki javobim bir-biriga toʻgʻri kelmasa, bittasining ostidagi 👎 tugmasini bosing, muharrir koʻrib chiqadi.',
    correct: () =>
      'Notoʻgʻri javob ostidagi 👎 tugmasini, javob boʻlmasa, “Muharrirlarga aytish” tugmasini bosing. Muharrir koʻrib chiqadi.',
    privacy: (_, command) =>
      `Men savollarni ham, ismlarni ham saqlamayman. Savol muharrirlarga faqat oʻzingiz yuborsangiz, ismingizsiz boradi. Batafsil: ${command('about')}.`,
    languages: ({ languages }) =>
      `${opening(list(languages.map(tongue)))} ${languages.length === 1 ? 'tilida' : 'tillarida'} soʻrashingiz mumkin, oʻsha tilda javob beraman.`,
    offtopic: (library) => `Bu haqda hech narsa bilmayman. Mavzuyim: ${library.title}.`,
  },
  button: {
    askMore: 'Yana soʻrash',
    more: 'Yana',
    showMore: (n) => `Yana ${number(n)} ta`,
    related: 'Oʻxshash savollar',
    picture: 'Rasm koʻrinishida',
    image: 'Rasm',
    noPicture: 'Rasmsiz',
    allSources: 'Barcha manbalar',
    cite: 'Iqtibos olish',
    dismiss: 'Olib tashlash',
    tellCurators: 'Muharrirlarga aytish',
    sayWhatIsWrong: 'Xatoni aytish',
    back: '◀ Orqaga',
    next: 'Keyingisi ▶',
    first: 'Boshiga',
    last: 'Oxiriga',
  },
  form: {
    question: 'Savol',
    whichFact: 'Qaysi fakt',
    wrong: 'Nimasi notoʻgʻri',
    askMoreHint: 'Yuqoridagi javobni davom ettirish mumkin: “2023-yilda-chi?”',
    consent: 'Muharrirlar shu matnni koʻradi, siz haqingizda esa hech narsani. Ism va shaxsiy maʼlumot yozmang.',
  },
  why: {
    title: 'Nega bunday javob?',
    counted: 'Hisobga olingan soʻzlar',
    left: 'Hisobga olinmagan soʻzlar',
    read: 'Oʻqilishi',
    readAs: (typed, read) => `“${typed}” → “${read}”`,
    about: 'Nima haqida',
    asksFor: 'Nima soʻralgan',
    confidence: 'Ishonch',
    nextBest: 'Keyingi yaqini',
    nothingNear: 'yaqini yoʻq',
    facts: 'Koʻrsatilgan faktlar',
    pledge: 'Har bir gap — tekshirilgan fakt. Mashina hech narsa yozmaydi.',
    noQuestion: 'Savol menda yoʻq: men savollarni saqlamayman. Bu yerda faqat faktning oʻzi haqida.',
    changed: (before, now) => `Shundan beri kutubxona oʻzgardi (${before}); buni ${now} versiyasi koʻrsatadi.`,
    library: (version) => `Kutubxona ${version}`,
  },
  lists: {
    facts,
    empty: 'Kutubxonada bu yerda hech narsa yoʻq.',
    page: (page, of, n) => `${number(page)}-sahifa, jami ${number(of)} · ${facts(n)}`,
    changed: 'Siz ochganingizdan beri kutubxona oʻzgardi.',
    topics: 'Men biladigan mavzular',
    openTopic: 'Mavzuni ochish',
    anotherTopic: 'Boshqa mavzu',
    byTopic: 'Mavzu boʻyicha',
    allTopics: 'Barcha mavzular',
    more: (n, command) => `va yana ${number(n)} ta; ${command} ichida yoza boshlang`,
    countryOrder: (countries, shared) =>
      `Avval shu mamlakat haqida, soʻng barcha ${number(countries)} mamlakat haqida (${number(shared)}).`,
    timeline: 'Xronologiya',
    timelineOf: (period) => `Xronologiya: ${period}`,
    goTo: 'Vaqtga oʻtish',
    wholeTime: 'Butun davr',
    primary: 'birlamchi manba',
    good: 'ishonchli manba',
    cited: (n) => `unga tayangan faktlar: ${number(n)}`,
    answerParts: 'Bu haqda yana',
    answerSources: 'Barcha manbalar',
    citation: 'Shu faktga havola',
  },
  charts: {
    title: 'Rasm koʻrinishida koʻrsata olganlarim',
    open: 'Diagrammani ochish',
    none: 'Kutubxonada diagramma uchun raqamlar yoʻq.',
    disputed: 'manbalarda turlicha yozilgan; bu raqamning dalili kamroq',
    failed: 'Rasmni hozir chizib boʻlmadi.',
    alt: (title, unit, values) => `Ustunli diagramma. ${title}, ${unit}. ${values}.`,
    today: 'bugun',
    others: (n) => `va yana ${number(n)} ta`,
    onlyDays: 'Har bir maʼlum kunga bitta fakt.',
  },
  unknown: {
    topic: (command) => `Kutubxonada bunday mavzu yoʻq. Hammasini ${command} koʻrsatadi.`,
    country: 'Kutubxonada bu mamlakat boʻyicha faktlar yuritilmaydi.',
    source: 'Kutubxonada bunday manba yoʻq. Yoza boshlang va roʻyxatdan tanlang.',
    fact: 'Kutubxonada bunday fakt yoʻq. Yoza boshlang va roʻyxatdan tanlang.',
    chart: (command) => `Kutubxonada bunday raqamlar qatori yoʻq. Hammasini ${command} koʻrsatadi.`,
    command: 'Menda bunday buyruq endi yoʻq. Discord uni bir soat ichida unutadi.',
    outdated: 'Bu tugma botning yoki kutubxonaning oldingi versiyasidan qolgan. Iltimos, qaytadan soʻrang.',
  },
  word: {
    wait: (seconds) => `Bir oz kuting. ${number(seconds)} soniyadan keyin qayta urinib koʻring.`,
    busy: (command) =>
      `Bu yerda savollar juda koʻp, javob berishga ulgurmayapman. Birozdan keyin qayta soʻrang yoki ${command('ask')} dan foydalaning.`,
    sorry: (id) => `Kechirasiz, menda xatolik yuz berdi. Operator uni \`${id}\` raqami orqali topadi.`,
    notKept: (reason) => `Saqlab boʻlmadi. ${reason}`,
    howToAsk: (command) =>
      `Savolni oʻz soʻzlaringiz bilan bering: nomimdan keyin, ${command('ask')} orqali yoki javobimga javob yozib. ${command('topics')} nimalarni bilishimni, ${command('help')} qanday soʻrashni koʻrsatadi.`,
    unreadable: (command) =>
      `Discord bu javobning matnini menga koʻrsatmaydi. Javob ostidagi “Yana soʻrash” tugmasini bosing, xabarda nomimni ayting yoki ${command('ask')} dan foydalaning. Rasm va stikerlarni oʻqiy olmayman.`,
    noText: 'Bu xabarda men javob bera oladigan matn yoʻq.',
    notYours: 'Buni faqat savol bergan kishi yoki moderator olib tashlay oladi.',
    cannotDismiss: 'Discord bu javobni oʻchirishimga ruxsat bermaydi. Moderator oʻchira oladi.',
    thumb: (verdict, what) => {
      const [now, before] = verdict === 'up' ? ['👍', '👎'] : ['👎', '👍'];
      if (what === 'changed') return `Rahmat. Endi ${before} oʻrniga ${now} hisobga olindi.`;
      return what === 'same'
        ? `Bu javobga bergan ${now} hisobga olingan. Rahmat.`
        : 'Rahmat. Ismingizsiz hisobga olindi.';
    },
    offerToSay: 'Xohlasangiz, nimasi notoʻgʻri ekanini ayting.',
    nothingPassedOn: 'Matn boʻlmagani uchun hech narsa yuborilmadi.',
    passedOn: 'Muharrirlarga ismingizsiz yuborildi. Rahmat.',
  },
  settings: uzSettings,
  about: (library, command) => [
    `**${library.title.charAt(0).toUpperCase()}${library.title.slice(1)}**${library.description === '' ? '' : `\n${library.description}`}${library.about === '' ? '' : ` ${library.about}`}`,
    `**Men kimman**\nOdamlar tekshirgan faktlar asosida javob beraman va har bir gapning manbasini koʻrsataman. Javob boʻlmasa, shunday deyman. Men til modeli emasman, oʻzimdan hech narsa qoʻshmayman.${library.keepers === '' ? '' : ` ${library.keepers}`}`,
    `**Nimalarni bilaman**\n${facts(library.facts)}, ${number(library.topics)} ta mavzu, ${number(library.sources)} ta manba${library.newest === null ? '' : `; eng soʻnggi maʼlumot: ${date(library.newest)}`}. Mavzularni ${command('topics')} koʻrsatadi. Tillar: ${list(library.languages.map(tongue))}.`,
    '**Meni qanday tuzatish mumkin**\nJavob ostidagi 👎 tugmasini, javob boʻlmasa, “Muharrirlarga aytish” tugmasini bosing. Muharrir ikkalasini ham koʻrib chiqadi.',
    `**Maxfiylik**\nMen savollarni ham, ismlarni ham saqlamayman. Savol muharrirlarga faqat oʻzingiz yuborsangiz, ismingizsiz boradi. 👍 va 👎 sizga emas, faktga hisoblanadi.\n-# Kutubxona ${library.version}`,
  ],
  help: (library, command) => [
    `**Qanday soʻrash kerak**\n${command('ask')} buyrugʻidan foydalaning, meni tilga oling, shaxsiy xabar yozing yoki javobimga javob bering. Istalgan xabar uchun: “Ilovalar”, soʻng “Answer this”.`,
    '**Qanday davom ettirish kerak**\nJavob ostidagi “Yana soʻrash” keyingi savolni qabul qiladi: “2023-yilda-chi?”, “manbasi?”, “yana aytib ber”.',
    `**Nimalarni koʻrish mumkin**\n${command('topics')} mavzu boʻyicha · ${command('country')} mamlakat boʻyicha · ${command('timeline')} sana boʻyicha · ${command('chart')} rasm koʻrinishida · ${command('source')} manba boʻyicha`,
    ...(library.starters.length === 0 ? [] : [`**Masalan**${starters(library).replace(' Masalan:', '')}`]),
    `-# ${command('about')}: nimalarni bilishim va nimalarni saqlashim.`,
  ],
  terminal: {
    also: 'Yana quyidagilarni soʻrashingiz mumkin:',
    begin: 'Savol bering. Raqam taklif qilingan savollardan birini tanlaydi; boʻsh qator yoki “quit” tugatadi.',
  },
};

import type { SettingsWords } from './words.js';

export const uzSettings: SettingsWords = {
  title: 'Shu server sozlamalari',
  lead: 'Oʻzgarish darhol kuchga kiradi. Bu xabarni faqat siz koʻrasiz.',
  choose: 'Oʻzgartiriladigan sozlamani tanlang',
  back: 'Barcha sozlamalar',
  undo: 'Bekor qilish',
  reset: 'Asliga qaytarish',
  nobody: 'Hech kim',
  now: 'Hozir',
  from: { server: 'shu serverda belgilangan', operator: 'operator belgilagan', standard: 'odatiy' },
  changedBy: (mention, date) => `Oxirgi oʻzgarish: ${mention}, ${date}`,
  names: {
    channels: 'Javob beriladigan kanallar',
    language: 'Til',
    locale: 'Discord tili',
    commands: 'Buyruqlardan kim foydalanadi',
    mentions: 'Meni kim tilga olishi mumkin',
    unasked: 'Tilga olmasa ham kimga javob berish',
    pace: 'Savollar tezligi',
    answers: 'Buyruqlarga javoblar',
    notices: 'Bildirishnomalar',
    topics: 'Mavzular',
  },
  hints: {
    channels: 'Bu kanal va forumlarda nomimni aytmasangiz ham, faqat ishonchim komil boʻlsa javob beraman.',
    language: 'Savoldan tili bilinmasa, men ishlatadigan til.',
    locale: 'Odamning Discorddagi tili hisobga olinadimi. Aks holda hamma bilan server tilida gaplashaman.',
    commands:
      'Buyruqlar va “Answer this”dan foydalana oladigan rollar. Sozlamalar serverni boshqaradigan aʼzolarga doim ochiq.',
    mentions: 'Meni tilga olsa yoki menga javob yozsa, javob oladigan rollar.',
    unasked: 'Javob beriladigan kanallarda javob oladigan rollar.',
    pace: 'Bir aʼzo bu yerda nechta savol bera oladi. Operator ruxsat berganidan sekinroq boʻlishi mumkin, tezroq emas.',
    answers: 'Buyruqqa javobni hamma koʻradimi. Tilga olinganda berilgan javobni doim hamma koʻradi.',
    notices:
      'Sozlamani kim oʻzgartirganini yozadigan kanal. Muharrirlar serverida ularga yuborilgan savollarni ham shu yerga yozaman.',
    topics: 'Shu serverda qaysi mavzular boʻyicha javob beraman. Yoqilgan holda qoladiganlarini tanlang.',
  },
  value: {
    everyone: 'hamma',
    nobody: 'hech kim',
    nowhere: 'hech qayerda',
    none: 'yoʻq',
    discords: 'Discorddagidek',
    counts: 'hisobga olinadi',
    countsNot: 'hisobga olinmaydi',
    public: 'hammaga koʻrinadi',
    private: 'faqat soʻragan kishiga koʻrinadi',
    pace: (count, seconds) => `${seconds} soniyada ${count} ta savol`,
    noPace: 'cheklovsiz',
    allTopics: 'hammasi yoqilgan',
    allBut: (topics) => `quyidagilardan boshqa hammasi: ${topics}`,
  },
  noContent:
    'Bot operatori Message Content ruxsatini yoqmagan, shuning uchun u yerdagi xabarlarni oʻqiy olmayman. Forum postlarining sarlavhalariga va meni tilga olgan xabarlarga baribir javob beraman.',
  cannotWrite: (channels) => `Bu yerda yozishga ruxsatim yoʻq: ${channels}.`,
  refused: 'Sozlamalarni faqat serverni boshqarish huquqi bor aʼzolar oʻzgartira oladi.',
  notAValue: 'Buni tanlab boʻlmaydi. Oʻchirilgan boʻlishi mumkin.',
  changedSince: 'Buni keyin boshqa kishi oʻzgartirdi. Hech narsa bekor qilinmadi.',
  exported: 'Shu server haqida saqlaydigan barcha maʼlumotim.',
  notForYou: 'Bu serverda faqat ayrim rollar shunday savol bera oladi.',
  topicOff: (topic) => `Bu serverda “${topic}” mavzusi oʻchirilgan.`,
  welcome: (library, command) =>
    `Assalomu alaykum! Men savollarga doim manbasini koʻrsatib javob beraman. Mavzuyim: ${library.title}. ${command('ask')} buyrugʻidan foydalaning yoki meni tilga oling.${
      library.starters.length === 0
        ? ''
        : `\nMasalan:${library.starters
            .slice(0, 3)
            .map((question) => `\n- ${question}`)
            .join('')}`
    }\n-# Serverni boshqarsangiz: qayerda, qaysi tilda va kimga javob berishimni ${command('settings')} orqali sozlaysiz.`,
  changed: (mention, setting, value) => `${mention}: **${setting}** endi shunday: ${value}`,
};

import { front, type Language, whole, words } from '../language.js';
import type { Patterns } from '../patterns.js';

const L = '\\p{L}';
const MONTH = `(?:yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|sentabr|sentyabr|oktabr|oktyabr|noyabr|dekabr)(?:ning|dagi|da|ga|dan|gacha|i|ida|iga|idan)?`;
const YEAR = `(?:19|20)\\d\\d ?-? ?yil(?:ning|lar${L}*|dagi|gi|da|ga|dan|gacha|i|ni)?`;
const DAYS = '\\d{1,2}(?: ?-? ?(?:[–—-]|va|dan) ?\\d{1,2})?';
/** Spans as one: 2025-yil, 2026–2030-yillar, 2025-yil iyun, 2025-yil 16–18-iyun, 18- va 19-may. */
const DATES = new RegExp(
  `(?<![${L}\\d])(?:${YEAR} )?(?:${DAYS} ?-? ?)?${MONTH}(?!${L})|(?<![\\d.,])(?:(?:19|20)\\d\\d ?[-–—] ?)?${YEAR}(?!${L})|(?<![\\d.,])(?:19|20)\\d\\d(?!\\d|[.,]\\d)`,
  'giu',
);

const FILLER = '(?:xop |va |unda |yaxshi |mayli |ok |rahmat |ha |tushunarli |lekin |xo |hop )*';

const ANSWER_FORMS: Language['answerForms'] = {
  when: new RegExp(DATES.source, 'iu'),
  where: /\p{Lu}[\p{L}ʻʼ'‘’]+(?:da|ga|dan|dagi|ka|qa)(?!\p{L})|shahri|poytaxti|provinsiya|viloyat/u,
  who: /\p{Lu}[\p{L}ʻʼ'‘’]+ \p{Lu}\p{L}+|prezident|rais|vazir|rahbar|kotib|ekspert|mutaxassis/u,
  number:
    /\d|(?<!\p{L})(?:bir|ikki|uch|to[ʻ'‘’]?rt|besh|olti|yetti|sakkiz|to[ʻ'‘’]?qqiz|o[ʻ'‘’]?n|yuz|ming|yarm)\p{L}{0,5}(?!\p{L})/iu,
  money: /\p{Sc}|(?<!\p{L})(?:dollar|yevro|evro|yuan|rubl|funt|iyen)/iu,
  extent: /\d ?(?:k?m(?!\p{L})|chaqirim|kilometr|metr|mil|soniya|daqiqa|soat|kun|hafta|oy|yil)/iu,
  why: /chunki|sababli|tufayli|uchun|maqsadida|natijasida|tayanib|shuning|zero|boisi|munosabati bilan/iu,
};

export const PATTERNS: Patterns = {
  answerTypes: [
    [
      'when',
      words(
        `qachon${L}*|qaysi (?:kun|yil|oy|sana|vaqt|payt)${L}*|nechanchi (?:yil|kun|sana|oy)${L}*|nechanchi yil|necha(?:nchi)?da|sanasi|qay (?:kuni|vaqt)${L}*|muddati|sana(?:si)? qanday|nechchinchi yil${L}*`,
      ),
    ],
    [
      'money',
      words(
        `(?:narx|baho|tarif|byudjet|budjet|maosh|oylik|stipendiya|haq|toʻlov|to.?lov)(?:i|si|lari)?|qancha(?:ga)? (?:\\S+ ){0,4}?(?:turadi|turar|tushdi|tushadi|to.?la|sarfla|pul)${L}*|qancha pul${L}*|qimmatmi`,
      ),
    ],
    [
      'extent',
      words(
        `(?:qancha|necha) (?:vaqt|chaqirim|kilometr|km|metr|soat|daqiqa|kun|hafta|oy)${L}*|(?:uzunlig|balandlig|kenglig|chuqurlig|masofa|davomiylig)${L}*`,
      ),
    ],
    [
      'number',
      words(
        `qancha${L}*|necha(?!nchi)(?:ta|tasi|tadan)?(?! yilda)|nechta${L}*|qanchalik|soni|miqdori|hajmi|uzunligi|narxi|bahosi|quvvati|ulushi (?:qancha|qanday)|foizi|summasi|qiymati`,
      ),
    ],
    [
      'where',
      words(
        `qayer${L}*|qayda|qani|qaysi (?:shahar|davlat|mamlakat|joy|mintaqa|viloyat|provinsiya|yurt)${L}*|qanday (?:shahar|joy)${L}*|qay (?:yer|joy|shahar)${L}*|otadigan joyi?|manzili`,
      ),
    ],
    [
      'who',
      words(
        `kim${L}*|qaysi (?:prezident|rahbar|vazir|ekspert|kompaniya|tashkilot|vazirlik|amaldor|arbob)${L}*|qanday (?:rahbar|kompaniya|tashkilot)${L}*`,
      ),
    ],
    [
      'why',
      words(
        'nega|nimaga(?! (?:arosl|tayan|bag|qarat|kelish|asoslan|imzo)\\p{L}*)|nima uchun|ne uchun|nima sababdan|sababi (?:nima|qanday)|maqsadi|qanday maqsad\\p{L}*|nima maqsadda',
      ),
    ],
    [
      'whether',
      words(
        `${L}{2,}(?:dimi|ganmi|adimi|ydimi|tdimi|moqdami|yaptimi|lmi|rmi|smi|qmi|kmi|tmi|dami|gami|danmi|likmi|larmi|simi)|bormi|yoqmi|rostmi|togrimi|emasmi|mi`,
      ),
    ],
  ],
  answerForms: ANSWER_FORMS,
  qualifiers: /(?<!\p{L})(?:taxminan|kamida|qariyb|deyarli)\s$/iu,
  dates: DATES,
  time: {
    next: words(
      `keyingi(?! (?:yil|oy|hafta)${L}*)|navbatdagi|kelgusi(?! yil)|kelasi(?! (?:yil|oy|hafta)${L}*)|bolajak|kutilayotgan|endigi|yaqinlashib kelayotgan`,
    ),
    latest: words(
      `oxirgi(?! (?:yil|oy|hafta|bir necha|ikki|uch|on|[2-9])${L}*)|songgi(?! (?:yil|oy|hafta|bir necha|ikki|uch|on|[2-9])${L}*)|hozir(?:gi|da|cha)?(?:gi)?|bugun(?:gi|da)?(?: kun${L}*)?|hanuz|hali ham|shu paytgacha|hozirgacha|yangi(?:si)?|yaqinda|ayni (?:paytda|damda)|joriy`,
    ),
    happened: words(
      `allaqachon|boldimi|otdimi|bolib otdimi|tugadimi|bolganmi|otganmi|boshlandimi|yakunlandimi|hali (?:bolgani|otgani) yoq`,
    ),
    earliest: words('eng (?:birinchi|dastlabki|ilk|erta|qadimgi)|dastlab|avvaliga|boshida|ilk bor|ilk marta'),
  },
  years: [
    [words('(?:avvalgi|otgan|otgan) yildan (?:avval|oldin)gi(?: yil)?|undan oldingi yil|bultur emas avvalgi'), -2],
    [words(`otgan yil${L}*|bultur${L}*|oldingi yil${L}*|avvalgi yil${L}*`), -1],
    [words(`(?:bu|shu|joriy|ushbu) yil${L}*`), 0],
    [words(`(?:keyingi|kelasi|kelgusi|kelayotgan) yil${L}*`), 1],
  ],
  requests: {
    overview: words(
      `nima(?:$| ozi| degani| u)|kim(?: u| ozi)?$|(?:haqida|togrisida) (?:ayt|gapir|nima|hammasi|batafsil|malumot)${L}*|tushuntir${L}*|tavsifla${L}*|qisqacha|(?:\\d+|bir|bir necha|bir nechta) (?:ta )?(?:gapda|gap bilan|sozda|soz bilan|jumlada|jumla bilan)|sharh${L}*|mazmuni|natija${L}*|yakun${L}*|xulosa${L}*|nima (?:boldi|hal qilindi|kelishildi|muhokama qilindi|imzolandi|bilasan|bilasiz)|tanishtir${L}*|manosi|tarifi|mohiyati|asosiy malumot${L}*|umumiy malumot${L}*`,
    ),
    everything: words(
      `(?:haqida|togrisida) (?:hammasi|barchasi|hamma narsa|bor malumot)${L}*|(?:barcha|hamma|bor) (?:malumot|maʼlumot|fakt|bilgan)${L}*|bilganlaring${L}* hammasi${L}*|toliq (?:royxat|sharh|malumot)${L}*`,
    ),
    list: words(
      `royxat${L}*|sanab${L}*|sanang|barcha${L}*|hamma${L}*|qaysi (?:${L}+ ){0,2}${L}+lar${L}*|qanday (?:${L}+ ){0,2}${L}+lar${L}*|qaysilar${L}*|kimlar${L}*|nimalar${L}*|yana (?:kim|nima|qanday)|misol${L}*|har bir`,
    ),
    count: words(`nechta${L}*|necha${L}*|qancha ${L}+|soni`),
    compare: words(
      `solishtir${L}*|taqqosla${L}*|qiyosla${L}*|qaraganda|nisbatan|qaysi(?:si|nisi)? (?:${L}+ ){0,2}(?:kop|katta|uzun|baland|yuqori|oz|kam|kichik|qisqa|past|tez|erta|kech|arzon|qimmat)(?:roq)?|(?:kop|katta|uzun|baland|yuqori|oz|kam|kichik|qisqa|past)roq|vs`,
    ),
    versus: words('farq\\p{L}*|solishtir\\p{L}*|taqqosla\\p{L}*|bir xil|bir narsami|vs'),
    difference: words(`farq${L}*|qancha(?:ga|lik)? (?:kop|oz|kam|ortiq|yuqori|past|baland)|tafovut${L}*`),
    sum: words(
      `jami|umumiy (?:${L}+ )?(?:summa|soni|hajm|qiymat|miqdor)${L}*|qoshib|qoshganda|birgalikda qancha|yigindisi|hammasi bolib|barchasi qancha|yigindi`,
    ),
    each: words(
      `ortacha${L}*|har bir${L}*(?! (?:yil|oy|hafta|kun)${L}*)|bitta${L}*|donasi${L}*|bir (?:dona|kishi|kilometr|tonna|gektar|megavatt)${L}*`,
    ),
    most: words(
      `eng (?:kop|katta|yuqori|baland|yirik|uzun|qimmat|muhim|kuchli|boy|asosiy|tez|sermahsul)${L}*|hammasidan (?:kop|katta)|rekord${L}*|yetakchi${L}*|maksimal|maksimum`,
    ),
    least: words(`eng (?:kam|oz|kichik|past|qisqa|arzon|kuchsiz|siyrak)${L}*|hammasidan kam|minimal|minimum`),
    growth: words(
      `(?:osdi|osgan|osish|osishi|osib|osadi|osyapti|kopaydi|kopaygan|ortdi|ortgan|oshdi|oshgan|kamaydi|kamaygan|pasaydi|pasaygan|tushdi|tushgan|ozgardi|ozgargan|ozgarish|qisqardi|kotarildi)(?:mi)?|osganmi|osdimi|oshganmi|oshdimi|osish${L}*|ozgarish${L}*|dinamika${L}*|ikki baravar|sur?ati`,
    ),
    share: words(`ulush${L}*|foiz${L}*|protsent${L}*|qanday qismi|qancha qismi|necha qismi`),
    left: words(`(?:qancha|necha|nechta) .*(?:qoldi|yetma${L}+|hali|hanuz)(?: .*)?`),
    times: words(`(?:necha|qancha) (?:barobar|baravar)${L}*`),
    between: words(
      `(?:orasida|ortasida|keyin|gacha|beri) (?:${L}+ ){0,2}(?:qancha|necha) (?:vaqt|kun|oy|yil)${L}*|(?:qancha|necha) (?:vaqt|kun|oy|yil)${L}* (?:${L}+ ){0,2}(?:otdi|otgan|keyin|oldin|avval|orasida)|orada (?:qancha|necha)`,
    ),
    news: words(
      'nima yangilik(?:lar)?|qanday yangilik(?:lar)?|(?:songgi|oxirgi) yangilik\\p{L}*|yangilik(?:lar)? bormi|nima gaplar',
    ),
    since: words('(?:qancha|necha) (?:vaqt|kun|oy|yil) (?:oldin|avval|otdi|boldi|qoldi|ishla\\p{L}+)'),
    trend: words(
      `yildan yilga|yilma yil|yillar boyicha|yillar davomida|har yili|(?:songgi|oxirgi) (?:${L}+ )?yillar${L}*|tendensiya${L}*|trend${L}*|qanday ozgar${L}*|qanday os${L}*|dinamika${L}*|rivojlanish tarixi`,
    ),
  },
  turns: {
    more: whole(
      `${FILLER}(?:yana|batafsil|batafsilroq|koproq|toliqroq|davom et|davom eting|davom ettir|davom ettiring|yana (?:nima|ayt|ayting|nima bor|bormi|boshqa|aytib ber)|(?:batafsil|koproq|toliqroq|batafsilroq) (?:ayt|ayting|aytib ber|aytib bering|malumot|gapir|gapiring|bormi)|keyinchi|keyin nima|keyin|boshqa nima bor|shumi|shu xolosmi|bormi yana|hammasi shumi|tafsilot|tafsilotlar)(?: iltimos| mumkinmi)?`,
    ),
    source: whole(
      `${FILLER}(?:(?:bu|shu|ushbu) (?:raqam|malumot)${L}* )?(?:manba${L}*|havola${L}*|dalil${L}*|isbot${L}*|istochnik|link|(?:buni |bu |shuni )?(?:qayerdan|qaydan) (?:olding|oldingiz|bilasan|bilasiz|olingan|oldin|kelgan|malumot)|(?:buni|shuni) kim (?:aytdi|aytgan|yozgan|yozdi)|kim (?:aytdi|aytgan|aytyapti|yozgan)(?: buni)?|bu qayerdan|qayerda yozilgan|kimning malumoti)(?: (?:bormi|qani|ber|bering|qaysi|kerak|korsat|nima|qayerda))*`,
    ),
    doubt: whole(
      `${FILLER}(?:ishonching komilmi|ishonchingiz komilmi|aniqmi|rostmi|rostdanmi|rostdan ham|rostdanam|haqiqatanmi|haqiqatdanmi|togrimi|chindanmi|chinmi|jiddiymi|(?:bu|shu|u) (?:rost|togri|aniq|haqiqat|yolgon|chin)(?:mi)?|ishonmayman|bolishi mumkin emas|yogey|yogee|qoysangchi|shunaqami|shundaymi|adashmayapsanmi|adashmadingmi|xato emasmi|notogri|yolgon|rost${L}*)`,
    ),
  },
  aside: front(
    '(?:mayli |xop |rahmat |raxmat |tushunarli |ok |yaxshi )*(?:aytgancha|aytganday|boshqa savol|yana bir savol|yana savol|mavzudan tashqari|boshqa narsa)',
  ),
  back: front(
    `(?:mayli |xop |endi )*(?:(?:${L}+ ){0,3}(?:qaytaylik|qaytadigan bolsak|qaytsak)|(?:${L}+ )?(?:kelsak|kelganda))|(?:ga )?qaytib`,
  ),
  goesOn: front(
    '(?:va|xo[psh]*|unda|yana|shuningdek|endi|yaxshi(?! qoshni)|mayli|ok|rahmat|raxmat|tushunarli|lekin|ammo|qiziq|zor|ha|(?:xosh|xosh,|unda) )',
  ),
  pointing: words(
    `u|ular|uning|ularning|uni|ularni|unga|ularga|undan|ulardan|unda|bu|bular|buning|buni|bunga|bunda|bundan|shu|shuning|shuni|shunga|shunda|osha|oshaning|oshani|oshanda|oshandagi|ushbu|u yerda|u yerga|(?:birinchi|ikkinchi|oxirgi|songgi|keyingi|oldingi|boshqa|yangi|eski)si${L}*|ikkalasi${L}*`,
  ),
  correction: front(
    '(?:yoq|emas|kechir(?:asiz|ing)?|uzr|toxta|voy|xato|unday emas|u emas|bu emas)(?: (?:yoq|emas|u emas|unday emas|men|kechirasiz|uzr|adashdim|toxta))*(?: (?:demoqchi edim|aytmoqchi edim|nazarda tutgandim|soramoqchi edim))?|(?:aytmoqchi|soramoqchi|demoqchi) (?:edim|bolganim)|aniqrogi|togrirogi',
  ),
  joins: new Set(['va', 'bilan', 'yoki', 'hamda', 'qaraganda', 'nisbatan', 'vs', 'yo']),
  chatter: words(
    `men|menga|mening|biz|bizga|bizning|kechir(?:asiz|ing)|uzr|rahmat|raxmat|oldindan rahmat|salom|assalomu alaykum|assalom|xayrli (?:kun|tong|kech)|(?:qiziq|ahmoqona|oddiy|tez|muhim|kichkina|kichik|bitta) savol|savolim bor(?: edi)?|bilmoqchi (?:edim|man|ydim)|bilmoqchiman|(?:referat|kurs ishi|diplom|maqola|dars|maktab|universitet|taqdimot|loyiha|imtihon|ish|insho|hisobot) (?:uchun|yozyapman|tayyorlayapman)|menga kerak(?: edi)?|ha yoki yoq|iltimos|dostlar|qiziqyapman|tezroq|garov oynayapmiz`,
  ),
  asks: words(
    `kim${L}*|nima${L}*|nega|qaysi${L}*|qanday|qanaqa|qancha${L}*|necha${L}*|nechta${L}*|nechanchi|qachon${L}*|qayer${L}*|qani|${L}{2,}(?:dimi|ganmi|adimi|ydimi|moqdami)|bormi|royxat${L}*|sanab|ayting|aytib ber${L}*|tushuntir${L}*|solishtir${L}*|soni|rostmi|togrimi|kerakmi`,
  ),
  negation: words('emas|tashqari|boshqa|hisobga olmaganda|orniga|kerak emas|istisno|bundan mustasno'),
  briefly: words(
    `(?:[12]|bir) (?:ta )?(?:gapda|gap bilan|sozda|soz bilan|jumlada|jumla bilan)|nima|nima degani|kim|nima ozi`,
  ),
  order: words('keyin|oldin|gacha|song|beri'),
  alternatives: words('yoki|yo|yohud'),
  disputes: words(
    `(?:manba|malumot|raqam|sana|xabar|son)${L}* (?:har xil|turlicha|farq qil|zid|mos kelma|boshqacha)${L}*|farq qil${L}*|zid${L}*|mos kelma${L}*|turlicha|har xil|qaysi(?:si|nisi| biri)? (?:togri|rost|aniq|ishonchli)|kim(?:ning)? (?:${L}+ )?(?:haq|togri)|(?:bazi|boshqa|bir joyda|ayrim)${L}* (?:${L}+ )?(?:deydi|yozadi|deyilgan|yozgan)${L}*|oqidim|eshitdim|haqiqatan|aslida|rostdan|xato|boshqacha|adashgan`,
  ),
  neighbours: [
    [words(`(?:keyingi|kelasi) yil${L}*|bir yildan keyin`), 1],
    [words(`(?:oldingi|avvalgi) yil${L}*|bir yil (?:oldin|avval)`), -1],
    [words(`keyingisi${L}*|undan keyingi${L}*|(?:shundan|bundan) keyingi${L}*|navbatdagisi${L}*`), 1],
    [
      words(`(?:oldingi|avvalgi)si${L}*|undan (?:oldingi|avvalgi)${L}*|(?:shundan|bundan) (?:oldingi|avvalgi)${L}*`),
      -1,
    ],
  ],
};

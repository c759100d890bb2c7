import { together } from '../language.js';

/** "You" stands in the endings of words as often as by itself. */
const YOU =
  'sen|siz|sen(?:i|ga|ing|dan)|siz(?:ni|ga|ning|dan)|bot\\p{L}*|\\p{L}+(?:san|siz|sanmi|sizmi|sizlar|sanlar)|\\p{L}{3,}(?:ing|ingiz|laring|ingni|lar)';
const LANGUAGE =
  'til\\p{L}*|ozbekcha|ruscha|rus|xitoycha|inglizcha|qozoqcha|qirgizcha|tojikcha|turkmancha|turkcha|kirill\\p{L}*';

/** What asks of the bot itself however it is put, for where nothing else answers: words for the bot, and words of one topic. */
export const SELF = [
  [
    'privacy',
    together(
      'saqla\\p{L}*|kuzat\\p{L}*|josus\\p{L}*|yig\\p{L}*|yozib ol\\p{L}*|oqiy\\p{L}*|korad\\p{L}*|ochir\\p{L}*|beril\\p{L}*',
      '\\p{L}*larim\\p{L}*|bizni|meni|mening|shaxsiy|josus\\p{L}*|xabarlar\\p{L}*|yozgan\\p{L}*|yozishma\\p{L}*|chat\\p{L}*',
    ),
  ],
  [
    'languages',
    together(
      LANGUAGE,
      'tushun(?:asan|asiz|asanmi|asizmi|ma\\p{L}+)|gapir(?:asan|asiz|a ol)\\p{L}*|gaplash(?:asan|asiz)\\p{L}*|javob (?:ber|bera|qaytar)\\p{L}*|bil(?:asan|asiz)\\p{L}*|yozsam',
    ),
  ],
  [
    'correct',
    together(
      'xato\\p{L}*|notogri|togri emas|adash\\p{L}+|tuzat\\p{L}*|togrilan?\\p{L}*|(?:malumot|fakt) qosh\\p{L}*|bunaqamas|unaqa emas',
      `${YOU}|kimga|qayer\\p{L}*|qanday|bu|yoq|boladi\\p{L}*|aytd\\p{L}*`,
    ),
  ],
  [
    'sources',
    together(
      'qa(?:y|ye|e)r(?:dan|da)|qatdan|qaydan',
      'malumot\\p{L}*|axborot\\p{L}*|fakt\\p{L}*|javob\\p{L}*|gaplar\\p{L}*|info\\p{L}*',
      'ol\\p{L}+|kel(?:adi|gan|yapti)\\p{L}*|yig\\p{L}+|topil\\p{L}+',
    ),
  ],
  ['sources', together('tashviqot\\p{L}*|targibot\\p{L}*|propaganda\\p{L}*|xolis\\p{L}*|betaraf\\p{L}*', YOU)],
  [
    'sources',
    together(
      'qayer(?:dan|da)|qatdan|qaydan',
      'ol(?:asan|asiz|yapsan|yapsiz|gansan|gansiz|ding|dingiz)\\p{L}*|bilasan|bilasiz',
    ),
  ],
  [
    'sources',
    together(
      'manba\\p{L}*|havola\\p{L}*|ishon\\p{L}+|toqi\\p{L}+|aniqmi|tekshirgan',
      `${YOU}|boladi\\p{L}*|qani|qanday|bor\\p{L}*|kim|shu`,
    ),
  ],
  [
    'current',
    together(
      'yangila\\p{L}*|eskir\\p{L}*|yangi\\p{L}*|qaysi yilgacha|xabaring|hozirgi|qanchalik',
      `${YOU}|malumot\\p{L}*|baza\\p{L}*|aytgan\\p{L}*`,
    ),
  ],
  [
    'keepers',
    together(
      'kim(?:lar)?(?: \\p{L}+){0,2} (?:yarat\\p{L}+|yoz\\p{L}+|yurit\\p{L}+|tuz\\p{L}+|boshqar\\p{L}+|qil\\p{L}+)|(?:yaratgan|tuzgan) kim|\\p{L}+ning bot\\p{L}*|hukumat bot\\p{L}*|(?:kim|hukumat|davlat|ular) uchun ishla\\p{L}+|rasmiy\\p{L}*|davlat\\p{L}*|elchixona\\p{L}*|xojayin\\p{L}*|admin\\p{L}*',
      YOU,
    ),
  ],
  [
    'identity',
    together(
      'odam\\p{L}*|robot\\p{L}*|suniy intellekt\\p{L}*|chatgpt\\p{L}*|gpt|kimsan|kimsiz|isming\\p{L}*|tirik',
      `${YOU}|bu`,
    ),
  ],
  [
    'help',
    together(
      'nima(?:lar)?(?:ga|ni)? (?:qila|bila|sora|javob)\\p{L}*|ishlat\\p{L}+|foydalan\\p{L}+|qanaqa savol\\p{L}*|qanday savol\\p{L}*|qaysi mavzu\\p{L}*|yordam\\p{L}*|komanda\\p{L}*|qolingdan',
      `${YOU}|boladi\\p{L}*|bu`,
    ),
  ],
  [
    'insult',
    together(
      'ahmoq\\p{L}*|befoyda\\p{L}*|foydasiz\\p{L}*|tentak\\p{L}*|axlat|yaramas\\p{L}*|hech narsa(?:ni)? bil\\p{L}+|jinni\\p{L}*',
      `${YOU}|bu|ekan\\p{L}*`,
    ),
  ],
  ['thanks', together('rahmat|raxmat|tashakkur|yordam berd\\p{L}+|zor javob|barakalla')],
] as const;

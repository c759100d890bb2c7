import type { SharedAttributes } from '../attributes.js';

export const ATTRIBUTES: SharedAttributes = {
  meaning: {
    label: 'nima ekani',
    asks: ['nima degani', 'bu nima', 'nima oʻzi', 'haqida ayt', 'haqida gapirib ber', 'maʼnosi', 'taʼrifi'],
  },
  when: {
    label: 'sana va vaqt',
    asks: ['qachon', 'qaysi kuni', 'qaysi vaqtda', 'soat nechada', 'qaysi sanada', 'sanasi'],
  },
  where: { label: 'joyi', asks: ['qayerda', 'qayerga', 'qayerdan', 'qayer', 'qaysi joyda', 'joylashgan joyi'] },
  who: { label: 'kimligi', asks: ['kim', 'kimni', 'kimning', 'kim bilan', 'kimga', 'kimlar'] },
  why: { label: 'sababi', asks: ['nega', 'nima uchun', 'sababi', 'nima sababdan'] },
  how: { label: 'usuli', asks: ['qanday yoʻl bilan', 'qanday usulda', 'qaysi usulda', 'qay tarzda', 'usuli'] },
  'how-many': { label: 'soni', asks: ['qancha', 'nechta', 'soni', 'necha'] },
  'how-often': {
    label: 'davriyligi',
    asks: ['qanchalik tez-tez', 'necha marta', 'qancha marta', 'qancha vaqtda bir', 'tez-tez'],
  },
  'how-long': {
    label: 'davomiyligi',
    asks: ['qancha vaqt', 'necha kun', 'qancha kun', 'necha soat', 'qancha soat', 'davomiyligi', 'qancha davom etadi'],
  },
  'how-to': {
    label: 'bajarish tartibi',
    asks: ['qanday qilaman', 'qanday qilish kerak', 'nima qilish kerak', 'nima qilaman', 'qanday qilib'],
  },
  cost: {
    label: 'narxi',
    asks: [
      'narxi',
      'qancha turadi',
      'necha pul',
      'necha soʻm',
      'qancha toʻlash kerak',
      'badal',
      'bepul',
      'pullik',
      'qimmat',
      'arzon',
    ],
  },
  start: {
    label: 'boshlanishi',
    asks: [
      'qachondan beri',
      'qachondan boshlab',
      'qachon boshlanadi',
      'qachon boshlandi',
      'qachon boshlangan',
      'boshlanishi',
    ],
  },
  end: {
    label: 'tugashi',
    asks: [
      'qachongacha davom etadi',
      'qaysi kungacha davom etadi',
      'qachon tugaydi',
      'oxirgi muddat',
      'soʻnggi muddat',
      'oxirgi kun',
      'tugashi',
    ],
  },
  hours: {
    label: 'ish vaqti',
    asks: [
      'ish vaqti',
      'ish jadvali',
      'qachon ochiq',
      'soat nechada ochiladi',
      'soat nechada yopiladi',
      'nechagacha ishlaydi',
    ],
  },
  length: {
    label: 'uzunligi',
    asks: ['uzunligi', 'necha kilometr', 'necha metr', 'masofasi', 'qancha uzoqda', 'qanchalik uzoq'],
  },
  size: {
    label: 'kattaligi',
    asks: ['kattaligi', 'qanchalik katta', 'maydoni qancha', 'necha kvadrat metr', 'oʻlchami', 'balandligi'],
  },
  age: {
    label: 'yoshi',
    asks: ['necha yoshda', 'qancha yoshda', 'yoshi nechada', 'necha yoshdan', 'yosh chegarasi', 'yosh cheklovi'],
  },
  capacity: {
    label: 'sigʻimi',
    asks: ['sigʻimi', 'qancha joy', 'nechta joy', 'necha kishi sigʻadi', 'qancha odam sigʻadi', 'eng koʻpi'],
  },
  purpose: {
    label: 'maqsadi',
    asks: ['maqsadi', 'nima uchun kerak', 'nima maqsadda', 'nimaga moʻljallangan', 'vazifasi'],
  },
  participants: {
    label: 'ishtirokchilari',
    asks: [
      'kim qatnashadi',
      'kimlar qatnashadi',
      'kim ishtirok etadi',
      'ishtirokchilar',
      'aʼzolari',
      'kim kelishi mumkin',
      'mehmonlar',
    ],
  },
  result: {
    label: 'natijasi',
    asks: ['natijasi', 'yakuni', 'nima bilan tugadi', 'hisob qanday', 'qanday hisob bilan'],
  },
  winner: {
    label: 'gʻolibi',
    asks: ['kim yutdi', 'kim yutgan', 'kim gʻolib', 'gʻolib', 'kim gʻalaba qozondi', 'chempion', 'birinchi oʻrin'],
  },
  founder: {
    label: 'asoschisi',
    asks: ['kim asos solgan', 'asoschisi', 'muassisi', 'kim tuzgan', 'kim tashkil etgan', 'kim yaratgan'],
  },
  founding: {
    label: 'tashkil etilgan sanasi',
    asks: [
      'qachon tashkil etilgan',
      'qachon tuzilgan',
      'qaysi yili tashkil etilgan',
      'qachon asos solingan',
      'tuzilgan yili',
    ],
  },
  head: {
    label: 'rahbari',
    asks: ['kim boshqaradi', 'kim rahbarlik qiladi', 'rahbari', 'boshligʻi', 'raisi', 'direktori', 'mudiri', 'masʼul'],
  },
  owner: { label: 'egasi', asks: ['egasi kim', 'kimga tegishli', 'kimning mulki', 'egasi', 'xoʻjayini'] },
  contents: {
    label: 'tarkibi va mazmuni',
    asks: ['mazmuni', 'nimadan iborat', 'nima kiradi', 'ichida nima bor', 'tarkibi'],
  },
  rule: {
    label: 'qoida',
    asks: ['mumkinmi', 'ruxsat bormi', 'ruxsat etiladimi', 'taqiqlangan', 'qoida', 'ruxsat berilgan'],
  },
  requirements: {
    label: 'talablar',
    asks: ['talablar', 'nima kerak', 'shartlari', 'nima talab qilinadi', 'nima zarur'],
  },
  contact: {
    label: 'aloqa maʼlumotlari',
    asks: [
      'aloqa raqami',
      'qanday bogʻlanaman',
      'kimga murojaat',
      'kimdan soʻrayman',
      'telefoni',
      'manzil',
      'elektron pochta',
    ],
  },
  status: {
    label: 'holati',
    asks: ['holati', 'qaysi bosqichda', 'qanday ketyapti', 'bitdimi', 'hali ham', 'bekor qilindimi'],
  },
  change: {
    label: 'oʻzgarishlar',
    asks: ['nima oʻzgargan', 'nima oʻzgardi', 'oʻzgarish', 'nima yangilik', 'avvalgisidan farqi'],
  },
};

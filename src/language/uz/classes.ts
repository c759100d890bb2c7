import { mapOf, setOf } from '../language.js';

/** All without apostrophes, as normalising leaves them: "bo'ldi" is "boldi". */
export const FUNCTION_WORDS =
  setOf(`va ham yoki yo bilan uchun haqida haqda togrisida boyicha kora orqali dan ga ni ning da mi chi ku da esa ammo lekin biroq balki
  chunki shuning sababli tufayli deb degan deyilgan deydi dedi deya agar bolsa bolib bolgan boldi boladi bolar bolishi bolganmi boldimi boladimi edi ekan emas emasmi
  bor bormi yoq yoqmi bu u ular uning unga uni unda undan ularning ularga ularni shu osha usha ushbu mana ana oz ozi ozining men menga meni mening biz bizga bizni
  bizning sen senga seni sening siz sizga sizni sizning kim kimning kimga kimni kimda kimdan kimlar kimlarni kimniki nima nimaga nimani nimadan nimada nimalar nimalarni
  nimaning nega qaysi qaysilar qaysisi qaysilari qanday qanaqa qancha qanchaga qanchadan qanchasi necha nechta nechtasi nechanchi nechtadan qachon qachondan qachongacha
  qayer qayerda qayerga qayerdan qayerlarda qayerlarga qayda qani qanchalik qilib qilgan qildi qiladi qilingan qilindi har hamma barcha barchasi biror
  biron bazi kop koproq oz eng juda hali endi hozir hozirgi keyin song oldin avval ilgari beri buyon qadar gacha tomon ichida ustida ostida orasida ortasida yonida
  qarshi bir boshqa yana faqat hatto xuddi kabi singari sifatida ta xolos axir`);

export const ASKING_WORDS =
  setOf(`salom assalom assalomu alaykum rahmat raxmat iltimos kechirasiz kechiring uzr ayting aytingchi ayt aytib bering ber beringchi berchi tushuntir
  tushuntiring tushuntirib tavsiflang korsat korsating korsatib sanab sanang royxat royxati bilasanmi bilasizmi bilmoqchiman bilmoqchi bilsam bilaman bilish kerak
  savol savolim sorasam soramoqchi soramoqchiman javob javobi yordam qisqacha qisqa batafsil toliq toliqroq aniq aniqroq rost rostmi rostdan rostdanmi haqiqatan togri togrimi
  ha xa mayli yaxshi ok okey bot dostlar aka uka opa brat balki ehtimol shekilli menimcha eshitdim oqidim kordim nomi ismi ataladi nomlanadi malumot malumotlar axborot
  turi turlari narsa holat vaziyat soz maqola yangilik xabar matn manosi anglatadi bugun umuman asosan xop qizigi qiziq
  shunchaki goyo aftidan chamasi ishqilib xullas rostini aytsam tushunmadim unutdim unutibman esimda eshitsam qiziqarli soray soraymi tinglang
  yigitlar qizlar jamoa assalomualaykum hurmatli rahmatlar oldindan adashyapman chalkashib adashib korinadi nahotki demak toxta qarang
  aytvoring yozvoring`);

/** Chat spellings, x and h mixed up, Russian words of everyday Uzbek, and numbers in words. */
export const SLIPS =
  mapOf(`qachn:qachon kachon:qachon qacon:qachon qayerd:qayerda qatta:qayerda qayerdaa:qayerda kayerda:qayerda qaerda:qayerda qaerga:qayerga qaerdan:qayerdan qaer:qayer
  qancaa:qancha kancha:qancha qnch:qancha neccha:necha nechita:nechta kim:kim nma:nima nmaga:nimaga nimga:nimaga niga:nega qanaqasiga:qanday qande:qanday qanqa:qanaqa kanday:qanday
  qaysi:qaysi kaysi:qaysi xozir:hozir xozirgi:hozirgi xam:ham xar:har xamma:hamma haqda:haqida xaqida:haqida togrida:togrisida togrisda:togrisida bn:bilan blan:bilan bilan:bilan
  uchn:uchun
  prezdent:prezident prezdenti:prezidenti
  mlrd:milliard mln:million trln:trillion dollor:dollar dollr:dollar baks:dollar km:kilometr kub:kub rahmt:rahmat rxmt:rahmat rahmad:rahmat slm:salom asalom:assalom
  ikki:2 ikkita:2 ikkala:2 ikkalasi:2 uch:3 uchta:3 uchala:3 tort:4 tortta:4 tortala:4 besh:5 beshta:5 beshala:5 olti:6 oltita:6 oltala:6 yetti:7 yettita:7 sakkiz:8 sakkizta:8
  toqqiz:9 toqqizta:9 on:10 onta:10 yigirma:20 ottiz:30 qirq:40 ellik:50 yuz:100 sentabr:sentyabr oktabr:oktyabr`);

export const ORDINALS: readonly (readonly string[])[] =
  'birinchi ilk dastlabki|ikkinchi|uchinchi|tortinchi|beshinchi|oltinchi|yettinchi|sakkizinchi|toqqizinchi|oninchi'
    .split('|')
    .map((words) => words.split(' ').flatMap((one) => [one, `${one}si`]));

export const MONTHS: readonly string[] =
  'yanvar fevral mart aprel may iyun iyul avgust sentyabr oktyabr noyabr dekabr'.split(' ');

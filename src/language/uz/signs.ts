import { anyOf, type Signs } from '../signs.js';

/** In Latin letters, with and without apostrophes, and in Cyrillic ones, of which chat leaves out ў қ ғ ҳ. */
export const SIGNS: Signs = {
  letters: /[ўқғҳ]|[og]['‘’ʻʼ`´]/,
  foreign: /[әңұүһөіыщ]/,
  asking:
    anyOf(`kim kimning kimga kimni kimlar kimdan nima nimaga nimani nimadan nimalar nega qachon kachon qachondan qayer qayerda qayerga qayerdan qaerda qatta qayda qani qaysi kaysi qaysilar qaysisi qanday kanday
    qanaqa qancha kancha qanchaga necha nechta nechtasi nechanchi bormi yoqmi rostmi qanchalik nechi aytib ayting
    ким кимнинг кимга кимни кимлар нима нимага нимани нималар нега қачон качон қаерда каерда қаерга қаердан каердан қаер қайси кайси қайсилар қандай кандай қанақа канака қанча канча неча нечта нечанчи борми йўқми йукми`),
  grammar:
    anyOf(`va bilan uchun haqida haqda boyicha boʻyicha ham yoki lekin ammo bu shu ular uning unga undan uni edi ekan emas bor yoq boldi bolgan boladi bolib qildi qilgan qiladi qilingan deb degan dedi deydi eng
    bir ikki uch birinchi ikkinchi uchinchi yil yilda yili yilgi keyin oldin oʻtdi otdi otgan oʻtgan otadi hozir keyingi songgi oxirgi orasida ortasida menga sen siz bering ber rahmat raxmat xop mayli aytgancha tushunarli salom davlat davlatlar
    tomonidan kerak qanaqa kora ta
    ва билан учун ҳақида хакида ҳакида бўйича буйича ҳам хам ёки лекин аммо бу шу улар унинг унга ундан эди экан эмас бор йўқ йук бўлди булди бўлган булган бўлади булади қилди килди қилган килган деб деган деди энг
    бир икки уч биринчи иккинчи учинчи йил йилда йили йилги кейин олдин ўтди утди ўтган утган ҳозир хозир кейинги сўнгги охирги менга сиз салом давлат давлатлар`),
  endings:
    /(?:ning|ni|mi|lar|lari|larni|larga|larda|lardan|dagi|gacha|adi|adimi|dimi|ganmi|gan|moqda|yapti|di|ladi|landi|ligi|lik|da|dan|ga|ini|ining|ida|iga|asi|lsa|chi)$|(?:нинг|ни|ми|лар|лари|даги|гача|ади|адими|дими|ганми|ган|моқда|мокда|япти|лиги|ини|ининг|ида|ига|да|дан|га|ди)$/,
};

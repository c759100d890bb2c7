import { anyOf, type Signs } from '../signs.js';

/** With the letters of Kazakh, without them, and in Latin ones. */
export const SIGNS: Signs = {
  letters: /[әғңұүһөқі]|[ñäöüğū]/,
  foreign: /[ўҳ]|[og][‘’ʻʼ`´](?=[a-z])/,
  asking:
    anyOf(`кім кімді кімнің кімге кімдер ким кимди кимнин кимдер қашан кашан қайда кайда қайдан кайдан қай кай қайсы кайсы қандай кандай қанша канша қаншаға неше нешинши нешінші қалай калай неге неліктен
    неликтен ме ма ба бе па пе не нені нени ненің неден бар жоқ жок рас қайсысы кайсысы айтшы берші берши түсіндір
    kim kimdi kimnin kimning qashan qasan qaşan kashan qaida qayda kaida kayda qaidan qai kai qaisy qandai qanday kandai kanday qansha qanşa kansha qalai qalay kalai kalay nege neshe neşe ne
    nelikten bar joq zhok ma me pa pe ba be ras aitshy aytshy`),
  grammar:
    anyOf(`және жане мен бен пен үшін ушин туралы жайлы бойынша дейін дейин кейін кейин бұл бул ол осы сол оның онын болды болған болган болады болып еді еди емес деп деген бір бир екі еки үш
    екінші екинши бірінші биринши үшінші ең ен қазір казир бұрын арасында арасындагы жылы жылғы жылгы жыл ел елдер елдери қол кол қойды койды өтті отти өтеді отеди өткен өткізді мәселе дейді айтты айтылды рахмет рақмет жарайды түсінікті тусиникти айтпақшы айтпакшы
    jane zhane men ushin uşin turaly turali zhaily boiynsha dein deiin keiin bul ol osy sol onyn boldy boldi bolgan bolady boladi bolyp edi emes dep degen bir eki ush ekinshi birinshi
    en eng qazir kazir jyly jyl zhyly zhyl jylgy el elder qol otti otedi otken orta ortalyq aitty saliq`),
  endings:
    /(?:лардын|лердин|дын|дин|тын|тин|нын|нин|ның|нің|ларга|лерге|лары|лери|дагы|деги|тагы|теги|тар|тер|лар|лер|дар|дер|ады|еди|йды|ган|ген|кан|кен|нда|нде|стык|лык|лик|ти|ты|ды|ди|га|ге|пен|мен)$|(?:dyn|dyñ|tyn|nyn|nyñ|nyng|dyng|tyng|lyq|lyk|dagy|tagy|ady|edi|ydy|gan|qan|ilgen|sy|ty|dy|tty|tti|ti|tyn|men|pen|shy|ylgan)$/,
};

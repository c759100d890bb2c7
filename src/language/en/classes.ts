import { mapOf, setOf } from '../language.js';

export const FUNCTION_WORDS =
  setOf(`a an the this that these those there here it its he him his she her hers they them their
  theirs we us our ours you your yours u ur i me my mine myself itself themselves himself herself who whom whose what whats which
  when whens where wheres why how hows is are was were be been being am do does did doing done has have had having can could will
  would shall should may might must of in on at to for from by with about into onto over under between among against during
  without within through per as than then and or but nor so if because while though although also too very just not no yes yeah
  yep nope nah any some each every both either neither all only own same such more most much many few less other another else again
  once ever never always still yet already s t d m re ve ll dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt
  shouldnt hasnt havent hadnt im ive ill id youre theyre thats theres lets let gonna wanna gotta up down out off upon toward
  towards across along around via vs versus etc eg ie`);

export const ASKING_WORDS =
  setOf(`please pls plz plzz thx thanks thank hey hi hello yo salam salaam salom assalam assalamu assalomu alaykum alaikum aleikum ok okay um uh hmm lol btw tbh idk bro dude
  mate guys guy anyone anybody someone somebody something anything tell say said know knows knew known give gimme show explain describe remind wonder
  wondering curious ask asking question answer need want like mean means meaning think guess suppose believe heard hear read saw
  see find look info information detail details exactly precisely specifically especially particularly esp actually really basically simply quickly quick
  briefly brief short summary summarise summarize nutshell overview tldr basics gist list full complete whole entire name names named call called essay
  homework assignment thesis exam quiz coursework kind kinds sort sorts type types thing things stuff one ones way ways case point
  bit lot lots sure right correct true exact precise certain help understand idea ideas clue maybe perhaps probably apparently
  supposedly happen happens happened happening go goes going get gets got getting make makes made take takes took come comes came
  put use used uses article news text bot become becomes became now currently today nowadays according regarding concerning word
  words well good told myth legit rumor rumour rumors rumours fake real false lmao omg`);

/** Slips that are words themselves or too short to be guessed, chat spellings, British spellings, and numbers in words. */
export const SLIPS =
  mapOf(`wen:when fewest:least whn:when wehn:when wher:where wat:what wut:what wht:what waht:what whta:what wats:what
  whats:what wich:which whch:which hwo:how hw:how y:why wy:why dose:does duz:does teh:the tihs:this thsi:this frm:from fo:of ot:to
  wtf:what &:and +:and n:and nd:and rn:now tho:though k:ok b4:before sb:somebody smb:somebody sth:something smth:something thru:through sry:sorry srry:sorry abt:about bout:about w:with wit:with wrok:work gaol:goal ppl:people govt:government gov:government
  yr:year yrs:years info:information infos:information uni:university prof:professor pres:president min:minister mtg:meeting
  docs:document doc:document intl:international natl:national bn:billion bln:billion mn:million mln:million bil:billion mil:million
  sq:square pct:percent nr:number nrs:number mio:million km:kilometre kms:kilometre kilometer:kilometre kilometers:kilometre meter:metre meters:metres usd:dollar bucks:dollar
  buck:dollar frist:first secnd:second nxt:next manny:many prev:previous lst:last prez:president tarde:trade trad:trade
  centre:center centres:centers organisation:organization programme:program jan:january feb:february apr:april jun:june jul:july
  aug:august sept:september oct:october nov:november dec:december btwn:between btween:between becoz:because cuz:because coz:because
  bcz:because bc:because agrmnt:agreement agrement:agreement whos:who wheres:where hows:how whens:when whys:why
  1st:first 2nd:second 3rd:third 4th:fourth 5th:fifth 6th:sixth 7th:seventh 8th:eighth 9th:ninth 10th:tenth
  zero:0 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15
  sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20`);

export const ORDINALS: readonly (readonly string[])[] =
  'first inaugural|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth'.split('|').map((one) => one.split(' '));

export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

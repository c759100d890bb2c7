import { together } from '../language.js';
import { LANGUAGES } from './patterns.js';

const YOU = 'you|u|ur|your|yours|ya|youre|bot|chatbot|this thing';
const LANGUAGE = `languages?|${LANGUAGES}`;

/** What asks of the bot itself however it is put, for where nothing else answers: words for the bot, and words of one topic. */
export const SELF = [
  [
    'privacy',
    together(
      YOU,
      'log|logs|logged|logging|store[sd]?|storing|save[sd]?|saving|record(?:ed|ing)?|track(?:ed|ing)?|spy(?:ing)?|remember|(?:see|read) (?:everything|all|what|my|our)|(?:delete|keep|collect) (?:my|our|what|everything|any)|my (?:data|name|messages?|chats?|questions?)|personal|privacy|private',
    ),
  ],
  [
    'privacy',
    together(
      'this chat|my (?:messages?|questions?|chats?)|our chats?',
      'logged|stored|saved|sold|shared|recorded|read|private|kept',
    ),
  ],
  [
    'languages',
    together(
      'speak|understand|answer|reply|write|talk|switch|use|know|languages?|only',
      LANGUAGE,
      `${YOU}|please|pls|plz`,
    ),
  ],
  [
    'correct',
    together(
      `${YOU}|this|that|thats|theres|answers?`,
      'wrong|incorrect|mistaken|mistakes?|error|typo|(?:isnt|not|arent) (?:right|correct|true)|report it|(?:submit|contribute|add) (?:an? |my |some |any )?(?:facts?|info\\p{L}*|data|something)',
    ),
  ],
  [
    'sources',
    together(
      YOU,
      'sources?|trust(?:ed)?|reliable|believe|(?:make|made|making) (?:it|this|that|stuff|things|these|all of it)(?: all)? up|sure|certain|double check|proof|(?:a|the|got) links?|(?:quot|cit|credit)(?:e|es|ed|ing)?|hallucinat\\p{L}*|where (?:do|does|did) (?:you|u|your) (?:\\p{L}+ ){0,3}(?:from|info\\p{L}*|facts|data)',
    ),
  ],
  [
    'sources',
    together(
      `${YOU}|this`,
      'propaganda|biase?d?|bias|neutral|objective|impartial|one ?sided|censor\\p{L}*|independent|shills?|mouthpiece|official line|talking points|(?:one|any|a single) bad thing|(?:only|just) (?:say|tell|show|know|post)s? (?:the )?(?:good|nice|positive)|good stuff|(?:copied|copy pasted?|taken) from|cite you',
    ),
  ],
  [
    'current',
    together(
      YOU,
      'newer|updated?|updates|refresh(?:ed)?|up to date|outdated|current|recent|fresh|how old|this week|newest|cut ?off|still (?:true|valid)|(?:last|recently|ever|often) (?:been )?(?:checked|verified|reviewed)',
    ),
  ],
  [
    'keepers',
    together(
      YOU,
      'who (?:\\p{L}+ ){0,2}(?:made|makes|built|runs?|operates?|wrote|writes?|created|owns?|maintains?|develops?|pays|funds|keeps?)|(?:foot|footing|pays?|paying) (?:for|the bill)|official|governments?|belongs? to|company|mods|responsible|behind|in charge|developers?|creator|owner|embassy|who (?:\\p{L}+ ){0,2}(?:checks?|checked|verif\\p{L}+|reviews?|reviewed)|by whom',
    ),
  ],
  [
    'identity',
    together(
      YOU,
      'ais?|artificial intelligence|system prompt|instructions|humans?|robot|chat ?gpt|gpt|claude|llm|under the hood|(?:which|what) (?:ai )?(?:model|llm)|(?:real|actual) person|machine|who (?:are|r)|(?:your|ur) names?|alive',
    ),
  ],
  ['identity', together('this|it|i talking to', 'chat ?gpt|an? (?:ai|bot|robot|llm)|(?:real|actual) person')],
  [
    'help',
    together(
      YOU,
      'what can|what (?:else )?(?:is it )?(?:can )?(?:you|u) (?:do|offer)|what (?:kind|sort|kinda)|how (?:do|does|can|to) (?:i|we|one|this)|(?:can|allowed to|could|should|do) i ask|help|topics?|examples? of|commands?|(?:use|ping|tag) (?:you|u|this)|bot for|good (?:for|at)',
    ),
  ],
  [
    'insult',
    together(YOU, 'stupid|dumb|useless|garbage|trash|worst|sucks?|idiot|know nothing|worthless|terrible|never get'),
  ],
  [
    'thanks',
    together(
      'thanks?|thank|thx|ty|tysm|great answer|good (?:job|answer)|(?:that|this) helped|exactly what i (?:needed|wanted)',
    ),
  ],
] as const;

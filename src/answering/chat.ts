import { ASKING_WORDS, FUNCTION_WORDS } from './english.js';
import { wordsOf } from './words.js';

const GREETING =
  /^\W*(?:hi|hey|hello|hallo|yo|hiya|greetings|good (?:morning|evening|day|afternoon)|dear)\b(?: (?:there|all|everyone|everybody|guys|folks|friends?|team|people|bot|chat|mods?|sir))*[\s,.!:;-]*/i;
/** Where one thing that is said ends and the next begins. */
const BOUND = /([,;:.!?()\n]+(?=\s|$|\))|\s[-–—]\s)/;
/** Speaks of whoever asks, or of what the answer is for. */
const PERSONAL =
  /\b(?:i|im|ive|me|my|mine|myself|we|our|sorry|curious|thanks?|thank you|thx|ty|cheers|regards|no rush|eli5|yes or no|asking for (?:a|my) friend|(?:genuine|serious|quick|random|honest|dumb|stupid|silly|simple|small) question|need (?:it|them|this)|for (?:(?:an?|the|some) )?(?:school|work|uni|class|course|slides?|presentation|homework|essay|article|exam|quiz|project|report|paper|thesis|podcast|video|friend|story|bet))\b/i;
const ASKS =
  /\b(?:who|whom|whose|when|where|what|whats|which|why|how|is it|is there|are there|list|name|tell me about|number of|amount of)\b|^\W*(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)\b/i;
/** Words that must be left for a question to be one. */
const LEFT = 2;

/**
 * The question without greetings and without what people say of themselves beside it: "hello friends, i am making a presentation for
 * school. which countries are in it? thank you". Null where there is nothing of that, or nothing else.
 */
export function withoutChat(text: string): string | null {
  const ungreeted = text.slice(0, 4000).replace(GREETING, '');
  const said = ungreeted.split(BOUND);
  const kept = said.flatMap((part, at) => {
    if (at % 2 === 1) return [];
    const mark = said[at + 1] ?? '';
    return PERSONAL.test(part) && !ASKS.test(part) ? [] : [part + mark];
  });
  const left = kept.join('').trim();
  if (left === text.trim()) return null;
  const telling = wordsOf(left).filter(({ text: word }) => !FUNCTION_WORDS.has(word) && !ASKING_WORDS.has(word));
  return telling.length >= LEFT ? left : null;
}

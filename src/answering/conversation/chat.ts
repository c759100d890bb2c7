import { NAMES_A_TIME } from '../language/calendar.js';
import { ASKING_WORDS, FUNCTION_WORDS } from '../language/english.js';
import { MOST_CHARACTERS, wordsOf } from '../language/words.js';
import { isClaim, isOnDispute } from '../question/disputing.js';

const GREETING =
  /^\W*(?:hi|hey|hello|hallo|yo|hiya|greetings|good (?:morning|evening|day|afternoon)|dear)\b(?: (?:there|all|everyone|everybody|guys|folks|friends?|team|people|bot|chat|mods?|sir))*[\s,.!:;-]*/i;
/** Where one thing that is said ends and the next begins. */
const BOUND = /((?<![,;:.!?()\n])[,;:.!?()\n]+(?=\s|$|\))|\s[-–—]\s)/;
/** Speaks of whoever asks, or of what the answer is for. */
const PERSONAL =
  /\b(?:i|im|ive|me|my|mine|myself|we|our|sorry|curious|thanks?|thank you|thx|ty|cheers|regards|no rush|eli5|yes or no|asking for (?:a|my) friend|(?:genuine|serious|quick|random|honest|dumb|stupid|silly|simple|small) question|need (?:it|them|this)|for (?:(?:an?|the|some) )?(?:school|work|uni|class|course|slides?|presentation|homework|essay|article|exam|quiz|project|report|paper|thesis|podcast|video|friend|story|bet))\b/i;
const ASKS =
  /\b(?:who|whom|whose|when|where|what|whats|which|why|how|is it|is there|are there|list|name|tell me about|number of|amount of)\b|^\W*(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)\b/i;
/** Words that must be left for a question to be one. */
const LEFT = 2;

/** What comes before a claim that somebody else made. */
const CLAIMED =
  /^.{0,60}?\b(?:says?|said|saying|claims?|claimed|told (?:me|us)|tells (?:me|us)|insists?|thinks?|thought|reckons?|(?:i|ive|we) (?:read|heard|saw|seen|see))\b(?:,? that\b)?[\s,:]*/i;

/**
 * The question without greetings, without what people say of themselves beside it ("hello friends, i am making a presentation for school.
 * which countries are in it? thank you"), and without "sources differ, who is right?". Of "my teacher says it has six members, is she right?"
 * the claim is left. Null where there is nothing of that, or nothing else.
 */
export function withoutChat(text: string): string | null {
  const parts = partsOf(text).filter(({ part }) => !isOnDispute(part));
  const asking = parts.filter(({ part }) => ASKS.test(part) || !isBeside(part));
  const claims = parts.flatMap(({ part }) => {
    const claimed = part.replace(CLAIMED, '');
    return claimed === part ? [] : claimed;
  });
  const asked = asking.map(({ part, mark }) => part + mark).join('');
  const left = [asked, asking.some(({ part }) => ASKS.test(part)) ? '' : claims.join(', ')].find(tells);
  return left === undefined || left.trim() === text.trim() ? null : left.trim();
}

/**
 * The one part of a text that asks, and what is said beside it: "what are the four of them again? quiz tonight". Null where there is nothing
 * beside it, or something with a number or a month.
 */
export function askingAlone(text: string): { readonly asking: string; readonly beside: string } | null {
  const parts = partsOf(text).filter(({ part }) => part.trim() !== '');
  const [asking, another] = parts.filter(({ part }) => ASKS.test(part));
  if (!asking || another || parts.length < 2 || !tells(asking.part)) return null;
  const beside = parts.flatMap((one) => (one === asking ? [] : one.part)).join(' ');
  return NAMES_A_TIME.test(beside) ? null : { asking: asking.part.trim(), beside };
}

function partsOf(text: string): { readonly part: string; readonly mark: string }[] {
  const said = text.slice(0, MOST_CHARACTERS).replace(GREETING, '').split(BOUND);
  return said.flatMap((part, at) => (at % 2 === 1 ? [] : [{ part, mark: said[at + 1] ?? '' }]));
}

const isBeside = (part: string) => PERSONAL.test(part) || isClaim(part);

function tells(text: string): boolean {
  const telling = wordsOf(text).filter(({ text: word }) => !FUNCTION_WORDS.has(word) && !ASKING_WORDS.has(word));
  return telling.length >= LEFT;
}

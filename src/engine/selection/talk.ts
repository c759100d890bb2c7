import { SMALL_TALK, type SmallTalk } from '../../language/small-talk.js';
import type { Query } from '../query/query.js';
import { spokenWords } from '../query/spoken.js';
import { partsOf, type Tools, tellingWords } from '../rewriting/clauses.js';
import { questionsIn } from '../rewriting/questions.js';
import { namesIn, type Shelf } from './reply.js';

/** What is said to the bot in a message, or asked of the bot itself. */
export interface Talk {
  /** Likely topics: what is asked, else what is said beyond a greeting. None where all of it is for the library. */
  readonly topics: readonly SmallTalk[];
  /** How likely all of the message is such, 0 to 1. */
  readonly chance: number;
  /** True where that, and the topic, is so sure that it goes before a fact. */
  readonly isSure: boolean;
}

export const NO_TALK: Talk = { topics: [], chance: 0, isSure: false };

/** Small talk that asks nothing. */
const SAID: ReadonlySet<SmallTalk> = new Set(['greeting', 'thanks', 'bye', 'laughter', 'insult', 'offtopic']);

/** Telling words of what is said beside it, at most. */
const BESIDE = 2;
/** Words of a part that asks by itself: "right?" behind a question is none. */
const FEWEST = 3;

/** Several steps ask for the same message: it is forgotten with it. */
const judged = new WeakMap<Query, Talk>();

export function talkIn(query: Query, tools: Tools, shelf: Shelf): Talk {
  const found = judged.get(query) ?? judge(query, tools, shelf);
  judged.set(query, found);
  return found;
}

/** A part of a message, how likely it is small talk at all, and how likely of this topic. */
interface Part {
  readonly query: Query;
  readonly topic: SmallTalk;
  readonly chance: number;
  readonly ofTopic: number;
}

function judge(query: Query, tools: Tools, shelf: Shelf): Talk {
  const { asks, pointing, smallTalk } = tools.language;
  const { longest, talk } = shelf.policy;
  if (smallTalk === null || query.tokens.length === 0) return NO_TALK;
  const partOf = (part: Query): Part => {
    const [none = 1, ...topics] = smallTalk(spokenWords(part, shelf));
    const ofTopic = Math.max(...topics);
    return { query: part, topic: SMALL_TALK[topics.indexOf(ofTopic)] ?? 'help', chance: 1 - none, ofTopic };
  };
  const isNaming = (part: Query) => namesIn(part, 'entity', shelf).some((thing) => !shelf.isWide(thing));
  // What names a thing of the library is seldom asked of the bot.
  const isTalk = ({ query: part, chance }: Part) => chance >= (isNaming(part) ? talk.sure : talk.likely);
  const whole = partOf(query);
  const pieces = partsOf(query, tools).flatMap((part) => questionsIn(part, tools, longest));
  // "Tell me about X. Who owns it?" asks of X.
  const isOfThing = (part: Query, at: number) => pointing.test(part.plain) && pieces.slice(0, at).some(isNaming);
  const isOwn = (part: Query, at: number) => !isOfThing(part, at) && (at === 0 || part.tokens.length >= FEWEST);
  const parts = pieces.length === 1 ? [whole] : pieces.map(partOf);
  const talking = parts.filter((part, at) => isTalk(part) && isOwn(part.query, at));
  const others = parts.filter((part) => !talking.includes(part));
  if (talking.length === 0 && !isTalk(whole)) return NO_TALK;
  const plain = talking.filter(({ ofTopic }) => ofTopic >= talk.likely);
  if (plain.length === 0 && whole.ofTopic < talk.likely) return NO_TALK;
  const topics = topicsOf(plain.length > 0 ? plain : [whole]);
  const isAsking = (some: readonly Part[]) => some.some((part) => asks.test(part.query.plain));
  // "Answer in Russian" beside a question asks nothing of the bot.
  const isSaid = topics.every((topic) => SAID.has(topic) || (topic === 'languages' && !isAsking(talking)));
  if (isSaid && isAsking(others)) return NO_TALK;
  // "Who runs you? The government?"
  const isBeside = ({ query: part }: Part) =>
    !asks.test(part.plain) && tellingWords(part.tokens) <= BESIDE && !isNaming(part);
  const isAll = talking.length > 0 && others.every(isBeside);
  const chance = isAll ? Math.min(...talking.map((part) => part.chance)) : whole.chance;
  return { topics, chance, isSure: chance >= talk.sure && (isAll ? plain.length > 0 : whole.ofTopic >= talk.likely) };
}

/** What is asked, each once, else what is said beyond a greeting. An answer shows by itself which language is spoken: that is told last. */
function topicsOf(parts: readonly Part[]): readonly SmallTalk[] {
  const topics = [...new Set(parts.map(({ topic }) => topic))];
  const asked = topics.filter((topic) => !SAID.has(topic));
  if (asked.length > 0)
    return [...asked.filter((topic) => topic !== 'languages'), ...asked.filter((topic) => topic === 'languages')];
  return topics.filter((topic, _, all) => topic !== 'greeting' || all.length === 1).slice(0, 1);
}

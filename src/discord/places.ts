import { createBuckets } from './cooldowns.js';

/** Gives a place back: at once, or where something was sent when Discord does not count it any more. */
type GiveBack = (sent: boolean) => void;

/**
 * Room for the replies that Discord lets a bot send in five seconds: it takes 50 messages a second in all and about
 * five in five seconds in a channel. Who comes when there is none is not answered: waiting would make everybody late,
 * and nobody waits long enough.
 */
export interface Places {
  /** A place for a reply, until it is given back; null where there is none. */
  take(channel: string): GiveBack | null;
  /** A place for the word that there is none: rarely, since it costs as much as an answer. */
  takeForWord(channel: string): GiveBack | null;
}

const SPAN_SECONDS = 5;
/**
 * Five messages that Discord takes in one span and five that it takes in the next, one of which may be the word. What was sent in this
 * span counts with what waits: so all that waits is sent at the end of it, and a stop has time for that.
 */
const IN_A_CHANNEL = 9;
/** Words that wait, for each reply that may. */
const WORDS = 0.1;
const WORD_PACE = { count: 1, seconds: 30 };

/** `perSecond`: how many messages this process may send, which changes where it is one of several. */
export function createPlaces(perSecond: () => number): Places {
  const words = createBuckets(WORD_PACE);
  const forReplies = createRoom(() => perSecond() * SPAN_SECONDS, IN_A_CHANNEL);
  const forWords = createRoom(() => perSecond() * SPAN_SECONDS * WORDS, 1);
  return {
    take: forReplies,
    takeForWord: (channel) => (words.take(channel).ok ? forWords(channel) : null),
  };
}

function createRoom(inAll: () => number, inAChannel: number): (channel: string) => GiveBack | null {
  const taken = new Map<string, number>();
  let all = 0;
  return (channel) => {
    const here = taken.get(channel) ?? 0;
    if (all >= inAll() || here >= inAChannel) return null;
    all += 1;
    taken.set(channel, here + 1);
    const leave = () => {
      const left = (taken.get(channel) ?? 1) - 1;
      if (left === 0) taken.delete(channel);
      else taken.set(channel, left);
    };
    return (sent) => {
      all -= 1;
      if (sent) setTimeout(leave, SPAN_SECONDS * 1000).unref();
      else leave();
    };
  };
}

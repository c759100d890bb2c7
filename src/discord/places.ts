import { createBuckets } from './cooldowns.js';

type GiveBack = () => void;

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

const IN_ALL = 250;
/** Five messages that Discord takes now and five that it takes in five seconds, one of which may be the word: a stop has time for these. */
const IN_A_CHANNEL = 9;
const WORDS_IN_ALL = 25;
const WORD_PACE = { count: 1, seconds: 30 };

export function createPlaces(): Places {
  const words = createBuckets(WORD_PACE);
  const forReplies = createRoom(IN_ALL, IN_A_CHANNEL);
  const forWords = createRoom(WORDS_IN_ALL, 1);
  return {
    take: forReplies,
    takeForWord: (channel) => (words.take(channel).ok ? forWords(channel) : null),
  };
}

function createRoom(inAll: number, inAChannel: number): (channel: string) => GiveBack | null {
  const taken = new Map<string, number>();
  let all = 0;
  return (channel) => {
    const here = taken.get(channel) ?? 0;
    if (all >= inAll || here >= inAChannel) return null;
    all += 1;
    taken.set(channel, here + 1);
    return () => {
      all -= 1;
      const left = (taken.get(channel) ?? 1) - 1;
      if (left === 0) taken.delete(channel);
      else taken.set(channel, left);
    };
  };
}

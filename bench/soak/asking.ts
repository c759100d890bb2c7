import type { Loopback } from 'loopback-discord';

/** One in so many is a mention: Discord takes 50 messages a second, and five in five seconds in a channel. */
const MENTION_EVERY = 10;

export interface Asked {
  readonly kind: 'message' | 'slash';
  /** Replies so far, as texts. */
  replies(): string[];
  late(): boolean;
}

/** Asks the n-th question: a slash command, or now and then a mention. */
export function createAsker(discord: Loopback, questions: readonly string[]): (n: number) => Asked {
  const member = discord.member('member');
  const rooms = Array.from({ length: 40 }, (_, n) => member.thread('general', `room ${n}`));
  return (n) => {
    const question = questions[n % questions.length] ?? '';
    const room = rooms[Math.floor(n / MENTION_EVERY) % rooms.length] ?? 'general';
    if (n % MENTION_EVERY === 0) {
      const said = member.say(room, `${discord.botMention} ${question}`);
      return { kind: 'message', replies: () => said.responses().map((one) => JSON.stringify(one)), late: () => false };
    }
    const used = member.command(room, 'ask', { question });
    return {
      kind: 'slash',
      replies: () => used.outcomes().flatMap((one) => (one.kind === 'message' ? [JSON.stringify(one.message)] : [])),
      late: () => used.outcomes().some(({ kind }) => kind === 'failed'),
    };
  };
}

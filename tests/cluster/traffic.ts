import type { Said } from 'loopback-discord';
import type { Fleet } from './fleet.js';

export const QUESTION = 'How tall is the lighthouse?';

export interface Traffic {
  /** Asks no more, and gives what became of it all once every question has been answered or `ms` have passed. */
  end(ms?: number): Promise<Outcome>;
  /** Resolves when a question that is asked from now on has been answered on each shard. */
  allAnswer(): Promise<void>;
}

export interface Outcome {
  readonly asked: number;
  /** Questions without a reply, by shard. */
  readonly lost: readonly number[];
  /** Questions that the bot replied to more than once, or tried to. */
  readonly twice: number;
}

/** Asks a question every `ms`, on each shard in turn. */
export function ask(fleet: Fleet, ms: number): Traffic {
  const { discord, channels } = fleet;
  const asked: { readonly shard: number; readonly said: Said }[] = [];
  const one = (shard: number): Said => {
    const own = channels[shard] ?? [];
    const channel = own[asked.length % own.length] ?? '';
    const said = discord.member('member').say(channel, `${discord.botMention} ${QUESTION}`);
    asked.push({ shard, said });
    return said;
  };
  let shard = 0;
  const timer = setInterval(() => {
    one(shard % channels.length);
    shard += 1;
  }, ms);
  const unanswered = () => asked.filter(({ said }) => said.responses().length === 0);
  return {
    async allAnswer() {
      const answered = async (n: number): Promise<unknown> =>
        one(n)
          .response(2000)
          .catch(() => answered(n));
      await Promise.all(channels.map((_, n) => answered(n)));
    },
    async end(patience = 10_000) {
      clearInterval(timer);
      const until = performance.now() + patience;
      while (unanswered().length > 0 && performance.now() < until)
        await new Promise((resolve) => setTimeout(resolve, 50));
      // Discord hides a second reply under the same nonce; the request for it does not lie.
      const sent = new Map<string, number>();
      for (const { method, path, body } of discord.requests) {
        if (method !== 'POST' || !/\/channels\/\d+\/messages$/.test(path)) continue;
        const id =
          (body as { message_reference?: { message_id?: string } } | null)?.message_reference?.message_id ?? '';
        sent.set(id, (sent.get(id) ?? 0) + 1);
      }
      const twice = asked.filter(({ said }) => said.responses().length > 1 || (sent.get(said.message.id) ?? 0) > 1);
      return { asked: asked.length, lost: unanswered().map((one) => one.shard), twice: twice.length };
    },
  };
}

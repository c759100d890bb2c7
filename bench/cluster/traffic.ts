import { setTimeout as sleep } from 'node:timers/promises';
import type { InteractionHandle, Loopback, Said } from 'loopback-discord';
import { shardOf } from './shards.js';

/** Discord takes 50 messages a second from a bot; commands have no such limit. */
const MENTIONS_PER_SECOND = 40;
/** A command has three seconds, a message waits for its answer as long as people do. */
const PATIENCE_MS = 20_000;

export interface Question {
  readonly shard: number;
  /** Milliseconds on the clock of `performance`. */
  readonly at: number;
  /** When the reply came; null while, or where, there is none. */
  answered: number | null;
  /** Replies that its asker sees. */
  replies(): number;
}

export interface Traffic {
  readonly questions: readonly Question[];
  /** Resolves when this many have been asked. */
  asked(count: number): Promise<void>;
  /** Asks no more, and resolves when each question has its reply or has waited long enough. */
  end(): Promise<void>;
  /** Second requests that were sent for a question, whether or not Discord took them. */
  again(): number;
}

export interface TrafficOptions {
  readonly texts: readonly string[];
  /** Questions a second. */
  readonly rate: number;
  readonly shards: number;
  /** Messages a second that are none of the bot's business, and reach it all the same. */
  readonly chatter?: number;
  /** Told of each reply, with the id of who asked. */
  readonly onReply?: (user: string, message: Said['message']) => void;
}

/** Asks at an even rate, each question in another server, as its owner; mentions as many as Discord takes, else commands. */
export function ask(discord: Loopback, { texts, rate, shards, chatter = 0, onReply }: TrafficOptions): Traffic {
  const guilds = [...discord.world.guilds.values()].filter(({ channelIds }) => channelIds.length > 0);
  const mentionEvery = Math.max(5, Math.ceil(rate / MENTIONS_PER_SECOND));
  const questions: Question[] = [];
  const waiting: Promise<unknown>[] = [];
  const requests = new Map<string, number>();
  const stopListening = discord.subscribe((event) => {
    if (event.type !== 'request' || event.request.method !== 'POST') return;
    const { path, body } = event.request;
    const reference = (body as { message_reference?: { message_id?: string } } | null)?.message_reference?.message_id;
    const id = /^\/channels\/\d+\/messages$/.test(path) ? reference : /^\/interactions\/(\d+)\//.exec(path)?.[1];
    if (id !== undefined) requests.set(id, (requests.get(id) ?? 0) + 1);
  });
  const one = (n: number) => {
    // Coprime to any number of servers that is used, so that neighbours in time are no neighbours in place.
    const guild = guilds[(n * 7919) % guilds.length];
    if (guild === undefined) return;
    const member = discord.member(guild.ownerId);
    const channel = guild.channelIds[n % guild.channelIds.length] ?? '';
    const text = texts[n % texts.length] ?? '';
    const asked: Said | InteractionHandle =
      n % mentionEvery === 0
        ? member.say(channel, `${discord.botMention} ${text}`)
        : member.command(channel, 'ask', { question: text });
    const replies = 'message' in asked ? () => asked.responses().length : () => messagesIn(asked);
    const question: Question = { shard: shardOf(guild.id, shards), at: performance.now(), answered: null, replies };
    questions.push(question);
    waiting.push(
      asked.response(PATIENCE_MS).then(
        (reply) => {
          question.answered = performance.now();
          onReply?.(guild.ownerId, reply);
        },
        () => undefined,
      ),
    );
  };
  const chat = (n: number) => {
    const guild = guilds[(n * 104_729) % guilds.length];
    const channel = guild?.channelIds[n % guild.channelIds.length];
    if (guild && channel) discord.member(guild.ownerId).say(channel, `Has anybody seen my umbrella, number ${n}?`);
  };
  let running = true;
  const evenly = async (perSecond: number, act: (n: number) => void) => {
    const begun = performance.now();
    for (let n = 0; running && perSecond > 0; n += 1) {
      const early = begun + (n * 1000) / perSecond - performance.now();
      if (early > 1) await sleep(early);
      if (running) act(n);
    }
  };
  const asking = Promise.all([evenly(rate, one), evenly(chatter, chat)]);
  return {
    questions,
    async asked(count) {
      while (questions.length < count) await sleep(50);
    },
    async end() {
      running = false;
      await asking;
      await Promise.all(waiting);
      // A second reply would come after the first.
      await sleep(1000);
      stopListening();
    },
    again: () => [...requests.values()].filter((times) => times > 1).length,
  };
}

const messagesIn = (handle: InteractionHandle) => handle.outcomes().filter(({ kind }) => kind === 'message').length;

export interface Sums {
  readonly asked: number;
  readonly lost: number;
  readonly double: number;
  readonly p50: number;
  readonly p99: number;
}

export function sum(questions: readonly Question[]): Sums {
  const times = questions.flatMap(({ at, answered }) => (answered === null ? [] : answered - at)).sort((a, b) => a - b);
  const share = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
  return {
    asked: questions.length,
    lost: questions.filter(({ answered }) => answered === null).length,
    double: questions.filter((one) => one.replies() > 1).length,
    p50: share(0.5),
    p99: share(0.99),
  };
}

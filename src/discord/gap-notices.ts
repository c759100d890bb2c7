import { type REST, Routes } from 'discord.js';
import type { Curators } from '../commands/command.js';
import { keyOf } from '../desk/gap-groups.js';
import type { Journal } from '../desk/journal.js';
import type { ServerSettings } from '../desk/server-settings.js';
import type { Log } from '../log.js';
import { escapeTo } from '../rendering/markdown.js';
import { type Message, notice } from '../rendering/message.js';
import { ownNonce } from './post.js';

/** Tells the curators' channel of questions that came in, now and then. */
export interface GapNotices {
  told(question: string): void;
  /** Drops what is waiting: the list of open questions has it. */
  stop(): void;
}

export interface GapNoticesParts {
  send(message: Message): Promise<void>;
  /** Milliseconds between two posts. */
  readonly every: number;
  readonly log: Log;
  /** Milliseconds, rising. */
  now?(): number;
}

/** Questions in one post; those beyond are counted. And groups that are held until then. */
const SHOWN = 5;
const HELD = 200;

/** The first question is told at once, those that follow within `every` in one post at its end, those that mean the same as one. */
export function createGapNotices({ send, every, log, now = () => performance.now() }: GapNoticesParts): GapNotices {
  let waiting = new Map<string, { readonly question: string; count: number }>();
  let last = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | null = null;
  const post = () => {
    timer = null;
    last = now();
    const groups = [...waiting.values()].sort((a, b) => b.count - a.count);
    waiting = new Map();
    send(noticeOf(groups)).catch((error: unknown) =>
      log.warn({ err: error }, 'the curators’ channel could not be told'),
    );
  };
  return {
    told(question) {
      const key = keyOf(question);
      const group = waiting.get(key);
      if (group !== undefined) group.count++;
      else if (waiting.size < HELD) waiting.set(key, { question, count: 1 });
      if (timer !== null) return;
      const wait = last + every - now();
      if (wait <= 0) post();
      else timer = setTimeout(post, wait).unref();
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}

function noticeOf(groups: readonly { readonly question: string; readonly count: number }[]): Message {
  const lines = groups
    .slice(0, SHOWN)
    .map(({ question, count }) => `- ${escapeTo(question, 300)}${count === 1 ? '' : ` (${count} times)`}`);
  const left = groups.length - lines.length;
  const title = groups.length === 1 ? 'A question I could not answer' : `${groups.length} questions I could not answer`;
  const more = left > 0 ? [`-# and ${left} more`] : [];
  return notice([`**${title}**`, ...lines, ...more, '-# `/facts gaps` shows all that are open.'].join('\n'));
}

/** A journal that also tells of each question that was passed on, once it is kept. */
export function tellingOf(journal: Journal, { told }: Pick<GapNotices, 'told'>): Journal {
  return {
    ...journal,
    async recordGap(gap) {
      await journal.recordGap(gap);
      told(gap.question);
    },
    async recordComplaint(complaint) {
      await journal.recordComplaint(complaint);
      if (complaint.question !== '') told(complaint.question);
    },
  };
}

/**
 * Sends to the channels that curators' servers have chosen for notices, and to the operator's unless the server that it is in has decided otherwise.
 * To channels of curators' servers and to no other: what members ask is not for every eye. Rejects where it cannot. By bare requests: where processes
 * share the shards, a channel may be on another one's.
 */
export function toChannels(
  rest: Pick<REST, 'get' | 'post'>,
  settings: Pick<ServerSettings, 'of' | 'own'>,
  { guilds, gaps }: Pick<Curators, 'guilds' | 'gaps'>,
): GapNoticesParts['send'] {
  return async (message) => {
    const chosen = [...guilds].map((guild) => settings.of(guild).notices);
    for (const id of new Set([...chosen, gaps])) {
      if (id === null) continue;
      const { guild_id: guild } = (await rest.get(Routes.channel(id))) as { readonly guild_id?: string };
      if (guild === undefined || !guilds.has(guild))
        throw new Error(`${id} is no channel in a server of CURATOR_GUILD_IDS; look at GAP_CHANNEL_ID`);
      if (settings.own(guild, 'notices') !== null && settings.of(guild).notices !== id) continue;
      const { flags, components } = message;
      const body = { flags, components, nonce: ownNonce(), enforce_nonce: true, allowed_mentions: { parse: [] } };
      await rest.post(Routes.channelMessages(id), { body });
    }
  };
}

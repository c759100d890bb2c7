import { MessageFlags } from 'discord-api-types/v10';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Seen } from '../wire.js';
import { Composer } from './compose/composer.js';
import { nameOf, useDesk } from './desk.js';
import { MessageView } from './message/message.js';
import { visible } from './state.js';
import { Suggested } from './suggested.js';

/** Messages of one person within this time stand together, as on Discord. */
const TOGETHER_MS = 7 * 60_000;
/** How near the end one must be for the log to follow. */
const NEAR_PX = 120;

/** The messages of a place, and where the next one is written. */
export function Channel() {
  const desk = useDesk();
  const { state, place, me } = desk;
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const seen = visible(state, place.id, me.id).filter(({ message }) => !hidden.has(message.id));
  const last = seen.at(-1)?.message;

  // The end stays in sight unless somebody has scrolled away from it.
  useLayoutEffect(() => {
    if (atEnd.current) log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [seen.length, last]);
  useLayoutEffect(() => {
    atEnd.current = true;
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [place.id, me.id]);

  // A panel beside it makes the log narrower and so longer.
  useEffect(() => {
    const box = log.current;
    if (!box) return;
    const watch = new ResizeObserver(() => {
      if (atEnd.current) box.scrollTo({ top: box.scrollHeight });
    });
    watch.observe(box);
    return () => watch.disconnect();
  }, []);

  return (
    <>
      <div
        class="log"
        ref={log}
        role="log"
        aria-label={`Messages in ${place.kind === 'dm' ? 'the direct message' : place.name}`}
        tabIndex={0}
        onScroll={({ currentTarget: box }) => {
          atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
        }}
      >
        <div class="log-inside">
          <Beginning />
          {seen.map(({ message }, n) => (
            <MessageView
              key={message.id}
              message={message}
              follows={follows(seen[n - 1], seen[n])}
              onHide={() => setHidden(new Set(hidden).add(message.id))}
            />
          ))}
          {seen.every(({ message }) => message.author.id !== me.id && !message.interaction_metadata) ? (
            <Suggested />
          ) : null}
        </div>
      </div>
      <Typing />
      <Composer />
    </>
  );
}

function Beginning() {
  const { place, bot } = useDesk();
  const title = place.kind === 'dm' ? bot.name : place.kind === 'thread' ? place.name : `Welcome to #${place.name}`;
  const words = {
    channel: `Mention @${bot.name} and ask, or type / for its commands. A reply to one of its answers needs no mention.`,
    thread: `A thread is like a channel: mention @${bot.name}, use / or reply to an answer.`,
    dm: `No need to mention the bot here: just ask.`,
  };
  return (
    <div class="beginning">
      <h2>{title}</h2>
      <p>{words[place.kind]}</p>
    </div>
  );
}

function Typing() {
  const desk = useDesk();
  const [now, setNow] = useState(Date.now());
  const typing = desk.state.typing.get(desk.place.id);
  useEffect(() => {
    if (!typing) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, typing.until - Date.now()) + 10);
    return () => clearTimeout(timer);
  }, [typing]);
  const shown = typing && typing.until > Math.max(now, Date.now());
  return (
    <p class="typing" aria-live="off">
      {shown ? `${nameOf(desk, typing.user)} is typing…` : ''}
    </p>
  );
}

function follows(before: Seen | undefined, seen: Seen | undefined): boolean {
  if (!before || !seen) return false;
  const { message } = seen;
  const near = Date.parse(message.timestamp) - Date.parse(before.message.timestamp) < TOGETHER_MS;
  const ephemeral = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const about = message.referenced_message || message.interaction_metadata || ephemeral || before.visibleTo !== null;
  return near && !about && before.message.author.id === message.author.id;
}

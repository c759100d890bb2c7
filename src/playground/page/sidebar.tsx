import type { Place } from '../wire.js';
import { useDesk } from './desk.js';
import { Avatar } from './message/avatar.js';

/** Places to go to, and who one is. */
export function Sidebar({ onGo }: { onGo(): void }) {
  const desk = useDesk();
  const { state, me, people } = desk;
  const channels = state.places.filter((place) => place.kind === 'channel');
  const threads = (channel: Place) => state.places.filter((place) => place.parent === channel.id);
  const direct = state.places.filter((place) => place.person === me.id);
  const go = (place: Place, sign: string, words = place.name) => (
    <button
      type="button"
      class={`place ${place.kind}`}
      aria-current={place.id === desk.place.id ? 'page' : undefined}
      onClick={() => {
        desk.visit(place.id);
        onGo();
      }}
    >
      <span class="sign" aria-hidden="true">
        {sign}
      </span>
      {words}
    </button>
  );
  return (
    <nav class="sidebar" aria-label="Channels and members">
      <h1>{state.hello?.server}</h1>
      <div class="places">
        <h2>Channels</h2>
        <ul>
          {channels.map((channel) => (
            <li key={channel.id}>
              {go(channel, '#')}
              {threads(channel).map((thread) => (
                <div key={thread.id}>{go(thread, '⌞')}</div>
              ))}
            </li>
          ))}
        </ul>
        <h2>Direct messages</h2>
        <ul>
          {direct.map((place) => (
            <li key={place.id}>{go(place, '@', desk.bot.name)}</li>
          ))}
        </ul>
      </div>
      <fieldset class="people">
        <legend>You are</legend>
        {people.map((person) => (
          <label key={person.id} class={person.id === me.id ? 'chosen' : ''}>
            <input
              type="radio"
              name="person"
              value={person.id}
              checked={person.id === me.id}
              onChange={() => desk.become(person.id)}
            />
            <Avatar name={person.name} bot={false} small />
            <span>
              {person.name} <small>{person.role}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </nav>
  );
}

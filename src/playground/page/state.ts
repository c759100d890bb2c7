import type { Exchange, Hello, Place, Seen, Update } from '../wire.js';

export type Connection = 'connecting' | 'live' | 'lost' | 'refused';

/** What the server has told, and how the line to it is. */
export interface State {
  readonly connection: Connection;
  readonly hello: Hello | null;
  readonly people: Hello['people'];
  readonly places: readonly Place[];
  /** By place, then by message, oldest first. */
  readonly messages: ReadonlyMap<string, ReadonlyMap<string, Seen>>;
  readonly uses: Readonly<Record<string, string>>;
  /** Oldest first. */
  readonly exchanges: readonly Exchange[];
  /** Place → who is writing there, and until when (Unix milliseconds). */
  readonly typing: ReadonlyMap<string, { readonly user: string; readonly until: number }>;
}

export const EMPTY: State = {
  connection: 'connecting',
  hello: null,
  people: [],
  places: [],
  messages: new Map(),
  uses: {},
  exchanges: [],
  typing: new Map(),
};

/** Discord shows somebody as writing for about this long. */
const TYPING_MS = 8000;
const KEPT_EXCHANGES = 60;

export type Change = Update | { readonly type: 'connection'; readonly connection: Connection };

export function reduce(state: State, change: Change): State {
  switch (change.type) {
    case 'connection':
      return { ...state, connection: change.connection };
    case 'hello': {
      const messages = new Map<string, Map<string, Seen>>();
      for (const seen of change.messages) {
        const place = messages.get(seen.message.channel_id) ?? new Map<string, Seen>();
        messages.set(seen.message.channel_id, place.set(seen.message.id, seen));
      }
      const { people, places, uses, exchanges } = change;
      return { ...EMPTY, connection: 'live', hello: change, people, places, messages, uses, exchanges };
    }
    case 'message':
      return withMessage(state, change.action, change.seen);
    case 'typing': {
      const until = Date.now() + TYPING_MS;
      return { ...state, typing: new Map(state.typing).set(change.channel, { user: change.user, until }) };
    }
    case 'person': {
      const { person } = change;
      return { ...state, people: state.people.map((one) => (one.id === person.id ? person : one)) };
    }
    case 'place':
      return { ...state, places: [...state.places, change.place] };
    case 'use':
      return { ...state, uses: { ...state.uses, [change.interaction]: change.label } };
    case 'exchange': {
      const { exchange } = change;
      const known = state.exchanges.some(({ id }) => id === exchange.id);
      const exchanges = known
        ? state.exchanges.map((one) => (one.id === exchange.id ? exchange : one))
        : [...state.exchanges, exchange].slice(-KEPT_EXCHANGES);
      return { ...state, exchanges };
    }
  }
}

function withMessage(state: State, action: 'create' | 'update' | 'delete', seen: Seen): State {
  const { id, channel_id, author } = seen.message;
  const place = new Map(state.messages.get(channel_id));
  if (action === 'delete') place.delete(id);
  else place.set(id, seen);
  const typing = new Map(state.typing);
  if (typing.get(channel_id)?.user === author.id) typing.delete(channel_id);
  return { ...state, typing, messages: new Map(state.messages).set(channel_id, place) };
}

/** What one person sees in a place, oldest first. */
export function visible(state: State, place: string, person: string): Seen[] {
  const all = [...(state.messages.get(place)?.values() ?? [])];
  return all.filter(({ visibleTo }) => visibleTo === null || visibleTo === person);
}

import type { APIMessage } from 'discord-api-types/v10';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Action } from '../actions.js';
import type { Outcome, Persona, Place } from '../wire.js';
import type { Client } from './client.js';
import type { State } from './state.js';

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
/** An action without who does it: that is whoever is chosen on the page. */
export type Deed = Without<Action, 'as'>;

/** What every part of the page can read and do. */
export interface Desk {
  readonly client: Client;
  readonly state: State;
  readonly bot: { readonly id: string; readonly name: string };
  readonly me: Persona;
  readonly people: readonly Persona[];
  readonly place: Place;
  /** Does it as the person who is chosen; null where it was refused, which is then shown. */
  act(deed: Deed): Promise<Outcome | null>;
  become(person: string): void;
  visit(place: string): void;
  /** Says something that went wrong. */
  complain(words: string): void;
  replyTo: APIMessage | null;
  setReplyTo(message: APIMessage | null): void;
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no desk around this part');
  return desk;
}

/** How somebody is called; the id where nobody knows. */
export function nameOf({ bot, people }: Pick<Desk, 'bot' | 'people'>, id: string): string {
  return id === bot.id ? bot.name : (people.find((one) => one.id === id)?.name ?? id);
}

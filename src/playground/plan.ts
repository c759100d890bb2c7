import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { GuildPlan, Loopback } from 'loopback-discord';
import type { Persona, Place } from './wire.js';

const PEOPLE = [
  { name: 'Ada', role: 'member' },
  { name: 'Ben', role: 'moderator' },
  { name: 'Cleo', role: 'curator' },
] as const;

/** The server of the playground. A curator manages the server, which is what the bot asks of one. */
export const PLAN: GuildPlan = {
  name: 'Playground',
  roles: { member: 0n, moderator: P.ManageMessages, curator: P.ManageGuild },
  members: PEOPLE.map(({ name, role }) => ({ name, roles: [role] })),
  channels: [{ name: 'questions' }, { name: 'general' }],
};

/** Discord has no Kazakh and no Uzbek yet; the bot speaks both, so here they can be set. */
export const LOCALES: Readonly<Record<string, string>> = { en: 'en-US', ru: 'ru', zh: 'zh-CN', kk: 'kk', uz: 'uz' };

export const FIRST_LOCALE = 'en-US';

export function personas(discord: Loopback): Persona[] {
  return PEOPLE.map(({ name, role }) => ({ id: discord.member(name).id, name, role, locale: FIRST_LOCALE }));
}

/** Sets the language of somebody's Discord. */
export function setLocale({ world }: Loopback, id: string, locale: string): void {
  const person = world.people.get(id);
  // What the client sends is taken as it is, so a language that Discord does not have yet can be tried, too.
  if (person) person.locale = locale as typeof person.locale;
}

/** Furnishes it before the bot comes: a thread, everybody's direct messages, and a message that nobody has answered. */
export function furnish(discord: Loopback, people: readonly Persona[], question: string): Place[] {
  const [first, second = first] = people;
  if (first === undefined || second === undefined) return [];
  const places: Place[] = (['questions', 'general'] as const).map((name) => {
    return { id: discord.channel(name), name, kind: 'channel', parent: null, person: null };
  });
  discord.member(second.id).say('general', question);
  const thread = discord.member(first.id).thread('questions', 'A thread to try');
  places.push({
    id: thread,
    name: 'A thread to try',
    kind: 'thread',
    parent: discord.channel('questions'),
    person: null,
  });
  for (const { id } of people) {
    places.push({
      id: discord.member(id).directMessage(),
      name: 'Direct message',
      kind: 'dm',
      parent: null,
      person: id,
    });
  }
  return places;
}

import { type APIGuildMember, type APIUser, Locale } from 'discord-api-types/v10';
import { type Guild, NO_FLAGS, type Person, type World } from './world.js';

export interface PersonPlan {
  name: string;
  locale?: Locale;
  bot?: boolean;
  acceptsDirectMessages?: boolean;
}

export function addPerson(world: World, plan: PersonPlan): Person {
  const user: APIUser = {
    id: world.ids.next(),
    username: plan.name,
    discriminator: '0',
    global_name: plan.name,
    avatar: null,
    ...(plan.bot ? { bot: true } : {}),
  };
  const person: Person = {
    user,
    locale: plan.locale ?? Locale.EnglishUS,
    acceptsDirectMessages: plan.acceptsDirectMessages ?? true,
  };
  world.people.set(user.id, person);
  return person;
}

export function publicUser(world: World, userId: string): APIUser {
  if (userId === world.application.bot.id) return world.application.bot;
  const person = world.people.get(userId);
  if (!person) throw new Error(`no user ${userId} on this Discord`);
  return person.user;
}

export function memberView(world: World, guild: Guild, userId: string): APIGuildMember {
  const member = guild.members.get(userId);
  if (!member) throw new Error(`user ${userId} is no member of ${guild.name}`);
  return {
    user: publicUser(world, userId),
    nick: member.nick,
    roles: member.roles,
    joined_at: member.joinedAt,
    deaf: false,
    mute: false,
    flags: NO_FLAGS,
    pending: false,
    avatar: null,
    premium_since: null,
    communication_disabled_until: null,
  };
}

/** A member as messages carry it, without the user. */
export function messageMember(world: World, guild: Guild, userId: string): Omit<APIGuildMember, 'user'> | undefined {
  if (!guild.members.has(userId)) return undefined;
  const { user: _, ...member } = memberView(world, guild, userId);
  return member;
}

import { messagesFor } from '../messages/index.js';
import { LOCALES } from './plan.js';
import type { Session } from './session.js';
import type { Hello, Seen } from './wire.js';

/** The playground as it is now, for a page that has just been opened. */
export function hello({ discord, people, places, suggested, uses, inspector }: Session): Hello {
  const { world, guild } = discord;
  const messages: Seen[] = places.flatMap(({ id }) => [...(world.messages.get(id)?.values() ?? [])]);
  return {
    type: 'hello',
    server: guild.name,
    bot: { id: world.application.bot.id, name: world.application.bot.username },
    people,
    roles: Object.fromEntries([...guild.roles.values()].map(({ id, name }) => [id, name])),
    places,
    messages,
    uses: Object.fromEntries(uses),
    exchanges: inspector.exchanges(),
    suggested,
    locales: Object.entries(LOCALES).map(([code, locale]) => ({ locale, name: messagesFor(code).languageName(code) })),
  };
}

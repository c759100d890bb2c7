import { ChannelType, GatewayIntentBits, OverwriteType } from 'discord-api-types/v10';
import { dispatch } from '../gateway/gateway.js';
import { LoopbackError } from '../loopback-error.js';
import type { Platform } from '../platform.js';
import { guildCreateView } from '../world/guild-view.js';
import { addGuild, type GuildPlan, setOverwrite } from '../world/guilds.js';
import { addPerson, type PersonPlan } from '../world/people.js';
import type { Guild } from '../world/world.js';
import { findChannel, findPerson } from './lookup.js';

/** Changes to the world while the bot is connected. */
export interface Admin {
  addGuild(plan: GuildPlan): Guild;
  /** Gives the id of the new user. */
  addPerson(plan: PersonPlan): string;
  /** Allows and denies permissions in a channel to `bot`, to `everyone` or to a role by id or name. */
  permit(channel: string, whom: string, change: { allow?: bigint; deny?: bigint }): void;
  /** Whether a user takes direct messages from the bot. */
  acceptDirectMessages(user: string, accepts: boolean): void;
  /** A private group of users without the bot, where it is reached through the users' own installation. Gives its id. */
  groupDirectMessage(users: string[]): string;
}

export function admin(platform: Platform): Admin {
  const { world, gateway } = platform;
  return {
    addGuild(plan) {
      const guild = addGuild(world, plan);
      const route = { guildId: guild.id, intents: GatewayIntentBits.Guilds };
      if (guild.hasBot) dispatch(gateway, 'GUILD_CREATE', route, () => guildCreateView(world, guild));
      return guild;
    },
    addPerson: (plan) => addPerson(world, plan).user.id,
    permit(name, whom, { allow = 0n, deny = 0n }) {
      const channel = findChannel(platform, name);
      if (whom === 'bot') return setOverwrite(channel, world.application.bot.id, OverwriteType.Member, allow, deny);
      const roles = [...(world.guilds.get(channel.guildId ?? '')?.roles.values() ?? [])];
      const role = roles.find((one) => one.id === whom || one.name === whom || one.name === `@${whom}`);
      if (!role) throw new LoopbackError(`no role ${whom}`);
      return setOverwrite(channel, role.id, OverwriteType.Role, allow, deny);
    },
    acceptDirectMessages(user, accepts) {
      findPerson(platform, user).acceptsDirectMessages = accepts;
    },
    groupDirectMessage(users) {
      const id = world.ids.next();
      const recipientIds = users.map((name) => findPerson(platform, name).user.id);
      world.channels.set(id, {
        id,
        type: ChannelType.GroupDM,
        name: `group ${id}`,
        guildId: null,
        parentId: null,
        ownerId: recipientIds[0] ?? null,
        overwrites: [],
        recipientIds,
        lastMessageId: null,
      });
      return id;
    },
  };
}

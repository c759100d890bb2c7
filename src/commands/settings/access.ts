import {
  ApplicationIntegrationType,
  type BaseInteraction,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Desk } from '../command.js';
import { rolesOf } from '../facts/access.js';

type Who = Pick<BaseInteraction, 'authorizingIntegrationOwners' | 'context' | 'guildId' | 'memberPermissions'>;

/**
 * Whether an interaction comes from somebody who manages the server that it comes from, through the app that this server installed. Asked on
 * every call, button and menu: Discord's own setting of who is shown a command says nothing about who presses what.
 */
export function isManager({ guildId, context, authorizingIntegrationOwners, memberPermissions }: Who): boolean {
  if (guildId === null || context !== InteractionContextType.Guild) return false;
  if (authorizingIntegrationOwners?.[ApplicationIntegrationType.GuildInstall] !== guildId) return false;
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}

/** Ways to ask that a server may keep for some roles. */
export type Surface = 'commands' | 'mentions' | 'unasked';

/** Whether somebody with these roles may ask in this way; outside of servers everybody may. */
export function mayAsk(desk: Desk, guild: string | null, surface: Surface, roles: readonly string[]): boolean {
  const allowed = desk.settings.of(guild)[surface];
  return allowed === null || roles.some((role) => allowed.includes(role));
}

/** The same for somebody who used a command or a form. */
export const mayCommand = (desk: Desk, { guildId, member }: Pick<BaseInteraction, 'guildId' | 'member'>): boolean =>
  mayAsk(desk, guildId, 'commands', rolesOf(member));

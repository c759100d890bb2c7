import {
  ApplicationIntegrationType,
  type BaseInteraction,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { notice } from '../../rendering/message.js';
import type { Curators } from '../command.js';

type Who = Pick<
  BaseInteraction,
  'authorizingIntegrationOwners' | 'context' | 'guildId' | 'member' | 'memberPermissions'
>;

/**
 * Whether an interaction comes from a curator: in one of their servers, through the app that the server installed, by
 * somebody who manages the server or has a curator's role. Asked on every call, button and modal: where a command is
 * registered says nothing about who presses what, and administrators can let anybody use it.
 */
export function isCurator(interaction: Who, { guilds, roles }: Curators): boolean {
  const { guildId, member, memberPermissions, context, authorizingIntegrationOwners } = interaction;
  if (guildId === null || !guilds.has(guildId) || context !== InteractionContextType.Guild) return false;
  if (authorizingIntegrationOwners?.[ApplicationIntegrationType.GuildInstall] !== guildId) return false;
  if (memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return true;
  return rolesOf(member).some((id) => roles.has(id));
}

/** Ids of a member's roles, in whichever form Discord or its client gave the member. */
export function rolesOf(member: BaseInteraction['member']): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

export const REFUSAL = notice(
  'Only the curators of this library can do this, in their own server. Ask somebody who manages that server.',
);

import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { GLOBAL, type World } from '../world/world.js';

/** What a request gives of a command, after the check. */
export type CommandBody = Partial<APIApplicationCommand> & {
  name: string;
  default_member_permissions?: string | number | null;
};

/** Whether a command has the name and the type of `body`. */
export const like = (body: Partial<CommandBody>) => (one: APIApplicationCommand) =>
  one.name === body.name && one.type === (body.type ?? ApplicationCommandType.ChatInput);

/** The command that `body` makes in a scope, with the id of the one that it replaces. */
export function commandOf(
  world: World,
  scope: string,
  body: CommandBody,
  known: APIApplicationCommand | undefined,
): APIApplicationCommand {
  const permissions = body.default_member_permissions;
  return {
    ...body,
    id: known?.id ?? world.ids.next(),
    application_id: world.application.id,
    version: world.ids.next(),
    type: body.type ?? ApplicationCommandType.ChatInput,
    description: body.description ?? '',
    default_member_permissions: permissions === null || permissions === undefined ? null : String(permissions),
    nsfw: body.nsfw ?? false,
    ...(scope === GLOBAL ? globalParts(body) : { guild_id: scope }),
  };
}

/** What a bot would send to make a command that is there. */
export function bodyOf({ id, application_id, version, guild_id, ...body }: APIApplicationCommand): CommandBody {
  return body;
}

/** Defaults: https://docs.discord.com/developers/interactions/application-commands#contexts */
function globalParts(body: CommandBody): Partial<APIApplicationCommand> {
  return {
    integration_types: body.integration_types ?? [ApplicationIntegrationType.GuildInstall],
    contexts: body.contexts ?? [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  };
}

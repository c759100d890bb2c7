import {
  type APIMessage,
  InteractionType,
  MessageFlags,
  MessageType,
  InteractionResponseType as Type,
} from 'discord-api-types/v10';
import type { Choice, ShownModal } from '../journal.js';
import type { MessageBody, UploadedFile } from '../messages/body.js';
import { changesOf } from '../messages/changes.js';
import { compose } from '../messages/compose.js';
import { amend, find, publish } from '../messages/store.js';
import type { Platform } from '../platform.js';
import { ApiError } from '../rest/errors.js';
import type { Channel } from '../world/world.js';
import { announceOutcome, type LiveInteraction } from './live.js';

export interface CallbackBody {
  type: Type;
  data?: (MessageBody & { choices?: Choice[] } & Partial<ShownModal>) | null;
}

/** Carries out the first response to an interaction; gives the message that it made or changed, if any. */
export function respond(
  platform: Platform,
  live: LiveInteraction,
  body: CallbackBody,
  files: UploadedFile[],
): APIMessage | null {
  const data = body.data ?? {};
  const ephemeral = ((data.flags ?? 0) & MessageFlags.Ephemeral) !== 0 || live.forcedEphemeral;
  switch (body.type) {
    case Type.ChannelMessageWithSource: {
      live.state = 'responded';
      live.ephemeral = ephemeral;
      const message = postResponse(platform, live, data, files, { ephemeral });
      live.originalId = message.id;
      announceOutcome(platform, live, { kind: 'message', message });
      return message;
    }
    case Type.DeferredChannelMessageWithSource: {
      live.state = 'thinking';
      live.ephemeral = ephemeral;
      const message = postResponse(platform, live, {}, [], { ephemeral, loading: true });
      live.originalId = message.id;
      announceOutcome(platform, live, { kind: 'thinking', message });
      return message;
    }
    case Type.DeferredMessageUpdate:
      live.state = 'source';
      live.originalId = live.sourceMessageId;
      announceOutcome(platform, live, { kind: 'acknowledged' });
      return null;
    case Type.UpdateMessage:
      live.state = 'source';
      live.originalId = live.sourceMessageId;
      return changeMessage(platform, live, live.sourceMessageId, data, files);
    case Type.ApplicationCommandAutocompleteResult:
      live.state = 'responded';
      announceOutcome(platform, live, { kind: 'choices', choices: data.choices ?? [] });
      return null;
    case Type.Modal: {
      live.state = 'responded';
      const { custom_id = '', title = '' } = data;
      announceOutcome(platform, live, {
        kind: 'modal',
        modal: { custom_id, title, components: data.components ?? [] },
      });
      return null;
    }
    default:
      throw new ApiError('invalidFormBody');
  }
}

interface Posting {
  ephemeral: boolean;
  /** Stands for a message that is promised by a deferral. */
  loading?: boolean;
  replyTo?: string | null;
}

/** A message under the name of the bot that says which interaction it answers. */
export function postResponse(
  platform: Platform,
  live: LiveInteraction,
  body: MessageBody,
  files: UploadedFile[],
  { ephemeral, loading = false, replyTo = live.sourceMessageId }: Posting,
): APIMessage {
  const { application } = platform.world;
  const reference = replyTo === null ? {} : { message_reference: { message_id: replyTo } };
  const message = compose(platform, channelOf(platform, live), { ...body, ...reference }, files, {
    authorId: application.bot.id,
    type: replyTo === null ? responseType(live) : MessageType.Reply,
    flags: (ephemeral ? MessageFlags.Ephemeral : 0) | (loading ? MessageFlags.Loading : 0),
    extra: { application_id: application.id, webhook_id: application.id, interaction_metadata: live.metadata },
  });
  return publish(platform, channelOf(platform, live), message, ephemeral ? live.userId : null);
}

/** Edits a message of the interaction; one that is still loading becomes the response. */
export function changeMessage(
  platform: Platform,
  live: LiveInteraction,
  id: string | null,
  body: MessageBody,
  files: UploadedFile[],
): APIMessage {
  const channel = channelOf(platform, live);
  const stored = id === null ? undefined : find(platform, channel.id, id);
  if (!stored) throw new ApiError('unknownMessage');
  const changes = changesOf(platform, channel, stored, body, files);
  const fulfils = live.state === 'thinking' && stored.message.id === live.originalId;
  if (fulfils) {
    live.state = 'responded';
    changes.flags = (changes.flags ?? stored.message.flags ?? 0) & ~MessageFlags.Loading;
    changes.edited_timestamp = null;
  }
  const message = amend(platform, channel, stored.message.id, changes);
  announceOutcome(platform, live, { kind: fulfils ? 'message' : 'update', message });
  return message;
}

export function channelOf({ world }: Platform, live: LiveInteraction): Channel {
  const channel = world.channels.get(live.channelId);
  if (!channel) throw new ApiError('unknownChannel');
  return channel;
}

function responseType(live: LiveInteraction): MessageType {
  if (live.type !== InteractionType.ApplicationCommand) return MessageType.Default;
  return live.isContextMenu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
}

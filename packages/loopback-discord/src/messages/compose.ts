import {
  type APIAttachment,
  type APIMessage,
  type APIMessageTopLevelComponent,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { Platform } from '../platform.js';
import { publicUser } from '../world/people.js';
import type { Channel } from '../world/world.js';
import { componentsIn, type MessageBody, pingingTexts, type UploadedFile } from './body.js';
import { mentionsIn, pingsOf } from './mentions.js';
import { find } from './store.js';
import { keepUpload } from './uploads.js';

/** Flags that a sender may set; Discord sets the others itself. */
const SETTABLE = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

export interface Origin {
  authorId: string;
  type?: MessageType;
  /** Added to what the message is made of: interaction metadata, webhook id. */
  extra?: Partial<APIMessage>;
  /** Flags that Discord sets, such as Ephemeral. */
  flags?: number;
}

/** Makes the message that a request describes, without keeping it. */
export function compose(
  platform: Platform,
  channel: Channel,
  body: MessageBody,
  files: UploadedFile[],
  origin: Origin,
): APIMessage {
  const { world } = platform;
  const referenceId = body.message_reference?.message_id;
  const referenced = referenceId === undefined ? undefined : find(platform, channel.id, referenceId)?.message;
  const flags = ((body.flags ?? 0) & SETTABLE) | (origin.flags ?? 0);
  const message: APIMessage = {
    id: world.ids.next(),
    channel_id: channel.id,
    author: publicUser(world, origin.authorId),
    content: body.content ?? '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    type: origin.type ?? (referenced ? MessageType.Reply : MessageType.Default),
    attachments: uploaded(platform, channel, body, files),
    embeds: (body.embeds ?? []).map((embed) => ({ ...embed })),
    components: numbered(body.components ?? []),
    flags,
    ...mentioned(platform, body, referenced),
    ...origin.extra,
  };
  if (body.nonce !== undefined && body.nonce !== null) message.nonce = body.nonce;
  if (referenced) {
    message.message_reference = {
      message_id: referenced.id,
      channel_id: channel.id,
      ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
    };
    const { referenced_message: _, ...flat } = referenced;
    message.referenced_message = flat;
  }
  return message;
}

/** Who a message pings, for its `mentions`, `mention_roles` and `mention_everyone`. */
export function mentioned(
  platform: Platform,
  body: MessageBody,
  referenced: APIMessage | undefined,
): Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'> {
  const { world } = platform;
  const allowed = body.allowed_mentions;
  const pings = pingsOf(mentionsIn(pingingTexts(body).join('\n')), allowed);
  const users = new Set(pings.users.filter((id) => world.people.has(id) || id === world.application.bot.id));
  // Not the author of an interaction response: such a reply reaches no app without the Message Content intent.
  const repliedUser = allowed ? (allowed.replied_user ?? false) : true;
  if (referenced && repliedUser && !referenced.interaction_metadata) users.add(referenced.author.id);
  return {
    mentions: [...users].map((id) => publicUser(world, id)),
    mention_roles: pings.roles,
    mention_everyone: pings.everyone,
  };
}

/** Gives every component without an `id` the next free one, as Discord does. */
export function numbered(components: APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  const copy = structuredClone(components);
  const all = [...componentsIn(copy)];
  const taken = new Set(all.map((one) => one.id));
  let next = 1;
  for (const component of all) {
    if (typeof component.id === 'number' && component.id > 0) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    taken.add(next);
  }
  return copy;
}

/** Files of a request, with the words that its `attachments` give them. */
export function uploaded(
  platform: Platform,
  channel: Channel,
  body: MessageBody,
  files: UploadedFile[],
): APIAttachment[] {
  return files.map((file) => {
    const words = body.attachments?.find((one) => String(one.id) === file.index) ?? {};
    return keepUpload(platform, channel, file, words);
  });
}

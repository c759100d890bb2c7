import {
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
} from 'discord-api-spec/zod';
import { MessageFlags } from 'discord-api-types/v10';
import type { Violation } from '../journal.js';
import { isRecord, type UploadedFile } from '../messages/body.js';
import { find } from '../messages/store.js';
import type { Platform } from '../platform.js';
import type { RestRequest } from '../rest/request.js';
import type { Params } from '../rest/router.js';
import { checkFiles } from './attachments.js';
import { checkComponents, length } from './components.js';
import { Limit } from './limits.js';
import { checkPings } from './pings.js';
import { checkSchema, refusal } from './schema.js';

/** The limits on a message body beyond the schema. `wasV2`: the message that is edited has the flag already. */
export function checkMessageBody(body: unknown, wasV2 = false): Violation[] {
  if (!isRecord(body)) return [refusal('schema', 'body: expected an object')];
  const flags = typeof body.flags === 'number' ? body.flags : 0;
  const flagged = (flags & MessageFlags.IsComponentsV2) !== 0;
  const v2 = flagged || wasV2;
  const violations = [...checkComponents(body.components, v2), ...checkEmbeds(body.embeds), ...checkPings(body)];
  if (length(body.content) > Limit.content) {
    violations.push(refusal('content-too-long', `content of ${length(body.content)}, at most ${Limit.content}`));
  }
  if (v2) {
    for (const field of ['content', 'embeds', 'sticker_ids', 'poll']) {
      const value = body[field];
      const empty =
        value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
      if (!empty) violations.push(refusal('components-v2-exclusive', `${field} is not allowed beside Components V2`));
    }
  }
  if (wasV2 && body.flags !== undefined && body.flags !== null && !flagged) {
    violations.push(refusal('components-v2-stays', 'the IS_COMPONENTS_V2 flag cannot be taken off'));
  }
  return violations;
}

function checkEmbeds(embeds: unknown): Violation[] {
  if (!Array.isArray(embeds)) return [];
  let sum = 0;
  for (const embed of embeds) {
    if (!isRecord(embed)) continue;
    const fields: unknown[] = Array.isArray(embed.fields) ? embed.fields : [];
    const footer = isRecord(embed.footer) ? length(embed.footer.text) : 0;
    const author = isRecord(embed.author) ? length(embed.author.name) : 0;
    sum += length(embed.title) + length(embed.description) + footer + author;
    for (const field of fields) if (isRecord(field)) sum += length(field.name) + length(field.value);
  }
  return sum > Limit.embedsTotal ? [refusal('embeds-too-long', `embeds of ${sum}, at most ${Limit.embedsTotal}`)] : [];
}

/** Nothing to show: Discord answers 50006. */
function isEmptyMessage(body: unknown, files: number): boolean {
  if (!isRecord(body)) return false;
  const parts = [body.content, body.embeds, body.components, body.sticker_ids];
  const filled = parts.some((one) => (typeof one === 'string' || Array.isArray(one)) && one.length > 0);
  return !filled && files === 0 && !isRecord(body.poll);
}

export const EMPTY_MESSAGE = 'empty-message';

/** The limits on a message that is new. */
export function checkNewMessage(body: unknown, files: readonly UploadedFile[]): Violation[] {
  const empty = isEmptyMessage(body, files.length);
  return [
    ...(empty ? [refusal(EMPTY_MESSAGE, 'a message needs content, embeds, components or files')] : []),
    ...checkMessageBody(body),
    ...(isRecord(body) ? checkFiles(body, files) : []),
  ];
}

/** Flags of a channel message: https://docs.discord.com/developers/resources/message#create-message */
const CHANNEL_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;

function checkChannelFlags(body: unknown): Violation[] {
  const flags = isRecord(body) && typeof body.flags === 'number' ? body.flags : 0;
  if ((flags & ~CHANNEL_FLAGS) === 0) return [];
  return [
    {
      rule: 'flags',
      message: 'a channel message takes no such flag; nobody but an interaction is ephemeral',
      refused: false,
    },
  ];
}

export function checkMessageCreate({ body, files }: RestRequest): Violation[] {
  return [
    ...checkSchema(MessageCreateRequestSchema, body),
    ...checkNewMessage(body, files),
    ...checkChannelFlags(body),
  ];
}

export function checkMessageEdit({ body }: RestRequest, params: Params, platform: Platform): Violation[] {
  const flags = find(platform, params.channel ?? '', params.message ?? '')?.message.flags ?? 0;
  const wasV2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  return [...checkSchema(MessageEditRequestPartialSchema, body), ...checkMessageBody(body, wasV2)];
}

export function checkFollowup({ body, files }: RestRequest): Violation[] {
  return [...checkSchema(IncomingWebhookRequestPartialSchema, body), ...checkNewMessage(body, files)];
}

export function checkFollowupEdit({ body }: RestRequest, wasV2: boolean): Violation[] {
  return [...checkSchema(IncomingWebhookUpdateRequestPartialSchema, body), ...checkMessageBody(body, wasV2)];
}

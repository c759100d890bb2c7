import type { APIAllowedMentions, APIEmbed, APIMessageTopLevelComponent } from 'discord-api-types/v10';

/** A message in a request, after the schema check. */
export interface MessageBody {
  content?: string | null;
  embeds?: APIEmbed[] | null;
  components?: APIMessageTopLevelComponent[] | null;
  allowed_mentions?: APIAllowedMentions | null;
  attachments?: { id: string | number; filename?: string | null; description?: string | null }[] | null;
  message_reference?: { message_id: string; fail_if_not_exists?: boolean | null } | null;
  sticker_ids?: string[] | null;
  poll?: unknown;
  flags?: number | null;
  nonce?: string | number | null;
  enforce_nonce?: boolean | null;
}

export interface UploadedFile {
  /** The n of `files[n]`. */
  index: string;
  name: string;
  contentType: string;
  data: Uint8Array;
}

/** Every component in a tree, containers before what they hold. Works on unchecked input. */
export function* componentsIn(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) {
    for (const one of value) yield* componentsIn(one);
  } else if (isRecord(value)) {
    yield value;
    yield* componentsIn(value.components);
    yield* componentsIn(value.accessory);
    yield* componentsIn(value.component);
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const TEXT_DISPLAY = 10;

/** The texts of a message in which a mention can ping: content and text displays, not embeds. */
export function pingingTexts(body: { content?: unknown; components?: unknown }): string[] {
  const texts = typeof body.content === 'string' ? [body.content] : [];
  for (const component of componentsIn(body.components)) {
    if (component.type === TEXT_DISPLAY && typeof component.content === 'string') texts.push(component.content);
  }
  return texts;
}

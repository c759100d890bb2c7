import { ComponentType, InteractionType } from 'discord-api-types/v10';
import { invoke } from '../interactions/invoke.js';
import type { LiveInteraction } from '../interactions/live.js';
import { LoopbackError } from '../loopback-error.js';
import { isRecord } from '../messages/body.js';
import { find } from '../messages/store.js';
import type { Platform } from '../platform.js';
import { findChannel } from './lookup.js';

export type ModalValues = Record<string, string | string[]>;

/** Characters that a text input takes when it sets no limit: https://docs.discord.com/developers/components/reference#text-input */
const TEXT_INPUT = 4000;

/** Fills in the form that the interaction `shownId` made pop up and sends it. */
export function submitModal(platform: Platform, userId: string, shownId: string, values: ModalValues): LiveInteraction {
  const shown = [...platform.interactions.values()].find((one) => one.id === shownId);
  if (shown && shown.userId !== userId) throw new LoopbackError('that modal was shown to somebody else');
  const outcome = shown?.outcomes.find((one) => one.kind === 'modal');
  if (!shown || outcome?.kind !== 'modal') throw new LoopbackError('no modal is open');
  const { custom_id, components } = outcome.modal;
  const left = new Set(Object.keys(values));
  const data = { custom_id, components: components.map((one) => filled(one, values, left)) };
  const [unknown] = left;
  if (unknown !== undefined) throw new LoopbackError(`the modal has no field ${unknown}`);
  const channel = findChannel(platform, shown.channelId);
  const source =
    shown.sourceMessageId === null ? undefined : find(platform, channel.id, shown.sourceMessageId)?.message;
  return invoke(platform, {
    type: InteractionType.ModalSubmit,
    userId: shown.userId,
    channel,
    data,
    trigger: shown.metadata,
    ...(source ? { source } : {}),
  });
}

/** A component of the form as it comes back: labels and rows keep their fields, texts only their id. */
function filled(component: unknown, values: ModalValues, left: Set<string>): Record<string, unknown> {
  if (!isRecord(component)) return {};
  const { type, id } = component;
  if (type === ComponentType.Label) return { type, id, component: field(component.component, values, left) };
  if (type === ComponentType.ActionRow && Array.isArray(component.components)) {
    return { type, id, components: component.components.map((one) => field(one, values, left)) };
  }
  return { type, id };
}

function field(input: unknown, values: ModalValues, left: Set<string>): Record<string, unknown> {
  if (!isRecord(input) || typeof input.custom_id !== 'string') return {};
  const { type, id, custom_id } = input;
  left.delete(custom_id);
  const given = values[custom_id] ?? (typeof input.value === 'string' ? input.value : chosenFirst(input.options));
  if (type !== ComponentType.TextInput)
    return { type, id, custom_id, values: Array.isArray(given) ? given : given === '' ? [] : [given] };
  const value = String(given);
  const required = input.required !== false;
  const min = typeof input.min_length === 'number' ? input.min_length : required ? 1 : 0;
  const max = typeof input.max_length === 'number' ? input.max_length : TEXT_INPUT;
  if ((value.length > 0 || required) && (value.length < min || value.length > max)) {
    throw new LoopbackError(`field ${custom_id} takes ${min} to ${max} characters`);
  }
  return { type, id, custom_id, value };
}

/** What stands chosen in a menu before anybody has touched it. */
const chosenFirst = (options: unknown): string[] | string =>
  Array.isArray(options)
    ? options.flatMap((one) => (isRecord(one) && one.default === true ? [String(one.value)] : []))
    : '';

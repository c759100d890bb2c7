import { type APIMessage, ComponentType, InteractionType } from 'discord-api-types/v10';
import { invoke } from '../interactions/invoke.js';
import type { LiveInteraction } from '../interactions/live.js';
import { LoopbackError } from '../loopback-error.js';
import { componentsIn } from '../messages/body.js';
import type { Platform } from '../platform.js';
import { findChannel } from './lookup.js';
import type { MessageRef } from './speak.js';

const LINK_STYLE = 5;

/** The message as it is now, if this user sees it. */
function seen(platform: Platform, userId: string, ref: MessageRef): APIMessage {
  const stored = platform.world.messages.get(ref.channel_id)?.get(ref.id);
  if (!stored || (stored.visibleTo !== null && stored.visibleTo !== userId)) {
    throw new LoopbackError(`user ${userId} sees no message ${ref.id}`);
  }
  return stored.message;
}

function press(
  platform: Platform,
  userId: string,
  ref: MessageRef,
  component: Record<string, unknown>,
  values?: string[],
): LiveInteraction {
  const source = seen(platform, userId, ref);
  if (component.disabled === true) throw new LoopbackError('that component is disabled');
  const data = {
    id: component.id,
    custom_id: component.custom_id,
    component_type: component.type,
    ...(values ? { values } : {}),
  };
  const channel = findChannel(platform, ref.channel_id);
  return invoke(platform, { type: InteractionType.MessageComponent, userId, channel, data, source });
}

/** Clicks the button with this custom_id, or else with this label. */
export function click(platform: Platform, userId: string, ref: MessageRef, customIdOrLabel: string): LiveInteraction {
  const all = [...componentsIn(seen(platform, userId, ref).components)];
  const buttons = all.filter((one) => one.type === ComponentType.Button);
  const button =
    buttons.find((one) => one.custom_id === customIdOrLabel) ?? buttons.find((one) => one.label === customIdOrLabel);
  if (!button) {
    const labels = buttons.map((one) => String(one.label ?? one.custom_id)).join(', ') || 'none';
    throw new LoopbackError(`no button ${customIdOrLabel}; there are: ${labels}`);
  }
  if (button.style === LINK_STYLE) throw new LoopbackError('a link button opens a page, the bot hears nothing of it');
  return press(platform, userId, ref, button);
}

/** Chooses values in a select menu. */
export function select(
  platform: Platform,
  userId: string,
  ref: MessageRef,
  customId: string,
  values: string[],
): LiveInteraction {
  const all = [...componentsIn(seen(platform, userId, ref).components)];
  const menu = all.find((one) => one.custom_id === customId && one.type !== ComponentType.Button);
  if (!menu) throw new LoopbackError(`no select menu ${customId}`);
  const options = Array.isArray(menu.options) ? menu.options : null;
  const known = new Set(options?.map((one: { value?: unknown }) => one.value));
  const min = typeof menu.min_values === 'number' ? menu.min_values : 1;
  const max = typeof menu.max_values === 'number' ? menu.max_values : 1;
  if (values.length < min || values.length > max || (options && values.some((one) => !known.has(one)))) {
    throw new LoopbackError(`${customId} takes ${min} to ${max} of its own options`);
  }
  return press(platform, userId, ref, menu, values);
}

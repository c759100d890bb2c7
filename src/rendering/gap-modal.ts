import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import type { Messages } from '../messages/messages.js';
import { LIMITS, QUESTION } from './limits.js';
import { clip, tidy } from './markdown.js';

/** The name of the one field of the modals below. */
export const MODAL_FIELD = 'question';

/**
 * Asks for consent by showing exactly what would be kept: the question, to be changed or left. Whoever closes the
 * modal has told nothing.
 */
export function questionModal(
  id: string,
  title: string,
  question: string | null,
  messages: Messages,
): APIModalInteractionResponseCallbackData {
  const value = question === null ? '' : clip(tidy(question), QUESTION);
  return {
    custom_id: id,
    title: clip(title, LIMITS.modalTitle),
    components: [
      { type: ComponentType.TextDisplay, content: messages.form.consent },
      field(messages, 3, { ...(value.length < 3 ? {} : { value }) }),
    ],
  };
}

/** The form behind `Ask more`. */
export function askMoreModal(id: string, messages: Messages): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title: clip(messages.button.askMore, LIMITS.modalTitle),
    components: [field(messages, 1, { placeholder: clip(messages.form.askMoreHint, LIMITS.optionText) })],
  };
}

const field = (messages: Messages, min: number, rest: { readonly value?: string; readonly placeholder?: string }) => ({
  type: ComponentType.Label as const,
  label: clip(messages.form.question, LIMITS.modalTitle),
  component: {
    type: ComponentType.TextInput as const,
    custom_id: MODAL_FIELD,
    style: TextInputStyle.Paragraph as const,
    min_length: min,
    max_length: QUESTION,
    required: true,
    ...rest,
  },
});

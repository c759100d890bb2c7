import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import type { Messages } from '../messages/messages.js';
import { optionsOf } from './curator-modals.js';
import { LIMITS, QUESTION } from './limits.js';
import { clip, tidy } from './markdown.js';
import type { MenuOption } from './menu.js';

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

/** Names of the fields of the form below, beside the question. */
export const COMPLAINT = { fact: 'fact', wrong: 'wrong' } as const;

/** Asks what is wrong with one of the facts told; the question goes with it if it is left in. */
export function complaintModal(
  id: string,
  facts: readonly MenuOption[],
  question: string | null,
  messages: Messages,
): APIModalInteractionResponseCallbackData {
  const { form, button } = messages;
  const [first] = facts;
  const value = question === null ? '' : clip(tidy(question), QUESTION);
  const choice = {
    type: ComponentType.Label as const,
    label: clip(form.whichFact, LIMITS.modalTitle),
    component: {
      type: ComponentType.StringSelect as const,
      custom_id: COMPLAINT.fact,
      required: true,
      options: optionsOf(facts, first === undefined ? [] : [first.value]),
    },
  };
  const wrong = {
    type: ComponentType.Label as const,
    label: clip(form.wrong, LIMITS.modalTitle),
    component: {
      type: ComponentType.TextInput as const,
      custom_id: COMPLAINT.wrong,
      style: TextInputStyle.Paragraph as const,
      min_length: 0,
      max_length: QUESTION,
      required: false,
    },
  };
  return {
    custom_id: id,
    title: clip(button.sayWhatIsWrong, LIMITS.modalTitle),
    components: [
      { type: ComponentType.TextDisplay, content: form.consent },
      ...(facts.length > 1 ? [choice] : []),
      wrong,
      field(messages, 0, { ...(value === '' ? {} : { value }) }),
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
    required: min > 0,
    ...rest,
  },
});

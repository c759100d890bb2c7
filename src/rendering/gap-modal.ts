import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
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
): APIModalInteractionResponseCallbackData {
  const value = question === null ? '' : clip(tidy(question), QUESTION);
  return {
    custom_id: id,
    title: clip(title, LIMITS.modalTitle),
    components: [
      {
        type: ComponentType.TextDisplay,
        content:
          'The curators will see this text, and nothing about who you are. Please leave out names and private matters.',
      },
      {
        type: ComponentType.Label,
        label: 'Question',
        component: {
          type: ComponentType.TextInput,
          custom_id: MODAL_FIELD,
          style: TextInputStyle.Paragraph,
          min_length: 3,
          max_length: QUESTION,
          required: true,
          ...(value.length < 3 ? {} : { value }),
        },
      },
    ],
  };
}

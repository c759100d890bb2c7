import {
  type APIModalInteractionResponseCallbackComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { LIMITS } from './limits.js';
import { clip, tidy } from './markdown.js';
import type { MenuOption } from './menu.js';

interface Labelled {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly optional?: boolean;
}

interface TextField extends Labelled {
  readonly value?: string;
  readonly min?: number;
  readonly max: number;
  readonly long?: boolean;
}

interface ChoiceField extends Labelled {
  readonly options: readonly MenuOption[];
  readonly chosen: readonly string[];
  /** At most so many of them. */
  readonly most: number;
}

/** Words to read before what is filled in. */
interface Words {
  readonly words: string;
}

export type Field = TextField | ChoiceField | Words;

/** A form of up to five fields, as many as Discord takes; one that offers nothing is left out. */
export function form(id: string, title: string, fields: readonly Field[]): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title: clip(title, LIMITS.modalTitle),
    components: fields.filter((field) => !('options' in field) || field.options.length > 0).map(componentOf),
  };
}

function componentOf(field: Field): APIModalInteractionResponseCallbackComponent {
  if ('words' in field) return { type: ComponentType.TextDisplay, content: field.words };
  return {
    type: ComponentType.Label,
    label: clip(field.label, LIMITS.modalTitle),
    ...(field.description === undefined ? {} : { description: clip(field.description, LIMITS.optionText) }),
    component: 'options' in field ? choiceOf(field) : textOf(field),
  };
}

function textOf({ name, value = '', min = 1, max, long = false, optional = false }: TextField) {
  return {
    type: ComponentType.TextInput as const,
    custom_id: name,
    style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    min_length: optional ? 0 : min,
    max_length: max,
    required: !optional,
    ...(value.length < Math.max(1, min) ? {} : { value: value.slice(0, max) }),
  };
}

function choiceOf({ name, options, chosen, most, optional = false }: ChoiceField) {
  const shown = optionsOf(options, chosen);
  return {
    type: ComponentType.StringSelect as const,
    custom_id: name,
    required: !optional,
    min_values: optional ? 0 : 1,
    max_values: Math.min(most, shown.length),
    options: shown,
  };
}

/** Options as Discord takes them, those chosen marked. */
export const optionsOf = (options: readonly MenuOption[], chosen: readonly string[]) =>
  options
    .filter(({ value }) => value !== '' && value.length <= LIMITS.optionText)
    .slice(0, LIMITS.selectOptions)
    .map(({ value, label, description }) => ({
      value,
      label: clip(tidy(label) || value, LIMITS.optionText),
      ...(description === undefined || tidy(description) === ''
        ? {}
        : { description: clip(tidy(description), LIMITS.optionText) }),
      ...(chosen.includes(value) ? { default: true } : {}),
    }));

export const reasonModal = (id: string, title = 'Publish anyway', label = 'Why is that right?') =>
  form(id, title, [
    { name: 'reason', label, description: 'The history keeps it, with your name.', min: 5, max: 300, long: true },
  ]);

export const factModal = (id: string, closest: string | null) =>
  form(id, 'Answered by…', [
    {
      name: 'fact',
      label: 'Id of the fact that answers it',
      description: 'As /fact shows it.',
      value: closest ?? '',
      max: 64,
    },
  ]);

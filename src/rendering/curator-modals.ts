import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { LIMITS } from './limits.js';
import { clip, tidy } from './markdown.js';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly value?: string;
  readonly min?: number;
  readonly max: number;
  readonly long?: boolean;
  readonly optional?: boolean;
}

/** A form of up to five text fields. */
function form(id: string, title: string, fields: readonly Field[]): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title: clip(title, LIMITS.modalTitle),
    components: fields.map(
      ({ name, label, description, value = '', min = 1, max, long = false, optional = false }) => ({
        type: ComponentType.Label,
        label,
        ...(description === undefined ? {} : { description }),
        component: {
          type: ComponentType.TextInput,
          custom_id: name,
          style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
          min_length: optional ? 0 : min,
          max_length: max,
          required: !optional,
          ...(value.length < min ? {} : { value: value.slice(0, max) }),
        },
      }),
    ),
  };
}

export const reasonModal = (id: string) =>
  form(id, 'Publish anyway', [
    {
      name: 'reason',
      label: 'Why is that right?',
      description: 'It goes into the history, with your name.',
      min: 5,
      max: 300,
      long: true,
    },
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

export interface DraftForm {
  readonly topic: string;
  readonly ways: readonly string[];
}

export const draftModal = (id: string, { topic, ways }: DraftForm) =>
  form(id, 'Draft a fact', [
    {
      name: 'statement',
      label: 'The fact',
      description: 'One or two full sentences, true on their own, with dates.',
      min: 10,
      max: 1000,
      long: true,
    },
    { name: 'id', label: 'Short name (id)', description: 'Like lighthouse-height; never changes later.', max: 64 },
    { name: 'topic', label: 'Topic', description: 'The file that it goes into.', value: topic, max: 60 },
    {
      name: 'sources',
      label: 'Sources',
      description: 'Ids of sources in the library, one or more, with commas between them.',
      max: 300,
    },
    {
      name: 'asks',
      label: 'How people ask for it, one a line',
      value: ways.map(tidy).join('\n'),
      max: 3000,
      long: true,
      optional: true,
    },
  ]);

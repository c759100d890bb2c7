import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Draft } from '../desk/draft.js';
import { form } from './curator-modals.js';
import type { MenuOption } from './menu.js';

/** Stands for a source that is not among those offered. */
export const ANOTHER = '+';

/** A text field of Discord's holds so much. */
const LONGEST = 4000;
/** Attributes whose words one form takes. */
export const BOLD_FIELDS = 5;

export interface DraftOffers {
  readonly sources: readonly MenuOption[];
  readonly things: readonly MenuOption[];
  readonly attributes: readonly MenuOption[];
}

/** The first form: the fact, how people ask for it, who says so, and what it is about. */
export function textModal(
  id: string,
  title: string,
  draft: Draft,
  { sources, things, attributes }: DraftOffers,
): APIModalInteractionResponseCallbackData {
  const asks = (draft.asks ?? []).join('\n');
  return form(id, title, [
    {
      name: 'statement',
      label: 'The fact',
      description: 'One or two full sentences, true on their own, with dates.',
      value: draft.statement,
      min: 10,
      max: 1000,
      long: true,
    },
    // A fact with more asks than a field holds keeps those it has.
    ...(draft.asks === null || asks.length > LONGEST
      ? []
      : [
          {
            name: 'asks',
            label: 'How people ask for it, one per line',
            description: 'Three to five, each worded differently. They need not be full sentences.',
            value: asks,
            max: LONGEST,
            long: true,
            optional: true,
          },
        ]),
    {
      name: 'sources',
      label: 'Who says so',
      description: 'If it is not listed, choose “Another source”; a form for it comes next.',
      options: [
        { value: ANOTHER, label: 'Another source', description: 'A new one, or one to search for' },
        ...sources,
      ],
      chosen: draft.sources,
      most: 5,
    },
    {
      name: 'about',
      label: 'What it is about',
      options: things,
      chosen: draft.about,
      most: 5,
      optional: true,
    },
    {
      name: 'tells',
      label: 'What it says about that',
      options: attributes,
      chosen: Object.keys(draft.tells),
      most: 5,
      optional: true,
    },
  ]);
}

export const sourceModal = (id: string, { newSource }: Draft) =>
  form(id, 'A new source', [
    { name: 'title', label: 'Title', value: newSource?.title ?? '', max: 300 },
    {
      name: 'publisher',
      label: 'Who published it',
      description: 'A newspaper, an agency, or you yourselves: “The moderators of this server”.',
      value: newSource?.publisher ?? '',
      max: 120,
    },
    { name: 'url', label: 'Link', value: newSource?.url ?? '', max: 500, optional: true },
    {
      name: 'published',
      label: 'Date',
      description: 'Like 2025-06-17, 2025-06 or 2025. Leave it out if you don’t know it.',
      value: newSource?.published ?? '',
      max: 10,
      optional: true,
    },
  ]);

export const findModal = (id: string, find: string) =>
  form(id, 'Find a source', [{ name: 'find', label: 'Words from its title or publisher', value: find, max: 100 }]);

export const detailsModal = (id: string, { id: fact, topic, date, asOf, reviewBy }: Draft, isNew: boolean) =>
  form(id, 'Dates and name', [
    {
      name: 'date',
      label: 'When it happened or will happen',
      description: 'Like 2025-06-17, 2025-06 or 2025, or an interval such as 2023/2025.',
      value: date ?? '',
      max: 21,
      optional: true,
    },
    {
      name: 'asOf',
      label: 'When its sources said so',
      description: 'If empty: the date of its latest source.',
      value: asOf ?? '',
      max: 10,
      optional: true,
    },
    {
      name: 'reviewBy',
      label: 'When somebody should look at it again',
      value: reviewBy ?? '',
      max: 10,
      optional: true,
    },
    ...(isNew
      ? [
          {
            name: 'id',
            label: 'Short name (id)',
            description: 'Like lighthouse-height. It cannot be changed later.',
            value: fact,
            max: 64,
            optional: true,
          },
          { name: 'topic', label: 'Topic', description: 'The file it goes into.', value: topic, max: 60 },
        ]
      : []),
  ]);

/** What stands in bold where one of these is asked for. Fields are named by their place. */
export const boldModal = (id: string, { tells }: Draft, labelOf: (attribute: string) => string) =>
  form(
    id,
    'Words in bold',
    Object.entries(tells)
      .slice(0, BOLD_FIELDS)
      .map(([attribute, words], place) => ({
        name: `words${place}`,
        label: `Asked for: ${labelOf(attribute)}`,
        description: 'Words of the fact, exactly as written. Leave empty if the whole sentence is the answer.',
        value: words ?? '',
        max: 300,
        optional: true,
      })),
  );

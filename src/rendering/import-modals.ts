import type { ImportDraft } from '../importing/import-draft.js';
import { LIMITS } from '../knowledge/scalars.js';
import { form } from './curator-modals.js';

/** A draft in other words, before it is accepted. */
export const editDraftModal = (id: string, { statement, asks, topic, kind }: ImportDraft) =>
  form(id, 'Change and accept', [
    {
      name: 'statement',
      label: 'The fact',
      description: 'One or two full sentences, true on their own, with dates.',
      value: statement,
      min: 10,
      max: LIMITS.statement,
      long: true,
    },
    ...(kind === 'edit'
      ? []
      : [
          {
            name: 'asks',
            label: 'How people ask for it, one per line',
            description: 'Three to five, each worded differently. They need not be full sentences.',
            value: asks.join('\n'),
            max: 2000,
            long: true,
            optional: true,
          },
          { name: 'topic', label: 'Topic', description: 'The file it goes into.', value: topic, max: 60 },
        ]),
  ]);

/** The fact that a draft goes to. */
export const mergeDraftModal = (id: string, fact: string) =>
  form(id, 'Give it to a fact', [
    {
      name: 'fact',
      label: 'Id of the fact that says the same',
      description: 'It gets the draft’s ways to ask and its source; its own words stay.',
      value: fact,
      max: 64,
    },
  ]);

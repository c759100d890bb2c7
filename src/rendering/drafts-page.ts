import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import type { ImportDraft } from '../importing/import-draft.js';
import type { LikeFact } from '../importing/like-facts.js';
import { optionsOf } from './curator-modals.js';
import { encodeId } from './custom-id.js';
import { escapeTo } from './markdown.js';
import { type Button, buttonRows, compose, type Message } from './message.js';
import { count } from './outcome-report.js';

/** A draft on the page, with the facts that say something like it and what its fact says so far. */
export interface ShownDraft {
  readonly draft: ImportDraft;
  readonly alike: readonly LikeFact[];
  readonly before: string | null;
}

export interface DraftsView {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly open: number;
  readonly decided: number;
  readonly shown: readonly ShownDraft[];
  /** What came of what was pressed before. */
  readonly said: readonly string[];
}

/** Drafts on one page. */
export const ON_A_PAGE = 10;

/** Room of each in a message of 4,000 characters, and digits by which a button names one. */
const ROOM = { statement: 170, ask: 60, like: 60, said: 300 } as const;
const DIGITS = 7;

/** Ten drafts with all that can be done about them; what is chosen in a menu is done at once. */
export function draftsPage({ page, pages, open, decided, shown, said }: DraftsView): Message {
  const head = `**Drafts**: ${open} to decide on, ${decided} of ${open + decided} decided${pages > 1 ? ` · page ${page + 1} of ${pages}` : ''}`;
  const lines = shown.map((one, at) => describe(one, page * ON_A_PAGE + at + 1));
  return compose(
    [...said.slice(0, 4).map((one) => escapeTo(one, ROOM.said)), head, lines.join('\n')],
    [
      ...menu('accept', page, 'Accept…', shown, shown.length),
      ...menu('reject', page, 'Reject…', shown, shown.length),
      ...menu('edit', page, 'Change the words of one, and accept it…', shown, 1),
      ...menu('merge', page, 'Give one to a fact that says the same…', shown, 1),
      ...buttonRows([
        ...allButton(page, shown),
        ...leaf(page - 1, pages, '◀ Back'),
        ...leaf(page + 1, pages, 'More ▶'),
      ]),
    ],
  );
}

const KINDS = { add: '', edit: ' changes', retire: ' **gone from its page:**' } as const;

function describe({ draft, alike, before }: ShownDraft, number: number): string {
  const { kind, fact, statement, asks, place } = draft;
  // The page of a message has no name that says anything.
  const page = draft.page.startsWith('discord/') ? draft.title : draft.page;
  const [like] = alike;
  const named = fact === null ? '' : ` \`${fact}\``;
  return [
    `${number}\\.${KINDS[kind]}${named} ${escapeTo(statement, ROOM.statement)}`,
    ...(before === null ? [] : [`-# so far: ${escapeTo(before, ROOM.like)}`]),
    `-# ${asks[0] === undefined ? '' : `“${escapeTo(asks[0], ROOM.ask)}” · `}${escapeTo(page, 40)}, ${escapeTo(place, 30)}`,
    ...(like === undefined ? [] : [`-# like \`${like.fact.id}\`: ${escapeTo(like.fact.statement, ROOM.like)}`]),
  ].join('\n');
}

function menu(
  verb: string,
  page: number,
  placeholder: string,
  shown: readonly ShownDraft[],
  most: number,
): APIMessageTopLevelComponent[] {
  const id = encodeId('drafts', { verb, page: String(page), keys: '' });
  const fitting = shown
    .map(({ draft }, at) => ({ draft, number: page * ON_A_PAGE + at + 1 }))
    .filter(
      ({ draft }) =>
        verb === 'accept' || verb === 'reject' || draft.kind === 'add' || (verb === 'edit' && draft.kind === 'edit'),
    );
  if (id === null || fitting.length === 0) return [];
  const options = fitting.map(({ draft, number }) => ({ value: draft.key, label: `${number}. ${draft.statement}` }));
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: id,
          placeholder,
          min_values: 1,
          max_values: Math.min(most, options.length),
          options: optionsOf(options, []),
        },
      ],
    },
  ];
}

/** Accepts what is new on the page and like no fact that is there. */
function allButton(page: number, shown: readonly ShownDraft[]): Button[] {
  const plain = shown.filter(({ draft, alike }) => draft.kind === 'add' && alike.length === 0);
  const keys = plain.map(({ draft }) => draft.key.slice(0, DIGITS)).join('');
  const id = encodeId('drafts', { verb: 'these', page: String(page), keys });
  if (id === null || plain.length === 0) return [];
  return [{ id, label: `Accept ${count(plain.length, 'new one')}`, style: 'primary' }];
}

/** The beginnings of keys that a button carries. */
export const namedKeys = (keys: string): string[] => keys.match(new RegExp(`[0-9a-f]{${DIGITS}}`, 'g')) ?? [];

function leaf(page: number, pages: number, label: string): Button[] {
  const id = page < 0 || page >= pages ? null : encodeId('drafts', { verb: 'page', page: String(page), keys: '' });
  return id === null ? [] : [{ id, label }];
}

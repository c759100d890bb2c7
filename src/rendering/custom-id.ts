import { LIMITS } from './limits.js';

/** The form of the fields below. Raised when one of them changes, so that an older button is recognised as such. */
const FORM = 'v1';

/**
 * What a button, select or modal carries, by action. The last field may hold anything; the others are slugs, versions
 * and numbers, which have no colon. An empty field is one that is not known.
 */
const FIELDS = {
  /** Tell a fact in a message of its own. */
  tell: ['version', 'fact'],
  /** The asker's choice of what was meant: the message becomes the answer. */
  pick: ['version', 'fact'],
  why: ['version', 'fact', 'question'],
  up: ['version', 'fact'],
  down: ['version', 'fact'],
  dismiss: ['asker'],
  /** Offer a question that found no answer to the curators, and what the modal sends. */
  gap: ['version', 'fact', 'question'],
  gapsent: ['version', 'fact'],
  /** Add the question to a thumb down, and what the modal sends. */
  complain: ['version', 'fact', 'question'],
  complained: ['version', 'fact'],
  /** Turn the pages of a list: which list, of what, which page. */
  page: ['version', 'view', 'page', 'of'],
  /** A choice from the menu of a list: the chosen value is what the list is of. */
  narrow: ['version', 'view'],
  /** A chart as a message of its own, and a choice from the menu of charts. */
  chart: ['version', 'chart'],
  charts: ['version'],
  /** A choice from the list of topics; the topic is the chosen value. */
  topic: ['version'],
  /** For curators. Publish what golden questions stand in the way of, and what its modal sends. */
  publish: ['how', 'from', 'version'],
  insist: ['how', 'from', 'version'],
  /** Say whose version of an entry holds, the curators' or the data folder's. */
  hold: ['holds', 'conflict'],
  /** Publish a drafted fact and settle the question that it answers. */
  adopt: ['from', 'version', 'gap', 'fact'],
  /** Draft a fact for a question, name the fact that answers it, and what their modals send; put it aside; leaf. */
  draft: ['gap'],
  drafted: ['gap'],
  answer: ['gap'],
  settled: ['gap'],
  notours: ['gap'],
  gaps: ['page'],
} as const;

export type Action = keyof typeof FIELDS;
export type Fields<A extends Action> = Readonly<Record<(typeof FIELDS)[A][number], string>>;
export type Decoded = { readonly [A in Action]: { readonly action: A; readonly fields: Fields<A> } }[Action];

/** `v1:action:field:…:last field`, or null where that would be longer than Discord allows. */
export function encodeId<A extends Action>(action: A, fields: Fields<A>): string | null {
  const names: readonly (keyof Fields<A>)[] = FIELDS[action];
  const id = [FORM, action, ...names.map((name) => fields[name])].join(':');
  return id.length <= LIMITS.customId ? id : null;
}

/** What an id says; `outdated` where it was written in another form, null where it is none of ours. */
export function decodeId(id: string): Decoded | 'outdated' | null {
  const [form, action, ...rest] = id.split(':');
  if (form === undefined || !/^v\d+$/.test(form)) return null;
  if (form !== FORM) return 'outdated';
  if (action === undefined || !isAction(action)) return 'outdated';
  const names = FIELDS[action];
  if (rest.length < names.length) return 'outdated';
  const last = names.length - 1;
  const values = [...rest.slice(0, last), rest.slice(last).join(':')];
  const fields = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
  return { action, fields } as Decoded;
}

function isAction(action: string): action is Action {
  return Object.hasOwn(FIELDS, action);
}

/**
 * The id of a button that should know the question: with fact and question where both have room, else the question
 * (asking again finds the fact), else the fact.
 */
export function encodeWithQuestion(
  action: 'why' | 'gap' | 'complain',
  fields: { readonly version: string; readonly fact: string; readonly question: string | null },
): string {
  const question = (fields.question ?? '').replace(/\s+/g, ' ').trim();
  return (
    encodeId(action, { ...fields, question }) ??
    (action === 'why' ? encodeId(action, { ...fields, fact: '', question }) : null) ??
    encodeId(action, { ...fields, question: '' }) ??
    `${FORM}:${action}:::`
  );
}

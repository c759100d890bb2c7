import { LIMITS } from './limits.js';

/** The form of the fields below. Raised when one of them changes, so that an older button is recognised as such. */
const FORM = 'v2';

/**
 * What a button, select or modal carries, by action. The last field may hold anything; the others are slugs, versions, languages and numbers,
 * which have no colon. An empty field is one that is not known. `language` is that of the message, in which the next one goes on.
 */
const FIELDS = {
  /** Tell a fact in a message of its own. */
  tell: ['version', 'language', 'fact'],
  /** The same by the menu of related questions, whose value is the fact. */
  related: ['version', 'language'],
  /** The asker's choice of what was meant: the message becomes the answer. */
  pick: ['version', 'language', 'fact'],
  /** Why this answer, and what else can be done with it; who asked. Its fact and version stand in the thumbs beside it. */
  more: ['asker', 'question'],
  /** Ask on from an answer, and what the modal sends: the question before, or the fact that stands for it. */
  askmore: ['language', 'question'],
  asked: ['language', 'fact', 'question'],
  /** Facts by their places in a library of this version: further ones to leaf through, or all sources of these. */
  further: ['version', 'language', 'facts'],
  /** `page` is empty where they open in a message of their own. */
  sources: ['version', 'language', 'page', 'facts'],
  cite: ['language', 'fact'],
  image: ['language', 'fact'],
  up: ['version', 'language', 'fact'],
  down: ['version', 'language', 'fact'],
  /** `message` is the answer to be dismissed where that is another message; empty for its own. */
  dismiss: ['asker', 'message'],
  /** Offer a question that found no answer to the curators, and what the modal sends. */
  gap: ['version', 'language', 'fact', 'question'],
  gapsent: ['version', 'language', 'fact'],
  /** Say what is wrong after a thumb down, of one of the facts told (by their places), and what the modal sends. */
  complain: ['version', 'language', 'facts', 'question'],
  complained: ['version', 'language', 'facts'],
  /** Turn the pages of a list: which list, of what, which page. */
  page: ['version', 'language', 'view', 'page', 'of'],
  /** A choice from the menu of a list: the chosen value is what the list is of. */
  narrow: ['version', 'language', 'view'],
  /** A chart as a message of its own, and a choice from the menu of charts. */
  chart: ['version', 'language', 'chart'],
  charts: ['version', 'language'],
  /** A choice from the list of topics; the topic is the chosen value. */
  topic: ['version', 'language'],
  /** For curators. Publish what golden questions stand in the way of, and what its modal sends. */
  publish: ['how', 'from', 'version'],
  insist: ['how', 'from', 'version'],
  /** Say whose version of an entry holds, the curators' or the data folder's. */
  hold: ['holds', 'conflict'],
  /** Draft a fact for a question; then what is done with a fact in hand, by buttons, menus and modals. */
  draft: ['gap'],
  work: ['verb', 'work'],
  /** Name the fact that answers a question, and what the modal sends; put it aside; leaf. */
  answer: ['gap'],
  settled: ['gap'],
  notours: ['gap'],
  gaps: ['page'],
  /** What is done with drafts of an import: those of `keys`, or those chosen in the menu. */
  drafts: ['verb', 'page', 'keys'],
  /** For who manages a server. Open a page of its settings, by its button or the menu; choose a value; name nobody; the operator's value; undo. */
  setup: ['page'],
  set: ['name'],
  nobody: ['name'],
  reset: ['name'],
  undo: ['revision', 'name'],
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

/** The id of a button that should know the question, and does where it has room for it. */
export function encodeWithQuestion<A extends 'more' | 'askmore' | 'asked' | 'gap' | 'complain'>(
  action: A,
  fields: Fields<A> & { readonly question: string },
): string | null {
  const question = fields.question.replace(/\s+/g, ' ').trim();
  return encodeId(action, { ...fields, question }) ?? encodeId(action, { ...fields, question: '' });
}

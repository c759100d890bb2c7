import { z } from 'zod';

const id = z.string().regex(/^\d{17,20}$/);
const ids = (most: number) => z.array(id).max(most);
/** Roles that may; null: everybody, an empty list: nobody. */
const roles = ids(25).nullable();

/** Questions in so many seconds that a server lets one member ask; it can only slow down what the operator allows. */
export const SERVER_PACES = ['6/60', '3/60', '1/60'] as const;

/** What whoever manages a server decides there. A new setting is added here, to its control and to its words. */
const SHAPES = {
  /** Channels and forums where the bot answers unasked. */
  channels: ids(25),
  /** Of what the bot says where a question does not show its language; `auto`: that of Discord. */
  language: z.string().regex(/^[a-z]{2,8}$/),
  /** Whether the language of a member's or the server's Discord counts. */
  locale: z.enum(['on', 'off']),
  /** Who may use commands, mentions and replies, answers unasked. */
  commands: roles,
  mentions: roles,
  unasked: roles,
  pace: z.enum(['standard', ...SERVER_PACES]),
  /** Who sees the answers to commands. */
  answers: z.enum(['public', 'private']),
  /** The channel that hears of changes; null: none. */
  notices: id.nullable(),
  /** Topics that are off. */
  topics: z.array(z.string().min(1).max(100)).max(500),
} as const;

export type SettingName = keyof typeof SHAPES;
export type Values = { readonly [N in SettingName]: Readonly<z.output<(typeof SHAPES)[N]>> };

export const SETTING_NAMES = Object.keys(SHAPES) as SettingName[];

export const isSettingName = (name: string): name is SettingName => Object.hasOwn(SHAPES, name);

/** What holds where a server has decided nothing, beside what the operator has. */
export const STANDARD: Values = {
  channels: [],
  language: 'auto',
  locale: 'on',
  commands: null,
  mentions: null,
  unasked: null,
  pace: 'standard',
  answers: 'public',
  notices: null,
  topics: [],
};

/** A value as it may be kept; undefined where it is none of that setting. */
export function readValue(name: SettingName, value: unknown): Values[SettingName] | undefined {
  const read = SHAPES[name].safeParse(value);
  return read.success ? read.data : undefined;
}

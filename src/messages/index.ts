import { en } from './en.js';
import { kk } from './kk.js';
import type { Messages } from './messages.js';
import { ru } from './ru.js';
import { uz } from './uz.js';
import { zh } from './zh.js';

/** By code of the language. A new one is added here and nowhere else. */
export const CATALOGUES: Readonly<Record<string, Messages>> = { en, ru, zh, kk, uz };

/** What the bot says in a language, given as BCP 47 (`zh-CN` is Chinese); in English where it does not speak it. */
export function messagesFor(language: string): Messages {
  const [code = ''] = language.toLowerCase().split(/[-_]/);
  return Object.hasOwn(CATALOGUES, code) ? (CATALOGUES[code] ?? en) : en;
}

/** Whether it speaks a language. */
export const speaks = (language: string): boolean =>
  Object.hasOwn(CATALOGUES, language.toLowerCase().split(/[-_]/)[0] ?? '');

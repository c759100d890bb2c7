import { messagesFor } from '../index.js';
import { enSite } from './en.js';
import { kkSite } from './kk.js';
import { ruSite } from './ru.js';
import { uzSite } from './uz.js';
import type { SiteWords } from './words.js';
import { zhSite } from './zh.js';

const WORDS: Readonly<Record<string, SiteWords>> = { en: enSite, ru: ruSite, zh: zhSite, kk: kkSite, uz: uzSite };

/** What the site says in a language, given as BCP 47; in English where the program does not speak it. */
export const siteWords = (language: string): SiteWords => WORDS[messagesFor(language).language] ?? enSite;

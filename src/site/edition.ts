import type { Fact, Library } from '../knowledge/library.js';
import { messagesFor } from '../messages/index.js';
import type { Messages } from '../messages/messages.js';
import { siteWords } from '../messages/site/index.js';
import type { SiteWords } from '../messages/site/words.js';
import { libraryView } from '../rendering/library-view.js';
import { tidy } from '../rendering/markdown.js';
import { factFolder, languageFolder } from '../rendering/permalink.js';
import { ownLanguage, statementIn } from '../rendering/statement.js';
import { upFrom } from './address.js';
import type { Lookup } from './lookup.js';
import type { SiteRecord } from './record.js';

/** What all pages of a site share. */
export interface Site {
  readonly library: Library;
  readonly lookup: Lookup;
  readonly record: SiteRecord;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Where the site will stand, with a slash at its end; null where nobody says. */
  readonly url: string | null;
  readonly languages: readonly string[];
  /** Names of scripts that the build has made, such as `ask.js`. */
  readonly assets: ReadonlySet<string>;
}

/** The site in one language. */
export interface Edition extends Site {
  readonly language: string;
  readonly messages: Messages;
  readonly words: SiteWords;
  readonly title: string;
}

/** A page while it is written: `to` leads to a page of its language, `root` to a file of the site. */
export interface Here extends Edition {
  /** Its folder, from the root of the site. */
  readonly address: string;
  readonly path: string;
  to(path: string): string;
  root(file: string): string;
  /** The same page in another language. */
  inLanguage(language: string): string;
}

export function editionOf(site: Site, language: string): Edition {
  const messages = messagesFor(language);
  const { title } = libraryView(site.library, messagesFor(language), tidy);
  return { ...site, language, messages, words: siteWords(language), title: messages.opening(title) };
}

/** `up`: the way to the root of the site, where the page may be shown at any address. */
export function hereAt(
  edition: Edition,
  path: string,
  up = upFrom(languageFolder(edition.language, edition.library) + path),
): Here {
  const { library, language } = edition;
  const folder = languageFolder(language, library);
  const address = folder + path;
  return {
    ...edition,
    address,
    path,
    to: (other) => up + folder + other,
    root: (file) => up + file,
    inLanguage: (other) => up + languageFolder(other, library) + path,
  };
}

/** A fact as a page says it. `lang`: the language of the words where that is not the page's. */
export interface Said {
  readonly text: string;
  readonly lang: string | undefined;
}

export function said(fact: Fact, { library, language }: Edition): Said {
  const { statement, isTranslated } = statementIn(fact, library, language);
  return { text: tidy(statement), lang: isTranslated ? undefined : ownLanguage(library) };
}

/** The question that a fact answers, in the language of the page; null where it has none in it. */
export function questionOf(fact: Fact, { library, language }: Edition): string | null {
  if (language === ownLanguage(library)) return fact.display === undefined ? null : tidy(fact.display);
  const translated = library.translations.get(language)?.facts.get(fact.id);
  return translated?.display === undefined || translated.stale ? null : tidy(translated.display);
}

export const factLink = (id: string, here: Here): string => here.to(factFolder(id));

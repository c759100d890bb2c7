import type { Library } from '../knowledge/library.js';
import { labelOf } from '../knowledge/shared-attributes.js';
import { messagesFor } from '../messages/index.js';

/** What a thing of the lexicon is called in a language; a name that is none of its ids is left as it is. */
export function thingName(thing: string, { lexicon, translations }: Library, language: string): string {
  const names = translations.get(language)?.entities ?? {};
  const own = Object.hasOwn(lexicon.entities, thing) ? lexicon.entities[thing] : undefined;
  const other = Object.hasOwn(names, thing) ? names[thing] : undefined;
  return other?.names[0] ?? own?.names[0] ?? thing;
}

/** What an attribute of the lexicon is called in a language; an id without a label is read as words. */
export function attributeName(attribute: string, { lexicon, translations }: Library, language: string): string {
  const other = new Map(Object.entries(translations.get(language)?.attributes ?? {})).get(attribute);
  const isOwn = Object.hasOwn(lexicon.attributes, attribute);
  return (
    other?.label ?? labelOf({ lexicon }, attribute, language) ?? (isOwn ? attribute.replaceAll('-', ' ') : attribute)
  );
}

/** What the curators' desk, which speaks English, calls a language. */
export const languageName = (language: string): string => messagesFor('en').languageName(language);

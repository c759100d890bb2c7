import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Draft } from '../desk/draft.js';
import type { TranslationDraft } from '../desk/translating.js';
import { form } from './curator-modals.js';
import { escapeTo } from './markdown.js';

/** The original is read in full: a statement is half as long, and a sign of it may take two. */
const ORIGINAL = 2000;
/** A text field of Discord's holds so much. */
const LONGEST = 4000;

/** A fact in another language, below the words that it is made from; `name` is what that language is called. */
export function translationModal(
  id: string,
  { statement: original }: Pick<Draft, 'statement'>,
  { statement, asks, display, tells }: TranslationDraft,
  name: string,
): APIModalInteractionResponseCallbackData {
  const bold = Object.entries(tells).map(([words, same]) => `${words} = ${same}`.trimEnd());
  return form(id, `Into ${name}`, [
    { words: escapeTo(original, ORIGINAL) },
    { name: 'statement', label: `The fact in ${name}`, value: statement, min: 2, max: 1000, long: true },
    ...longText(
      'asks',
      'How people ask for it, one per line',
      'In everyday words of that language, not translated from the original.',
      asks,
    ),
    {
      name: 'display',
      label: 'The one question it answers',
      description: 'Buttons and suggestions show it.',
      value: display,
      max: 300,
      optional: true,
    },
    ...longText(
      'tells',
      'Words in bold, one per line',
      'Words of the original = the same words in this language.',
      bold,
    ),
  ]);
}

/** A field for lines; one that holds more than Discord takes is left out and stays as it is. */
function longText(name: string, label: string, description: string, lines: readonly string[]) {
  const value = lines.join('\n');
  return value.length > LONGEST ? [] : [{ name, label, description, value, max: LONGEST, long: true, optional: true }];
}

/** What the field for words in bold holds. Words without any that say the same are kept, to be asked for. */
export function boldFrom(lines: readonly string[]): Record<string, string> {
  const pairs = lines.map((line) => {
    const [words = '', ...same] = line.split('=');
    return [words.trim(), same.join('=').trim()] as const;
  });
  return Object.fromEntries(pairs.filter(([words]) => words !== ''));
}

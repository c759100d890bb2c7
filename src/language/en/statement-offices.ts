import type { StatedHolder } from '../statements.js';
import { datesIn } from './statement-dates.js';

const NAME = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)+";
const OFFICE =
  '(?:(?:deputy |vice[ -]|first )?(?:president|prime minister|premier|(?:(?!new|own|then)[a-z]+ )?minister|governor|mayor|chair(?:man|woman)?|(?:executive |secretary-)?(?:secretary|general)|secretary-general|director|ambassador|head|chief executive))';
const OF =
  "(?:the )?([\\p{L}' -]+?)(?=,|\\.(?:\\s|$)|;| since | from | until | as of | in (?:\\p{Lu}\\p{Ll}+ )?\\d{4}| on \\d|$)";
const IS = '(is|was|has been|became)';
const OWNED = "((?:\\p{Lu}[\\p{L}-]+ ?){1,3})['’]s? |\\b([Ii]ts) ";
/** `A B is the president of C` */
const FIRST = new RegExp(`(${NAME}) ${IS} (?:the )?(?:current )?(${OFFICE}) of ${OF}`, 'gu');
/** `A B is C’s president` */
const SECOND = new RegExp(`(${NAME}) ${IS} (?:${OWNED})(?:current )?(${OFFICE})\\b(?! of)`, 'gu');
/** `C’s president is A B`, `its president is A B` */
const THIRD = new RegExp(`(?:${OWNED})(?:current )?(${OFFICE}) ${IS} (${NAME})`, 'gu');

/** Names of who holds an office, wherever a sentence puts “is” between the two. */
export function holdersIn(text: string, owner: string | null): StatedHolder[] {
  const since = /\bsince\b/.test(text) ? (datesIn(text)[0]?.date ?? null) : null;
  const holder = (who = '', verb = '', office = '', of = '') =>
    of === ''
      ? []
      : [{ who, office, of: of.trim(), isNow: verb === 'is' || verb === 'has been', since: since ?? null }];
  const owned = (name: string | undefined, its: string | undefined) => (its ? (owner ?? '') : (name ?? ''));
  return [
    ...[...text.matchAll(FIRST)].flatMap(([, who, verb, office, of]) => holder(who, verb, office, of)),
    ...[...text.matchAll(SECOND)].flatMap(([, who, verb, name, its, office]) =>
      holder(who, verb, office, owned(name, its)),
    ),
    ...[...text.matchAll(THIRD)].flatMap(([, name, its, office, verb, who]) =>
      holder(who, verb, office, owned(name, its)),
    ),
  ];
}

import { intervalOf } from '../lib/interval.js';
import type { Complain, DataEntries } from './data-entries.js';

/** Marks that may end a sentence, with the quotation marks and brackets that may follow them. */
const END = /[.!?…。！？]["”’»›)\]]*$/u;

/** Typed instead of straight ones, they are part of the text. */
const IN_MARKS = /^“[^“”]*”$/u;

/** A statement that ends without its mark may have lost its end: a slip of the hand, or of YAML. */
export function adviseOnEnds({ facts }: DataEntries, advise: Complain): void {
  for (const entry of facts) {
    const { id, statement } = entry.value;
    if (IN_MARKS.test(statement))
      advise(
        entry,
        id,
        ['statement'],
        'is shown with its quotation marks “ ”; leave them out, or type straight ones (")',
      );
    else if (!END.test(statement)) advise(entry, id, ['statement'], 'ends without a full stop; is the sentence whole?');
  }
}

/** A day to look at a fact again that had passed when its sources said so is a slip. */
export function adviseOnDays({ facts }: DataEntries, advise: Complain): void {
  for (const entry of facts) {
    const { id, asOf, reviewBy } = entry.value;
    if (asOf === undefined || reviewBy === undefined || intervalOf(reviewBy).to >= intervalOf(asOf).from) continue;
    advise(entry, id, ['reviewBy'], `is ${reviewBy}, before asOf, which is ${asOf}`);
  }
}

/** An ask that stands under two facts leads to either of them by chance, unless they are sides of a disagreement, which are told together. */
export function adviseOnTwins({ facts }: DataEntries, advise: Complain): void {
  const first = new Map<string, DataEntries['facts'][number]['value']>();
  for (const entry of facts) {
    const { id, asks, disagreesWith } = entry.value;
    for (const [at, ask] of asks.entries()) {
      const own = ask
        .toLowerCase()
        .replace(/[?!.]+$/, '')
        .trim();
      const other = first.get(own);
      if (other === undefined) first.set(own, entry.value);
      else if (other.id !== id && !disagreesWith.includes(other.id))
        advise(entry, id, ['asks', at], `"${ask}" is an ask of "${other.id}", too; leave it to one of them`);
    }
  }
}

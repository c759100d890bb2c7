import type { Complain, DataEntries } from './data-entries.js';

/** Marks that may end a sentence, with the quotation marks and brackets that may follow them. */
const END = /[.!?…。！？]["”’»›)\]]*$/u;

/** A statement that ends without its mark may have lost its end: a slip of the hand, or of YAML. */
export function adviseOnEnds({ facts }: DataEntries, advise: Complain): void {
  for (const entry of facts) {
    if (END.test(entry.value.statement)) continue;
    advise(entry, entry.value.id, ['statement'], 'ends without a full stop; is the sentence whole?');
  }
}

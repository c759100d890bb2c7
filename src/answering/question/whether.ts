const AUXILIARY =
  "(?:is|are|was|were|do|does|did|will|would|can|could|isn'?t|aren'?t|wasn'?t|weren'?t|don'?t|doesn'?t|didn'?t|won'?t)";
/** Not "has anybody done it yet", which another's having done it does not settle, nor what the asker himself may do. */
const OPENING = new RegExp(
  `^\\W*(?:(?:so|and|but|ok|okay|hey|hi|really|wait|please|pls)\\W+)*${AUXILIARY}\\b(?! (?:i|we|you|u)\\b)`,
  'i',
);
const TAG = new RegExp(
  `(?:\\b(?:right|correct|true|yes|no|huh)|,\\s*(?:${AUXILIARY}|ha(?:s|ve)(?:n'?t)?)\\s+(?:it|they|he|she|there))\\W*$`,
  'i',
);
const CLAIM = /^\W*(?:so\b|(?:is it |it is |it's )?true that|i (?:heard|read|thought|think))/i;
const WH = /\b(?:who|whom|whose|when|where|what|which|why|how)\b/i;

/** True where it asks whether something is so. */
export const asksWhether = (text: string): boolean =>
  (OPENING.test(text) || TAG.test(text) || CLAIM.test(text)) && !WH.test(text);

/** Who may be said to say otherwise; people "fight" and "argue" about much else, so it must be over something said before. */
const SPEAKERS =
  /\b(?:sources?|(?:web)?sites?|pages?|articles?|papers?|news|media|outlets?|reports?|wiki\w*|google|people|everyone|everybody|others?|some|nobody)\b/i;
const DIFFER =
  /\b(?:differ(?:s|ed|ing)?|disagree\w*|contradict\w*|conflict\w*|clash\w*|(?:argu|fight)\w* (?:about|over)|vary|varies|something else|otherwise|mixed up|(?:not|do ?n'?t) match)\b/i;
/** Several figures of one thing; days and kilometres are counted in many questions, so they must be said to be different. */
const FINDS = /\b(?:see|saw|seen|find|found|read|get|got|have|heard|give|gives|say|says|are|exist|there)\b/i;
const COUNT = '(?:two|2|three|3|several|many|various|both|all sorts of|so many)';
const OTHER = '(?:different|conflicting|contradictory|contradicting)';
const FIGURES = '(?:totals?|numbers?|figures?|values?|versions?|sums?|answers?|counts?|stories|claims?)';
const MEASURES = '(?:dates?|days|lengths?|kilomet(?:er|re)s|km|amounts?|things|ones|sources)';
const VARIANTS = new RegExp(
  `\\b(?:${COUNT}(?: (?:really|very|totally|completely))? )?(?:${OTHER} (?:${FIGURES}|${MEASURES}))\\b|\\b${COUNT} ${FIGURES}\\b`,
  'i',
);
/** Which of them holds. */
const HOLDS = '(?:right|correct|true|wrong|accurate|reliable|official|the real one|to be trusted)';
const WHICH_HOLDS = new RegExp(
  `\\b(?:which|who|what)(?: (?:one|of (?:them|these|those|the two)|number|figure|value|version|date|side|source))?(?:'?s| is| are| was| do i| should i| can i) (?:really |actually |now )?(?:${HOLDS}|believe|trust)\\b|\\b(?:is|are|was) (?:that|this|it|he|she|they) (?:really )?${HOLDS}\\b(?! that)`,
  'i',
);
const BESIDE =
  /\bside by side\b|\b(?:put|set|show|give|list) (?:me )?(?:both|them|the two|all)(?: (?:of them|figures|numbers|versions|sides))?\W*$/i;
/** What somebody says, as against what others do. */
const CLAIM =
  /\b(?:others?|some|one|another|many|most|a few)(?: (?:sources?|sites?|papers?|people|reports?|articles?|outlets?))? (?:say|says|said|claims?|gives?|writes?)\b|\b(?:sources|sites|people|reports) (?:say|claim|give)\b/i;
/** One of these is enough for a question to want all sides. */
const DOUBT = new RegExp(`\\b(?:or|really|actually|sources|says|different|${HOLDS})\\b`, 'i');

/** True of what only speaks of a disagreement: "why do i find two different totals", "who is right", "put them side by side". */
export const isOnDispute = (part: string): boolean =>
  isFollowed(SPEAKERS, DIFFER, part) ||
  isFollowed(FINDS, VARIANTS, part) ||
  (VARIANTS.test(part) && part.replace(VARIANTS, '').trim() === '') ||
  WHICH_HOLDS.test(part) ||
  BESIDE.test(part);

export const isClaim = (part: string): boolean => CLAIM.test(part);

/** True of a question that wants to hear all sides. */
export const disputes = (text: string): boolean => DOUBT.test(text) || DIFFER.test(text) || isOnDispute(text);

/** True where the second comes somewhere after the first; one pattern for both would take quadratic time. */
function isFollowed(first: RegExp, second: RegExp, text: string): boolean {
  const found = first.exec(text);
  return found !== null && second.test(text.slice(found.index + found[0].length));
}

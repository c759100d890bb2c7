/** Who may be said to say otherwise, what of, and how. */
const SPEAKERS =
  '(?:sources?|(?:web)?sites?|pages?|articles?|papers?|news|media|outlets?|reports?|wiki\\w*|google|people|everyone|everybody|others?|some|nobody|they|i|you|we)';
const DIFFER =
  "(?:differ\\w*|disagree\\w*|contradict\\w*|conflict\\w*|clash\\w*|argue|arguing|fight\\w*|vary|varies|something else|otherwise|mixed up|not match|dont match|don[’']t match)";
const VARIANTS =
  '(?:(?:two|2|three|3|several|many|various|both|all sorts of|so many)(?: (?:really|very|totally|completely))?(?: (?:different|conflicting))?|different|conflicting|contradictory|contradicting) (?:totals?|numbers?|figures?|values?|versions?|dates?|days|sums?|lengths?|kilomet(?:er|re)s|km|amounts?|answers?|counts?|stories|claims?|things|ones|sources)';
const HOLDS = '(?:right|correct|true|wrong|accurate|reliable|official|the real one|to be trusted)';

/** Says of a figure that others give another, or asks which of them holds, and nothing of what the figure is of. */
const ON_DISPUTE = new RegExp(
  [
    `\\b${SPEAKERS}\\b.*\\b${DIFFER}\\b`,
    `\\b(?:see|saw|seen|find|found|read|get|got|have|heard|give|gives|say|says|are|exist|there)\\b.*\\b${VARIANTS}\\b`,
    `^\\W*(?:${VARIANTS})\\W*$`,
    `\\b(?:which|who|what)(?: (?:one|of (?:them|these|those|the two)|number|figure|value|version|date|side|source))?(?:['’]?s| is| are| was| do i| should i| can i) (?:really |actually |now )?(?:${HOLDS}|believe|trust|use)\\b`,
    `\\b(?:is|are|was) (?:that|this|it|he|she|they) (?:really )?${HOLDS}\\b`,
    `\\b(?:put|set|show|give|list) (?:me )?(?:both|them|the two|all)\\b`,
    `\\bside by side\\b`,
  ].join('|'),
  'i',
);

/** Names numbers or asks which of them holds. */
const DISPUTES = new RegExp(
  `\\b(?:or|really|actually|sources|says|${HOLDS}|${DIFFER}|different)\\b|${ON_DISPUTE.source}`,
  'i',
);

/** Tells what somebody says, as against what others do. */
const CLAIM =
  /\b(?:others?|some|one|another|many|most|a few)(?: (?:sources?|sites?|papers?|people|reports?|articles?|outlets?))? (?:say|says|said|claims?|gives?|writes?)\b|\b(?:sources|sites|people|reports) (?:say|claim|give)\b/i;

export const isClaim = (part: string): boolean => CLAIM.test(part);

/** True of what only speaks of a disagreement: "why do i find two different totals", "who is right". */
export const isOnDispute = (part: string): boolean => ON_DISPUTE.test(part);

/** True of a question that wants to hear all sides. */
export const disputes = (text: string): boolean => DISPUTES.test(text);

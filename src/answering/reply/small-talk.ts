/** Characters of small talk, at most. */
const MOST = 60;
/** What people say to a bot that asks it nothing, from beginning to end, and what it says to that. */
const BESIDE =
  '(?: (?:good|bot|there|all|everyone|friends?|you|u|so much|very much|a lot|again|then|now|mate|man|lol))*';
const REPLIES: readonly (readonly [RegExp, (facts: number) => string])[] = [
  [
    whole(
      '(?:many )?thanks?|thank (?:you|u)|thx|ty|cheers|good bot|well done|nice(?: one)?|great|lol(?: ok)?|ok(?:ay)?(?: thanks?| thx| lol| nice| cool| great)?|cool|haha+',
    ),
    () => 'You’re welcome.',
  ],
  [
    whole(
      "(?:what|which) (?:date|day|time|year) (?:is|do we have)(?: it| today| now)*|(?:whats|what's|what is) the (?:date|day|time)(?: today| now)?|how old are (?:you|u)",
    ),
    () => 'I don’t know: I only have facts, each with its source.',
  ],
  [whole('(?:good)?bye|see (?:you|ya)|good night|cya'), () => 'See you.'],
  [
    whole(
      'hi|hey|hello|yo|hiya|good (?:morning|evening|afternoon)|help(?: me)?|start|test|who (?:are|made) (?:you|u)|what (?:are|can|do) (?:you|u)(?: do| know)?|how are (?:you|u)|how do (?:you|u) work|what is this|are (?:you|u) (?:an? )?(?:ai|bot|chat ?gpt|human|real|robot)|(?:tell|say) (?:me |us )?(?:an?|some|another) (?:joke|poem|story)',
    ),
    (facts) => `Ask me a question: I answer from ${facts} facts, each with its source, and say so where I don’t know.`,
  ],
];

function whole(said: string): RegExp {
  return new RegExp(`^(?:${said})${BESIDE}$`, 'i');
}

/** A line for small talk; null for everything else. */
export function smallTalk(text: string, facts: number): string | null {
  const said = text
    .slice(0, MOST)
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return text.length > MOST ? null : (REPLIES.find(([pattern]) => pattern.test(said))?.[1](facts) ?? null);
}

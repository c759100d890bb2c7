/** What people say to a bot that asks it nothing, and what it says to that. */
const REPLIES: readonly (readonly [RegExp, (facts: number) => string])[] = [
  [
    /^(?:many )?(?:thanks?|thank (?:you|u)|thx|ty|cheers|good bot|well done|nice(?: one)?|great|lol|ok(?:ay)?|cool)\b/i,
    () => 'You’re welcome.',
  ],
  [/^(?:bye|goodbye|see you|good night|cya)\b/i, () => 'See you.'],
  [
    /^(?:hi|hey|hello|yo|hiya|good (?:morning|evening|afternoon)|help|start|who (?:are|made) (?:you|u)|what (?:are|can|do) (?:you|u)(?: (?:do|know))?|how are (?:you|u)|how do (?:you|u) work)\b/i,
    (facts) => `Ask me a question: I answer from ${facts} facts, each with its source, and say so where I don’t know.`,
  ],
];
/** Words that may stand beside it: more are a question. */
const MOST = 5;

/** A line for small talk; null for everything else. */
export function smallTalk(text: string, facts: number): string | null {
  const said = text
    .replace(/[^\p{L}' ]+/gu, ' ')
    .trim()
    .split(/ +/);
  const found = REPLIES.find(([pattern]) => pattern.test(said.join(' ')));
  return found && said.length <= MOST ? found[1](facts) : null;
}

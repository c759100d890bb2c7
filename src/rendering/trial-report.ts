import type { Trial } from '../desk/trial.js';
import type { Section } from './report.js';

/** How a fact would do, in words for whoever is about to publish it. */
export function trialSections({ fact, asks, nearby }: Trial): Section[] {
  return [
    { heading: 'How the bot would answer', lines: asks.map((one) => askLine(one, fact)) },
    {
      heading: 'Closer to another fact',
      lines: asks.flatMap(({ ask, nearer }) =>
        nearer === null ? [] : [`“${ask}” on its own points to ${nearer}. Say what only this fact has.`],
      ),
    },
    { heading: 'Questions nearby', lines: nearby.map((one) => nearbyLine(one, fact)) },
  ];
}

function askLine({ ask, told, short }: Trial['asks'][number], fact: string): string {
  if (told === null) return `✗ “${ask}”: no answer`;
  if (told !== fact) return `✗ “${ask}”: ${told} answers instead`;
  return `✓ “${ask}”: ${short === null ? 'the whole sentence' : `in bold, “${short}”`}`;
}

function nearbyLine({ question, before, after }: Trial['nearby'][number], fact: string): string {
  const named = (id: string | null) => id ?? 'no answer';
  if (before === after) return `✓ “${question}”: still ${named(after)}`;
  const taken = after === fact ? 'this fact answers now' : `now ${named(after)}`;
  return `✗ “${question}”: ${taken}, before ${named(before)}`;
}

import { highest } from '../language/highest.js';
import type { Numbered } from '../question/numbered.js';
import type { Bayes } from '../search/bayes.js';

/** What speaks for a fact by all of its asks at once, beside what speaks for others; in nats where nothing else is said. */
export interface Evidence {
  /** Chance of the fact among all, 0 to 1. */
  readonly share: number;
  /** Ahead of the best of the others. */
  readonly margin: number;
  /** For each word of the question. */
  readonly level: number;
  /** Ahead of what is asked in vain of this fact, and of any. */
  readonly vain: number;
  readonly mostVain: number;
  /** Facts that more speaks for. */
  readonly place: number;
}

export interface Hearing {
  /** Facts that may answer, those for which most speaks first. */
  readonly foremost: readonly number[];
  of(fact: number): Evidence;
}

/** Temperature: naive Bayes counts twice what belongs together, so its nats are worth less by this. */
const TEMPERATURE = 4;
/** Beyond that a share is nothing. */
const FAR = 20 * TEMPERATURE;

/** Facts that are looked at closely in any case, and how far behind the best others may be. */
const FEWEST = 4;
const BEHIND = 15;

/** Hears a question by the asks of all facts and by what is asked of them in vain. The hearing holds until the next one. */
export function createHear(bayes: Bayes, inVain: Bayes, limit: number): (question: Numbered) => Hearing {
  return (question) => {
    const scores = bayes.scores(question);
    const vain = inVain.scores(question);
    const foremost = highest(scores, limit);
    const [top = 0, next = 0] = foremost.map((fact) => scores[fact] as number);
    const mostVain = vain[highest(vain, 1)[0] ?? -1] ?? 0;
    // Of a large library nothing speaks for most facts: they are counted and not worked out one by one.
    let [all, silent] = [0, 0];
    for (let at = 0; at < scores.length; at++) {
      const score = scores[at] as number;
      if (score === 0) silent++;
      else if (score > top - FAR) all += Math.exp((score - top) / TEMPERATURE);
    }
    if (top < FAR) all += silent * Math.exp(-top / TEMPERATURE);
    const words = Math.max(1, question.stems.length);
    return {
      foremost: foremost.filter((fact, at) => at < FEWEST || (scores[fact] as number) > top - BEHIND),
      of(fact) {
        const own = scores[fact] ?? 0;
        const place = foremost.findIndex((other) => (scores[other] as number) <= own);
        return {
          share: Math.exp((own - top) / TEMPERATURE) / all,
          margin: own - (own === top ? next : top),
          level: own / words,
          vain: own - (vain[fact] ?? 0),
          mostVain: own - mostVain,
          place: place < 0 ? limit : place,
        };
      },
    };
  };
}

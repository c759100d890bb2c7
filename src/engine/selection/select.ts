import type { Step } from '../policy.js';
import type { Resolved } from '../resolve.js';
import { selectComputed } from './compute.js';
import { selectEverything, selectList, selectNews } from './list.js';
import { selectOverview } from './overview.js';
import { selectQuestions } from './questions.js';
import type { Reply, Selector, Shelf } from './reply.js';
import { selectApart, selectSeveral } from './several.js';
import { selectSingle } from './single.js';
import { selectBoth, selectTurn } from './turns.js';

/** The first that has something to say says it. */
const SELECTORS: readonly (readonly [Step, Selector])[] = [
  ['turn', selectTurn],
  ['computed', selectComputed],
  ['list', selectEverything],
  ['questions', selectQuestions],
  ['news', selectNews],
  ['apart', selectApart],
  ['overview', selectOverview],
  ['list', selectList],
  ['several', selectSeveral],
  ['single', selectSingle],
  ['turn', selectBoth],
];

/**
 * What the selectors say to a question, on a day (YYYY-MM-DD); null for a miss. One question of several, and what was asked longer ago, is not divided:
 * each part takes as long again.
 */
export function createSelect(shelf: Shelf): (resolved: Resolved, today: string, isDivided: boolean) => Reply | null {
  const selectors = SELECTORS.filter(([step]) => shelf.does(step));
  return (resolved, today, isDivided) => {
    // Where there is no more, no other fact is what was meant by "more".
    if (resolved.turn === 'more' && (resolved.before?.told.length ?? 0) > 0) return selectTurn(resolved, shelf, today);
    for (const [step, selector] of selectors) {
      const reply = isDivided || step !== 'questions' ? selector(resolved, shelf, today) : null;
      if (reply) return reply;
    }
    return null;
  };
}

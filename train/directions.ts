import { FEATURES, type FeatureName } from '../src/answering/judging/feature-names.js';

/** Features of which more can only speak for a fact. */
const FOR: readonly FeatureName[] = [
  'askOverlap',
  'askCovered',
  'secondAsk',
  'thirdAsk',
  'statementCovered',
  'cover',
  'coverRare',
  'score',
  'marginScore',
  'marginOverlap',
  'neighbours',
  'entitiesMet',
  'told',
  'yearsMet',
  'restCover',
  'restAsk',
  'restAskBest',
  'pairs',
  'kindMet',
  'coverStated',
  'thinnest',
  'support',
  'formAsk',
  'attributeAsk',
  'unansweredGap',
  'unansweredFormGap',
  'evidenceShare',
  'evidenceMargin',
  'evidenceVain',
  'evidenceMostVain',
];
/** Features of which more can only speak against it. */
const AGAINST: readonly FeatureName[] = [
  'openMost',
  'openSum',
  'openElsewhere',
  'openNowhere',
  'strange',
  'foreign',
  'entitiesMissed',
  'untold',
  'nowhere',
  'blank',
  'yearsMissed',
  'numbersMissed',
  'unwanted',
  'kindMissed',
  'lead',
  'headOpen',
  'openCount',
  'openSecond',
  'openRare',
  'entitiesUnstated',
  'yearsUnstated',
  'numbersUnstated',
  'openStated',
  'formGap',
  'attributeGap',
  'leastAttributeGap',
  'unansweredShare',
  'evidencePlace',
];

/** 1 where more of a feature can only speak for a fact, -1 where only against it, 0 where it may do either: in line with sense, also where examples are few. */
export const DIRECTION_OF = (name: string): number =>
  (FOR as readonly string[]).includes(name) ? 1 : (AGAINST as readonly string[]).includes(name) ? -1 : 0;

export const DIRECTIONS: readonly number[] = FEATURES.map(DIRECTION_OF);

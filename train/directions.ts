import { FEATURES, type FeatureName } from '../src/answering/feature-names.js';

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
  'openStated',
  'formGap',
  'attributeGap',
  'leastAttributeGap',
];

/** Keeps what training finds in line with sense, also where a library has few examples. */
export const DIRECTIONS: readonly number[] = FEATURES.map((name) =>
  FOR.includes(name) ? 1 : AGAINST.includes(name) ? -1 : 0,
);

/** Steps of the engine that can be left out one by one, so that a bench can tell what each is worth. */
export const STEPS = [
  'withYears',
  'withoutUnwanted',
  'clause',
  'edition',
  'exchanged',
  'subject',
  'joined',
  'smallTalk',
  'turn',
  'between',
  'apart',
  'computed',
  'news',
  'overview',
  'list',
  'several',
  'single',
  'premise',
  'inPart',
  'inTime',
  'sides',
] as const;

export type Step = (typeof STEPS)[number];

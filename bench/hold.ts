import type { Model, Tree } from '../src/engine/ranking/model.js';

/** Features that say the same kind of thing, to be held together. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  asks: ['askUsed', 'rivalMargin'],
  statement: ['statementUsed'],
  cover: ['nearCover', 'nearOpen', 'restCover', 'headOpen'],
  'numbers missed': ['numbersMissed'],
  things: ['thingsMissed'],
  attributes: ['told', 'untold', 'nowhere', 'unmentioned'],
  form: ['form', 'counted', 'toldForm'],
  unanswered: ['unanswered', 'unansweredFormGap', 'evidenceVain', 'evidenceMostVain'],
  evidence: ['evidenceShare', 'evidenceLevel'],
};

/** The same, of the features that there are; those of no kind last. */
export function groupsOf(features: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const known = Object.values(KINDS).flat();
  const groups = Object.entries(KINDS).map(
    ([kind, names]) => [kind, names.filter((name) => features.includes(name))] as const,
  );
  return [...groups, ['size and the rest', features.filter((name) => !known.includes(name))] as const].filter(
    ([, names]) => names.length > 0,
  );
}

/** The model as if these features always had these values: their splits are decided once. Nothing is learnt anew. */
export function held(model: Model, values: ReadonlyMap<string, number>): Model {
  const hold = (learnt: Model['ranking']): Model['ranking'] => ({
    ...learnt,
    ensembles: learnt.ensembles.map((one) => ({ ...one, trees: one.trees.map((tree) => cut(tree, learnt.features)) })),
  });
  const cut = (tree: Tree, names: readonly string[]): Tree => {
    if (typeof tree === 'number') return tree;
    const [feature, limit, below, above] = tree;
    const value = values.get(names[feature] ?? '');
    if (value !== undefined) return cut(value <= limit ? below : above, names);
    return [feature, limit, cut(below, names), cut(above, names)];
  };
  return { ...model, ranking: hold(model.ranking), followUp: hold(model.followUp) };
}

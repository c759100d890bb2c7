import Fuse from 'fuse.js';
import type { Reason } from './data-entries.js';

/** 0 for the same, 1 for nothing in common: up to here a name may be a slip for another. */
const ALIKE = 0.4;

type What = 'source' | 'fact' | 'entity' | 'attribute' | 'measure';

/** What to do about a name that is not there and is like none that is. */
const OTHERWISE: Readonly<Record<What, string>> = {
  source: ' in sources.yaml; add it there, or write the id of one that is',
  fact: '; take it out, or write the id of one that is there',
  entity: ' in lexicon.yaml; add it there under "entities"',
  attribute: ' in lexicon.yaml; add it there under "attributes"',
  measure: ' in lexicon.yaml; add it there under "measures"',
};

/** What is said of a name that is not among `names`. */
export const notThere =
  (what: What, name: string, names: Iterable<string>, otherwise = OTHERWISE[what]): Reason =>
  (isWorthIt) => {
    const [nearest] = isWorthIt ? new Fuse([...names], { threshold: ALIKE }).search(name, { limit: 1 }) : [];
    return nearest === undefined
      ? `no ${what} "${name}"${otherwise}`
      : `no ${what} "${name}"; did you mean "${nearest.item}"?`;
  };

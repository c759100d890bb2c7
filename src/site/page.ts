import type { Here } from './edition.js';
import type { Content } from './parts/layout.js';

/** A page before it is written: where it stands within its language, and what makes it. */
export interface Page {
  /** Folder within that of the language, with a slash at its end; empty for the front page. */
  readonly path: string;
  /** True for what no search engine need know. */
  readonly isHidden?: boolean;
  content(here: Here): Content;
}

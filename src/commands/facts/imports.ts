import { join } from 'node:path';
import type { Curation } from '../../desk/curation.js';
import type { Outcome } from '../../desk/outcome.js';
import { createDeciding, type Deciding, type Published } from '../../importing/decide.js';
import { createDraftFolder, type DraftFolder } from '../../importing/draft-folder.js';
import { createThreadedReader, type ReadSource } from '../../importing/read-thread.js';
import { outcomeReport } from '../../rendering/outcome-report.js';
import { filled } from '../../rendering/report.js';

/** Drafts of imports as curators decide on them in Discord. */
export interface Imports {
  readonly folder: DraftFolder;
  readonly deciding: Deciding;
  readonly read: ReadSource;
}

/** Over the desk of a bot: what is accepted is published as any change of a curator is. */
export function createImports(curation: Curation, read: ReadSource = createThreadedReader()): Imports {
  const folder = createDraftFolder(join(curation.dataDir, 'drafts'));
  const library = () => curation.answerer.current().library;
  const deciding = createDeciding({
    folder,
    library,
    language: curation.language,
    now: () => new Date(),
    isOwn: (who) => who.startsWith('discord:'),
    async publish(change, by) {
      const outcome = await curation.publisher.take((files) => change(files, library()), { ...by, action: 'import' });
      return publishedOf(outcome);
    },
  });
  return { folder, deciding, read };
}

function publishedOf(outcome: Outcome): Published {
  // The library says so already.
  if (outcome.kind === 'published' || outcome.kind === 'same') return { kind: 'published' };
  const { title, sections } = outcomeReport(outcome);
  const words = [title, ...filled(sections).flatMap(({ lines }) => lines)];
  const facts =
    outcome.kind === 'unsound'
      ? outcome.problems.flatMap(({ entry }) => entry ?? [])
      : outcome.kind === 'golden'
        ? outcome.golden.broken.flatMap(({ after }) => after.facts)
        : [];
  return { kind: 'refused', words, facts };
}

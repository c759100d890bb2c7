import type { Decided } from '../importing/decide.js';
import type { Standing } from '../importing/draft-folder.js';
import { createLikeFacts } from '../importing/like-facts.js';
import { count } from '../rendering/outcome-report.js';
import { draftLines, keyFor } from './draft-lines.js';
import { type DraftsDesk, WHO, withDrafts } from './drafts-desk.js';
import { COMMON, dataDir, parse, todayOf, UsageError } from './options.js';

const HELP = `drafts list              what imports propose and nobody has decided on, with facts that say something like it
drafts accept DRAFT…     makes facts of drafts; the checks of "check" and the golden questions decide whether they may
  --statement TEXT        in these words, for a single draft
  --ask TEXT              asked for in these ways instead; may be repeated
drafts accept-all        accepts all that are new and like no fact that is there
  --also-alike            those too; --also-changes: also changes of facts, and facts that are gone from their page
drafts merge DRAFT FACT  gives the draft's ways to ask, and its source, to a fact that says the same
drafts reject DRAFT…     puts drafts aside for good; "reopen DRAFT…" takes that back
  --library DIR           the library (default: DATA_DIR or data)
  --topic NAME, --page NAME
                          only drafts of this topic or page, for list and accept-all
A DRAFT is named by its key or the first digits of it.`;

/** `npm run drafts -- …`. 0; 1 where somebody had decided before, or the gate refused. */
export async function drafts(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parse(args, {
    ...COMMON,
    ...{ library: text, topic: text, page: text, statement: text },
    ask: { type: 'string', multiple: true },
    'also-alike': { type: 'boolean' },
    'also-changes': { type: 'boolean' },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const [verb = 'list', ...rest] = positionals;
  const dir = values.library ?? dataDir(values.data);
  return withDrafts(dir, todayOf(values.today), async (desk) => {
    const { standings, damaged } = await desk.folder.all();
    for (const name of damaged) process.stderr.write(`drafts/${name} cannot be read and is passed over\n`);
    const isMeant = ({ draft }: Standing) =>
      (values.topic === undefined || draft.topic === values.topic) &&
      (values.page === undefined || draft.page === values.page);
    const open = standings.filter((one) => one.decision === null && isMeant(one));
    const keys = (names: readonly string[]) => {
      if (names.length === 0) throw new UsageError(HELP);
      return names.map((name) => keyFor(name, standings));
    };
    switch (verb) {
      case 'list':
        return list(open, standings, desk);
      case 'accept': {
        const { statement, ask } = values;
        const edits = { ...(statement && { statement }), ...(ask && { asks: ask }) };
        const edited = Object.keys(edits).length > 0;
        if (edited && rest.length !== 1) throw new UsageError('--statement and --ask are for a single draft');
        return told(await desk.deciding.accept(keys(rest), WHO, edited ? edits : undefined), 'accepted');
      }
      case 'accept-all': {
        const likeFacts = createLikeFacts(desk.library());
        const wanted = open.filter(
          ({ draft }) =>
            (draft.kind === 'add' || values['also-changes']) &&
            (values['also-alike'] || draft.kind !== 'add' || likeFacts(draft).length === 0),
        );
        const left = open.length - wanted.length;
        const code = told(
          await desk.deciding.accept(
            wanted.map(({ draft }) => draft.key),
            WHO,
          ),
          'accepted',
        );
        if (left > 0)
          process.stdout.write(
            `${count(left, 'draft')} left: like a fact that is there, or a change of one. "drafts list" shows them.\n`,
          );
        return code;
      }
      case 'merge': {
        const [name, fact, ...more] = rest;
        if (name === undefined || fact === undefined || more.length > 0) throw new UsageError(HELP);
        return told(await desk.deciding.merge(keyFor(name, standings), fact, WHO), 'merged');
      }
      case 'reject':
        return told(await desk.deciding.reject(keys(rest), WHO), 'rejected');
      case 'reopen': {
        const again = await desk.deciding.reopen(keys(rest));
        process.stdout.write(`${count(again.length, 'draft')} open again\n`);
        return 0;
      }
      default:
        throw new UsageError(HELP);
    }
  });
}

function list(open: readonly Standing[], all: readonly Standing[], { library }: DraftsDesk): number {
  const likeFacts = createLikeFacts(library());
  for (const { draft } of open)
    process.stdout.write(`${draftLines(draft, likeFacts(draft), library()).join('\n')}\n\n`);
  const decided = all.filter(({ decision }) => decision !== null).length;
  process.stdout.write(`${count(open.length, 'draft')} to decide on; ${decided} decided.\n`);
  return 0;
}

/** Says what became of drafts. */
function told({ done, late, missing, refused, why }: Decided, verdict: string): number {
  const shown = done.length <= 20 ? done : [];
  for (const { key, fact } of shown)
    process.stdout.write(`${verdict} ${key.slice(0, 8)}${fact === null ? '' : `: ${fact}`}\n`);
  if (shown.length < done.length) process.stdout.write(`${verdict} ${count(done.length, 'draft')}\n`);
  for (const { key, verdict: before, who, at } of late)
    process.stdout.write(
      `${key.slice(0, 8)} was ${before} before, by ${who} at ${at.slice(0, 16).replace('T', ' ')}\n`,
    );
  for (const key of missing) process.stdout.write(`${key.slice(0, 8)} is not there any more\n`);
  if (refused.length > 0)
    process.stdout.write(`refused, and open still: ${refused.map((key) => key.slice(0, 8)).join(', ')}\n`);
  for (const line of why.slice(0, 40)) process.stdout.write(`  ${line}\n`);
  return late.length + missing.length + refused.length === 0 ? 0 : 1;
}

import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Curation } from '../../desk/curation.js';
import type { Decided } from '../../importing/decide.js';
import type { Edits } from '../../importing/import-draft.js';
import { createLikeFacts } from '../../importing/like-facts.js';
import { encodeId, type Fields } from '../../rendering/custom-id.js';
import { draftsPage, namedKeys, ON_A_PAGE } from '../../rendering/drafts-page.js';
import { editDraftModal, mergeDraftModal } from '../../rendering/import-modals.js';
import { type Message, notice } from '../../rendering/message.js';
import { count } from '../../rendering/outcome-report.js';
import type { Desk } from '../command.js';
import type { Imports } from './imports.js';
import { type Curating, later, whisper, whoIs } from './reply.js';

const GONE = notice('That draft is gone: its page was imported again. `/facts drafts` shows what is left.');
const NONE = 'No draft is waiting. `/facts import` makes drafts of a FAQ, a wiki page or a sheet.';

/** `/facts drafts`: what imports propose, ten at a time. */
export function drafts(interaction: ChatInputCommandInteraction, curation: Curation, desk: Desk): Promise<void> {
  return later(interaction, async () => pageOf(curation, importsOf(desk), 0, []));
}

/** There is a desk where there are curators, and drafts where there is a desk. */
export function importsOf({ imports }: Desk): Imports {
  if (imports === null) throw new Error('a desk without drafts');
  return imports;
}

/** One page of drafts; a page that is gone becomes the nearest that is there. */
export async function pageOf(
  { answerer }: Curation,
  { folder }: Imports,
  page: number,
  said: readonly string[],
): Promise<Message> {
  const { standings } = await folder.all();
  const open = standings.filter(({ decision }) => decision === null).map(({ draft }) => draft);
  if (open.length === 0) return notice([...said, NONE].join('\n'));
  const pages = Math.ceil(open.length / ON_A_PAGE);
  const at = Math.min(Math.max(0, page), pages - 1);
  const { library } = answerer.current();
  const likeFacts = createLikeFacts(library);
  return draftsPage({
    page: at,
    pages,
    open: open.length,
    decided: standings.length - open.length,
    said,
    shown: open.slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE).map((draft) => ({
      draft,
      alike: likeFacts(draft),
      before: draft.kind === 'edit' ? (library.factById.get(draft.fact ?? '')?.statement ?? null) : null,
    })),
  });
}

type Work = (imports: Imports, who: string) => Promise<Decided>;

/** Does something with drafts, and shows the page anew with what came of it. */
function decide(interaction: Curating, page: string, curation: Curation, desk: Desk, work: Work): Promise<void> {
  const imports = importsOf(desk);
  return later(
    interaction,
    async () => {
      const decided = await work(imports, whoIs(interaction));
      return pageOf(curation, imports, Number.parseInt(page, 10) || 0, wordsOf(decided));
    },
    true,
  );
}

/** A button of the page. */
export async function draftsButton(
  interaction: ButtonInteraction,
  { verb, page, keys }: Fields<'drafts'>,
  curation: Curation,
  desk: Desk,
): Promise<void> {
  if (verb !== 'these') {
    const shown = await pageOf(curation, importsOf(desk), Number.parseInt(page, 10) || 0, []);
    await interaction.update({ components: shown.components });
    return;
  }
  return decide(interaction, page, curation, desk, async ({ folder, deciding }, who) => {
    const { standings } = await folder.all();
    const meant = namedKeys(keys).flatMap((digits) => {
      const fitting = standings.filter(({ draft }) => draft.key.startsWith(digits));
      // Two that begin alike are told apart on the page.
      return fitting.length === 1 ? fitting.map(({ draft }) => draft.key) : [];
    });
    return deciding.accept(meant, who);
  });
}

/** What was chosen in a menu of the page. */
export async function draftsSelect(
  interaction: StringSelectMenuInteraction,
  { verb, page }: Fields<'drafts'>,
  curation: Curation,
  desk: Desk,
): Promise<void> {
  const { values } = interaction;
  if (verb === 'accept')
    return decide(interaction, page, curation, desk, ({ deciding }, who) => deciding.accept(values, who));
  if (verb === 'reject')
    return decide(interaction, page, curation, desk, ({ deciding }, who) => deciding.reject(values, who));
  const [key = ''] = values;
  const standing = await importsOf(desk).folder.read(key);
  const id = encodeId('drafts', { verb, page, keys: key });
  if (standing === null || standing.decision !== null || id === null) return whisper(interaction, GONE);
  const [like] = createLikeFacts(curation.answerer.current().library)(standing.draft);
  await interaction.showModal(
    verb === 'merge' ? mergeDraftModal(id, like?.fact.id ?? '') : editDraftModal(id, standing.draft),
  );
}

/** What a form over one draft sent. */
export function draftsModal(
  interaction: ModalSubmitInteraction,
  { verb, page, keys: key }: Fields<'drafts'>,
  curation: Curation,
  desk: Desk,
): Promise<void> {
  const { fields } = interaction;
  const line = (name: string) => fields.getTextInputValue(name).replace(/\s+/g, ' ').trim();
  return decide(interaction, page, curation, desk, ({ deciding }, who) => {
    if (verb === 'merge') return deciding.merge(key, line('fact').toLowerCase(), who);
    const asks = fields.fields.has('asks')
      ? { asks: [...new Set(fields.getTextInputValue('asks').split('\n').map(tidied).filter(Boolean))] }
      : {};
    const topic = fields.fields.has('topic') ? { topic: line('topic') } : {};
    const edits: Edits = { statement: line('statement'), ...asks, ...topic };
    return deciding.accept([key], who, edits);
  });
}

const tidied = (text: string) => text.replace(/\s+/g, ' ').trim();

const VERDICTS = { accepted: 'Accepted', rejected: 'Rejected', merged: 'Given to a fact' } as const;

/** `Accepted: 3 drafts.`, and what did not go as it should. */
function wordsOf({ done, late, missing, refused, why }: Decided): string[] {
  const [first] = done;
  const [other] = late;
  return [
    ...(first === undefined
      ? []
      : [
          `${VERDICTS[first.verdict]}: ${done.length === 1 && first.fact !== null ? first.fact : count(done.length, 'draft')}.`,
        ]),
    ...(other === undefined
      ? []
      : [
          `${count(late.length, 'draft')} had been decided on before${other.who.startsWith('discord:') ? ' by another curator' : ' at the command line'}: ${other.verdict}.`,
        ]),
    ...(missing.length > 0 ? [`${count(missing.length, 'draft')} had gone from the page meanwhile.`] : []),
    ...(refused.length > 0
      ? [`Refused, and open still: ${count(refused.length, 'draft')}. ${why.slice(0, 3).join(' ')}`]
      : []),
  ];
}

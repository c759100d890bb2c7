import type { Attachment, ChatInputCommandInteraction } from 'discord.js';
import type { Curation } from '../../desk/curation.js';
import { importPages } from '../../importing/import-pages.js';
import { SOURCE_LIMITS } from '../../importing/passage.js';
import { count } from '../../rendering/outcome-report.js';
import type { Desk } from '../command.js';
import { download } from './download.js';
import { importsOf, pageOf } from './drafts.js';
import { later } from './reply.js';

/** Makes drafts of an attached FAQ, page or sheet, and shows the first of them. */
export function takeSource(
  interaction: ChatInputCommandInteraction,
  { url, name }: Pick<Attachment, 'url' | 'name'>,
  curation: Curation,
  desk: Desk,
): Promise<void> {
  const imports = importsOf(desk);
  return later(interaction, async () => {
    const { library } = curation.answerer.current();
    const publisher = interaction.guild?.name ?? library.about.title ?? 'The moderators';
    const bytes = () => download(url, SOURCE_LIMITS.bytes, curation.importHosts);
    const report = await importPages([{ page: name, title: null, publisher, url: null, bytes }], library, {
      folder: imports.folder,
      read: imports.read,
      today: desk.today(),
    });
    const [page] = report.pages;
    const fault = page?.fault ?? null;
    const said =
      fault === null
        ? `${name}: ${report.fresh.length} new, ${report.same} as before, ${report.gone.length} gone from the page.`
        : `${name} was not imported: ${fault}.`;
    const left = page?.skipped ?? [];
    const skipped =
      left.length === 0
        ? []
        : [`Left out ${count(left.length, 'passage')}, such as ${left[0]?.place}: ${left[0]?.reason}.`];
    return pageOf(curation, imports, 0, [said, ...(page?.notes ?? []), ...skipped]);
  });
}

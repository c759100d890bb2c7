import type { Fact, Library } from '../knowledge/library.js';
import type { Source } from '../knowledge/shapes.js';
import type { Messages } from '../messages/messages.js';
import { tidy } from './markdown.js';
import { statementIn } from './statement.js';

/** `Sentence (Publisher, “Title”, 15 June 2025, https://…; …)` */
export function plainCitation(fact: Fact, sources: readonly Source[], library: Library, messages: Messages): string {
  const { statement } = statementIn(fact, library, messages.language);
  const each = sources.map(({ publisher, title, published, url }) =>
    [tidy(publisher), `“${tidy(title)}”`, published ? messages.date(published) : messages.answer.undated, url]
      .filter(Boolean)
      .join(', '),
  );
  return `${tidy(statement)} (${each.join('; ')})`;
}

/** https://ctan.org/pkg/bibtex: `@misc` with the date in parts, as both BibTeX and BibLaTeX read it. */
export function bibtex(sources: readonly Source[]): string {
  return sources.map(bibtexEntry).join('\n');
}

function bibtexEntry({ id, publisher, title, published, url, language }: Source): string {
  const [year, month] = published?.split('-') ?? [];
  const fields = Object.entries({
    author: `{${braced(publisher)}}`,
    title: `{${braced(title)}}`,
    year,
    month,
    url: url ?? undefined,
    langid: language,
  });
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}}`));
  return `@misc{${id},\n${lines.join(',\n')}\n}`;
}

/** Without what means something to TeX. */
const braced = (text: string) =>
  tidy(text)
    .replace(/[{}\\]/g, '')
    .replace(/([&%$#_])/g, '\\$1');

/** https://citationstyles.org: an array of items. */
export const cslJson = (sources: readonly Source[]): string => JSON.stringify(cslItems(sources), null, 1);

/** The same as data. */
export const cslItems = (sources: readonly Source[]) =>
  sources.map(({ id, publisher, title, published, url, language }) => ({
    id,
    type: 'webpage',
    title: tidy(title),
    publisher: tidy(publisher),
    ...(published ? { issued: { 'date-parts': [published.split('-').map(Number)] } } : {}),
    ...(url ? { URL: url } : {}),
    language,
  }));

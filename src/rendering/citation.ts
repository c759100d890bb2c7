import type { Fact, Library } from '../knowledge/library.js';
import type { Source } from '../knowledge/shapes.js';
import { sourcesOf } from '../knowledge/support.js';
import { messagesFor } from '../messages/index.js';
import type { Messages } from '../messages/messages.js';
import { tidy } from './markdown.js';
import { compose, type Message } from './message.js';
import { statementIn } from './statement.js';

/** Sources that a citation to take along has, so that all three forms fit into a message. */
const MOST = 3;

/** A fact with its sources to take along: as plain text, as BibTeX and as CSL-JSON, each to be copied whole. */
export function citationMessage(fact: Fact, library: Library, language: string): Message {
  const messages = messagesFor(language);
  const sources = sourcesOf(fact, library).slice(0, MOST);
  const plain = plainCitation(fact, sources, library, messages);
  const block = (form: string, text: string) => `-# ${form}\n\`\`\`\n${text.replaceAll('`', '’')}\n\`\`\``;
  return compose([
    `**${messages.lists.citation}** · \`${fact.id}\``,
    [block('text', plain), block('BibTeX', bibtex(sources)), block('CSL-JSON', cslJson(sources))].join('\n'),
  ]);
}

/** `Sentence (Publisher, “Title”, 15 June 2025, https://…; …)` */
function plainCitation(fact: Fact, sources: readonly Source[], library: Library, messages: Messages): string {
  const { statement } = statementIn(fact, library, messages.language);
  const each = sources.map(({ publisher, title, published, url }) =>
    [tidy(publisher), `“${tidy(title)}”`, published ? messages.date(published) : messages.answer.undated, url]
      .filter(Boolean)
      .join(', '),
  );
  return `${tidy(statement)} (${each.join('; ')})`;
}

/** https://ctan.org/pkg/bibtex: `@misc` with the date in parts, as both BibTeX and BibLaTeX read it. */
function bibtex(sources: readonly Source[]): string {
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
function cslJson(sources: readonly Source[]): string {
  return JSON.stringify(
    sources.map(({ id, publisher, title, published, url, language }) => ({
      id,
      type: 'webpage',
      title: tidy(title),
      publisher: tidy(publisher),
      ...(published ? { issued: { 'date-parts': [published.split('-').map(Number)] } } : {}),
      ...(url ? { URL: url } : {}),
      language,
    })),
    null,
    1,
  );
}

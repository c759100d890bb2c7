import type { Fact, Library } from '../knowledge/library.js';
import { sourcesOf } from '../knowledge/support.js';
import { messagesFor } from '../messages/index.js';
import { bibtex, cslJson, plainCitation } from './citation-forms.js';
import { compose, type Message } from './message.js';

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

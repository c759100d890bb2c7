import type { Answer } from '../engine/answer.js';
import type { Library } from '../knowledge/library.js';
import { messagesFor } from '../messages/index.js';
import type { Messages } from '../messages/messages.js';
import { siteWords } from '../messages/site/index.js';
import { encodeId } from './custom-id.js';
import { escapeTo } from './markdown.js';
import { type Button, buttonRows, compose, type Message } from './message.js';
import { attributeName } from './names.js';
import { pageLink } from './page-link.js';
import { encodePlaces } from './places.js';
import { checkedBy } from './telling.js';

/** Facts whose pages are linked. */
const PAGES = 5;

export interface MoreView {
  readonly library: Library;
  /** False where the question could not be had again, so that only the fact speaks. */
  readonly asked: boolean;
  /** The library that answered then; empty where the button did not say. */
  readonly answeredBy: string;
  /** Who asked and the message of the answer, for `Dismiss`; null where it is its reader's alone. */
  readonly dismiss: { readonly asker: string; readonly message: string } | null;
  /** Address of the library's site; left out or null where it has none. */
  readonly site?: string | null;
}

/** How an answer came about: what was understood, how sure it is, what came second; and what else can be done with it. */
export function moreMessage(answer: Answer, view: MoreView): Message {
  const messages = messagesFor(answer.language);
  const { why } = messages;
  const { asked, answeredBy } = view;
  const changed = answeredBy !== '' && answeredBy !== answer.version;
  const lines = [
    `**${why.title}**`,
    ...(changed ? [`-# ${why.changed(escapeTo(answeredBy, 20), answer.version)}`] : []),
    ...(asked ? [] : [`-# ${why.noQuestion}`]),
    ...(asked ? understood(answer, view.library, messages) : []),
    ...facts(answer, messages),
    ...howChecked(answer, messages),
    `-# ${why.pledge} ${why.library(answer.version)}`,
    ...pages(answer, view),
  ];
  return compose([lines.filter((line) => line !== '').join('\n')], buttonRows(buttons(answer, view, messages)));
}

function understood({ why, language }: Answer, library: Library, { why: said }: Messages): string[] {
  const read = why.corrected.slice(0, 5).map(({ from, to }) => said.readAs(words([from]), words([to])));
  return [
    line(said.counted, words(why.matched)),
    line(said.left, words(why.unmatched)),
    line(said.read, read.join(', ')),
    line(said.about, words(why.subjects)),
    line(said.asksFor, words(why.attributes.map((name) => attributeName(name, library, language)))),
  ];
}

function facts({ candidates, parts, confidence }: Answer, { why, percent }: Messages): string[] {
  const [first, second] = candidates;
  const shown = parts.map(({ fact }) => `\`/fact ${escapeTo(fact.id, 64)}\``).slice(0, 5);
  const next = second === undefined ? why.nothingNear : `${second.id}, ${percent(second.confidence)}`;
  return [
    line(why.confidence, percent(first?.confidence ?? confidence)),
    line(why.nextBest, next),
    line(why.facts, shown.join(', ')),
  ];
}

/** The pages of the facts that were told, on the library's site. */
function pages({ parts, language }: Answer, { site = null, library }: MoreView): string[] {
  const links = parts.slice(0, PAGES).map(({ fact }) => pageLink(site, fact.id, library, language, fact.id));
  const known = links.filter((link) => link !== null);
  return known.length === 0 ? [] : [`-# ${siteWords(language).bot.page}: ${known.join(' · ')}`];
}

/** How the sentences were checked, where that is weaker than reading their sources; each way once. */
function howChecked({ parts }: Answer, messages: Messages): string[] {
  const ways = parts.map(({ fact }) => checkedBy(fact, messages)).filter((way) => way !== null);
  return [...new Set(ways)].map((way) => `-# ${way}`);
}

function buttons({ parts, version, language }: Answer, { library, dismiss }: MoreView, { button }: Messages): Button[] {
  const ids = parts.map(({ fact }) => fact.id);
  const pictured = parts.find(({ fact }) => fact.picture !== undefined)?.fact.id;
  const chart = library.charts.find(({ points }) => points.some(({ fact }) => ids.includes(fact)));
  const named: [string | null, string][] = [
    [pictured === undefined ? null : encodeId('image', { language, fact: pictured }), button.image],
    [chart === undefined ? null : encodeId('chart', { version, language, chart: chart.id }), button.picture],
    [encodeId('sources', { version, language, page: '', facts: encodePlaces(ids, library) }), button.allSources],
    [encodeId('cite', { language, fact: ids[0] ?? '' }), button.cite],
    [dismiss === null ? null : encodeId('dismiss', dismiss), button.dismiss],
  ];
  return named.flatMap(([id, label]) => (id === null || ids.length === 0 ? [] : [{ id, label }]));
}

const line = (label: string, text: string) => (text === '' ? '' : `**${label}:** ${text}`);

/** Words as data: escaped, a few, each short, since some of them are the asker's. */
function words(list: readonly string[]): string {
  return list
    .slice(0, 12)
    .map((word) => escapeTo(word, 60))
    .join(', ');
}

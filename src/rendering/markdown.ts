import { LIMITS } from './limits.js';

/** Controls, and characters that turn the direction of text: neither has a place in a line of prose. */
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** Characters that mean something to Discord's markdown wherever they stand. */
const MARKUP = /[\\*_~`|[\]<>]/;

/** What is escaped by its kind, by standing at the beginning, or for being part of an address. */
const NEEDS_CARE = /[\\*_~`|[\]<>@]|:\/\/|discord(?:app)?\.|^(?:[#+-]|\d+[.)])/i;

/** A lone half of a surrogate pair is no character, and Discord refuses it. */
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text on one line, without what cannot be seen. */
export function tidy(text: string): string {
  return text.replace(HALVES, '\ufffd').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
}

/** `text` in at most `max` UTF-16 units, cut after a whole word where that costs little, with an ellipsis. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  let cut = text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  if (space > max * 0.7) cut = cut.slice(0, space);
  return `${cut.trimEnd()}…`;
}

/**
 * One character as data: a backslash takes its meaning; a zero-width space after @ keeps a mention from being one. An address is text like
 * any other: a backslash in it keeps Discord from making a link or an invitation of it, and from fetching a preview.
 */
function escapeChar(char: string, index: number, chars: readonly string[]): string {
  if (char === '@') return '@\u200b';
  const linking =
    (char === ':' && chars[index + 1] === '/' && chars[index + 2] === '/') ||
    (char === '.' && /discord(?:app)?$/i.test(chars.slice(Math.max(0, index - 10), index).join('')));
  return linking || MARKUP.test(char) ? `\\${char}` : char;
}

/**
 * Data as Discord shows it literally, in at most `max` UTF-16 units after escaping. Handles what counts only at the
 * beginning of a line (headings, lists, quotes) by a backslash there, since it cannot know where it will stand.
 */
export function escapeTo(text: string, max: number): string {
  const tidied = tidy(text);
  // Most data has nothing to escape, and lists of hundreds of facts are measured a page at a time.
  if (tidied.length <= max && !NEEDS_CARE.test(tidied)) return tidied;
  const chars = [...tidied];
  let out = /^(?:[#+-]|\d+[.)])/.test(chars.slice(0, 12).join('')) ? leading(chars) : '';
  for (const [index, char] of chars.entries()) {
    const piece = escapeChar(char, index, chars);
    const room = index === chars.length - 1 ? max : max - 1;
    if (out.length + piece.length > room) return `${out.trimEnd()}…`;
    out += piece;
  }
  return out;
}

/** The same for text that does not begin a line, where `1.` makes no list. */
export const escapeInside = (text: string, max: number): string =>
  escapeTo(text, max).replace(/^(\d*)\\([#+\-.)])/, '$1$2');

/** `1. May` would become a list and `# one` a heading: takes the marker off `chars` and returns it escaped. */
function leading(chars: string[]): string {
  const marker = /^(\d*)([#+\-.)])/.exec(chars.slice(0, 12).join(''));
  if (marker === null) return '';
  chars.splice(0, marker[0].length);
  return `${marker[1]}\\${marker[2]}`;
}

/**
 * `[title](<url>)`: the angle brackets keep the link from unfurling. The title alone where the address could not stand
 * inside them.
 */
export function link(title: string, url: string | null | undefined, max: number): string {
  if (url === null || url === undefined) return escapeTo(title, max);
  const safe = url.replace(/[<>()\s\\"]/g, (char) => encodeURIComponent(char).replace('(', '%28').replace(')', '%29'));
  const frame = safe.length + '[](<>)'.length;
  if (safe.length > LIMITS.url || frame + 20 > max) return escapeTo(title, max);
  return `[${escapeTo(title, max - frame)}](<${safe}>)`;
}

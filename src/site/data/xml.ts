const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that no XML document may have, however they are written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text of data as it may stand in XML, in an attribute as well. */
const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

/** An element; `inside` is XML already. */
export function tag(name: string, attributes: Readonly<Record<string, string>>, inside = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${written.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}`;
}

/** An element with text. */
export const leaf = (name: string, text: string, attributes: Readonly<Record<string, string>> = {}): string =>
  tag(name, attributes, escapeXml(text));

export const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

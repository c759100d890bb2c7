/** A slip of typing that a parser notices elsewhere, or calls something else: what its line looks like, and what to do. */
type Slip = readonly [RegExp, string | ((found: RegExpExecArray) => string)];

const CURLY =
  '“ ” are not the quotation marks meant here; type straight ones (") round the whole sentence, and no others in it';

/** The first that fits is told; each is only looked for where a line cannot be read as it stands. */
const SLIPS: readonly Slip[] = [
  [
    /^[ ]*[\u00a0\u2000-\u200b\u202f\u3000]/,
    'this line begins with a space of another kind, as web pages have them; type ordinary spaces',
  ],
  [/^[ ]*[–—−‐•·] ?\S/u, 'an entry or an ask begins with a hyphen and a space, "- "; another sign stands here'],
  [/^[ ]*-(?:[^\s-])/, 'an entry or an ask begins with a hyphen and a space, "- "; the space is missing here'],
  [/^[ ]*(?:- +)?(?:[\w-]+: +)?[“”„«»‘’]/, CURLY],
  [/^[ ]*(?:- +)?([A-Za-z]+):(?=[^\s/:])/, ([, name]) => `put a space after "${name}:"`],
];

/** A field that has lost its two spaces, or one of them. */
const FIELD = /^ ?[A-Za-z]+:(?: |$)/;
const UNINDENTED = 'this field is not indented as the others of its entry are: two spaces stand before each';

/** The slip in a line that cannot be read, of a text; null where it looks like none that is known. */
export function slipIn(line: string, text: string): string | null {
  for (const [pattern, words] of SLIPS) {
    const found = pattern.exec(line);
    if (found) return typeof words === 'string' ? words : words(found);
  }
  return FIELD.test(line) && isList(text) ? UNINDENTED : null;
}

const isList = (text: string): boolean =>
  text
    .split('\n')
    .find((line) => /^[^#\s]/.test(line))
    ?.startsWith('- ') ?? false;

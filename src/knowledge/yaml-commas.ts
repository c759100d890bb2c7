import { isScalar, type LineCounter, type Node, type Pair, visit } from 'yaml';
import { isSlug } from './scalars.js';
import { placeAt, type YamlFault } from './yaml-limits.js';

/**
 * Words in `{ }` that a comma has cut in two: `{ size: 3,012 members }` has a name "012 members" without a value, which is no name of anything. A
 * name alone is right where it could be that of an attribute, unless it is a number behind a number.
 */
export function cutByCommas(root: Node | null, lines: LineCounter, text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(root, {
    Map(_, { flow, items }) {
      if (!flow) return;
      for (let at = 0; at < items.length; at++) {
        const pair = items[at] as Pair<Node, Node | null>;
        let end = at;
        while (end + 1 < items.length && items[end + 1]?.value === null) end++;
        const cut = items.slice(at + 1, end + 1) as Pair<Node, null>[];
        const isCut = cut.some(({ key }) => !isName(key)) || (isNumber(pair.value) && isNumber(cut[0]?.key));
        const reason = glued(pair) ?? (isCut ? commaWords(pair, cut.at(-1)?.key, text) : null);
        if (reason !== null) faults.push({ ...placeAt(pair.key.range?.[0] ?? 0, lines), reason });
        at = end;
      }
    },
  });
  return faults;
}

const isName = (key: Node) => isScalar(key) && isSlug(String(key.value));
const isNumber = (value: Node | null | undefined) => isScalar(value) && typeof value.value === 'number';

/** `{ who:Tom Baird }` is a name without a value, too. */
function glued({ key, value }: Pair<Node, Node | null>): string | null {
  const name = value === null && isScalar(key) ? /^([a-z0-9-]+):\S/.exec(String(key.value))?.[1] : undefined;
  return name === undefined ? null : `put a space after "${name}:"`;
}

const SHOWN = 80;
const TYPED_MARKS = /^[“”„«»]|[“”„«»]$/gu;

/** Fields of the lexicon that are lists. */
const LISTS: ReadonlySet<string> = new Set(['names', 'asks', 'overview', 'members']);

function commaWords({ key, value }: Pair<Node, Node | null>, last: Node | undefined, text: string): string {
  const words = text
    .slice(value?.range?.[0] ?? key.range?.[0], last?.range?.[1])
    .replace(/\s+/g, ' ')
    .trim();
  const shown = words.replace(TYPED_MARKS, '').slice(0, SHOWN);
  const comma = 'a comma inside { } ends what is before it';
  if (LISTS.has(String(key))) return `${comma}; put a list in brackets: { ${String(key)}: [${shown}] }`;
  const why = shown === words ? comma : '“ ” are not the quotation marks meant here';
  const name = value === null ? '' : `${String(key)}: `;
  return `${why}; put the whole in straight double quotes: { ${name}"${shown}" }`;
}

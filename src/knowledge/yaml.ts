import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { readPlainYaml } from './plain-yaml.js';
import { lostText, nesting, outOfBounds } from './yaml-checks.js';
import { cutByCommas } from './yaml-commas.js';
import { type Place, placeAt, YAML_LIMITS, type YamlFault } from './yaml-limits.js';
import { explain, unreadableWords } from './yaml-words.js';

/** Some editors on Windows write one. */
const BYTE_ORDER_MARK = /^\uFEFF/;

export { type Place, YAML_LIMITS } from './yaml-limits.js';

export type YamlPath = readonly (string | number)[];

export interface YamlFile {
  /** The content as plain values; undefined where it could not be read. */
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** Place of the value at `path`, or of the nearest thing around it that there is. */
  placeOf(path: YamlPath): Place;
}

/**
 * Never throws: what is wrong is in `faults`, all at once. Positions cost ten times what the values do, so a plain file is only read
 * with them once a line is asked for, which is when something is wrong with it.
 */
export function parseYaml(text: string): YamlFile {
  if (new TextEncoder().encode(text).length > YAML_LIMITS.bytes)
    return refused(`is larger than ${YAML_LIMITS.bytes} bytes`);
  const value = readPlainYaml(text);
  if (value === undefined) return parseWithPositions(text);
  let positions: YamlFile | undefined;
  return {
    value,
    faults: [],
    placeOf(path) {
      positions ??= parseWithPositions(text);
      return positions.placeOf(path);
    },
  };
}

function parseWithPositions(text: string): YamlFile {
  if (nesting(text) > YAML_LIMITS.depth * 40) return refused(`is nested more than ${YAML_LIMITS.depth} levels deep`);
  const lines = new LineCounter();
  try {
    const document = parseDocument(text.replace(BYTE_ORDER_MARK, ''), {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: true,
      version: '1.2',
      logLevel: 'error',
    });
    // What comes after the first is mostly a consequence of it.
    const faults = [...document.errors, ...document.warnings]
      .sort((a, b) => a.pos[0] - b.pos[0])
      .slice(0, 1)
      .map(({ code, message, pos }) => {
        const { offset, reason } = explain(code, message, text, pos[0]);
        return { ...placeAt(offset, lines), reason };
      });
    const others =
      faults.length > 0
        ? []
        : [outOfBounds, lostText, cutByCommas].flatMap((check) => check(document.contents, lines, text));
    const value = faults.length + others.length > 0 ? undefined : document.toJS({ maxAliasCount: YAML_LIMITS.aliases });
    return { value, faults: [...faults, ...others], placeOf: (path) => placeOf(document.contents, path, lines) };
  } catch (error) {
    return refused(unreadableWords(error instanceof Error ? error.message : String(error)));
  }
}

function refused(reason: string): YamlFile {
  return { value: undefined, faults: [{ line: null, reason }], placeOf: () => ({ line: 1, column: 1 }) };
}

function placeOf(root: Node | null, path: YamlPath, lines: LineCounter): Place {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isSeq(node)) node = node.items[Number(step)];
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
      continue;
    } else break;
    offset = (node as Node | undefined)?.range?.[0] ?? offset;
  }
  return placeAt(offset, lines);
}

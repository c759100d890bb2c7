import { isAlias, isPair, isScalar, type LineCounter, type Node, visit } from 'yaml';
import { placeAt, YAML_LIMITS, type YamlFault } from './yaml-limits.js';
import { commentWords } from './yaml-words.js';

/** A cheap ceiling on nesting, before a recursive parser sees it: brackets open at once and the widest indent. */
export function nesting(text: string): number {
  let open = 0;
  let most = 0;
  let indent = 0;
  let atStart = true;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '\n') {
      atStart = true;
      indent = 0;
    } else if (atStart && (char === ' ' || char === '-')) indent++;
    else atStart = false;
    if (char === '[' || char === '{') open++;
    else if ((char === ']' || char === '}') && open > 0) open--;
    most = Math.max(most, open, indent);
  }
  return most;
}

/** Nodes beyond the limits. */
export function outOfBounds(root: Node | null, lines: LineCounter) {
  const faults: YamlFault[] = [];
  let aliases = 0;
  visit(root, (_, node, path) => {
    const place = placeAt((node as Node | null)?.range?.[0] ?? 0, lines);
    if (isAlias(node) && ++aliases > YAML_LIMITS.aliases) {
      faults.push({ ...place, reason: `has more than ${YAML_LIMITS.aliases} aliases` });
      return visit.BREAK;
    }
    if (path.length > YAML_LIMITS.depth * 2) {
      faults.push({ ...place, reason: `is nested more than ${YAML_LIMITS.depth} levels deep` });
      return visit.BREAK;
    }
    return undefined;
  });
  return faults;
}

/** Fields that hold sentences. */
const SENTENCES: ReadonlySet<unknown> = new Set(['statement', 'question', 'asks']);

/** Sentences without quotation marks that a comment follows: who writes ` #channel` does not mean one. */
export function lostText(root: Node | null, lines: LineCounter, text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(root, {
    Scalar(_, node, path) {
      const [, end = 0, rest = 0] = node.range ?? [];
      const comment = /^[ \t]+(#[^\n]*)/.exec(text.slice(end, rest))?.[1];
      if (node.type !== 'PLAIN' || comment === undefined) return;
      const field = path.findLast(isPair);
      const isSentence = field === undefined || (isScalar(field.key) && SENTENCES.has(field.key.value));
      if (!isSentence || field?.key === node) return;
      faults.push({ ...placeAt(end + 1, lines), reason: commentWords(comment.slice(0, SHOWN).trim()) });
    },
  });
  return faults;
}

const SHOWN = 30;

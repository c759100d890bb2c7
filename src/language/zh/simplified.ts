const PAIR = /^(\S+)\t(\S+)/gmu;

/**
 * Reads traditional characters as simplified ones, by the table of characters of OpenCC (`TSCharacters.txt`). Phrases are not looked at: the few
 * characters that stand for two simplified ones are read as the commoner, in questions and in facts alike.
 */
export function simplifierOf(characters: string): (text: string) => string {
  const table = new Map<string, string>();
  for (const [, from = '', to = ''] of characters.matchAll(PAIR)) if (from !== to) table.set(from, to);
  return (text) => text.replace(/\p{Script=Han}/gu, (one) => table.get(one) ?? one);
}

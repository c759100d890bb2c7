import { stringify } from 'yaml';

/** `library.yaml` of a library that an import begins: its title, and the language of most of its drafts. */
export function libraryFile(title: string, languages: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of languages) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [language = 'en'] = [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
  const about = {
    title: title.slice(0, 120),
    description: `Answers from ${title.slice(0, 200)}.`,
    languages: [language],
  };
  return `# yaml-language-server: $schema=schema/library.json\n# What the library is about. The bot's words about itself are made from this.\n${stringify(about)}`;
}

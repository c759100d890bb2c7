/** What curators are told: a title, and sections of plain lines. The same for Discord, a file and a terminal. */
export interface Report {
  readonly title: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The whole report as plain text. */
export function reportText({ title, sections }: Report): string {
  const blocks = filled(sections).map(({ heading, lines }) =>
    [heading, ...lines.map((line) => `  ${line.replaceAll('\n', '\n    ')}`)].filter((line) => line !== '').join('\n'),
  );
  return `${[title, ...blocks].join('\n\n')}\n`;
}

/** Sections that have something to say. */
export const filled = (sections: readonly Section[]) => sections.filter(({ lines }) => lines.length > 0);

import type { Changes, Difference } from '../desk/difference.js';
import type { GoldenChange, GoldenReport, Told } from '../desk/golden.js';
import type { Conflict } from '../desk/merge.js';
import type { Orphan, Outcome } from '../desk/outcome.js';
import { formatProblem } from '../knowledge/problem.js';
import { clip } from './markdown.js';
import type { Report, Section } from './report.js';

/** Longest part of an answer that is shown before and after. */
const ANSWER = 300;

/** What became of an attempt to change what is served, in words. */
export function outcomeReport(outcome: Outcome): Report {
  const waited: Section = {
    heading: '',
    lines:
      outcome.waitedFor.length === 0
        ? []
        : [`Waited for ${[...new Set(outcome.waitedFor)].join(', ')}, one at a time.`],
  };
  const { title, sections } = reportOf(outcome);
  return { title, sections: [waited, ...sections] };
}

function reportOf(outcome: Outcome): Report {
  switch (outcome.kind) {
    case 'same':
      return { title: `Nothing has changed: version ${outcome.version} is being served.`, sections: [] };
    case 'failed':
      return {
        title: `Not done. Version ${outcome.version} is still being served.`,
        sections: [said('Why', [outcome.reason])],
      };
    case 'unsound':
      return {
        title: `Refused: the files have ${count(outcome.problems.length, 'problem')}. Version ${outcome.version} is still being served.`,
        sections: [said('What to fix', outcome.problems.map(formatProblem))],
      };
    case 'golden':
      return {
        title: `Refused: ${count(outcome.golden.broken.length, 'golden question')} would get a wrong answer. Version ${outcome.from} is still being served.`,
        sections: [...goldenSections(outcome.golden), ...differenceSections(outcome.difference)],
      };
    case 'orphans':
      return {
        title: `Refused as it stands: ${count(outcome.orphans.length, 'golden question')} would be left without a fact. Version ${outcome.from} is still being served.`,
        sections: [
          said('Golden questions of facts that were taken out', outcome.orphans.map(orphanLine)),
          said('', ['They can be taken out as well. The rest would then be published as described below.']),
          ...differenceSections(outcome.difference),
          ...goldenSections(outcome.golden),
        ],
      };
    case 'conflict':
      return {
        title: `Not done: curators and the data folder have both changed ${count(outcome.conflicts.length, 'entry', 'entries')}. Version ${outcome.version} is still being served.`,
        sections: outcome.conflicts.map(conflictSection),
      };
    case 'sound':
      return {
        title: `All in order: this would be published as version ${outcome.version}. Version ${outcome.from} is still being served.`,
        sections: [
          said('Worth a look', outcome.advice.map(formatProblem)),
          ...differenceSections(outcome.difference),
          ...goldenSections(outcome.golden),
        ],
      };
    case 'published':
      return {
        title: `Published: version ${outcome.version} is now being served, in place of ${outcome.from}.`,
        sections: [
          said('Please note', outcome.notes),
          said('Worth a look', outcome.advice.map(formatProblem)),
          ...differenceSections(outcome.difference),
          ...goldenSections(outcome.golden),
        ],
      };
  }
}

export function differenceSections(difference: Difference): Section[] {
  const { facts, sources, lexicon, unanswered, golden, charts, translations, about } = difference;
  const of = (name: string, changes: Changes) => [
    said(`${name} added`, changes.added),
    said(`${name} removed`, changes.removed),
    said(
      `${name} changed`,
      changes.changed.map(({ id, fields }) => `${id}: ${fields.join(', ')}`),
    ),
  ];
  return [
    ...of('Facts', facts),
    ...of('Sources', sources),
    ...of('Words', lexicon),
    ...of('Unanswered questions', unanswered),
    ...of('Golden questions', golden),
    ...of('Charts', charts),
    ...of('Translations', translations),
    ...of('About the library', about),
  ];
}

export function goldenSections({ asked, right, broken, moved }: GoldenReport): Section[] {
  return [
    said('Golden questions that would break', broken.map(changeLine)),
    said('Golden questions that now get another answer, which does not block publishing', moved.map(changeLine)),
    said('', asked === 0 ? [] : [`${right} of ${asked} golden questions get the right answer.`]),
  ];
}

function changeLine({ question, history, expected, before, after }: GoldenChange): string {
  const asked = [...history, question].map((one) => `“${one}”`).join(' → ');
  const should = expected.length === 0 ? 'should be declined' : `should get ${expected.join(' or ')}`;
  return [`${asked} ${should}`, ...(before === null ? [] : [`before: ${told(before)}`]), `after: ${told(after)}`].join(
    '\n',
  );
}

const told = ({ facts, short }: Told) =>
  `${facts.length === 0 ? 'no answer' : facts.join(', ')}${short === null ? '' : `: ${clip(short, ANSWER)}`}`;

const said = (heading: string, lines: readonly string[]): Section => ({ heading, lines });

const orphanLine = ({ question, fact }: Orphan) => `“${question}” expects ${fact}`;

function conflictSection({ path, entry, base, curators, folder }: Conflict): Section {
  const shown = (text: string | null) => (text === null ? 'taken out' : clip(text.replace(/\s+/g, ' ').trim(), ANSWER));
  const before = base === null ? [] : [`Before: ${shown(base)}`];
  return {
    heading: entry === null ? path : `${entry} in ${path}`,
    lines: [`Curators: ${shown(curators)}`, `Data folder: ${shown(folder)}`, ...before],
  };
}

/** `1 fact`, `2 facts`. */
export const count = (n: number, what: string, many = `${what}s`) => `${n} ${n === 1 ? what : many}`;

import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import { snippetOf, sourceSnippet } from '../desk/apply-draft.js';
import type { Work } from '../desk/draft-store.js';
import type { Outcome } from '../desk/outcome.js';
import { translationSnippet } from '../desk/translating.js';
import { optionsOf } from './curator-modals.js';
import { encodeId } from './custom-id.js';
import { adviceLines, faultOf, type Written } from './draft-advice.js';
import type { DraftOffers } from './draft-modals.js';
import { LIMITS } from './limits.js';
import { clip, escapeTo } from './markdown.js';
import type { MenuOption } from './menu.js';
import { type Button, buttonRows, compose } from './message.js';
import { count, differenceSections, goldenSections, outcomeReport } from './outcome-report.js';
import { filled, type Report } from './report.js';
import type { WithFiles } from './report-message.js';
import { trialSections } from './trial-report.js';

/** Room for what is said over the entry itself, and lines of one section. */
const ROOM = { text: 2400, lines: 8, line: 300, code: 1500 } as const;

const READY = {
  add: 'Ready: this fact can be published.',
  edit: 'Ready: this change can be published.',
  retire: 'Ready: this fact can be taken out.',
  restore: 'Ready: this fact can be put back.',
  translate: 'Ready: this translation can be published.',
} as const;

const PUBLISH = {
  add: 'Publish this fact',
  edit: 'Publish this change',
  retire: 'Take it out',
  restore: 'Put it back',
  translate: 'Publish this translation',
} as const;

/** Work in hand: what would come of it, the entry to copy, and all that can be done with it. Nothing that was typed is lost by a refusal. */
export function draftMessage(
  id: string,
  work: Work,
  outcome: Outcome,
  offers: DraftOffers,
  written: Written,
): WithFiles {
  const { title, sections } = said(work, outcome, written);
  let room: number = ROOM.text;
  const blocks = filled(sections).map(({ heading, lines }) => {
    const shown: string[] = [];
    for (const line of lines.slice(0, ROOM.lines)) {
      const text = `- ${escapeTo(line, ROOM.line)}`;
      if (text.length > room) break;
      room -= text.length + 1;
      shown.push(text);
    }
    const left = lines.length - shown.length;
    const rest = left > 0 ? [`-# and ${left} more`] : [];
    return [...(heading === '' ? [] : [`**${escapeTo(heading, 200)}**`]), ...shown, ...rest].join('\n');
  });
  const message = compose(
    [`**${escapeTo(title, 300)}**`, ...blocks, ...entryOf(work)],
    rowsOf(id, work, outcome, offers),
  );
  return { ...message, files: [] };
}

function said(work: Work, outcome: Outcome, written: Written): Report {
  const { draft, kind } = work;
  switch (outcome.kind) {
    case 'unsound': {
      const lines = outcome.problems.map((problem) => faultOf(problem, draft.id));
      return {
        title: `Not ready yet: ${count(lines.length, 'thing')} to fix. Nothing you typed is lost.`,
        sections: [{ heading: '', lines }],
      };
    }
    case 'sound':
    case 'golden':
    case 'orphans': {
      const { advice, trial, difference, golden } = outcome;
      const orphans = outcome.kind === 'orphans' ? outcome.orphans : [];
      const broken = golden.broken.length > 0;
      return {
        title: broken ? `${count(golden.broken.length, 'golden question')} would get a wrong answer.` : READY[kind],
        sections: [
          { heading: 'Worth a look', lines: adviceLines(work, advice, written) },
          ...(trial === null ? [] : trialSections(trial)),
          {
            heading: 'Golden questions that would go, too',
            lines: orphans.map(({ question }) => `“${question}”`),
          },
          ...goldenSections({ ...golden, asked: 0 }),
          ...(kind === 'add' ? [] : differenceSections(difference)),
        ],
      };
    }
    default:
      return outcomeReport(outcome);
  }
}

function entryOf({ kind, draft, translation }: Work): string[] {
  if (kind === 'retire' || kind === 'restore') return [];
  const source = sourceSnippet(draft);
  const code = (text: string) =>
    `\`\`\`yaml\n${clip(text.trimEnd().replaceAll('```', '`\u200b``'), ROOM.code)}\n\`\`\``;
  if (translation !== undefined)
    return [
      `-# translations/${escapeTo(translation.language, 20)}\n${code(translationSnippet(draft.id, translation))}`,
    ];
  return [
    `-# facts/${escapeTo(draft.topic, 60)}.yaml\n${code(snippetOf(draft))}`,
    ...(source === null ? [] : [`-# sources.yaml\n${code(source)}`]),
  ];
}

function rowsOf(id: string, work: Work, outcome: Outcome, offers: DraftOffers): APIMessageTopLevelComponent[] {
  const { kind, draft } = work;
  const button = (verb: string, label: string, style: Button['style'] = 'secondary'): Button[] => {
    const customId = encodeId('work', { verb, work: id });
    return customId === null ? [] : [{ id: customId, label, style }];
  };
  const publishable = outcome.kind === 'sound' || outcome.kind === 'golden' || outcome.kind === 'orphans';
  const isBroken = 'golden' in outcome && outcome.golden.broken.length > 0;
  const publish = publishable
    ? isBroken
      ? button('insist', 'Publish anyway')
      : button('publish', PUBLISH[kind], 'primary')
    : outcome.kind === 'same'
      ? []
      : button('check', 'Check again');
  if (kind === 'retire' || kind === 'restore') return buttonRows(publish);
  const text = button('text', publishable ? 'Change the text' : 'Try again', publishable ? 'secondary' : 'primary');
  if (kind === 'translate') return buttonRows([...publish, ...text]);
  return [
    ...chooser(id, 'sources', 'Who says so', offers.sources, draft.sources),
    ...chooser(id, 'about', 'What it is about', offers.things, draft.about),
    ...chooser(id, 'tells', 'What it says about that', offers.attributes, Object.keys(draft.tells)),
    ...buttonRows([
      ...publish,
      ...text,
      ...button('source', 'New source', draft.sources.length === 0 ? 'primary' : 'secondary'),
      ...button('find', 'Find a source'),
      ...(Object.keys(draft.tells).length === 0 ? [] : button('bold', 'Words in bold')),
      ...button('more', 'Dates and name'),
    ]),
  ];
}

/** A menu of several; what is chosen already stands in it. */
function chooser(
  id: string,
  verb: string,
  placeholder: string,
  options: readonly MenuOption[],
  chosen: readonly string[],
): APIMessageTopLevelComponent[] {
  const customId = encodeId('work', { verb, work: id });
  const shown = optionsOf(options, chosen);
  if (customId === null || shown.length === 0) return [];
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: customId,
          placeholder: clip(placeholder, LIMITS.optionText),
          min_values: verb === 'sources' ? 1 : 0,
          max_values: Math.min(5, shown.length),
          options: shown,
        },
      ],
    },
  ];
}

import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import { escapeTo } from './markdown.js';
import { compose, type FileUpload, type Message } from './message.js';
import { filled, type Report, reportText } from './report.js';

/** A message that may bring files. */
export interface WithFiles extends Message {
  readonly files: FileUpload[];
}

/** Room that a report may take in the message; a longer one comes as a file, too. */
const ROOM = { text: 2800, line: 400, lines: 12 } as const;

/** A report as a message; what is too long for one comes as an attachment with every word of it. */
export function reportMessage(report: Report, rows: readonly APIMessageTopLevelComponent[] = []): WithFiles {
  let room: number = ROOM.text;
  let whole = true;
  const blocks = filled(report.sections).map(({ heading, lines }) => {
    const shown: string[] = [];
    for (const line of lines) {
      const text = `- ${named(escapeTo(line, ROOM.line))}`;
      if (shown.length === ROOM.lines || text.length > room || text.endsWith('…')) whole = false;
      if (shown.length === ROOM.lines || text.length > room) break;
      shown.push(text);
      room -= text.length + 1;
    }
    const left = lines.length - shown.length;
    const rest = left > 0 ? [`-# and ${left} more`] : [];
    return [...(heading === '' ? [] : [`**${escapeTo(heading, 200)}**`]), ...shown, ...rest].join('\n');
  });
  const message = compose([`**${named(escapeTo(report.title, 300))}**`, ...blocks], rows);
  if (whole) return { ...message, files: [] };
  return withFile(message, 'report.txt', Buffer.from(reportText(report)));
}

/** A file shown below a message. */
export function withFile(message: Message, name: string, attachment: Buffer): WithFiles {
  const file = { type: ComponentType.File as const, file: { url: `attachment://${name}` } };
  const [container, ...rows] = message.components;
  const components = [...(container === undefined ? [] : [container]), file, ...rows];
  return { ...message, components, files: [{ name, attachment }] };
}

/** `discord:123` as a name that pings nobody, since no message of ours may. */
const named = (text: string) => text.replace(/\bdiscord:(\d{17,20})\b/g, '<@$1>');

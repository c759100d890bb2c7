import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import { LIMITS } from './limits.js';
import { clip, tidy } from './markdown.js';

/** A message as discord.js takes it. Components V2, so there is neither content nor embed, and nothing unfurls. */
export interface Message {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: APIMessageTopLevelComponent[];
  /** What its components name as `attachment://…`. */
  readonly files?: FileUpload[];
}

export interface FileUpload {
  readonly name: string;
  readonly attachment: Buffer;
  readonly description?: string;
}

export interface Button {
  readonly id: string;
  readonly label: string;
  readonly emoji?: string;
  readonly style?: 'primary' | 'secondary';
}

export type Row = APIActionRowComponent<APIButtonComponent>;

/** Rows of buttons of at most five; buttons whose id another one has already are left out. */
export function buttonRows(buttons: readonly Button[]): Row[] {
  const unique = buttons.filter((button, index) => buttons.findIndex((other) => other.id === button.id) === index);
  const rows: Row[] = [];
  for (let from = 0; from < unique.length; from += LIMITS.buttonsInRow) {
    const slice = unique.slice(from, from + LIMITS.buttonsInRow);
    rows.push({ type: ComponentType.ActionRow, components: slice.map(toButton) });
  }
  return rows;
}

function toButton(button: Button): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: button.style === 'primary' ? ButtonStyle.Primary : ButtonStyle.Secondary,
    custom_id: button.id,
    ...(button.label === '' ? {} : { label: clip(tidy(button.label), LIMITS.buttonLabel) }),
    ...(button.emoji === undefined ? {} : { emoji: { name: button.emoji } }),
  };
}

/**
 * One container of text blocks with lines between them, and rows below. Blocks beyond Discord's 4,000 characters are
 * cut, a last guard behind the room that each renderer keeps to.
 */
export function compose(blocks: readonly string[], rows: readonly APIMessageTopLevelComponent[] = []): Message {
  let room: number = LIMITS.textTotal;
  const inside: APIComponentInContainer[] = [];
  for (const block of blocks.filter((text) => text.trim() !== '')) {
    if (room < 2) break;
    const content = block.length <= room ? block : cutLines(block, room);
    if (inside.length > 0) {
      inside.push({ type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small });
    }
    inside.push({ type: ComponentType.TextDisplay, content });
    room -= content.length;
  }
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, components: inside }, ...rows],
  };
}

/** Text without a frame around it, and rows below: as quiet and as low as a message can be. */
export function composeBare(text: string, rows: readonly APIMessageTopLevelComponent[] = []): Message {
  const content = text.length <= LIMITS.textTotal ? text : cutLines(text, LIMITS.textTotal);
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.TextDisplay, content }, ...rows],
  };
}

/** Whole lines while they fit, so that no escape and no link is cut in two. */
function cutLines(block: string, room: number): string {
  let out = '';
  for (const line of block.split('\n')) {
    if (out.length + line.length + 2 > room) break;
    out += `${line}\n`;
  }
  return `${out}…`;
}

/** A short word of the bot's own, with buttons where there are any. */
export function notice(text: string, buttons: readonly Button[] = []): Message {
  return compose([text], buttonRows(buttons));
}

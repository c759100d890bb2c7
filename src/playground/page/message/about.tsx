import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { toNames } from '../compose/mentions.js';
import { type Desk, nameOf, useDesk } from '../desk.js';
import { Avatar } from './avatar.js';

/** The line above a message: what it replies to, or who used which command. */
export function About({ message }: { message: APIMessage }) {
  const desk = useDesk();
  const { referenced_message: replied, interaction_metadata: used } = message;
  if (replied) {
    const name = nameOf(desk, replied.author.id);
    return (
      <div class="about">
        <Avatar name={name} bot={replied.author.bot === true} small />
        <span class="visually-hidden">replies to </span>
        <strong>{name}</strong> <span class="about-text">{excerpt(replied, desk)}</span>
      </div>
    );
  }
  const label = used ? desk.state.uses[used.id] : undefined;
  if (!used || label === undefined) return null;
  const name = nameOf(desk, used.user.id);
  return (
    <div class="about">
      <Avatar name={name} bot={false} small />
      <strong>{name}</strong> used <span class="mention">{label}</span>
    </div>
  );
}

/** The first words of a message, without its marks. */
function excerpt(message: APIMessage, desk: Desk): string {
  const text = message.content || firstText(message.components ?? []) || 'a file';
  return toNames(text, desk)
    .replace(/\\(.)/g, '$1')
    .replace(/[*_`>#]/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, 120);
}

type AnyComponent = {
  readonly type: ComponentType;
  readonly content?: string;
  readonly components?: readonly AnyComponent[];
};

function firstText(components: readonly object[]): string {
  for (const one of components as readonly AnyComponent[]) {
    if (one.type === ComponentType.TextDisplay && one.content) return one.content;
    const below = firstText(one.components ?? []);
    if (below !== '') return below;
  }
  return '';
}

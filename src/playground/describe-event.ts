import { InteractionType } from 'discord-api-types/v10';

interface Described {
  readonly id: string;
  readonly user: string | null;
  readonly title: string;
  /** A word that is being typed. */
  readonly typing: boolean;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const inner = (value: unknown, key: string): Record<string, unknown> => {
  const found = isRecord(value) ? value[key] : undefined;
  return isRecord(found) ? found : {};
};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What an event is about, in a few words; null for those that say nothing of a conversation, and the bot's own. */
export function describeEvent(event: string, data: Record<string, unknown>, botId: string): Described | null {
  const id = text(data.id);
  const author = text(inner(data, 'author').id);
  switch (event) {
    case 'MESSAGE_CREATE':
    case 'MESSAGE_UPDATE': {
      if (author === botId || author === '') return null;
      const content = text(data.content);
      const shown =
        content === ''
          ? 'a message whose text the bot may not read'
          : clip(content.replaceAll(`<@${botId}>`, '').trim());
      return { id: `${event}${id}${Date.now()}`, user: author, title: shown, typing: false };
    }
    case 'INTERACTION_CREATE': {
      const user = text(inner(inner(data, 'member'), 'user').id) || text(inner(data, 'user').id) || null;
      const typing = data.type === InteractionType.ApplicationCommandAutocomplete;
      return { id, user, title: interactionTitle(data), typing };
    }
    default:
      return null;
  }
}

function interactionTitle(data: Record<string, unknown>): string {
  const called = inner(data, 'data');
  switch (data.type) {
    case InteractionType.ApplicationCommand:
      return `${called.type === 1 ? '/' : ''}${commandName(called)}`;
    case InteractionType.ApplicationCommandAutocomplete:
      return `/${commandName(called)} is being typed`;
    case InteractionType.MessageComponent:
      return `${called.component_type === 2 ? 'Button' : 'Menu'} ${clip(labelOf(data.message, text(called.custom_id)))}`;
    default:
      return `Form ${clip(text(called.custom_id))}`;
  }
}

/** What stands on the component, anywhere in the message; its id where nothing does. */
function labelOf(message: unknown, id: string): string {
  const search = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(search).find((found) => found !== '') ?? '';
    if (!isRecord(value)) return '';
    if (value.custom_id === id) return text(value.label) || text(inner(value, 'emoji').name) || text(value.placeholder);
    return search(value.components) || search(value.accessory);
  };
  return search(inner({ message }, 'message').components) || id;
}

/** With its subcommands, as in `facts reload`. */
function commandName(called: Record<string, unknown>): string {
  const options: unknown[] = Array.isArray(called.options) ? called.options : [];
  const below = options.find((one) => isRecord(one) && (one.type === 1 || one.type === 2));
  return isRecord(below) ? `${text(called.name)} ${commandName(below)}` : text(called.name);
}

/** Ids and tokens by which a request names the event that it answers. */
export function referencesIn(event: string, data: Record<string, unknown>): string[] {
  const keys = event === 'INTERACTION_CREATE' ? [data.token, data.id] : [data.id];
  return keys.map(text).filter((key) => key !== '');
}

export function withoutToken(data: Record<string, unknown>): Record<string, unknown> {
  return 'token' in data ? { ...data, token: '…' } : data;
}

const clip = (words: string) => (words.length > 60 ? `${words.slice(0, 59)}…` : words);

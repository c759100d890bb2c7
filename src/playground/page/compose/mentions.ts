import type { Desk } from '../desk.js';

type Names = Pick<Desk, 'bot' | 'people'>;

/** Everybody who can be named, the bot first. */
export const nameable = ({ bot, people }: Names) => [bot, ...people].map(({ id, name }) => ({ id, name }));

/** `@Name` as Discord sends it, `<@id>`; longer names first, since one may begin another. */
export function fromNames(text: string, names: Names): string {
  const sorted = nameable(names).sort((a, b) => b.name.length - a.name.length);
  return sorted.reduce((all, { id, name }) => all.replaceAll(`@${name}`, `<@${id}>`), text);
}

export function toNames(text: string, names: Names): string {
  return nameable(names).reduce((all, { id, name }) => all.replaceAll(`<@${id}>`, `@${name}`), text);
}

/** The name that is being typed at the end of what stands before the caret; null where none is. */
export function nameBeingTyped(before: string): string | null {
  return /(?:^|\s)@([\p{L}\p{N} ]{0,20})$/u.exec(before)?.[1] ?? null;
}

import { type APIActionRowComponent, type APIStringSelectComponent, ComponentType } from 'discord.js';
import { LIMITS } from './limits.js';
import { clip, tidy } from './markdown.js';

export interface MenuOption {
  /** What a choice sends back. One that is longer than Discord takes is left out. */
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

type MenuRow = APIActionRowComponent<APIStringSelectComponent>;

/** A row with a menu of the first 25 options, `current` marked as chosen; no row where there is nothing to choose. */
export function menuRow(
  id: string | null,
  placeholder: string,
  options: readonly MenuOption[],
  current?: string,
): MenuRow[] {
  const shown = options.filter(({ value }) => value !== '' && value.length <= LIMITS.optionText);
  if (id === null || shown.length === 0) return [];
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder,
    options: shown.slice(0, LIMITS.selectOptions).map(({ value, label, description }) => ({
      value,
      label: clip(tidy(label) || value, LIMITS.optionText),
      ...(description === undefined ? {} : { description: clip(tidy(description), LIMITS.optionText) }),
      ...(value === current ? { default: true } : {}),
    })),
  };
  return [{ type: ComponentType.ActionRow, components: [menu] }];
}

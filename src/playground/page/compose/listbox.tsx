import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface Entry {
  readonly key: string;
  readonly label: ComponentChildren;
  readonly note?: string;
  choose(): void;
}

export interface Choosing {
  readonly active: number;
  setActive(index: number): void;
  /** True where the key was for the list. */
  onKey(event: KeyboardEvent): boolean;
}

/** Arrow keys walk through a list while the focus stays in the field: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function useChoosing(entries: readonly Entry[], close: () => void, from: number): Choosing {
  const [active, setActive] = useState(from);
  const count = entries.length;
  useEffect(() => setActive(from), [entries.map((one) => one.key).join('\n'), from]);
  return {
    active,
    setActive,
    onKey(event) {
      if (count === 0) return false;
      const chosen = entries[active];
      if (event.key === 'ArrowDown') setActive((active + 1) % count);
      else if (event.key === 'ArrowUp') setActive((active - 1 + count) % count);
      else if (event.key === 'Escape') close();
      else if ((event.key === 'Enter' || event.key === 'Tab') && chosen && !event.shiftKey) chosen.choose();
      else return false;
      event.preventDefault();
      return true;
    },
  };
}

interface Props {
  id: string;
  title: string;
  entries: readonly Entry[];
  choosing: Choosing;
}

export function Listbox({ id, title, entries, choosing }: Props) {
  useEffect(() => {
    document.getElementById(`${id}-${choosing.active}`)?.scrollIntoView({ block: 'nearest' });
  }, [choosing.active]);
  if (entries.length === 0) return null;
  return (
    <div class="popup">
      <p class="popup-title" id={`${id}-title`}>
        {title}
      </p>
      <div role="listbox" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
        {entries.map((entry, index) => (
          <div
            key={entry.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === choosing.active}
            onPointerMove={() => choosing.setActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => entry.choose()}
            onKeyDown={() => undefined}
          >
            <span>{entry.label}</span>
            {entry.note === undefined ? null : <small>{entry.note}</small>}
          </div>
        ))}
      </div>
    </div>
  );
}

/** What ties a field to its list for screen readers. */
export function comboboxProps(id: string, open: boolean, active: number) {
  return {
    role: 'combobox' as const,
    'aria-autocomplete': 'list' as const,
    'aria-expanded': open,
    'aria-controls': id,
    ...(open && active >= 0 ? { 'aria-activedescendant': `${id}-${active}` } : {}),
  };
}

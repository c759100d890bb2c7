import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { Choice } from 'loopback-discord';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../desk.js';
import { comboboxProps, Listbox, useChoosing } from './listbox.js';
import { type OptionValues, sendable } from './option-values.js';

interface Props {
  id: string;
  command: string;
  option: APIApplicationCommandBasicOption;
  all: readonly APIApplicationCommandBasicOption[];
  values: OptionValues;
  onChange(value: string): void;
}

/** Long enough that a fast typist asks once a word or so. */
const PAUSE_MS = 120;

/** A field whose choices the bot gives while it is being typed; free text is allowed, too. */
export function SuggestField({ id, command, option, all, values, onChange }: Props) {
  const desk = useDesk();
  const [typed, setTyped] = useState('');
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const [open, setOpen] = useState(false);
  const latest = useRef(0);

  useEffect(() => {
    if (!open) return;
    latest.current += 1;
    const turn = latest.current;
    const timer = setTimeout(async () => {
      const others = sendable(all, { ...values, [option.name]: '' });
      const options = { ...(typeof others === 'string' ? {} : others), [option.name]: typed };
      const asked = {
        do: 'autocomplete',
        channel: desk.place.id,
        name: command,
        options,
        focused: option.name,
      } as const;
      const outcome = await desk.act(asked);
      if (turn === latest.current) setChoices(outcome?.choices ?? []);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, open]);

  const entries = (open ? choices : []).map(({ name, value }) => ({
    key: String(value),
    label: name,
    choose() {
      setTyped(name);
      setOpen(false);
      onChange(String(value));
    },
  }));
  // No choice is active until an arrow key makes one so: Enter sends what was typed.
  const choosing = useChoosing(entries, () => setOpen(false), -1);
  const list = `${id}-choices`;
  return (
    <>
      <input
        id={id}
        value={typed}
        placeholder={option.description}
        autocomplete="off"
        {...comboboxProps(list, entries.length > 0, choosing.active)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
          onChange(event.currentTarget.value);
        }}
        onKeyDown={(event) => choosing.onKey(event)}
      />
      <Listbox id={list} title={`Choices for ${option.name}`} entries={entries} choosing={choosing} />
    </>
  );
}

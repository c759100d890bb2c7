import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../desk.js';
import type { Usable } from './commands.js';
import { OptionField } from './option-field.js';
import { type OptionValues, sendable } from './option-values.js';

interface Props {
  command: Usable;
  onDone(): void;
}

/** A command with its options. Enter sends it, Escape goes back to text. */
export function CommandForm({ command, onDone }: Props) {
  const desk = useDesk();
  const [values, setValues] = useState<OptionValues>({});
  const [shown, setShown] = useState<readonly string[]>(initially(command));
  const [wrong, setWrong] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const fields = command.options.filter(({ name }) => shown.includes(name));
  const others = command.options.filter(({ name }) => !shown.includes(name));

  useLayoutEffect(() => {
    const inputs = form.current?.querySelectorAll<HTMLElement>('.option input, .option select');
    (inputs?.[inputs.length - 1] ?? form.current?.querySelector<HTMLElement>('.send'))?.focus();
  }, [shown.length]);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('.option input, .option select')?.focus(), []);

  async function send() {
    const missing = command.options.find(({ name, required }) => required && (values[name] ?? '') === '');
    if (missing) return setWrong(`${missing.name} is needed`);
    const options = sendable(command.options, values);
    if (typeof options === 'string') return setWrong(options);
    onDone();
    await desk.act({ do: 'slash', channel: desk.place.id, name: command.name, options });
  }

  return (
    <form
      ref={form}
      class="command"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onDone();
      }}
    >
      <div class="above-field">
        <strong>/{command.name}</strong> {command.description}
        <button type="button" class="icon" aria-label="Cancel the command" onClick={onDone}>
          ✕
        </button>
      </div>
      <div class="field">
        {fields.map((option) => (
          <OptionField
            key={option.name}
            command={command.name}
            option={option}
            all={command.options}
            values={values}
            onChange={(value) => {
              setWrong(null);
              setValues({ ...values, [option.name]: value });
            }}
          />
        ))}
        {others.map(({ name, description }) => (
          <button key={name} type="button" class="pill" title={description} onClick={() => setShown([...shown, name])}>
            + {name}
          </button>
        ))}
        <button type="submit" class="icon send" aria-label={`Send /${command.name}`}>
          ➤
        </button>
      </div>
      {wrong === null ? null : (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
    </form>
  );
}

/** Required options, or else the first one if it is the only one. */
function initially({ options }: { options: readonly APIApplicationCommandBasicOption[] }): string[] {
  const required = options.filter((one) => one.required).map((one) => one.name);
  const [only] = options;
  return required.length > 0 ? required : options.length === 1 && only ? [only.name] : [];
}

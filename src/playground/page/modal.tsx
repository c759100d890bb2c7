import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { ShownModal } from 'loopback-discord';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from './desk.js';
import { Markdown } from './markdown/markdown.js';
import { type Choice, chosenFirst, ModalChoice } from './modal-choice.js';

export interface OpenForm {
  readonly interaction: string;
  readonly modal: ShownModal;
}

/** The parts of a form that the playground shows: https://docs.discord.com/developers/components/reference#text-input */
interface Field {
  readonly type: ComponentType;
  readonly content?: string;
  readonly label?: string;
  readonly description?: string;
  readonly component?: Field;
  readonly components?: readonly Field[];
  readonly custom_id?: string;
  readonly style?: TextInputStyle;
  readonly value?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly max_values?: number;
  readonly options?: readonly Choice[];
}

type Value = string | string[];
type Values = Readonly<Record<string, Value>>;

/** A form of the bot, above everything else until it is sent or left. */
export function Modal({ form, onClose }: { form: OpenForm; onClose(): void }) {
  const desk = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const [values, setValues] = useState<Values>({});
  const fields = form.modal.components as readonly Field[];
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('textarea, input, select')?.focus();
  }, []);
  const set = (id: string, value: Value) => setValues((before) => ({ ...before, [id]: value }));
  return (
    <dialog ref={dialog} aria-labelledby="modal-title" onClose={onClose}>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          const sent = await desk.act({ do: 'modal', interaction: form.interaction, values });
          if (sent !== null) dialog.current?.close();
        }}
      >
        <h2 id="modal-title">{form.modal.title}</h2>
        {fields.map((field, n) => (
          <Part key={n} field={field} values={values} set={set} />
        ))}
        <div class="modal-end">
          <button type="button" class="button secondary" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" class="button primary">
            Submit
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface PartProps {
  field: Field;
  values: Values;
  set(id: string, value: Value): void;
  label?: string;
}

function Part({ field, values, set, label }: PartProps) {
  const id = field.custom_id ?? '';
  if (field.type === ComponentType.TextDisplay) return <Markdown text={field.content ?? ''} />;
  if (field.type === ComponentType.Label && field.component) {
    return (
      <>
        <Part field={field.component} values={values} set={set} label={field.label ?? ''} />
        {field.description ? <p class="hint">{field.description}</p> : null}
      </>
    );
  }
  if (field.type === ComponentType.ActionRow) {
    return (field.components ?? []).map((one, n) => <Part key={n} field={one} values={values} set={set} />);
  }
  const required = field.required !== false;
  if (field.type === ComponentType.StringSelect) {
    const options = field.options ?? [];
    const [given, most] = [values[id] ?? chosenFirst(options), field.max_values ?? 1];
    const choice = { id, options, required, most, label: label ?? id, values: [given].flat() };
    return (
      <div class="modal-field">
        <ModalChoice {...choice} set={(chosen) => set(id, chosen)} />
      </div>
    );
  }
  const value = String(values[id] ?? field.value ?? '');
  const common = { id: `field-${id}`, required, value };
  return (
    <div class="modal-field">
      <label for={`field-${id}`}>
        {label ?? field.label ?? id}
        {required ? (
          <span class="needed" aria-hidden="true">
            {' '}
            *
          </span>
        ) : null}
      </label>
      {field.style === TextInputStyle.Paragraph ? (
        <textarea {...common} {...bounds(field)} rows={4} onInput={(event) => set(id, event.currentTarget.value)} />
      ) : (
        <input {...common} {...bounds(field)} onInput={(event) => set(id, event.currentTarget.value)} />
      )}
    </div>
  );
}

function bounds({ min_length, max_length, placeholder }: Field) {
  return {
    ...(min_length === undefined ? {} : { minLength: min_length }),
    ...(max_length === undefined ? {} : { maxLength: max_length }),
    ...(placeholder === undefined ? {} : { placeholder }),
  };
}

export interface Choice {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Choice[];
  readonly values: readonly string[];
  readonly required: boolean;
  readonly most: number;
  set(values: string[]): void;
}

/** What stands chosen in a menu before anybody has touched it. */
export const chosenFirst = (options: readonly Choice[]): string[] =>
  options.filter((one) => one.default).map(({ value }) => value);

/** A menu in a form: of one choice, or of several with a box for each. */
export function ModalChoice({ id, label, options, values, required, most, set }: ChoiceProps) {
  const needed = required ? (
    <span class="needed" aria-hidden="true">
      {' '}
      *
    </span>
  ) : null;
  if (most > 1) {
    const toggle = (value: string, isOn: boolean) =>
      set(isOn ? [...values, value] : values.filter((one) => one !== value));
    return (
      <fieldset class="many">
        <legend>
          {label}
          {needed}
        </legend>
        {options.map(({ value, label: words, description }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={values.includes(value)}
              disabled={!values.includes(value) && values.length >= most}
              onChange={(event) => toggle(value, event.currentTarget.checked)}
            />{' '}
            {words}
            {description ? <small>{description}</small> : null}
          </label>
        ))}
      </fieldset>
    );
  }
  return (
    <>
      <label for={`field-${id}`}>
        {label}
        {needed}
      </label>
      <select
        id={`field-${id}`}
        required={required}
        value={values[0] ?? ''}
        onChange={({ currentTarget: { value } }) => set(value === '' ? [] : [value])}
      >
        <option value="">Choose</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </>
  );
}

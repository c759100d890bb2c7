import { type APIMessage, type APISelectMenuComponent, ComponentType } from 'discord-api-types/v10';
import { useState } from 'preact/hooks';
import { type Desk, useDesk } from '../desk.js';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly chosen?: boolean | undefined;
}

/** What a menu offers: its own options, or the people, roles and channels of the server. */
function optionsOf(menu: APISelectMenuComponent, desk: Desk): readonly Option[] {
  const people = desk.people.map(({ id, name }) => ({ value: id, label: name }));
  const roles = Object.entries(desk.state.hello?.roles ?? {}).map(([value, label]) => ({ value, label }));
  switch (menu.type) {
    case ComponentType.StringSelect:
      return menu.options.map((one) => ({ ...one, chosen: one.default }));
    case ComponentType.UserSelect:
      return people;
    case ComponentType.RoleSelect:
      return roles;
    case ComponentType.MentionableSelect:
      return [...people, ...roles];
    default:
      return desk.state.places
        .filter((one) => one.kind !== 'dm')
        .map(({ id, name }) => ({ value: id, label: `#${name}` }));
  }
}

/** A select menu of a message. One choice is sent at once, several with a button, as on Discord. */
export function Select({ message, menu }: { message: APIMessage; menu: APISelectMenuComponent }) {
  const desk = useDesk();
  const options = optionsOf(menu, desk);
  const many = (menu.max_values ?? 1) > 1;
  const [values, setValues] = useState<string[]>(options.filter((one) => one.chosen).map((one) => one.value));
  const send = (chosen: string[]) =>
    desk.act({ do: 'select', channel: message.channel_id, message: message.id, id: menu.custom_id, values: chosen });
  const label = menu.placeholder ?? 'Make a selection';
  if (many) {
    return (
      <fieldset class="many" disabled={menu.disabled}>
        <legend>{label}</legend>
        {options.map(({ value, label: words, description }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={values.includes(value)}
              onChange={(event) =>
                setValues(event.currentTarget.checked ? [...values, value] : values.filter((one) => one !== value))
              }
            />{' '}
            {words}
            {description ? <small>{description}</small> : null}
          </label>
        ))}
        <button type="button" class="button secondary" onClick={() => send(values)}>
          Choose
        </button>
      </fieldset>
    );
  }
  return (
    <select
      class="select"
      aria-label={label}
      disabled={menu.disabled}
      value={values[0] ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (value !== '') void send([value]);
        // Discord forgets the choice, too, unless the bot marks it as the default.
        setValues(options.filter((one) => one.chosen).map((one) => one.value));
        event.currentTarget.value = values[0] ?? '';
      }}
    >
      <option value="">{label}</option>
      {options.map(({ value, label: words, description }) => (
        <option key={value} value={value}>
          {description ? `${words} · ${description}` : words}
        </option>
      ))}
    </select>
  );
}

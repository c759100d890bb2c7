import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { FileValue } from '../../actions.js';
import { useDesk } from '../desk.js';
import { readFile } from './files.js';
import { nameable } from './mentions.js';
import type { OptionValues } from './option-values.js';
import { SuggestField } from './suggest-field.js';

interface Props {
  command: string;
  option: APIApplicationCommandBasicOption;
  all: readonly APIApplicationCommandBasicOption[];
  values: OptionValues;
  onChange(value: string | FileValue): void;
}

/** The field of one option, by its type. */
export function OptionField(props: Props) {
  const { option } = props;
  return (
    <div class="option">
      <label for={`option-${option.name}`} title={option.description}>
        {option.name}
      </label>
      <Control {...props} />
    </div>
  );
}

function Control({ command, option, all, values, onChange }: Props) {
  const desk = useDesk();
  const id = `option-${option.name}`;
  const given = values[option.name];
  const value = typeof given === 'string' ? given : '';
  if (option.type === Type.Attachment) {
    return (
      <input
        id={id}
        type="file"
        onChange={async (event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onChange(await readFile(file));
        }}
      />
    );
  }
  const fixed = fixedChoices();
  if (fixed) {
    return (
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{option.description}</option>
        {fixed.map((one) => (
          <option key={one.value} value={one.value}>
            {one.name}
          </option>
        ))}
      </select>
    );
  }
  if ('autocomplete' in option && option.autocomplete) {
    return <SuggestField id={id} command={command} option={option} all={all} values={values} onChange={onChange} />;
  }
  return (
    <input
      id={id}
      value={value}
      placeholder={option.description}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );

  function fixedChoices(): { name: string; value: string }[] | null {
    switch (option.type) {
      case Type.Boolean:
        return [
          { name: 'True', value: 'true' },
          { name: 'False', value: 'false' },
        ];
      case Type.User:
      case Type.Mentionable:
        return nameable(desk).map((one) => ({ name: one.name, value: one.id }));
      case Type.Channel:
        return desk.state.places
          .filter((one) => one.kind !== 'dm')
          .map((one) => ({ name: `#${one.name}`, value: one.id }));
      case Type.Role:
        return Object.entries(desk.state.hello?.roles ?? {}).map(([role, name]) => ({ name, value: role }));
      default:
        return 'choices' in option && option.choices?.length
          ? option.choices.map((one) => ({ name: one.name, value: String(one.value) }))
          : null;
    }
  }
}

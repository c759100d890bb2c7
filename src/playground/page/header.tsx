import { useDesk } from './desk.js';
import { useTheme } from './theme.js';

export type Panel = 'inspect' | 'data';

interface Props {
  panel: Panel | null;
  onPanel(panel: Panel | null): void;
  menu: boolean;
  onMenu(open: boolean): void;
}

/** Where one is, and what else can be shown. */
export function Header({ panel, onPanel, menu, onMenu }: Props) {
  const { place, bot, me, state, act } = useDesk();
  const [theme, setTheme] = useTheme();
  const sign = { channel: '#', thread: '⌞', dm: '@' }[place.kind];
  const toggle = (which: Panel, words: string) => (
    <button
      type="button"
      class="tab"
      aria-pressed={panel === which}
      onClick={() => onPanel(panel === which ? null : which)}
    >
      {words}
    </button>
  );
  return (
    <header class="top">
      <button
        type="button"
        class="icon only-small"
        aria-label={menu ? 'Hide channels' : 'Show channels'}
        aria-expanded={menu}
        onClick={() => onMenu(!menu)}
      >
        ☰
      </button>
      <h2>
        <span class="sign" aria-hidden="true">
          {sign}
        </span>
        {place.kind === 'dm' ? bot.name : place.name}
      </h2>
      <div class="top-end">
        <select
          class="language"
          aria-label="Language of your Discord"
          value={me.locale}
          onChange={({ currentTarget }) => void act({ do: 'locale', locale: currentTarget.value })}
        >
          {(state.hello?.locales ?? []).map(({ locale, name }) => (
            <option key={locale} value={locale}>
              {name}
            </option>
          ))}
        </select>
        {toggle('inspect', 'Inspect')}
        {toggle('data', 'Data')}
        <button
          type="button"
          class="icon"
          aria-label={theme === 'dark' ? 'Light theme' : 'Dark theme'}
          onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
        >
          {theme === 'dark' ? '☀' : '☾'}
        </button>
      </div>
    </header>
  );
}

import { PATHS } from '../address.js';
import type { Here } from '../edition.js';

/** The question box. It leads to the page that answers, so it works wherever it stands; `action` is relative like every link. */
export function AskForm({ here }: { here: Here }) {
  const { words } = here;
  return (
    <form id="ask" class="ask" action={here.to(PATHS.ask)} method="get">
      <label for="q">{words.ask.label}</label>
      <div class="field">
        <input id="q" name="q" type="text" required maxLength={1000} autocomplete="off" />
        <button type="submit">{words.ask.send}</button>
      </div>
    </form>
  );
}

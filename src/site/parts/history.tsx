import { tidy } from '../../rendering/markdown.js';
import { ownLanguage } from '../../rendering/statement.js';
import type { Here } from '../edition.js';

/** When a fact came and what it said before; nothing where that is not known. */
export function FactHistory({ here, id }: { here: Here; id: string }) {
  const { words, messages, record, library } = here;
  const steps = record.changes.flatMap(({ on, first, added, changed }) => {
    if (added.includes(id)) return first ? [] : [{ on, what: words.changes.added, before: undefined }];
    const change = changed.find((one) => one.id === id);
    return change === undefined ? [] : [{ on, what: words.changes.changed, before: change.before }];
  });
  if (steps.length === 0) return null;
  const lang = here.language === ownLanguage(library) ? undefined : ownLanguage(library);
  return (
    <section>
      <h2>{words.fact.history}</h2>
      <ul class="facts">
        {steps.map(({ on, what, before }) => (
          <li key={on + what}>
            <time dateTime={on}>{messages.date(on)}</time> · {what}
            {before === undefined ? null : (
              <p class="by">
                {words.changes.before} <q lang={lang}>{tidy(before)}</q>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

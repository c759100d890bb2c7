import { useDesk } from './desk.js';

/** Questions to start with, asked with one click. */
export function Suggested() {
  const { state, me, place, bot, act } = useDesk();
  const { suggested = {} } = state.hello ?? {};
  const own = suggested[me.locale] ?? [];
  const questions = own.length > 0 ? own : (Object.values(suggested)[0] ?? []);
  if (questions.length === 0) return null;
  const ask = (question: string) =>
    act({ do: 'say', channel: place.id, content: place.kind === 'dm' ? question : `<@${bot.id}> ${question}` });
  return (
    <section class="suggested" aria-label="Questions to start with">
      <h3>Questions to start with</h3>
      <ul>
        {questions.map((question) => (
          <li key={question}>
            <button type="button" onClick={() => void ask(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

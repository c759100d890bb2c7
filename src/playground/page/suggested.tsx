import { useDesk } from './desk.js';

/** Questions to begin with, asked with one click. */
export function Suggested() {
  const { state, place, bot, act } = useDesk();
  const questions = state.hello?.suggested ?? [];
  if (questions.length === 0) return null;
  const ask = (question: string) =>
    act({ do: 'say', channel: place.id, content: place.kind === 'dm' ? question : `<@${bot.id}> ${question}` });
  return (
    <section class="suggested" aria-label="Questions to begin with">
      <h3>Questions to begin with</h3>
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

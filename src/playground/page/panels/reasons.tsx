import type { Reasoning } from '../../wire.js';

/** How the engine came to its answer. */
export function Reasons({ answers }: { answers: readonly Reasoning[] }) {
  return answers.map((answer, n) => <Reason key={n} answer={answer} />);
}

function Reason({ answer }: { answer: Reasoning }) {
  const { why, language, status, short, confidence, candidates, facts, took } = answer;
  const read = why.corrected.map(({ from, to }) => `${from} → ${to}`);
  return (
    <section class="reason" aria-label="Why this">
      <h3>Why this?</h3>
      <dl>
        <Line term="Asked">{answer.question}</Line>
        <Line term="Outcome">
          <strong>{status}</strong>
          {short === null ? '' : `, “${short}”`} · {percent(confidence)} · {took.toFixed(2)} ms
        </Line>
        <Line term="Language">{language}</Line>
        <Words term="Words that counted" words={why.matched} />
        <Words term="Words left over" words={why.unmatched} />
        <Words term="Read as" words={read} />
        <Words term="About" words={why.subjects} />
        <Words term="Asks for" words={why.attributes} />
        <Words term="Facts shown" words={facts} />
      </dl>
      {candidates.length === 0 ? null : (
        <table>
          <caption class="visually-hidden">Candidates with their confidence</caption>
          <thead>
            <tr>
              <th scope="col">Candidates</th>
              <th scope="col">Confidence</th>
            </tr>
          </thead>
          <tbody>
            {candidates.slice(0, 5).map((one) => (
              <tr key={one.id}>
                <td>{one.id}</td>
                <td>
                  <meter min={0} max={1} value={one.confidence} aria-label={`Confidence in ${one.id}`} />{' '}
                  {percent(one.confidence)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Line({ term, children }: { term: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Words({ term, words }: { term: string; words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <Line term={term}>
      {words.map((word, n) => (
        <span key={n} class="word">
          {word}
        </span>
      ))}
    </Line>
  );
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

import type { Exchange } from '../../wire.js';
import { nameOf, useDesk } from '../desk.js';
import { formatClock } from '../time.js';
import { Json } from './json.js';
import { Reasons } from './reasons.js';
import { Requests } from './requests.js';
import { Verdict } from './verdict.js';

/** What the bot received, what it made of it and what it sent, the latest first. */
export function InspectPanel() {
  const { state } = useDesk();
  const latest = state.exchanges.at(-1)?.id;
  if (latest === undefined) {
    return (
      <p class="empty">
        Here you see what goes over the wire: the event the bot receives, how it chooses its answer, each request it
        sends, and whether Discord would accept it. Ask something.
      </p>
    );
  }
  return (
    <ol class="exchanges" aria-label="Exchanges, newest first">
      {state.exchanges.toReversed().map((exchange) => (
        <li key={exchange.id}>
          <OneExchange exchange={exchange} open={exchange.id === latest} />
        </li>
      ))}
    </ol>
  );
}

function OneExchange({ exchange, open }: { exchange: Exchange; open: boolean }) {
  const desk = useDesk();
  const { title, user, at, event, data, answers, requests } = exchange;
  const faults = requests.reduce((sum, one) => sum + one.violations.length, 0);
  const [first] = requests;
  return (
    <details class="exchange" open={open}>
      <summary>
        <span class="exchange-title">{title}</span>
        <span class="exchange-line">
          {user === null ? '' : `${nameOf(desk, user)} · `}
          {formatClock(at)}
          {first ? ` · ${first.after.toFixed(1)} ms` : ' · no reply'}
          {requests.length > 0 ? <Verdict faults={faults} /> : null}
        </span>
      </summary>
      <h3>Received</h3>
      <Json label={event} value={data} />
      <Reasons answers={answers} />
      <h3>Sent</h3>
      {requests.length === 0 ? <p class="hint">Nothing.</p> : <Requests requests={requests} />}
    </details>
  );
}

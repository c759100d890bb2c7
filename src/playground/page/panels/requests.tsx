import type { SentRequest } from '../../wire.js';
import { Json } from './json.js';
import { Verdict } from './verdict.js';

/** Each request with Discord's answer and the verdict of its published schema and limits. */
export function Requests({ requests }: { requests: readonly SentRequest[] }) {
  return (
    <ul class="requests">
      {requests.map((request, n) => (
        <li key={n}>
          <p class="request-line">
            <code>
              <strong>{request.method}</strong> {request.path}
            </code>
          </p>
          <p class="request-line">
            <span class={`status ${request.status < 400 ? 'good' : 'bad'}`}>{request.status}</span>{' '}
            <Verdict faults={request.violations.length} /> after {request.after.toFixed(1)} ms
          </p>
          {request.violations.length === 0 ? null : (
            <ul class="faults">
              {request.violations.map((one) => (
                <li key={one.rule + one.message}>
                  <strong>{one.rule}</strong> {one.message}
                </li>
              ))}
            </ul>
          )}
          {request.files.map((file) => (
            <p key={file} class="hint">
              with {file}
            </p>
          ))}
          {request.body === undefined ? null : <Json label="body" value={request.body} />}
          {request.response === undefined ? null : <Json label="answer of Discord" value={request.response} />}
        </li>
      ))}
    </ul>
  );
}

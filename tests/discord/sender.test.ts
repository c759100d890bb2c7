import type { RESTOptions } from 'discord.js';
import { expect, it, vi } from 'vitest';
import { createSender } from '../../src/discord/sender.js';

type Send = RESTOptions['makeRequest'];

const silent = { onRefused: () => undefined, onHeard: () => undefined, onTried: () => undefined };
const POST: Parameters<Send>[1] = { method: 'POST', body: '{"nonce":"1","enforce_nonce":true}' };

it('a process that stood still between two tries does not try again', async () => {
  // The clock of a process that is stopped goes on.
  let stood = 0;
  const real = performance.now.bind(performance);
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => real() + stood);
  let tries = 0;
  const send: Send = async () => {
    tries += 1;
    setTimeout(() => (stood = 60_000));
    throw new DOMException('reset', 'AbortError');
  };
  try {
    const sent = createSender(silent, send)('https://discord.test/api/v10/channels/1/messages', POST);
    await expect(sent).rejects.toMatchObject({ name: 'AbortError', message: 'There is no time to try this again.' });
    expect(tries).toBe(1);
  } finally {
    clock.mockRestore();
  }
});

import type { Loopback } from 'loopback-discord';

/** Discord has forgotten the session: what is said until there is another one never reaches a bot. */
export async function forgetSession({ misbehave: bad, until, subscribe }: Loopback): Promise<void> {
  let back = false;
  const stop = subscribe((one) => {
    back ||= one.type === 'gateway' && one.event === 'GUILD_CREATE';
  });
  bad.invalidate(false);
  // It identifies at most so rarely, where it has to do so again and again.
  await until(() => back, 300_000);
  stop();
}

/** A fault at random. */
export function misbehave({ misbehave: bad }: Loopback, random: () => number): void {
  const match = random() < 0.5 ? '/callback' : 'POST /channels/';
  const processed = random() < 0.5;
  const faults: (() => void)[] = [
    () => bad.drop(),
    () => bad.reconnect(),
    () => bad.repeat(5),
    () => bad.late(5, 300),
    () => bad.rest({ match, times: 3, fault: { kind: 'status', status: 500, processed } }),
    () => bad.rest({ match, times: 2, fault: { kind: 'status', status: 502, processed } }),
    () => bad.rest({ match, times: 3, fault: { kind: 'reset', processed } }),
    () => bad.rest({ match, fault: { kind: 'silence', processed } }),
    () => bad.rest({ match, fault: { kind: 'delay', ms: 800 } }),
    () => bad.rest({ match, times: 2, fault: { kind: 'rate-limit', retryAfter: 0.3, scope: 'user' } }),
    () => bad.rest({ match: 'POST /channels/', fault: { kind: 'api-error', status: 401, code: 0, message: '401' } }),
  ];
  faults[Math.floor(random() * faults.length)]?.();
}

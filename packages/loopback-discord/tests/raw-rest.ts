import type { Loopback } from 'loopback-discord';

/** A request as no client would check it first: status, answer and the rules that it broke. */
export async function send(discord: Loopback, method: string, path: string, body?: unknown) {
  const response = await fetch(`${discord.url}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer: unknown = response.status === 204 ? null : await response.json();
  const rules = discord.requests.at(-1)?.violations.map((one) => one.rule) ?? [];
  return { status: response.status, answer, rules };
}

export const text = (length: number) => 'x'.repeat(length);

export const many = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

import { createHmac, randomBytes } from 'node:crypto';

/**
 * Tells whether an event is seen for the first time: after a resume Discord may deliver one again. Remembers the last
 * `capacity` ids; a session that resumes after more events than that does not happen.
 */
export function createOnce(capacity = 20_000): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    if (seen.size > capacity) {
      const [oldest] = seen;
      if (oldest !== undefined) seen.delete(oldest);
    }
    return true;
  };
}

/** The same for what a person does to a message, under a key that nobody has, so that memory does not say who did it. */
export function createOncePerPerson(): (message: string, person: string) => boolean {
  const key = randomBytes(32);
  const first = createOnce();
  return (message, person) => first(createHmac('sha256', key).update(`${message} ${person}`).digest('base64url'));
}

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

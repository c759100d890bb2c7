/** Where the Internet Archive is asked for copies. */
export const ARCHIVE = 'https://archive.org/wayback/available';

/** The address of an archived copy of a page; null where there is none or the archive does not answer. `near` (YYYY-MM-DD) is when it is wanted of. */
export async function archivedCopy(
  url: string,
  near: string | null,
  {
    archive,
    userAgent,
    timeoutMs,
  }: { readonly archive: string; readonly userAgent: string; readonly timeoutMs: number },
): Promise<string | null> {
  const query = new URLSearchParams({ url, ...(near ? { timestamp: near.replaceAll('-', '') } : {}) });
  try {
    const response = await fetch(`${archive}?${query}`, {
      headers: { 'user-agent': userAgent },
      signal: AbortSignal.timeout(timeoutMs),
    });
    const copy = copyIn(await response.json());
    return copy === null ? null : copy.replace(/^http:/, archive.startsWith('https:') ? 'https:' : 'http:');
  } catch {
    return null;
  }
}

/** `{ archived_snapshots: { closest: { available: true, url } } }` */
function copyIn(answer: unknown): string | null {
  const closest = within(within(answer, 'archived_snapshots'), 'closest');
  const url = within(closest, 'url');
  return within(closest, 'available') === true && typeof url === 'string' && URL.canParse(url) ? url : null;
}

const within = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

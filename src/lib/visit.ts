import { isHomePage } from './home-page.js';

/** What became of a page: there; gone for good; or not to be told today, as where a site lets no program in. */
export type PageState = 'alive' | 'dead' | 'unsure';

export interface Visit {
  readonly state: PageState;
  /** The HTTP status; null where there was no answer. */
  readonly status: number | null;
  /** In a few words, for people. */
  readonly reason: string;
  /** Where the page is now, if it sent us on; null where it did not. */
  readonly movedTo: string | null;
  /** How long the site asks us to wait before we come again, in milliseconds; 0 where it does not. */
  readonly waitMs: number;
}

interface VisitOptions {
  readonly userAgent: string;
  readonly timeoutMs: number;
}

/** Statuses of a page that is gone. */
const GONE: ReadonlySet<number> = new Set([404, 410]);

/** Why a visit failed where no site of that name is known: it may be gone, or we may be cut off. */
export const NO_SITE = 'there is no such site';

/** Looks whether there is a page at an address, without reading it. Never throws: what goes wrong on the way is a reason. */
export async function visit(url: string, { userAgent, timeoutMs }: VisitOptions): Promise<Visit> {
  try {
    const response = await fetch(url, {
      headers: { 'user-agent': userAgent, accept: 'text/html,*/*;q=0.5' },
      redirect: 'follow',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    const { status, headers } = response;
    const movedTo = response.redirected ? response.url : null;
    const waitMs = secondsOf(headers.get('retry-after')) * 1000;
    const told = { status, movedTo, waitMs };
    if (GONE.has(status)) return { ...told, state: 'dead', reason: `the site answers ${status}` };
    if (!response.ok) return { ...told, state: 'unsure', reason: `the site answers ${status}` };
    if (movedTo !== null && isHomePage(movedTo) && !isHomePage(url))
      return { ...told, state: 'dead', reason: 'the site sends us to its home page' };
    return { ...told, state: 'alive', reason: 'the page is there' };
  } catch (error) {
    const code = codeOf(error);
    const reason = code === 'ENOTFOUND' ? NO_SITE : `no answer (${code})`;
    return { state: 'unsure', status: null, reason, movedTo: null, waitMs: 0 };
  }
}

/** Only the form in seconds; a date is as good as none. */
const secondsOf = (header: string | null): number => (header !== null && /^\d{1,6}$/.test(header) ? Number(header) : 0);

/** `ENOTFOUND`, `TimeoutError`: what `fetch` hides in the cause of its error. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : error.name;
}

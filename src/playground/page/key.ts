const KEPT = 'playground-key';

/**
 * The key of the session: from the fragment of the address, which no browser sends anywhere, and after that kept for
 * this tab, so that the address can be shown or shared without it.
 */
export function sessionKey(): string | null {
  const given = location.hash.slice(1);
  if (given !== '') {
    sessionStorage.setItem(KEPT, given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(KEPT);
}

/** Whether an address is that of a site and of nothing on it. What stands behind a question mark may name a page (`/?p=4711`). */
export function isHomePage(url: string): boolean {
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '';
}

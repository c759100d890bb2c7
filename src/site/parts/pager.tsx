import type { Here } from '../edition.js';

/** Links to the other pages of a long list; nothing where there is one. Pages after the first stand in folders of their numbers. */
export function Pager({ here, base, page, count }: { here: Here; base: string; page: number; count: number }) {
  const { words, messages } = here;
  if (count < 2) return null;
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  return (
    <nav class="pager" aria-label={words.page}>
      {numbers.map((n) => (
        <a key={n} href={here.to(pagePath(base, n))} aria-current={n === page ? 'page' : undefined}>
          {messages.number(n)}
        </a>
      ))}
    </nav>
  );
}

export const pagePath = (base: string, page: number): string => (page === 1 ? base : `${base}${page}/`);

/** A list in parts of `size`, one at least. */
export function partsOf<T>(list: readonly T[], size: number): (readonly T[])[] {
  const count = Math.max(1, Math.ceil(list.length / size));
  return Array.from({ length: count }, (_, at) => list.slice(at * size, (at + 1) * size));
}

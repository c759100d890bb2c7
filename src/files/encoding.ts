import { isUtf8 } from 'node:buffer';

/** The text of a data file, and what is wrong with how it was saved: null where nothing is. */
interface Decoded {
  readonly text: string;
  readonly amiss: string | null;
}

const AGAIN = 'choose the encoding "UTF-8" when you save it';

/**
 * Text that is no UTF-8 is read as what it most likely is, so that one thing is said of it and not all that would follow. By what stands in the
 * first two bytes, as YAML 1.2 says (section 5.2): a data file begins with a letter or a sign of ASCII, or with a mark.
 */
export function decode(bytes: Buffer): Decoded {
  const [first = 1, second = 1] = bytes;
  if ((first === 0xff && second === 0xfe) || second === 0) return inUtf16('utf-16le', bytes);
  if ((first === 0xfe && second === 0xff) || first === 0) return inUtf16('utf-16be', bytes);
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), amiss: null };
  const text = new TextDecoder('windows-1252').decode(bytes);
  return { text, amiss: `is not saved as UTF-8, so letters such as "${foreignIn(text)}" would be lost; ${AGAIN}` };
}

const inUtf16 = (encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Decoded => ({
  text: new TextDecoder(encoding).decode(bytes),
  amiss: `is saved as UTF-16; ${AGAIN}`,
});

const foreignIn = (text: string): string => /[^\p{ASCII}\p{C}]/u.exec(text)?.[0] ?? '?';

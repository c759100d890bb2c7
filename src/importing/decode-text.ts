import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import { SourceError } from './passage.js';

/** Bytes by which an encoding is guessed: more say nothing new. */
const LOOKED_AT = 200_000;

/**
 * The text of a file. `encoding` says what it is saved in, by a name of the Encoding Standard; left out, it is UTF-8, what its mark says, or what
 * its letters look like, which is then told. Throws SourceError.
 */
export function decodeText(
  bytes: Uint8Array,
  encoding?: string,
): { readonly text: string; readonly note: string | null } {
  if (encoding !== undefined) return { text: decoderOf(encoding).decode(bytes), note: null };
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: decoderOf('utf-16le').decode(bytes), note: null };
  if (first === 0xfe && second === 0xff) return { text: decoderOf('utf-16be').decode(bytes), note: null };
  if (isUtf8(bytes)) {
    if (bytes.subarray(0, LOOKED_AT).includes(0)) throw new SourceError('unknown', 'it holds bytes that no text has');
    return { text: decoderOf('utf-8').decode(bytes), note: null };
  }
  const guess = chardet.detect(bytes.subarray(0, LOOKED_AT)) ?? 'windows-1252';
  const name = guess === 'ISO-8859-1' ? 'windows-1252' : guess;
  const text = decoderOf(name).decode(bytes);
  return { text, note: `read as ${name}, which its letters look like; --encoding says otherwise` };
}

function decoderOf(name: string) {
  try {
    return new TextDecoder(name);
  } catch {
    throw new SourceError(
      'unknown',
      `the encoding “${name.slice(0, 40)}” is not known; “utf-8” and “windows-1251” are`,
    );
  }
}

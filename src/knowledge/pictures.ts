/** Small enough for a phone, and for a library in memory. */
export const PICTURE_LIMITS = { bytes: 500_000, allBytes: 8_000_000, side: 4096 } as const;

type Kind = 'png' | 'jpeg' | 'webp';

const PATH = /^pictures\/[a-z0-9][a-z0-9_-]{0,60}\.(png|jpe?g|webp)$/;

/** Whether a path inside a data folder is that of a picture. The text of such a file is its bytes in base64. */
export const isPicturePath = (path: string): boolean => PATH.test(path);

export const inKb = (bytes: number): string => `${Math.ceil(bytes / 1000).toLocaleString('en')} KB`;

/** What is said of a picture of so many bytes. */
export const tooLarge = (size: number): string =>
  `has ${inKb(size)}; the limit is ${inKb(PICTURE_LIMITS.bytes)}. Make the picture smaller`;

interface PictureSize {
  readonly kind: Kind;
  readonly width: number;
  readonly height: number;
}

/** The kind by the name of a file; null where that is none. */
export function kindByName(path: string): Kind | null {
  const ending = PATH.exec(path)?.[1];
  if (ending === undefined) return null;
  return ending === 'jpg' ? 'jpeg' : (ending as Kind);
}

/** How many bytes a text in base64 stands for. */
export const sizeOf = (text: string): number => (text.length * 3) / 4 - (/=*$/.exec(text)?.[0].length ?? 0);

/** The bytes that a text in base64 stands for; none where it is not that. */
export function bytesIn(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/** The kind and size of a picture by its first bytes; null where they are none of a picture that Discord shows. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (letters(bytes, 0, 8) === '\x89PNG\r\n\x1a\n')
      return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
    if (letters(bytes, 0, 3) === '\xff\xd8\xff') return jpegSize(view);
    if (letters(bytes, 0, 4) === 'RIFF' && letters(bytes, 8, 12) === 'WEBP') return webpSize(view, bytes);
  } catch {
    // It ends before it says how large it is.
  }
  return null;
}

const letters = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** The frame header says it: a marker from C0 to CF, but for the three that are tables. */
function jpegSize(view: DataView): PictureSize | null {
  for (let at = 2; at < view.byteLength; ) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) return null;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { kind: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** https://developers.google.com/speed/webp/docs/riff_container: one of three forms of the first chunk. */
function webpSize(view: DataView, bytes: Uint8Array): PictureSize | null {
  const form = letters(bytes, 12, 16);
  const of24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
  if (form === 'VP8X') return { kind: 'webp', width: 1 + of24(24), height: 1 + of24(27) };
  if (form === 'VP8 ') {
    return { kind: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (form !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return { kind: 'webp', width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
}

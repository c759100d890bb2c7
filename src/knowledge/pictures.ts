import type { DataFile } from './data-file.js';

/** Small enough for a phone, and for a library in memory. */
export const PICTURE_LIMITS = { bytes: 500_000, allBytes: 8_000_000, side: 4096 } as const;

type Kind = 'png' | 'jpeg' | 'webp';

const PATH = /^pictures\/[a-z0-9][a-z0-9_-]{0,60}\.(png|jpe?g|webp)$/;

/** Whether a path inside a data folder is that of a picture. The text of such a file is its bytes in base64. */
export const isPicturePath = (path: string): boolean => PATH.test(path);

/** What a data file has on a disk. */
export const bytesOf = ({ path, text }: DataFile): Buffer =>
  isPicturePath(path) ? Buffer.from(text, 'base64') : Buffer.from(text, 'utf8');

/** A data file of what it has on a disk. */
export const fileOf = (path: string, bytes: Uint8Array): DataFile => ({
  path,
  text: Buffer.from(bytes).toString(isPicturePath(path) ? 'base64' : 'utf8'),
});

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

/** The kind and size of a picture by its first bytes; null where they are none of a picture that Discord shows. */
export function pictureSize(bytes: Buffer): PictureSize | null {
  try {
    if (bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n')
      return { kind: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    if (bytes.subarray(0, 3).toString('latin1') === '\xff\xd8\xff') return jpegSize(bytes);
    if (bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP')
      return webpSize(bytes);
  } catch {
    // It ends before it says how large it is.
  }
  return null;
}

/** The frame header says it: a marker from C0 to CF, but for the three that are tables. */
function jpegSize(bytes: Buffer): PictureSize | null {
  for (let at = 2; at < bytes.length; ) {
    const marker = bytes.readUInt8(at + 1);
    if (bytes.readUInt8(at) !== 0xff) return null;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { kind: 'jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** https://developers.google.com/speed/webp/docs/riff_container: one of three forms of the first chunk. */
function webpSize(bytes: Buffer): PictureSize | null {
  const form = bytes.subarray(12, 16).toString('latin1');
  if (form === 'VP8X') return { kind: 'webp', width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) };
  if (form === 'VP8 ') {
    return { kind: 'webp', width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  }
  if (form !== 'VP8L') return null;
  const bits = bytes.readUInt32LE(21);
  return { kind: 'webp', width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
}

import type { Drawing } from './svg.js';

/** SVG as PNG. Rejects where that cannot be done on this machine. */
export type Painter = (svg: string) => Promise<Uint8Array>;

/** Pictures that are kept; each has some 50 KB. */
const KEPT = 24;
/** Discord waits three seconds for a reply; it then goes without its picture, which is there the next time. */
const PATIENCE_MS = 2000;

export interface Pictures {
  /** The picture that `key` names; `draw` is asked only where it is not kept. Null where it could not be painted in time. */
  of(key: string, draw: () => Drawing): Promise<Picture | null>;
}

export interface Picture {
  readonly bytes: Buffer;
  /** Name of the file: small letters, digits and hyphens, and the ending of its kind. */
  readonly name: string;
  readonly alt: string;
}

/** Paints one picture at a time and keeps the last ones asked for. A failure is told to `warn` and not kept. */
export function createPictures(paint: Painter, warn: (error: unknown) => void): Pictures {
  const kept = new Map<string, Promise<Picture | null>>();
  let last: Promise<unknown> = Promise.resolve();

  const make = async ({ svg, name, alt }: Drawing): Promise<Picture> => {
    const mine = last.then(() => paint(svg));
    last = mine.catch(() => undefined);
    return { bytes: Buffer.from(await mine), name: `${name}.png`, alt };
  };

  return {
    of(key, draw) {
      const known = kept.get(key);
      const picture =
        known ??
        make(draw()).catch((error: unknown) => {
          kept.delete(key);
          warn(error);
          return null;
        });
      // Put anew at the end, so that the first is the one that was not asked for longest.
      kept.delete(key);
      kept.set(key, picture);
      for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
      return inTime(picture);
    },
  };
}

function inTime<T>(work: Promise<T | null>): Promise<T | null> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(null), PATIENCE_MS);
    void work.then((result) => {
      clearTimeout(late);
      resolve(result);
    });
  });
}

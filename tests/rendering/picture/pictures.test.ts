import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { paintSvg } from '../../../src/rendering/picture/paint.js';
import { createThreadedPainter } from '../../../src/rendering/picture/paint-thread.js';
import { createPictures } from '../../../src/rendering/picture/pictures.js';
import { frame } from '../../../src/rendering/picture/svg.js';

const drawing = (name: string) => ({ svg: name, name, alt: `A picture of ${name}` });

/** Counts what it paints, and how many at once. */
function countingPainter() {
  let [now, most] = [0, 0];
  const painted: string[] = [];
  return {
    painted,
    most: () => most,
    async paint(svg: string) {
      now += 1;
      most = Math.max(most, now);
      painted.push(svg);
      await sleep(2);
      now -= 1;
      return new TextEncoder().encode(svg);
    },
  };
}

describe('pictures', () => {
  it('are painted once each, one at a time, and kept', async () => {
    const painter = countingPainter();
    const pictures = createPictures(painter.paint, () => undefined);
    const both = await Promise.all(['a', 'b', 'a'].map((name) => pictures.of(name, () => drawing(name))));
    expect(both.map((one) => one?.name)).toEqual(['a.png', 'b.png', 'a.png']);
    expect(both[0]?.bytes.toString()).toBe('a');
    expect(painter.painted).toEqual(['a', 'b']);
    expect(painter.most()).toBe(1);
  });

  it('are let go when too many came after them', async () => {
    const painter = countingPainter();
    const pictures = createPictures(painter.paint, () => undefined);
    for (let n = 0; n < 30; n++) await pictures.of(`${n}`, () => drawing(`${n}`));
    await pictures.of('29', () => drawing('29'));
    expect(painter.painted).toHaveLength(30);
    await pictures.of('0', () => drawing('0'));
    expect(painter.painted).toHaveLength(31);
  });

  it('that fail are none, are told, and are tried again', async () => {
    const told: unknown[] = [];
    let broken = true;
    const pictures = createPictures(
      async () => {
        if (broken) throw new Error('no painter here');
        return new Uint8Array();
      },
      (error) => void told.push(error),
    );
    expect(await pictures.of('a', () => drawing('a'))).toBeNull();
    expect(told).toHaveLength(1);
    broken = false;
    expect(await pictures.of('a', () => drawing('a'))).not.toBeNull();
  });
});

describe('a thread of its own', () => {
  const paint = createThreadedPainter(new URL('../../fixtures/paint-worker.mjs', import.meta.url));

  it('paints what is painted here', async () => {
    const svg = frame(40, '<text x="5" y="20">a</text>');
    expect(Buffer.from(await paint(svg)).equals(Buffer.from(await paintSvg(svg)))).toBe(true);
  });

  it('fails without harm', async () => {
    await expect(paint('no picture')).rejects.toThrow();
    await expect(createThreadedPainter(new URL('file:///nowhere.js'))('<svg/>')).rejects.toThrow();
  });
});

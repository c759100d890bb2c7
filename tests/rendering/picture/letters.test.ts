import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { CATALOGUES, messagesFor } from '../../../src/messages/index.js';
import { paintSvg } from '../../../src/rendering/picture/paint.js';
import { textWidth } from '../../../src/rendering/picture/text-width.js';
import { wholeLibrary } from '../../fixtures/library.js';

const { resolve } = createRequire(import.meta.url);
const INTER = resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf');
const HAN = new URL('../../../fonts/noto-sans-sc.ttf', import.meta.url);

/** Characters that a font has: its table `cmap` in format 4, https://learn.microsoft.com/typography/opentype/spec/cmap */
async function charactersOf(file: string | URL): Promise<Set<number>> {
  const bytes = await readFile(file);
  const tables = Array.from({ length: bytes.readUInt16BE(4) }, (_, n) => 12 + 16 * n);
  const place = tables.find((at) => bytes.toString('latin1', at, at + 4) === 'cmap') ?? 0;
  const start = bytes.readUInt32BE(place + 8);
  const subtables = Array.from(
    { length: bytes.readUInt16BE(start + 2) },
    (_, n) => start + bytes.readUInt32BE(start + 8 + 8 * n),
  );
  const at = subtables.find((one) => bytes.readUInt16BE(one) === 4);
  if (at === undefined) throw new Error(`${file} has no cmap of format 4`);
  const twice = bytes.readUInt16BE(at + 6);
  const known = new Set<number>();
  for (let segment = 0; segment < twice; segment += 2) {
    const last = bytes.readUInt16BE(at + 14 + segment);
    for (let char = bytes.readUInt16BE(at + 16 + twice + segment); char <= last && char < 0xffff; char++)
      known.add(char);
  }
  return known;
}

const picture = (word: string) =>
  paintSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30" font-family="Inter"><text x="4" y="22" font-size="20">${word}</text></svg>`,
  );

describe('letters in a picture', () => {
  it.each([
    ['Kazakh', 'әғқңөұүһіӘҒҚҢӨҰҮҺІ'],
    ['Uzbek', 'oʻgʻОЎҚҒҲўқғҳ'],
    ['Chinese', '中亚峰会习近平托卡耶夫阿斯塔纳贸易，。《》'],
  ])('of %s are letters, not the one box of what no font has', async (_, letters) => {
    const box = Buffer.from(await picture('\u{e000}')).toString('base64');
    const drawn = await Promise.all(
      [...new Set(letters)].map(async (one) => Buffer.from(await picture(one)).toString('base64')),
    );
    expect(drawn).not.toContain(box);
    // О and O, І and I look the same.
    expect(new Set(drawn).size).toBeGreaterThanOrEqual(drawn.length - 1);
  });

  it('are there for all that the timeline may say in any language', async () => {
    const [latin, han] = await Promise.all([charactersOf(INTER), charactersOf(HAN)]);
    const library = await wholeLibrary();
    const texts = Object.keys(CATALOGUES).flatMap((language) => {
      const { lists, charts, date, why } = messagesFor(language);
      const statements = [...(library.translations.get(language)?.facts.values() ?? [])].map(
        ({ statement }) => statement,
      );
      const dates = Array.from({ length: 12 }, (_, month) => date(`2025-${String(month + 1).padStart(2, '0')}-17`));
      return [
        ...statements,
        ...dates,
        lists.timeline,
        lists.timelineOf('2025'),
        charts.today,
        charts.others(2),
        why.library('1'),
      ];
    });
    const all = [...texts, ...library.facts.map(({ statement }) => statement)].join('');
    const missing = [...new Set(all)].filter(
      (char) => !latin.has(char.codePointAt(0) ?? 0) && !han.has(char.codePointAt(0) ?? 0),
    );
    expect(missing).toEqual([]);
  });

  it('are never taken for narrower than they are', () => {
    const font = { loadSystemFonts: false, fontFiles: [INTER], defaultFontFamily: 'Inter' };
    for (const letter of 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіўҳАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІЎҲ') {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="99"><text y="60" font-size="50" font-weight="600" font-family="Inter">${letter.repeat(10)}</text></svg>`;
      expect(new Resvg(svg, { font }).getBBox()?.width ?? 0, letter).toBeLessThanOrEqual(
        textWidth(letter.repeat(10), 50),
      );
    }
  });
});

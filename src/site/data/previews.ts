import { clip } from '../../rendering/markdown.js';
import { COLOUR, element, PAD, text, WIDTH } from '../../rendering/picture/svg.js';
import { textWidth, wrap } from '../../rendering/picture/text-width.js';
import { type Here, said } from '../edition.js';
import type { Files } from '../files.js';
import { pictureFile } from './files.js';

/** As wide to high as previews are shown: 1.91. */
const HEIGHT = 168;
/** Type sizes, the largest first, with the lines that have room. */
const SIZES = [
  { size: 19, lines: 4, step: 25 },
  { size: 16, lines: 5, step: 21 },
  { size: 13.5, lines: 6, step: 18 },
] as const;

/** A picture of each fact in the language of the facts, for whoever links to it. */
export async function writePreviews(
  here: Here,
  files: Files,
  paint: (svg: string) => Promise<Uint8Array>,
): Promise<void> {
  for (const fact of here.library.facts) {
    const words = said(fact, here).text;
    await files.write(pictureFile(fact.id), await paint(previewSvg(words, here.title)));
  }
}

/** @public */
export function previewSvg(statement: string, title: string): string {
  const width = WIDTH - 2 * PAD;
  const fitting = SIZES.map((one) => ({ ...one, drawn: wrap(statement, one.size, width, one.lines) }));
  const best = fitting.find(({ drawn }) => !drawn.at(-1)?.endsWith('…')) ?? fitting.at(-1);
  const lines = (best?.drawn ?? []).map((line, n) =>
    text(line, PAD, PAD + 20 + n * (best?.step ?? 20), { 'font-size': best?.size ?? 14 }),
  );
  const foot = clip(title, 60);
  const fits = textWidth(foot, 11) <= width ? foot : clip(foot, 30);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height: HEIGHT,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      'font-family': 'Inter',
    },
    element('rect', { width: WIDTH, height: HEIGHT, fill: COLOUR.ground }) +
      element('rect', { x: PAD, y: PAD, width: 26, height: 3, fill: COLOUR.main }) +
      lines.join('') +
      text(fits, PAD, HEIGHT - PAD, { 'font-size': 11, fill: COLOUR.muted, 'font-weight': 600 }),
  );
}

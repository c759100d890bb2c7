import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { WIDTH } from './svg.js';

/** Sharp on a phone, which has about three pixels to a logical one. */
const ZOOM = 3;

/** Has what Inter lacks: Han letters and the punctuation between them. What neither has becomes a box. */
const HAN = fileURLToPath(new URL('../../../fonts/noto-sans-sc.ttf', import.meta.url));

/** Paths of the fonts that pictures are drawn with. Throws where a package of them is not installed. */
export function fontFiles(): string[] {
  const require = createRequire(import.meta.url);
  return [
    require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
    require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
    HAN,
  ];
}

/** SVG as PNG, so many pixels to each of its units; with fonts that come along, so that it is the same on every machine. */
export async function paintSvg(svg: string, zoom = ZOOM): Promise<Uint8Array> {
  // Loaded when the first picture is asked for: most bots never draw one.
  const { Resvg } = await import('@resvg/resvg-js');
  const font = { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'Inter' };
  return new Resvg(svg, { font, fitTo: { mode: 'width', value: WIDTH * zoom } }).render().asPng();
}

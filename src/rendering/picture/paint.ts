import { createRequire } from 'node:module';
import { WIDTH } from './svg.js';

/** Sharp on a phone, whose pixels are about a third of the logical ones. */
const ZOOM = 3;
const FONTS = ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'];

/** SVG as PNG, three pixels to each of its units; with a font that comes along, so that it is the same on every machine. */
export async function paintSvg(svg: string): Promise<Uint8Array> {
  // Loaded when the first picture is asked for: most bots never draw one.
  const { Resvg } = await import('@resvg/resvg-js');
  const { resolve } = createRequire(import.meta.url);
  const fontFiles = FONTS.map((file) => resolve(`@expo-google-fonts/inter/${file}`));
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter' };
  return new Resvg(svg, { font, fitTo: { mode: 'width', value: WIDTH * ZOOM } }).render().asPng();
}

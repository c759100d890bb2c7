import { tidy } from '../markdown.js';

/**
 * Logical pixels. Of the 360 that a narrow phone has, Discord leaves some 230 to 300 to a picture: the type is large for
 * the width, so that it can be read at three quarters of its size.
 */
export const WIDTH = 320;
export const PAD = 14;
export const SIZE = { title: 17, text: 14, small: 13 } as const;

/**
 * A ground of its own, since Discord has a dark and a light one. Blue and orange are told apart by every kind of colour
 * blindness (Okabe and Ito), and whatever is orange is hatched as well.
 */
export const COLOUR = {
  ground: '#1f232b',
  text: '#f4f6f9',
  muted: '#b4bcc8',
  line: '#414855',
  main: '#56b4e9',
  other: '#e69f00',
} as const;

/** A picture that is still text, and what it says in words. */
export interface Drawing {
  readonly svg: string;
  /** Name of the file without its ending. */
  readonly name: string;
  /** For those who cannot see it; within what Discord takes. */
  readonly alt: string;
}

type Attributes = Readonly<Record<string, string | number>>;

/** Text of data as it may stand in XML. */
const escaped = (text: string) => tidy(text).replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${round(value)}"`);
  return `<${name}${written.join('')}>${inside}</${name}>`;
}

const round = (value: string | number) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);

/** A line of text with its baseline at `y`. */
export function text(words: string, x: number, y: number, attributes: Attributes = {}): string {
  return element('text', { x, y, 'font-size': SIZE.text, fill: COLOUR.text, ...attributes }, escaped(words));
}

/** The whole picture around what is drawn. `hatch` is the pattern of values that others dispute. */
export function frame(height: number, inside: string): string {
  const hatch = element(
    'pattern',
    { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { width: 6, height: 6, fill: COLOUR.ground }) +
      element('rect', { width: 2.5, height: 6, fill: COLOUR.other }),
  );
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${round(height)}`,
      'font-family': 'Inter',
    },
    element('defs', {}, hatch) + element('rect', { width: WIDTH, height, fill: COLOUR.ground }) + inside,
  );
}

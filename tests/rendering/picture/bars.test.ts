import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../../src/knowledge/read.js';
import type { Chart } from '../../../src/knowledge/shapes.js';
import { chartIn } from '../../../src/rendering/chart-in.js';
import { LIMITS } from '../../../src/rendering/limits.js';
import { tidy } from '../../../src/rendering/markdown.js';
import { drawBars } from '../../../src/rendering/picture/bars.js';
import { paintSvg } from '../../../src/rendering/picture/paint.js';
import { valuesOf } from '../../../src/rendering/picture/series.js';
import { WIDTH } from '../../../src/rendering/picture/svg.js';
import { wholeLibrary } from '../../fixtures/library.js';
import { sizeOfPng } from '../../fixtures/png.js';

const SOURCES = `- {id: office, title: Report, publisher: Office, quality: primary}
- {id: blog, title: A post, publisher: Blog, quality: weak}
- {id: paper, title: News, publisher: Paper}
`;
const FACTS = `- id: blog-2023
  statement: A blog counted over 1.9 million people on the pier in 2023.
  date: 2023
  sources: [blog]
  disagreesWith: [office-2023]
- id: office-2023
  statement: The office counted 1.2 million people on the pier in 2023.
  date: 2023
  sources: [office]
  disagreesWith: [blog-2023]
- id: paper-2024
  statement: "<b>Nearly</b> 1.4 million people & dogs were on the pier by May 2024."
  date: 2024-05
  sources: [paper]
`;
const CHART = `- id: pier
  title: People on the "pier" & its <quay>
  unit: million people
  points:
    - { fact: blog-2023, value: 1.9 }
    - { fact: office-2023, value: 1.2 }
    - { fact: paper-2024, value: 1.4 }
`;

const { library, problems } = buildLibrary([
  { path: 'sources.yaml', text: SOURCES },
  { path: 'facts/pier.yaml', text: FACTS },
  { path: 'charts.yaml', text: CHART },
]);
if (library === null) throw new Error(JSON.stringify(problems));
const chart = library.charts[0] as Chart;

const { resolve } = createRequire(import.meta.url);
const font = {
  loadSystemFonts: false,
  fontFiles: [
    fileURLToPath(new URL('../../../fonts/noto-sans-sc.ttf', import.meta.url)),
    ...['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'].map((file) =>
      resolve(`@expo-google-fonts/inter/${file}`),
    ),
  ],
};

describe('the values of a chart', () => {
  it('are as the statements have them; of two that disagree the better supported is first and the other disputed', () => {
    expect(
      valuesOf(chart, library, chartIn(chart, library, 'en')).map(({ label, text, disputed }) => [
        label,
        text,
        disputed,
      ]),
    ).toEqual([
      ['2023', '1.2', false],
      ['2023', '>1.9', true],
      ['May 2024', '1.4', false],
    ]);
  });
});

describe('bars', () => {
  const { svg, alt, name } = drawBars(chart, library);

  it('are as long as their values, hatched where disputed', () => {
    const bars = [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="20" rx="2" fill="([^"]+)"/g)];
    const [office = 0, blog = 0, paper = 0] = bars.map(([, width]) => Number(width));
    expect(blog / office).toBeCloseTo(1.9 / 1.2, 1);
    expect(paper / office).toBeCloseTo(1.4 / 1.2, 1);
    expect(bars.map(([, , fill]) => fill === 'url(#hatch)')).toEqual([false, true, false]);
  });

  it('show data as data', () => {
    expect(svg).toContain('&#34;pier&#34; &#38; its &#60;quay&#62;');
    expect(svg).not.toContain('<quay>');
  });

  it('say every value in words', () => {
    expect(name).toBe('pier');
    expect(alt).toBe(
      'Bar chart. People on the "pier" & its <quay>, in million people. 2023: 1.2; 2023: >1.9 (less supported; sources disagree); May 2024: 1.4.',
    );
  });

  it('become a PNG of three pixels to a unit, the same each time', async () => {
    const png = await paintSvg(svg);
    const height = Number(/height="([\d.]+)"/.exec(svg)?.[1]);
    expect(sizeOfPng(png)).toEqual({ width: WIDTH * 3, height: height * 3 });
    expect(Buffer.from(await paintSvg(svg)).equals(Buffer.from(png))).toBe(true);
  });
});

describe('every chart of the library', async () => {
  const whole = await wholeLibrary();

  const inEach = whole.charts.flatMap((one) =>
    whole.about.languages.map((language) => [one.id, language, one] as const),
  );
  it.each(inEach)('%s in %s fits into its frame and its words', (_, language, one) => {
    const { svg, alt } = drawBars(one, whole, language);
    const texts = [...svg.matchAll(/<text .*?<\/text>/g)].map(([text]) => text);
    for (const text of texts) {
      const alone = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900" font-family="Inter">${text}</svg>`;
      const box = new Resvg(alone, { font }).getBBox();
      expect((box?.x ?? 0) + (box?.width ?? 0), text).toBeLessThanOrEqual(WIDTH - 8);
    }
    for (const size of svg.matchAll(/font-size="([\d.]+)"/g)) expect(Number(size[1])).toBeGreaterThanOrEqual(12);
    expect(alt.length).toBeLessThanOrEqual(LIMITS.altText);
    for (const { text } of valuesOf(one, whole, chartIn(one, whole, language))) expect(alt).toContain(tidy(text));
  });
});

describe('a chart in another language', async () => {
  const whole = await wholeLibrary();
  const chart = (id: string) => whole.charts.find((one) => one.id === id) as Chart;

  it('has its title, numbers and names in that language', () => {
    const { svg } = drawBars(chart('trade-by-country-2024'), whole, 'ru');
    for (const words of ['Казахстан', '43,82', 'млрд долларов США', 'источники расходятся'])
      expect(svg.toLowerCase()).toContain(words.toLowerCase());
    expect(svg).not.toMatch(/>[^<]*[A-Z][a-z]{3}[^<]*</);
  });

  it('tells values in the unit of that language', () => {
    const { alt } = drawBars(chart('trade-by-country-2024'), whole, 'zh');
    expect(alt).toContain('哈萨克斯坦: 438.2');
  });

  it('speaks the language of the library where nobody has translated it', () => {
    expect(drawBars(chart('trade'), { ...whole, translations: new Map() }, 'ru')).toEqual(
      drawBars(chart('trade'), whole),
    );
  });
});

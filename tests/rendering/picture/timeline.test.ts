import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/knowledge/library.js';
import { messagesFor } from '../../../src/messages/index.js';
import { stretchOf, ticksOf } from '../../../src/rendering/picture/axis.js';
import { paintSvg } from '../../../src/rendering/picture/paint.js';
import { WIDTH } from '../../../src/rendering/picture/svg.js';
import { textWidth, wrap } from '../../../src/rendering/picture/text-width.js';
import { drawTimeline } from '../../../src/rendering/picture/timeline.js';
import { testLibrary } from '../../fixtures/library.js';
import { sizeOfPng } from '../../fixtures/png.js';

const day = (text: string) => new Date(text).getTime();

describe('time', () => {
  it.each([
    ['2025', '2025-01-01', '2026-01-01'],
    ['2025-06', '2025-06-01', '2025-07-01'],
    ['2024-12-31', '2024-12-31', '2025-01-01'],
    ['2023-05/2025-06-17', '2023-05-01', '2025-06-18'],
  ])('%s lasts from %s to %s', (date, from, to) => {
    expect(stretchOf(date)).toEqual({ from: day(from), to: day(to) });
  });

  it.each([
    ['1992/2029', ['2000', '2010', '2020', '2030']],
    ['2022/2024', ['2022', '2023', '2024', '2025']],
    ['2025-02/2025-04', ['Feb 2025', 'Mar 2025', 'Apr 2025', 'May 2025']],
    ['2025', ['Jan 2025', 'Jul 2025', 'Jan 2026']],
    ['2025-06', ['1 Jun', '11 Jun', '21 Jun', '1 Jul']],
    ['2025-06-16/2025-06-18', ['16 Jun', '17 Jun', '18 Jun', '19 Jun']],
    ['2025-06-28/2025-07-02', ['29 Jun', '1 Jul', '3 Jul']],
  ])('%s is marked at %j', (date, labels) => {
    expect(ticksOf(stretchOf(date), 4, messagesFor('en')).map(({ label }) => label)).toEqual(labels);
  });

  it('never has more marks than fit', () => {
    for (let days = 31; days < 400_000; days = Math.ceil(days * 1.37)) {
      const ticks = ticksOf(
        { from: day('1500-03-05'), to: day('1500-03-05') + days * 86_400_000 },
        4,
        messagesFor('en'),
      );
      expect(ticks.length).toBeLessThanOrEqual(4);
      expect(ticks.length, `${days} days`).toBeGreaterThan(0);
    }
  });
});

describe('lines of text', () => {
  it('break between words and are cut after the last', () => {
    expect(wrap('one two three', 10, textWidth('one two', 10), 2)).toEqual(['one two', 'three']);
    const cut = wrap('the harbour master said that the pier is long', 10, 90, 2);
    expect(cut).toHaveLength(2);
    expect(cut[1]).toMatch(/…$/);
    for (const line of cut) expect(textWidth(line, 10)).toBeLessThanOrEqual(90);
    expect(wrap('第二届中国—中亚峰会于2025年在阿斯塔纳举行。', 10, 110, 4)).toEqual([
      '第二届中国—中亚峰会',
      '于2025年在阿斯塔纳',
      '举行。',
    ]);
    expect(textWidth(wrap('x'.repeat(500), 10, 90, 2)[0] ?? '', 10)).toBeLessThanOrEqual(90);
  });
});

describe('a timeline', () => {
  it('has each dated fact with its place in time, and says it', async () => {
    const { facts, version } = await testLibrary();
    const { svg, alt } = drawTimeline(facts, {
      title: 'Timeline',
      version,
      name: 'timeline',
      today: '2026-01-01',
      messages: messagesFor('en'),
      statementOf: ({ statement }) => statement,
    });
    const dated = facts.filter(({ date }) => date !== undefined);
    const marks = svg.match(/<(?:circle|rect)[^>]*fill="#56b4e9"/g);
    expect(marks).toHaveLength(dated.length);
    expect(alt).toContain('1 March 2024: The lighthouse on Gull Point was lit');
    expect(alt).not.toContain('42 metres');
    expect(sizeOfPng(await paintSvg(svg)).width).toBe(WIDTH * 3);
  });

  it('marks today where that is on the scale or near it, and says how many facts stand behind one', async () => {
    const { facts, version } = await testLibrary();
    const [first] = facts.filter(({ date }) => date !== undefined);
    if (first === undefined) throw new Error('no dated fact');
    const drawn = (today: string) => {
      const messages = messagesFor('en');
      const others = new Map([[first, 7]]);
      const statementOf = ({ statement }: Fact) => statement;
      return drawTimeline(facts, { title: 'Timeline', version, name: 'timeline', today, messages, statementOf, others })
        .svg;
    };
    expect(drawn('2024-03-02')).toContain('>today<');
    expect(drawn('2024-03-02')).toContain('>and 7 more<');
    expect(drawn('1950-01-01')).not.toContain('>today<');
  });

  it('of nothing is a picture still', async () => {
    const { svg } = drawTimeline([], {
      title: 'Timeline',
      version: 'v',
      name: 'timeline',
      today: '2026-01-01',
      messages: messagesFor('en'),
      statementOf: ({ statement }) => statement,
    });
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(sizeOfPng(await paintSvg(svg)).width).toBe(WIDTH * 3);
  });
});

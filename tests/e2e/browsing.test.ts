import { type APIMessage, ComponentType } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadPreparing, readCompiled } from '../../src/files/prepare.js';
import { paintSvg } from '../../src/rendering/picture/paint.js';
import { frame } from '../../src/rendering/picture/svg.js';
import { wholeAnswerer } from '../fixtures/library.js';
import { isHidden, look } from '../fixtures/look.js';
import { menusIn } from '../fixtures/message-text.js';
import { sizeOfPng } from '../fixtures/png.js';
import { type Desk, openDesk } from './desk.js';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk({ answerer: await wholeAnswerer() });
});
afterEach(() => expect(desk.discord.violations()).toEqual([]));
afterAll(() => desk.close());

const member = () => desk.discord.member('member');
const moreOf = (answer: APIMessage) => member().click(answer, 'More').response();
const version = () => desk.answerer.current().library.version;

/** The picture of a message as its reader gets it: the alternative text twice, and the PNG over the net. */
async function pictureOf(message: APIMessage) {
  expect(message.attachments).toHaveLength(1);
  const [file] = message.attachments;
  const [container] = message.components ?? [];
  const inside = container?.type === ComponentType.Container ? container.components : [];
  const gallery = inside.find((one) => one.type === ComponentType.MediaGallery);
  const [item] = gallery?.items ?? [];
  expect(item?.media.url).toBe(`attachment://${file?.filename}`);
  expect(item?.description).toBe(file?.description);
  const response = await fetch(file?.url ?? '');
  const size = sizeOfPng(new Uint8Array(await response.arrayBuffer()));
  return { name: file?.filename, alt: file?.description ?? '', ...size };
}

describe('/chart', () => {
  it('shows all series, and one chosen from the menu', async () => {
    const list = await member().command('general', 'chart').response();
    expect(isHidden(list)).toBe(true);
    const { charts } = desk.answerer.current().library;
    for (const { title } of charts) expect(look(list).text).toContain(title);
    const shown = await member().select(list, `v2:charts:${version()}:en`, ['gas']).response();
    expect((await pictureOf(shown)).name).toBe('gas.png');
  });

  it('draws a series with every value below it, cited; where sources disagree both', async () => {
    const reply = await member().command('general', 'chart', { series: 'trade' }).response();
    expect(isHidden(reply)).toBe(false);
    const { alt, width, height } = await pictureOf(reply);
    expect(width).toBe(960);
    expect(height).toBeLessThan(1400);
    const { text } = look(reply);
    for (const value of ['2022: 70.2', '2022: >94.8', '2023: ≈89.4', '2024: 94.8', '2024: 93.8', '2025: 106.3']) {
      const [year, figure = ''] = value.split(': ');
      expect(text).toContain(`${year}: **${figure.replace('>', '\\>')}** \\[`);
      expect(alt).toContain(value);
    }
    expect(text.match(/sources disagree/g)).toHaveLength(2);
  });

  it('offers series while one types, and says so where there is none', async () => {
    const choices = await member().autocomplete('general', 'chart', { series: 'gas' }).response();
    expect(choices.map(({ value }) => value)).toEqual(['gas', 'gas-a-year']);
    const reply = await member().command('general', 'chart', { series: 'nothing' }).response();
    expect(look(reply).text).toContain('no such chart');
    expect(isHidden(reply)).toBe(true);
  });

  it('is a button behind More of an answer that a series shows', async () => {
    const answer = await member().command('general', 'fact', { id: 'trade-2022' }).response();
    const drawn = await member()
      .click(await moreOf(answer), 'As a picture')
      .response();
    expect(isHidden(drawn)).toBe(true);
    expect((await pictureOf(drawn)).name).toBe('trade.png');
    const other = await member().command('general', 'fact', { id: 'trade-1992' }).response();
    expect(look(await moreOf(other)).buttons.map(({ label }) => label)).not.toContain('As a picture');
  });
});

describe('the picture of a fact', () => {
  it('is a button behind More, and comes with its words and its own source', async () => {
    const real = desk.answerer.current();
    const { facts, sources } = real.library;
    const file = 'pictures/handshake.png';
    const [source = ''] = sources.keys();
    const alt = 'Six people stand in a row and shake hands.';
    const withOne = facts.map((fact) =>
      fact.id === 'second-summit' ? { ...fact, picture: { file, alt, source } } : fact,
    );
    const bytes = Buffer.from(await paintSvg(frame(40, '')));
    const library = {
      ...real.library,
      facts: withOne,
      factById: new Map(withOne.map((fact) => [fact.id, fact])),
      pictures: new Map([[file, bytes.toString('base64')]]),
    };
    // What was compiled of the library holds for it with a picture, too.
    const compiled = readCompiled(library.version, new URL('../../dist/', import.meta.url));
    desk.answerer.swap(await loadPreparing()(library, compiled));
    try {
      const answer = await member().command('general', 'fact', { id: 'second-summit' }).response();
      const shown = await member()
        .click(await moreOf(answer), 'Picture')
        .response();
      expect(isHidden(shown)).toBe(true);
      expect(await pictureOf(shown)).toMatchObject({ name: 'handshake.png', alt, width: 960 });
      expect(look(shown).text).toContain(sources.get(source)?.publisher);
      const other = await member().command('general', 'fact', { id: 'trade-1992' }).response();
      expect(look(await moreOf(other)).buttons.map(({ label }) => label)).not.toContain('Picture');
    } finally {
      desk.answerer.swap(real);
    }
  });
});

describe('/timeline', () => {
  it('has a picture of each page that is asked for, which goes when it is not', async () => {
    const first = await member().command('general', 'timeline', { year: 2025, picture: true }).response();
    const before = await pictureOf(first);
    expect(before.name).toBe('timeline-2025.png');
    const second = await member().click(first, 'More ▶').response();
    const after = await pictureOf(second);
    expect(after.alt).not.toBe(before.alt);
    for (const date of after.alt.matchAll(/\d+ \w+ 2025: /g)) {
      expect(look(second).text).toContain(`${date[0].slice(0, -2)}** ·`);
    }
    const bare = await member().click(second, 'No picture').response();
    expect(bare.attachments).toEqual([]);
    const [, day = ''] = /(\d+ \w+ 2025): /.exec(after.alt) ?? [];
    expect(look(bare).text).toContain(`${day}** ·`);
    // In words there are more facts: the picture is of the page on which the first of them stands.
    const again = await pictureOf(await member().click(bare, 'As a picture').response());
    const shown = [...look(bare).text.matchAll(/(\d+ \w+ 2025)\*\* ·/g)].map(([, date = '']) => date);
    expect(shown.some((date) => again.alt.includes(date))).toBe(true);
  });

  it('goes to a year, to a month of it, and back', async () => {
    const whole = await member().command('general', 'timeline').response();
    const menu = `v2:narrow:${version()}:en:timeline`;
    const year = await member().select(whole, menu, ['2024']).response();
    expect(look(year).text).toContain('**Timeline of 2024**');
    const month = await member().select(year, menu, ['2024-12']).response();
    expect(look(month).text).toContain('**Timeline of December 2024**');
    expect(look(await member().select(month, menu, ['all']).response()).text).toContain('**Timeline**');
  });
});

describe('a long list', () => {
  it('is left for its last page and its first', async () => {
    const first = await member().command('general', 'country', { name: 'CN' }).response();
    const last = await member().click(first, 'Last').response();
    const [, page, count] = /Page (\d+) of (\d+)/.exec(look(last).text) ?? [];
    expect(page).toBe(count);
    expect(Number(count)).toBeGreaterThan(50);
    expect(look(await member().click(last, 'First').response()).text).toContain('Page 1 of');
  });

  it('of a country is narrowed to a topic', async () => {
    const list = await member().command('general', 'country', { name: 'KZ' }).response();
    const part = await member().select(list, `v2:narrow:${version()}:en:country`, ['KZ/visas']).response();
    const { facts } = desk.answerer.current().library;
    const count = facts.filter(({ topic, countries }) => topic === 'visas' && countries.includes('KZ')).length;
    expect(look(part).text).toMatch(new RegExp(`· ${count} facts$`));
  });

  it('of topics opens each of them, and one leads to another', async () => {
    const list = await member().command('general', 'topics').response();
    const [menu] = menusIn(list.components ?? []);
    for (const { value, description } of menu?.options ?? []) {
      const topic = await member().select(list, `v2:topic:${version()}:en`, [value]).response();
      expect(look(topic).text).toMatch(new RegExp(`· ${description}$`));
    }
    const topic = await member().command('general', 'topics', { topic: 'trade' }).response();
    const other = await member().select(topic, `v2:narrow:${version()}:en:topic`, ['visas']).response();
    expect(look(other).text).toContain('Visas');
  });
});

describe('without a painter', () => {
  it('the values come all the same', async () => {
    const broken = await openDesk({ answerer: await wholeAnswerer(), paint: () => Promise.reject(new Error('none')) });
    const reply = await broken.discord.member('member').command('general', 'chart', { series: 'trade' }).response();
    expect(look(reply).text).toContain('could not be drawn');
    expect(look(reply).text).toContain('106.3');
    expect(reply.attachments).toEqual([]);
    expect(broken.discord.violations()).toEqual([]);
    await broken.close();
  });
});

import { describe, expect, test } from 'vitest';
import { clauseReadings, replaced, spanOf, without, withoutUnwanted } from '../../src/engine/rewriting/clauses.js';
import { withOne } from '../../src/engine/rewriting/exchange.js';
import { type Context, followUpOf } from '../../src/engine/rewriting/follow-up.js';
import { editionReading, findEditions, isPlan, timeWordOf, withYears } from '../../src/engine/rewriting/time.js';
import { english, harbour, openLibrary, readerOf } from './harbour.js';

const library = harbour();
const opened = openLibrary(library);
const { vocabulary } = opened;
const tools = { language: english, reader: readerOf(opened) };
const read = (text: string) => tools.reader.read(text);
const editions = findEditions(library, english);
const factOf = (id: string) => {
  const fact = library.factById.get(id);
  if (!fact) throw new Error(id);
  return fact;
};
/** Marked terms of what a query names, a thing without words included. */
const thingsOf = (query: ReturnType<typeof read>) =>
  query.senses.filter(({ kind }) => kind === 'entity').flatMap(({ terms }) => terms.map(vocabulary.term));

describe('cutting and putting in', () => {
  test('the words that a pattern matches are found, also beside a thing without words', () => {
    const query = tools.reader.of([tools.reader.thing('regatta'), ...read('how tall is it').tokens]);
    expect(spanOf(query, /how tall/u)).toEqual({ start: 1, end: 3 });
    expect(spanOf(query, /fathom/u)).toBeNull();
    expect(spanOf(query, /x?/u)).toBeNull();
  });

  test('words go, or others come in their place', () => {
    expect(without(read('how very tall'), { start: 1, end: 2 }, tools).plain).toBe('how tall');
    expect(replaced(read('how very tall'), { start: 1, end: 2 }, read('quite so').tokens, tools).plain).toBe(
      'how quite so tall',
    );
  });
});

describe('clauses', () => {
  const readings = (text: string) => clauseReadings(read(text), tools).map(({ plain }) => plain);

  test('what is said beside a question is left out', () => {
    expect(readings('hello friends, i need this for school. how tall is Tern tower? thanks')).toContain(
      'how tall is tern tower',
    );
  });

  test('what a question opens with is left out, three times over at most, where enough is left', () => {
    expect(readings('bro how tall is Tern tower')).toEqual(['how tall is tern tower']);
    expect(readings('hey bro ngl how tall is Tern tower')).toEqual(['how tall is tern tower']);
    expect(readings('hey bro ngl tbh how tall is Tern tower')).toEqual(['tbh how tall is tern tower']);
    expect(readings('bro Saltby')).toEqual([]);
  });

  test('the one part that asks stands alone, unless another has a number or says what else it might be', () => {
    expect(readings('how tall is Tern tower now, the old one fell down')).toContain('how tall is tern tower now');
    expect(readings('how tall is Tern tower now, the old one had 20 metres')).toEqual([]);
    expect(readings('how tall is Tern tower now, or only the lighthouse')).toEqual([]);
  });

  test('what is said before the part that asks is what it asks about, unless it is chatter', () => {
    expect(readings('the iron bridge, how tall is Tern tower now')).toEqual([]);
    expect(readings('we saw the iron bridge, how tall is Tern tower now')).toContain('how tall is tern tower now');
  });

  test('nothing is left out of a question that is whole, nor so much that none is left', () => {
    expect(readings('how tall is Tern tower')).toEqual([]);
    expect(readings('hello, thanks')).toEqual([]);
    expect(readings('Saltby, where')).toEqual([]);
    expect(readings('the old walls fell, how tall')).toEqual([]);
  });

  test('what is not wanted goes, where enough is left', () => {
    expect(withoutUnwanted(read('height of the lighthouse, not Tern tower'), tools).plain).toBe(
      'height of the lighthouse',
    );
    const whole = read('not the tower');
    expect(withoutUnwanted(whole, tools)).toBe(whole);
  });
});

describe('time', () => {
  test.each([
    ['ferry passengers last year', '2024'],
    ['ferry passengers this year', '2025'],
    ['ferry passengers next year', '2026'],
    ['ferry passengers in the year before last', '2023'],
  ])('%s is %s', (text, year) => {
    const query = withYears(read(text), '2025-07-01', tools);
    expect(query.plain).toContain(year);
    expect(query.plain).not.toMatch(/last|next|this/);
  });

  test('a question without such words stays as it is', () => {
    const query = read('ferry passengers in 2024');
    expect(withYears(query, '2025-07-01', tools)).toBe(query);
  });

  test.each([
    ['where is the next regatta', 'next'],
    ['who won the latest regatta', 'latest'],
    ['has the regatta been held yet', 'happened'],
    ['the oldest tower', 'earliest'],
    ['where was the regatta', null],
    ['where is the next regatta of 2027', null],
  ])('%s: %s', (text, word) => {
    expect(timeWordOf(read(text), english)).toBe(word);
  });

  test('editions of what comes round are known by number and date', () => {
    expect(editions.at('regatta', 'next', '2025-01-01')).toBe('second-regatta');
    expect(editions.at('regatta', 'next', '2025-06-17')).toBe('second-regatta');
    expect(editions.at('regatta', 'next', '2025-06-18')).toBe('third-regatta');
    expect(editions.at('regatta', 'next', '2028-01-01')).toBeUndefined();
    expect(editions.at('lighthouse', 'next', '2025-06-18')).toBeNull();
    expect(editions.beside('second-regatta', 1)).toBe('third-regatta');
    expect(editions.beside('second-regatta', -1)).toBe('first-regatta');
    expect(editions.beside('third-regatta', 1)).toBeUndefined();
    expect(editions.beside('lighthouse', 1)).toBeNull();
  });

  test('"the next regatta" is read as the edition that comes then', () => {
    const reading = (text: string, today: string) => editionReading(read(text), today, editions, vocabulary, tools);
    const next = reading('where is the next regatta', '2025-07-01');
    expect(next && thingsOf(next)).toEqual(['@third-regatta']);
    expect(next?.plain).not.toContain('next');
    expect(reading('where is the next regatta', '2028-01-01')).toBeUndefined();
    expect(reading('where was the latest regatta', '2020-01-01')).toBeNull();
    expect(reading('how many regattas so far', '2025-07-01')).toBeNull();
    expect(reading('list all regattas up to now', '2025-07-01')).toBeNull();
    expect(reading('where is the regatta', '2025-07-01')).toBeNull();
    expect(reading('the next lighthouse', '2025-07-01')).toBeNull();
  });

  test('a plan is what its sources said before it came, unless a curator says what it is', () => {
    expect(isPlan(factOf('regatta-three'))).toBe(true);
    expect(isPlan(factOf('regatta-two'))).toBe(false);
    expect(isPlan({ ...factOf('regatta-two'), asOf: '2025-06-17' })).toBe(false);
    expect(isPlan({ ...factOf('regatta-two'), asOf: '2025-06-16' })).toBe(true);
    expect(isPlan({ ...factOf('regatta-three'), kind: 'report' })).toBe(false);
    expect(isPlan({ ...factOf('regatta-two'), kind: 'plan' })).toBe(true);
  });
});

describe('follow-ups', () => {
  const contextOf = (text: string, told: readonly string[] = []): Context => ({
    query: read(text),
    told: told.map(factOf),
    toldBefore: told.map(factOf),
    shown: [],
    confidence: 0.9,
    earlier: null,
  });
  const follow = (text: string, before: Context) =>
    followUpOf(read(text), before, {
      ...tools,
      vocabulary,
      editions,
      today: '2025-07-01',
      namesOf: (thing) => library.lexicon.entities[thing]?.names ?? [],
      kindOf: (thing) => library.lexicon.entities[thing]?.kind,
      isWide: (thing) => thing === 'saltby',
    });
  const kinds = (text: string, before: Context) => follow(text, before).readings.map(({ kind }) => kind);

  test('another thing of the same kind is put in the place of the earlier one', () => {
    const [first] = follow('and Tern tower?', contextOf('how tall is the lighthouse')).readings;
    expect(first).toMatchObject({ kind: 'exchanged', query: { plain: 'how tall is tern tower' } });
    const answered = contextOf('how tall is the lighthouse', ['lighthouse-height']);
    expect(kinds('and the North ferry?', answered)).not.toContain('exchanged');
    // What is said beside it stands behind.
    const [more] = follow('and brass Tern tower?', contextOf('how tall is the lighthouse')).readings;
    expect(more?.query.plain).toBe('how tall is tern tower brass');
    // It is the same question where nothing but the other name is said.
    const same = (text: string) => follow(text, contextOf('how tall is Tern tower', ['tern-height'])).same;
    expect([same('and the lighthouse?'), same('and the brass lighthouse?')]).toEqual([true, false]);
  });

  test('each thing of that kind gives its place in turn', () => {
    const readings = follow(
      'and the lighthouse?',
      contextOf('is Tern tower or the North ferry or Saltby near Tern tower'),
    );
    const put = readings.readings.filter(({ kind }) => kind === 'exchanged').map(({ query }) => query.plain);
    expect(put).toEqual([
      'is the lighthouse or the north ferry or saltby near tern tower',
      'is tern tower or the north ferry or saltby near the lighthouse',
    ]);
  });

  test('one word turns the earlier question: another thing of that name', () => {
    const turned = (text: string, before: string) => {
      const { certain, readings } = follow(text, contextOf(before));
      return certain ? readings[0]?.query.plain : undefined;
    };
    expect(turned('and the South one?', 'how long is the North ferry')).toBe('how long is the south ferry');
    expect(turned('and the red one?', 'how long is the North ferry')).toBeUndefined();
  });

  test('"one" stands for what was named before, in a question of its own too', () => {
    const parts = {
      ...tools,
      vocabulary: opened.vocabulary,
      editions,
      today: '2025-07-01',
      namesOf: (thing: string) => library.lexicon.entities[thing]?.names ?? [],
      kindOf: (thing: string) => library.lexicon.entities[thing]?.kind,
      isWide: () => false,
    };
    const meant = (text: string, before: string) => withOne(read(text), read(before), parts).plain;
    expect(meant('how long is the South one', 'passengers of the North ferry')).toBe('how long is the south ferry');
    expect(meant('was the first one in Saltby', 'where was the second regatta')).toContain('regatta');
    // Alone it turns the earlier question, and words of time name no kind.
    expect(meant('and the South one?', 'passengers of the North ferry')).toBe('and the south one');
    expect(meant('who won the next one', 'where was the second regatta')).toBe('who won the next one');
    expect(meant('who built the wooden one', 'what is new')).toBe('who built the wooden one');
    expect(meant('who painted tower one', 'how tall is Tern tower')).toBe('who painted tower one');
  });

  test('a number of what is not said leans on what was spoken of', () => {
    const dependent = (text: string) => follow(text, contextOf('tell me about the ferries')).dependent;
    expect(dependent('how many are there in all of Saltby')).toBe(true);
    expect(dependent('how many masts are there in all of Saltby')).toBe(false);
    expect(dependent('how many are there in all of the North ferry')).toBe(false);
    expect(dependent('where are all in Saltby now')).toBe(false);
    expect(dependent('how big are all in Saltby now')).toBe(false);
  });

  test('the subject is taken over: what was named, else what was told of', () => {
    const named = follow('who looks after it', contextOf('how tall is the lighthouse'));
    expect(named.dependent).toBe(true);
    const subject = named.readings.find(({ kind }) => kind === 'subject');
    expect(subject && thingsOf(subject.query)).toEqual(['@lighthouse']);
    const told = follow('who looks after it', contextOf('how tall', ['lighthouse-height'])).readings[0];
    expect(told && thingsOf(told.query)).toEqual(['@lighthouse']);
  });

  test('of several things that were named each is a subject, but for a wide one, and so is what was told of', () => {
    const subjects = (text: string, ids: readonly string[] = []) =>
      follow('who looks after it', contextOf(text, ids)).readings.flatMap(({ kind, query }) =>
        kind === 'subject' ? [thingsOf(query)] : [],
      );
    expect(subjects('is the lighthouse in Saltby', ['tern-height'])).toEqual([
      ['@lighthouse', '@saltby'],
      ['@lighthouse'],
      ['@tern-tower'],
    ]);
    expect(subjects('how tall is the lighthouse', ['lighthouse-height'])).toEqual([['@lighthouse']]);
  });

  test('a few words are joined to the earlier question', () => {
    expect(kinds('why', contextOf('how tall is the lighthouse'))).toContain('joined');
  });

  test('"the one before" is the edition or the year beside, and nothing else', () => {
    const before = follow('and the one before?', contextOf('where was the second regatta'));
    expect(before.certain).toBe(true);
    expect(before.readings.map(({ query }) => thingsOf(query))).toEqual([['@first-regatta']]);
    const year = follow('and the year after?', contextOf('north ferry passengers in 2023'));
    expect(year.readings.map(({ query }) => query.plain)).toEqual(['north ferry passengers in 2024']);
    const [first] = follow('and the year after?', contextOf('2023 north ferry passengers')).readings;
    expect(first?.query.plain).toBe('2024 north ferry passengers');
  });

  test('an ordinal alone is put in the place of the earlier one, and nothing else is meant', () => {
    const first = follow('and the first one?', contextOf('where was the second regatta'));
    expect(first.certain).toBe(true);
    expect(first.readings.map(({ query }) => thingsOf(query))).toEqual([['@first-regatta']]);
    const where = follow('where will the third be held?', contextOf('when was the second regatta'));
    expect(where.readings.map(({ query }) => [query.plain, thingsOf(query)])).toEqual([
      ['where will the be held', ['@third-regatta']],
    ]);
    expect(follow('and the second?', contextOf('where was the second regatta')).certain).toBe(false);
    expect(follow('and the first winner?', contextOf('where was the second regatta')).certain).toBe(false);
  });

  test('a correction is what it corrects to', () => {
    expect(follow('no, i meant Tern tower', contextOf('how tall is the lighthouse')).own.plain).toBe('tern tower');
  });

  test('a name of three words or less leans on the earlier question, one that is asked about does not', () => {
    const leans = (text: string) => follow(text, contextOf('how tall is the lighthouse')).dependent;
    expect(leans('the Tern tower')).toBe(true);
    expect(leans('where is Tern tower')).toBe(false);
    expect(leans('where was it')).toBe(true);
  });

  test('two telling words lean on the earlier question, three do not', () => {
    const leans = (text: string) => follow(text, contextOf('how tall is the lighthouse')).dependent;
    expect([leans('brass rope'), leans('rusty brass rope')]).toEqual([true, false]);
  });

  test('"one" stands for what was spoken of, but not as a number', () => {
    const leans = (text: string) => follow(text, contextOf('how tall is the lighthouse')).dependent;
    expect(leans('which towns on the eastern coast have one')).toBe(true);
    expect(leans('which towns on the eastern coast have one pier')).toBe(false);
  });

  test('a word that points means what the same message has named in the part before, and nothing else', () => {
    const within = (text: string) => follow(text, contextOf('how tall is the lighthouse')).within;
    expect(within('the North ferry, how long is that')).toBe(true);
    expect(within('how long is that, the North ferry')).toBe(false);
    expect(within('is that the North ferry')).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { isTelling, namedPlaces, sensesOf } from '../../src/engine/query/query.js';
import { createSpeller, editsBetween } from '../../src/engine/query/speller.js';
import { harbour, harbourInRussian, openLibrary, readerOf } from './harbour.js';

const opened = openLibrary(harbour());
const reader = readerOf(opened);
const plain = (text: string) => reader.read(text).plain;

describe('a question is read', () => {
  test('with slips put right, which are told', () => {
    expect(reader.read('how tall is the lihgthouse')).toMatchObject({
      plain: 'how tall is the lighthouse',
      corrected: [{ from: 'lihgthouse', to: 'lighthouse' }],
    });
    expect(reader.read('how tall is the lighthouse').corrected).toEqual([]);
  });

  test.each([
    ['lighthous lightouse lighhtouse ligthhouse lighthoouse', 'lighthouse'],
    ['regata regattta reggata ragetta rgeatta', 'regatta'],
    ['fery frery ferrys', 'ferry'],
    ['passangers pasengers pasnegers', 'passengers'],
    ['towre tover toewr twoer', 'tower'],
    ['hieght heigth hight', 'height'],
    ['saltbi slatby salbty', 'saltby'],
    ['opned opend', 'opened'],
    ['repiared repared reparied', 'repaired'],
    ['nroth noth', 'north'],
    ['whne wehn', 'when'],
    ['seconnd sceond', 'second'],
    ['beacuse', 'because'],
    ['recieve', 'receive'],
  ])('with %s as %s', (typed, meant) => {
    for (const word of typed.split(' ')) expect(plain(word), word).toBe(meant);
  });

  test.each(['qwrtz', 'xylq', 'litehouse', 'egratta'])('with %s as it is, which is too far from any word', (word) => {
    expect(plain(word)).toBe(word);
  });

  test('with words of the language, grammar and numbers left as they are', () => {
    for (const text of ['the boot was bought', 'who had 1200 seats', 'whom']) expect(plain(text)).toBe(text);
  });

  test('with two words written as one taken apart', () => {
    expect(plain('when was the lightpoint built')).toContain('light point');
  });

  test('with other spellings in their main form', () => {
    expect(plain('height of glh')).toBe('height of gull point lighthouse');
    expect(plain('gool point')).toBe('gull point');
    expect(reader.read('saltbys')).toMatchObject({ plain: 'saltby', corrected: [] });
  });

  test('with a name in other letters', () => {
    expect(plain('who is Аида')).toBe('who is aida');
  });

  test('with a name that nobody knows as it stands, and one that is a slip for a known one put right', () => {
    expect(plain('how high is the Brigde')).toBe('how high is the brigde');
    expect(plain('how high is the brigde')).toBe('how high is the bridge');
    expect(plain('how tall is the Lighthose of Salltby')).toContain('saltby');
    expect(plain('How High Is The Brigde')).toContain('bridge');
    expect(plain('Brigde: how high')).toContain('bridge');
  });

  test('in parts that marks divide, numbers and abbreviations unharmed', () => {
    const parts = (text: string) => reader.read(text).tokens.map(({ part }) => part);
    expect(parts('hi all, how tall')).toEqual([0, 0, 1, 1]);
    expect(parts('cost 1,200.50 in all')).toEqual([0, 0, 0, 0]);
    expect(parts('tall - or not')).toEqual([0, 1, 1]);
    expect(new Set(parts('glh, cost')).size).toBe(2);
    expect(parts('cost, glh')).toEqual([0, 1, 1, 1]);
  });

  test('with its things, attributes and form of answer', () => {
    const query = reader.read('how tall is Tern tower');
    const names = (kind: 'entity' | 'attribute') =>
      sensesOf(query, kind).flatMap(({ terms }) => terms.map((one) => opened.vocabulary.term(one)));
    expect(names('entity')).toEqual(['@tern-tower']);
    expect(names('attribute')).toEqual(['?height']);
    expect(query.answerType).toBe('extent');
    expect([...namedPlaces(query)]).toEqual([3, 4]);
    expect(reader.read('when was it lit').answerType).toBe('when');
    expect(reader.read('is it lit').answerType).toBe('whether');
  });

  test('with a name of five letters put right by one edit, of nine by two', () => {
    const towns = openLibrary(
      harbour({
        'facts/more.yaml':
          '- {id: towns, statement: "The towns are Ubna, Ulven, Ulvenfos and Ulvenfoss, and administration means responsibilities of administrations.", about: [saltby], sources: [office]}\n',
      }),
    );
    const named = (name: string) => readerOf(towns).read(`how old is the town of ${name}`).tokens.at(-1)?.text;
    expect([named('Uban'), named('Uvlen')]).toEqual(['uban', 'ulven']);
    expect([named('Uvlenofs'), named('Uvlenofss')]).toEqual(['uvlenofs', 'ulvenfoss']);
    const apart = (text: string) => readerOf(towns).read(text).plain;
    expect(apart('administrationresponsibilities')).toBe('administration responsibilities');
    expect(apart('administrationsresponsibilities')).toBe('administrationsresponsibilities');
    expect(apart('ofulvenfossen')).toBe('ofulvenfossen');
  });

  test('with words weighed: none for grammar, little for asking, most for rare ones', () => {
    const [who, , , tower, of, giraffe] = reader.read('who is the tower of giraffes').tokens;
    expect(who?.weight).toBe(0);
    expect(of?.weight).toBe(0);
    expect(tower && isTelling(tower)).toBe(true);
    expect(giraffe?.weight ?? 0).toBeGreaterThan(tower?.weight ?? 9);
    expect([tower?.standing, giraffe?.standing]).toEqual(['own', 'known']);
  });

  test('with a word telling from the weight of the commonest on', () => {
    expect([isTelling({ weight: 0.2 }), isTelling({ weight: 0.19 })]).toEqual([true, false]);
  });

  test('with a word that nobody knows strange where it is written as a name', () => {
    const standing = (text: string) => reader.read(text).tokens.at(-1)?.standing;
    expect([standing('the tower of Qwxzv'), standing('the tower of qwxzv')]).toEqual(['strange', 'known']);
  });

  test('again of its own tokens without a change, whatever is cut out or put in', () => {
    const query = reader.read('how tall is Tern tower');
    expect(reader.of(query.tokens)).toEqual(query);
    const rest = reader.of(query.tokens.slice(0, 4));
    expect(sensesOf(rest, 'entity')).toEqual([]);
    const thing = reader.of([...query.tokens.slice(0, 3), reader.thing('lighthouse')]);
    expect(thing.plain).toBe('how tall is');
    expect(sensesOf(thing, 'entity')).toEqual([
      { start: 3, end: 4, kind: 'entity', terms: [opened.vocabulary.find('@lighthouse')] },
    ]);
  });

  test('up to a length, beyond which it is not read', () => {
    expect(reader.read('tower '.repeat(5000)).tokens.length).toBeLessThanOrEqual(700);
  });

  test('in another language by its own words', () => {
    const both = openLibrary(harbourInRussian());
    const query = readerOf(both, 'ru').read('какова высота маяка');
    expect(sensesOf(query, 'entity').flatMap(({ terms }) => terms.map(both.vocabulary.term))).toEqual(['@lighthouse']);
    expect(sensesOf(query, 'attribute').flatMap(({ terms }) => terms.map(both.vocabulary.term))).toEqual(['?height']);
  });
});

describe('the speller', () => {
  const correct = createSpeller({
    own: new Set(['harbour', 'regatta', 'pier']),
    lexicon: new Set(['harpoon']),
    common: ['harder', 'people'],
    zipf: () => 3,
  });

  test.each([
    ['harbuor', 'harbour'],
    ['regata', 'regatta'],
    ['hrabour', 'harbour'],
    ['pire', 'pier'],
    ['peolpe', 'people'],
  ])('%s is %s', (typed, meant) => {
    expect(correct(typed)).toBe(meant);
  });

  test.each(['zzzzzz', 'hb', 'paper', 'x'.repeat(40), '港口港口', 'pi3r'])('leaves %s', (typed) => {
    expect(correct(typed)).toBeNull();
  });

  test('takes words of facts before those of the lexicon, and these before common ones, also where the first letters are swapped', () => {
    const meant = (own: string[], lexicon: string[], common: string[]) =>
      createSpeller({ own: new Set(own), lexicon: new Set(lexicon), common, zipf: () => 3 })('aor');
    expect(meant([], ['oar'], ['air'])).toBe('oar');
    expect(meant(['air'], ['oar'], [])).toBe('air');
    expect(meant([], [], ['oar', 'air'])).toBe('air');
  });

  test('weighs edits against how common a word is, where it comes from and the first letter', () => {
    const meant = (typed: string, own: Record<string, number>, common: Record<string, number>) =>
      createSpeller({
        own: new Set(Object.keys(own)),
        lexicon: new Set(),
        common: Object.keys(common),
        zipf: (word) => own[word] ?? common[word] ?? 0,
      })(typed);
    // Two edits to a word of the library, one to a common one.
    expect(meant('kestral', { kustrul: 7 }, { kestrol: 1 })).toBe('kustrul');
    expect(meant('kestral', { kustrul: 5 }, { kestrol: 1 })).toBe('kestrol');
    // Swapped or doubled letters are likelier than others, and another first letter is less so.
    expect(meant('stern', {}, { stren: 3, stein: 5 })).toBe('stren');
    expect(meant('stern', {}, { stren: 3, stein: 7 })).toBe('stein');
    expect(meant('puffin', {}, { pufin: 3, puffan: 5 })).toBe('pufin');
    expect(meant('atern', {}, { tern: 6, atorn: 1 })).toBe('tern');
    expect(meant('atern', {}, { tern: 6, atorn: 3 })).toBe('atorn');
  });

  test('allows two edits from six letters on', () => {
    const meant = (typed: string, word: string) =>
      createSpeller({ own: new Set([word]), lexicon: new Set(), common: [], zipf: () => 3 })(typed);
    expect([meant('kesrol', 'kestrel'), meant('tarns', 'terms')]).toEqual(['kestrel', null]);
    expect([meant('kastrol', 'kestrel'), meant('kastroll', 'kestrel')]).toEqual(['kestrel', null]);
    expect([meant('abc', 'abd'), meant('ab', 'abd')]).toEqual(['abd', null]);
  });

  test('puts nothing right that is longer than any word', () => {
    const long = 'abcdefghijklmnopqrstuvwx';
    const correct = createSpeller({ own: new Set([long]), lexicon: new Set(), common: [], zipf: () => 3 });
    expect(correct(long.replace('lm', 'ml'))).toBe(long);
    expect(correct(`${long}z`)).toBeNull();
  });

  test('counts edits, a swap of neighbours as one, and stops beyond its limit', () => {
    expect(editsBetween('pier', 'pier', 2)).toBe(0);
    expect(editsBetween('pire', 'pier', 2)).toBe(1);
    expect(editsBetween('piers', 'pier', 2)).toBe(1);
    expect(editsBetween('pain', 'pier', 2)).toBe(3);
    expect(editsBetween('p', 'pier', 2)).toBe(3);
    expect(editsBetween('pi', 'pier', 2)).toBe(2);
  });
});

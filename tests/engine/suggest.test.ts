import { describe, expect, test } from 'vitest';
import { createSuggest, displayOf, relatedTo } from '../../src/engine/selection/suggest.js';
import { factWith, harbour } from './harbour.js';

describe('suggestions', () => {
  const suggest = createSuggest(harbour());

  test('are questions for what is typed so far, by words of the question, the thing or the id', () => {
    expect(suggest('how tall', 3, 'en').map(({ fact }) => fact)).toContain('lighthouse-height');
    expect(suggest('lighth', 5, 'en').some(({ fact }) => fact.startsWith('lighthouse'))).toBe(true);
    expect(suggest('tern tower', 5, 'en').map(({ fact }) => fact)).toContain('tern-height');
    expect(suggest('qqqqq', 5, 'en')).toEqual([]);
  });

  test('are first those whose question has the words, then those about a thing of that name', () => {
    const files = {
      'lexicon.yaml': 'entities: { kelp: { names: [kelp] } }\n',
      'facts/harbour.yaml':
        '- {id: a, statement: It is green., asks: [what colour has it], about: [kelp], sources: [office]}\n' +
        '- {id: b, statement: The mill dries kelp., asks: [who dries kelp], sources: [office]}\n',
    };
    expect(
      createSuggest(harbour({ ...files, 'unanswered.yaml': '[]\n' }))('kelp', 5, 'en').map(({ fact }) => fact),
    ).toEqual(['b', 'a']);
  });

  test('weigh the question three times as much as the thing and the id', () => {
    const files = {
      'lexicon.yaml': 'entities: { kelp: { names: [kelp] } }\n',
      'facts/harbour.yaml':
        '- {id: kelp-colour, statement: It is green., asks: [what colour has it], about: [kelp], sources: [office]}\n' +
        '- {id: b, statement: The mill dries it., asks: [who dries kelp], sources: [office]}\n' +
        '- {id: c, statement: The pier has it., asks: [who dries kelp in the old mill at the end of the pier], sources: [office]}\n',
      'unanswered.yaml': '[]\n',
    };
    const found = createSuggest(harbour(files))('kelp', 5, 'en');
    expect(found.map(({ fact }) => fact)).toEqual(['b', 'kelp-colour', 'c']);
  });

  test('are looked for by the first hundred letters', () => {
    const found = (before: number) => suggest(`${'x '.repeat(before / 2)}lighthouse`, 5, 'en').length > 0;
    expect([found(80), found(100)]).toEqual([true, false]);
  });

  test('each question once, and no more than wanted', () => {
    const found = suggest('regatta', 4, 'en').map(({ question }) => question);
    expect(found.length).toBeLessThanOrEqual(4);
    expect(new Set(found).size).toBe(found.length);
  });

  test('begin with the starters, else with what is defined', () => {
    expect(suggest('', 1, 'en').map(({ fact }) => fact)).toEqual(['lighthouse-is']);
    const started = createSuggest(harbour({ 'library.yaml': 'starters: [How tall is it?]\n' }));
    expect(started(' ', 1, 'en')).toEqual([{ question: 'How tall is it?', fact: '' }]);
  });

  test('show the question that an editor wrote, else the first ask, else the sentence', () => {
    const library = harbour();
    const fact = (id: string) => library.factById.get(id) as (typeof library.facts)[number];
    expect(displayOf({ ...fact('lighthouse-height'), display: 'How tall?' }, library, 'en')).toBe('How tall?');
    expect(displayOf(fact('lighthouse-height'), library, 'en')).toBe('how tall is the lighthouse');
    expect(displayOf(fact('lighthouse-is'), library, 'en')).toBe(fact('lighthouse-is').statement);
  });

  test('after an answer are about the same thing, never what was told or contradicts it', () => {
    const library = harbour();
    const about = (thing: string) => library.facts.filter((fact) => fact.about.includes(thing));
    const factsOf = (...ids: string[]) => library.facts.filter(({ id }) => ids.includes(id));
    const relations = { about, isWide: () => false, overview: () => factsOf('regatta-two') };
    const related = relatedTo(factsOf('boats-office'), relations, 9).map(({ id }) => id);
    expect(related[0]).toBe('regatta-two');
    expect(related).not.toContain('boats-blog');
    const wide = { ...relations, isWide: () => true };
    expect(relatedTo(factsOf('boats-office'), wide, 9)).toEqual(factsOf('regatta-two'));
    expect(relatedTo(factsOf('boats-office'), { ...wide, overview: () => [] }, 9)).toEqual([]);
  });

  test('after an answer are about what it is about first, then what an editor chose, of each those', () => {
    const of = (id: string, ...about: string[]) => factWith({ id, about, error: false, disagreesWith: [] });
    const told = of('told', 'pier');
    const all = [
      of('second', 'quay', 'pier'),
      of('chosen-second', 'quay', 'pier'),
      of('first', 'pier'),
      of('chosen', 'pier'),
    ];
    const relations = {
      about: (thing: string) => all.filter(({ about }) => about.includes(thing)),
      isWide: () => false,
      overview: () => all.filter(({ id }) => id.startsWith('chosen')),
    };
    expect(relatedTo([told], relations, 9).map(({ id }) => id)).toEqual(['chosen', 'first', 'chosen-second', 'second']);
    expect(relatedTo([told], relations, 1)).toHaveLength(1);
  });

  test('after an answer are first about what that is about first', () => {
    const library = harbour();
    const about = (thing: string) => library.facts.filter((fact) => fact.about.includes(thing));
    const relations = { about, isWide: () => false, overview: () => [] };
    const [first] = relatedTo(
      library.facts.filter(({ id }) => id === 'tern-height'),
      relations,
      9,
    );
    expect(first?.about[0]).toBe('tern-tower');
  });
});

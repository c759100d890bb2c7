import { figuresOf } from './check-figures.js';
import { isStale } from './check-translations.js';
import type { DataEntries, TranslationEntries } from './data-entries.js';
import type { Entry } from './entries.js';
import { hashOf } from './fingerprint.js';
import { type DataFile, topicOf } from './folder.js';
import type { Fact, Library, TranslatedFact, Translation } from './library.js';
import { aboutShape } from './library-shapes.js';
import { isPicturePath } from './pictures.js';
import { tellsOf } from './references.js';
import { type FactData, lexiconShape } from './shapes.js';
import { translatedLexiconShape } from './translation-shapes.js';

/** A library of entries in which nothing is wrong. */
export function assemble(entries: DataEntries, files: readonly DataFile[]): Library {
  const facts = entries.facts.map(toFact);
  const pictures = new Map(files.filter(({ path }) => isPicturePath(path)).map(({ path, text }) => [path, text]));
  const originals = new Map(entries.facts.map(({ value }) => [value.id, value]));
  return {
    version: hashOf(contentOf(entries, facts, pictures), 12),
    about: entries.about?.value ?? aboutShape.parse({}),
    facts,
    factById: new Map(facts.map((fact) => [fact.id, fact])),
    sources: new Map(entries.sources.map(({ value }) => [value.id, value])),
    lexicon: entries.lexicon?.value ?? lexiconShape.parse({}),
    translations: new Map(entries.translations.map((one) => [one.language, toTranslation(one, originals)])),
    unanswered: entries.unanswered.map(({ value }) => value),
    golden: entries.golden.map(({ value }) => value),
    charts: entries.charts.map(({ value }) => value),
    pictures,
  };
}

/** All that a version stands for. What a library does not have leaves no trace: it has the version from before there was such a thing. */
function contentOf(entries: DataEntries, facts: readonly Fact[], pictures: ReadonlyMap<string, string>): string {
  const { about, translations } = entries;
  const [charts, unanswered] = [valuesOf(entries.charts), valuesOf(entries.unanswered)];
  const languages = translations.map(({ language, facts, lexicon, unanswered }) => [
    language,
    valuesOf(facts),
    lexicon?.value ?? null,
    ...(unanswered.length === 0 ? [] : [valuesOf(unanswered)]),
  ]);
  const newer = about || languages.length > 0 ? [about?.value ?? null, languages] : [];
  const lists = [
    ...(charts.length + unanswered.length + newer.length === 0 ? [] : [charts]),
    ...(unanswered.length + newer.length === 0 ? [] : [unanswered]),
  ];
  return JSON.stringify([
    valuesOf(entries.sources),
    facts.map((fact) => ({ ...fact, tells: [...fact.tells] })),
    entries.lexicon?.value ?? lexiconShape.parse({}),
    valuesOf(entries.golden),
    ...lists,
    ...newer,
    ...(pictures.size === 0 ? [] : [[...pictures]]),
  ]);
}

const valuesOf = <T>(entries: readonly Entry<T>[]): T[] => entries.map(({ value }) => value);

function toFact({ value, file }: Entry<FactData>): Fact {
  const { figures: _, ...rest } = value;
  const figures = figuresOf(value);
  const fact = { ...rest, topic: topicOf(file), tells: new Map(tellsOf(value)) };
  return figures.length === 0 ? fact : { ...fact, figures };
}

function toTranslation(
  { language, facts, lexicon, unanswered }: TranslationEntries,
  originals: ReadonlyMap<string, FactData>,
): Translation {
  const { library: about, ...names } = lexicon?.value ?? translatedLexiconShape.parse({});
  const translated = facts.map(({ value: { tells, of, note: _, ...value } }): TranslatedFact => {
    const original = originals.get(value.id);
    const stale = original === undefined || isStale({ ...value, tells, of }, original);
    return { ...value, tells: new Map(Object.entries(tells)), stale };
  });
  return {
    language,
    facts: new Map(translated.map((fact) => [fact.id, fact])),
    about,
    ...names,
    unanswered: valuesOf(unanswered),
  };
}

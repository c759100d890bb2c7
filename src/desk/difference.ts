import { isDeepStrictEqual } from 'node:util';
import type { Fact, Library, TranslatedFact } from '../knowledge/library.js';

export interface Changes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly id: string; readonly fields: readonly string[] }[];
}

/** What sets one library apart from another, by ids; golden questions and words of the lexicon by their own text. */
export interface Difference {
  readonly facts: Changes;
  readonly sources: Changes;
  /** Sections of the lexicon as `entities/syrdarya-plant`. */
  readonly lexicon: Changes;
  readonly unanswered: Changes;
  readonly golden: Changes;
  readonly charts: Changes;
  /** Facts and words in other languages, as `ru/harbour-bridge` and `ru/entities/harbour-bridge`. */
  readonly translations: Changes;
  /** What the library says about itself. */
  readonly about: Changes;
}

export function differenceOf(before: Library, after: Library): Difference {
  return {
    facts: compare(index(before.facts.map(plain)), index(after.facts.map(plain))),
    sources: compare(before.sources, after.sources),
    lexicon: compare(words(before), words(after)),
    unanswered: compare(questions(before), questions(after)),
    golden: compare(golden(before), golden(after)),
    charts: compare(index(before.charts), index(after.charts)),
    translations: compare(translated(before), translated(after)),
    about: compare(new Map([['library.yaml', before.about]]), new Map([['library.yaml', after.about]])),
  };
}

function compare(before: ReadonlyMap<string, object>, after: ReadonlyMap<string, object>): Changes {
  const changed = [...after].flatMap(([id, value]) => {
    const old = before.get(id);
    const fields = old === undefined ? [] : changedFields(old, value);
    return fields.length === 0 ? [] : [{ id, fields }];
  });
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    changed,
  };
}

function changedFields(before: object, after: object): string[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].filter((name) => !isDeepStrictEqual(old.get(name), now.get(name)));
}

const index = (list: readonly { readonly id: string }[]) => new Map(list.map((one) => [one.id, one]));

const plain = <T extends Fact | TranslatedFact>(fact: T) => ({ ...fact, tells: [...fact.tells] });

function words({ lexicon }: Library): Map<string, object> {
  const entries = Object.entries(lexicon).flatMap(([section, content]) =>
    Array.isArray(content)
      ? content.map((value): [string, object] => [`${section}/${[value].flat().join(', ')}`, { value }])
      : Object.entries(content ?? {}).map(([key, value]): [string, object] => [`${section}/${key}`, { value }]),
  );
  return new Map(entries);
}

const questions = ({ unanswered, translations }: Library) =>
  new Map(
    [unanswered, ...[...translations.values()].map((one) => one.unanswered)]
      .flat()
      .map((question) => [question, { question }]),
  );

function translated({ translations }: Library): Map<string, object> {
  const entries = [...translations].flatMap(([language, { facts, language: _, unanswered: __, ...sections }]) => [
    ...[...facts.values()].map((fact): [string, object] => [`${language}/${fact.id}`, plain(fact)]),
    ...Object.entries(sections).flatMap(([section, content]) =>
      Object.entries(content).map(([key, value]): [string, object] => [`${language}/${section}/${key}`, { value }]),
    ),
  ]);
  return new Map(entries);
}

function golden({ golden: questions }: Library): Map<string, object> {
  return new Map(questions.map((one) => [[...(one.history ?? []), one.question].join(' → '), one]));
}

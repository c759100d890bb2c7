import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { readEntries } from '../src/knowledge/entries.js';
import type { Fact, Library } from '../src/knowledge/library.js';
import { formatProblem } from '../src/knowledge/problem.js';
import { factShape } from '../src/knowledge/shapes.js';

const questions = z.array(z.string()).default([]);
const shape = factShape
  .pick({ id: true, statement: true, asks: true, about: true, date: true })
  .extend({ tells: z.array(z.string()), right: questions, near: questions });

/** A fact that somebody made up, with questions that it answers, and near-misses that nothing answers. */
export type NewFact = z.infer<typeof shape>;

/** Sets of made-up facts, each set by one writer and for itself, from the files of a folder. Throws where one is unsound. */
export async function readNewFacts(folder: URL): Promise<NewFact[][]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = { path: name, text: await readFile(new URL(name, folder), 'utf8') };
      const entries = readEntries(file, shape, (problem) => {
        throw new Error(formatProblem(problem));
      });
      return entries.map(({ value }) => value);
    }),
  );
}

/** A library as if these facts had been added today, each with its first asks: what its lexicon does not know of them is left out. */
export function withAdded(library: Library, added: readonly NewFact[], asksOf: () => number): Library {
  const { entities, attributes } = library.lexicon;
  const made = added.map(
    ({ right: _, near: __, asks, about, tells, ...rest }): Fact => ({
      ...rest,
      topic: 'added',
      asks: asks.slice(0, asksOf()),
      about: about.filter((name) => Object.hasOwn(entities, name)),
      tells: new Map(tells.filter((name) => Object.hasOwn(attributes, name)).map((name) => [name, null])),
      countries: [],
      sources: [],
      disagreesWith: [],
    }),
  );
  const facts = [...library.facts, ...made];
  return { ...library, facts, factById: new Map(facts.map((fact) => [fact.id, fact])) };
}

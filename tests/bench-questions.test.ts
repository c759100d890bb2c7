import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { libraryAt, questionSets } from '../bench/libraries.js';
import { readSets } from '../bench/question-sets.js';

const FOLDER = new URL('../bench/questions/', import.meta.url);

const day = z.iso.date();
const pattern = z.string().refine((text) => new RegExp(text, 'i'));
const shape = z.strictObject({
  group: z.string(),
  date: day,
  kind: z.string(),
  question: z.string().min(1),
  history: z.array(z.string()).min(1).optional(),
  today: day.optional(),
  answerable: z.boolean(),
  must: z.array(pattern).min(1).optional(),
  mustNot: z.array(pattern).min(1).optional(),
  fact: z.array(z.string()).min(1).optional(),
  parts: z.array(z.array(z.string())).min(2).optional(),
  topic: z.string().optional(),
});
const line = shape.refine(({ answerable, must, mustNot, fact, parts, topic }) => {
  const labels = [must ?? mustNot, fact, parts].filter((label) => label !== undefined).length;
  return labels === (answerable ? 1 : 0) && !(answerable && topic !== undefined);
}, 'what can be answered says what a right answer has, in one way; what cannot says nothing');

const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.jsonl'));
const linesOf = async (file: string) =>
  (await readFile(new URL(file, FOLDER), 'utf8'))
    .trim()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)));

it('has the questions of the bench in at most ten files of one format, each group in one of them', async () => {
  expect(files.length).toBeLessThanOrEqual(10);
  const fileOf = new Map<string, string>();
  for (const file of files)
    for (const { group } of await linesOf(file)) {
      expect(fileOf.get(group) ?? file).toBe(file);
      fileOf.set(group, file);
    }
  expect([...(await readSets(FOLDER)).keys()].sort()).toEqual([...fileOf.keys()].sort());
});

it('names facts that the library of the group has', async () => {
  const unknown: string[] = [];
  for (const { name, library, questions } of await questionSets(await libraryAt('data')))
    for (const { question, fact = [], parts = [] } of questions)
      for (const id of [fact, parts].flat(2))
        if (!library.factById.has(id)) unknown.push(`${name}: ${question}: ${id}`);
  expect(unknown).toEqual([]);
});

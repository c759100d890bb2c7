import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { TERMS } from '../engine/ranking/rerank.js';

/** The trained reader: its weights, its words, and `reader.json`, as `train/reader` writes them. */
const SHIPPED = new URL('../../models/reader/', import.meta.url);

/** Changes with what goes into the model and comes out of it. */
const VERSION = 1;

const shape = z.object({
  version: z.literal(VERSION),
  languages: z.array(z.string()).min(1),
  /** Tokens of the question, of the ask, and of all together, at most. */
  longest: z.object({ question: z.int(), ask: z.int(), all: z.int() }),
  /** SHA-256 of `reader.onnx`, in hexadecimal digits. */
  weights: z.string().length(64),
  /** Puts its judgement and the engine's together. */
  joined: z.object({ bias: z.number(), weights: z.record(z.enum(TERMS), z.number()) }),
});

export type Manifest = z.infer<typeof shape>;

/** The reader cannot be had: which file, and what is wrong with it. */
export class ReaderError extends Error {}

/** What is said of the reader beside its weights. Throws ReaderError where it is missing, damaged, or of another version. */
export async function readManifest(folder = SHIPPED): Promise<Manifest> {
  const file = new URL('reader.json', folder);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new ReaderError(`${file.pathname} is missing`);
  });
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    throw new ReaderError(`${file.pathname} is damaged or not of version ${VERSION}`);
  }
}

/**
 * Path of the weights, and the words. Throws ReaderError where a file is missing, or the weights are not those that `reader.json` names: cut short, or of
 * another version.
 */
export async function checkWeights({ weights }: Manifest, folder = SHIPPED): Promise<{ path: string; words: object }> {
  const path = fileURLToPath(new URL('reader.onnx', folder));
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash).catch(() => {
    throw new ReaderError(`${path} is missing`);
  });
  if (hash.digest('hex') !== weights)
    throw new ReaderError(`${path} is cut short, or not the one that reader.json belongs to`);
  const words = new URL('tokenizer.json', folder);
  try {
    return { path, words: JSON.parse(await readFile(words, 'utf8')) };
  } catch {
    throw new ReaderError(`${words.pathname} is missing or damaged`);
  }
}

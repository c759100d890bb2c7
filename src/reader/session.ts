import { Tokenizer } from '@huggingface/tokenizers';
import type { Pair } from '../engine/ranking/rerank.js';
import { checkWeights, type Manifest, ReaderError } from './files.js';

/** Reads pairs in this thread, one after the other: for each the logarithm of the odds that the fact answers. */
export type Session = (pairs: readonly Pair[]) => Promise<number[]>;

/** Digits that count: kernels of another processor differ in the sixth, and no reply is to. */
const STEPS = 100;

/**
 * Opens the model in this thread; it takes about a third of a second and 110 MB. A pair is read by itself and not in a batch, since the weights are whole numbers and
 * what they are multiplied by is rounded by the largest number in the batch: so a pair has the same odds whatever it is read with. Throws ReaderError
 * where a file cannot be used or there is no runtime for this machine.
 */
export async function openSession(manifest: Manifest, folder?: URL): Promise<Session> {
  const { path, words } = await checkWeights(manifest, folder);
  const runtime = await import('onnxruntime-node').catch((error: unknown) => {
    throw new ReaderError(`onnxruntime-node cannot be loaded here: ${error instanceof Error ? error.message : error}`);
  });
  const session = await runtime.InferenceSession.create(path, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    enableCpuMemArena: false,
    // Weights laid out anew are a twentieth faster, and 15 MB more.
    extra: { session: { disable_prepacking: '1' } },
  });
  const tokenizer = new Tokenizer(words, {});
  const [cls, sep] = ['[CLS]', '[SEP]'].map((token) => tokenizer.token_to_id(token) ?? 0);
  const cut = (text: string, most: number) =>
    // A word is rarely longer than twelve letters: what comes after so many letters is cut off anyway.
    tokenizer.encode(text.slice(0, 12 * most), { add_special_tokens: false }).ids.slice(0, most);
  const { longest } = manifest;
  const odds = async ({ question, ask, statement }: Pair): Promise<number> => {
    const asked = cut(question, longest.question);
    const likely = cut(ask, longest.ask);
    const front = [cls, ...asked, sep, ...likely, ...(likely.length > 0 ? [sep] : [])];
    const told = [...cut(statement, longest.all - 1 - front.length), sep];
    const size = front.length + told.length;
    const ids = BigInt64Array.from([...front, ...told], (id) => BigInt(id ?? 0));
    const part = (place: number) => (place < asked.length + 2 ? 0n : place < front.length ? 1n : 2n);
    const parts = BigInt64Array.from({ length: size }, (_, place) => part(place));
    const tensor = (data: BigInt64Array) => new runtime.Tensor('int64', data, [1, size]);
    const { odds: found } = await session.run({ ids: tensor(ids), parts: tensor(parts) });
    return Math.round(Number(found?.data[0]) * STEPS) / STEPS;
  };
  return async (pairs) => {
    const all: number[] = [];
    for (const pair of pairs) all.push(await odds(pair));
    return all;
  };
}

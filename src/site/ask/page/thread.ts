import type { Reply } from '../reply.js';
import type { AskRequest, AskResponse } from '../sent.js';

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: Error) => void;
}

/** The worker with the engine. It is started when it is first needed, and anew where it could not fetch what it needs. */
export function openThread(script: URL) {
  let worker: Worker | null = null;
  let isOpen = false;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  const fail = (reason: string) => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  const take = ({ data }: MessageEvent<AskResponse>) => {
    if (data.kind === 'opened') isOpen = true;
    else if (data.kind === 'reply') waiting.get(data.id)?.resolve(data.reply);
    // What is not its own fault it will do right the next time.
    else if (!isOpen) fail(data.reason);
    else waiting.get(data.id)?.reject(new Error(data.reason));
    if (data.id > 0) waiting.delete(data.id);
  };
  const open = (): Worker => {
    if (worker) return worker;
    worker = new Worker(script, { type: 'module' });
    worker.addEventListener('message', take);
    worker.addEventListener('error', ({ message }) => fail(message || 'the worker did not start'));
    return worker;
  };
  return {
    open: () => void open(),
    isOpen: () => isOpen,
    /** Rejects where there is no such fact, or where the facts could not be fetched. */
    ask: (request: Omit<AskRequest, 'id'>) =>
      new Promise<Reply>((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        open().postMessage({ ...request, id } satisfies AskRequest);
      }),
  };
}

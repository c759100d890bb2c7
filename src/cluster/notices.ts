import pg from 'pg';

/** Words between processes, by LISTEN and NOTIFY. They only make things quicker: whoever misses one looks for itself a moment later. */
export interface Notices {
  /** Calls back for each word, and after a break for every topic, since something may have been missed. */
  on(topic: string, heard: () => void): void;
  close(): Promise<void>;
}

const CHANNEL = 'summit_desk';
const AGAIN_MS = 1000;

export function listenTo(url: string): Notices {
  const listeners: { readonly topic: string; readonly heard: () => void }[] = [];
  const tell = (topic: string | null) => {
    for (const one of listeners) if (topic === null || one.topic === topic) one.heard();
  };
  let client: pg.Client | null = null;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  const connect = async () => {
    const own = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5000 });
    client = own;
    let over = false;
    const again = () => {
      if (over) return;
      over = true;
      own.end().catch(() => undefined);
      if (!closed) timer = setTimeout(() => void connect(), AGAIN_MS).unref();
    };
    own.on('error', again);
    own.on('end', again);
    own.on('notification', ({ payload }) => tell(payload ?? null));
    try {
      await own.connect();
      await own.query(`LISTEN ${CHANNEL}`);
      tell(null);
    } catch {
      again();
    }
  };
  void connect();
  return {
    on: (topic, heard) => void listeners.push({ topic, heard }),
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}

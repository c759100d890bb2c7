import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server of this machine that can be cut: then nothing comes through, and nobody is told. */
export interface Link {
  readonly port: number;
  cut(): void;
  /** What was sent meanwhile arrives now. */
  mend(): void;
  close(): Promise<void>;
}

export interface LinkOptions {
  /** Milliseconds that everything takes, in each direction. */
  readonly delay?: number;
  /** Where the near end listens already; a free port of 127.0.0.1 where left out. */
  readonly near?: Server;
}

export async function openLink(to: number, { delay = 0, near }: LinkOptions = {}): Promise<Link> {
  const sockets = new Set<Socket>();
  let whole = true;
  const later = (act: () => void) => (delay > 0 ? void setTimeout(act, delay) : act());
  const pass = (from: Socket, other: Socket) => {
    sockets.add(from);
    from.setNoDelay(true);
    if (!whole) from.pause();
    from.on('data', (chunk) => later(() => other.write(chunk)));
    from.on('close', () => {
      sockets.delete(from);
      later(() => other.destroy());
    });
    from.on('error', () => undefined);
  };
  const server = near ?? createServer();
  server.on('connection', (here) => {
    const there = connect(to, '127.0.0.1');
    pass(here, there);
    pass(there, here);
  });
  if (near === undefined) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut() {
      whole = false;
      for (const socket of sockets) socket.pause();
    },
    mend() {
      whole = true;
      for (const socket of sockets) socket.resume();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

import { connect, createServer, type Socket } from 'node:net';

/** A way to a server of this machine that can be cut: then nothing comes through, and nobody is told. */
export interface Link {
  readonly port: number;
  cut(): void;
  /** What was sent meanwhile arrives now. */
  mend(): void;
  close(): Promise<void>;
}

export async function openLink(to: number): Promise<Link> {
  const sockets = new Set<Socket>();
  let whole = true;
  const pass = (from: Socket, other: Socket) => {
    sockets.add(from);
    if (!whole) from.pause();
    from.on('data', (chunk) => other.write(chunk));
    from.on('close', () => {
      sockets.delete(from);
      other.destroy();
    });
    from.on('error', () => undefined);
  };
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    pass(near, far);
    pass(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
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

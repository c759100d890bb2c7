import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:net';
import { type Link, openLink } from '../../tests/cluster/link.js';

/** A network of its own, as on another machine: nothing in it leads anywhere but some links, which have delay and can be cut. */
export interface Network {
  /** What a command begins with to run in it. */
  readonly enter: readonly string[];
  /** Cuts links, all of them or the one to a port. */
  cut(port?: number): void;
  mend(): void;
  close(): Promise<void>;
}

/** Runs inside: listens on the ports and hands what listens to whoever is outside. */
const LISTEN = `
  for (const port of process.argv.slice(1).map(Number)) {
    const server = require('node:net').createServer();
    server.listen(port, '127.0.0.1', () => process.send({ port }, server));
  }
`;

/**
 * A network namespace of Linux, in which ports of 127.0.0.1 lead to the same ports of this machine. The ends of each link are two sockets of
 * this process, of which one was opened inside, so that neither bridges nor modules of the kernel are needed (util-linux, iproute2).
 */
export async function openNetwork(ports: readonly number[], delay: number): Promise<Network> {
  const isRoot = process.getuid?.() === 0;
  const holder = spawn('unshare', [isRoot ? '-n' : '-rn', 'sh', '-c', 'ip link set lo up && echo up && exec cat'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  process.once('exit', () => holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  const user = isRoot ? [] : ['-U', '--preserve-credentials'];
  const enter = ['nsenter', '-t', String(holder.pid), ...user, '-n'];
  const [nsenter = '', ...inside] = enter;
  const listening = spawn(nsenter, [...inside, process.execPath, '-e', LISTEN, ...ports.map(String)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const links = new Map<number, Link>();
  while (links.size < ports.length) {
    const [{ port }, near] = (await once(listening, 'message')) as [{ port: number }, Server];
    links.set(port, await openLink(port, { delay, near }));
  }
  listening.kill();
  return {
    enter,
    cut(port) {
      for (const [to, link] of links) if (port === undefined || port === to) link.cut();
    },
    mend() {
      for (const link of links.values()) link.mend();
    },
    async close() {
      for (const link of links.values()) await link.close();
      holder.kill('SIGKILL');
      await once(holder, 'exit');
    },
  };
}

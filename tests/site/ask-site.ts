import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Compiled } from '../../src/engine/index/compile.js';
import type { Library } from '../../src/knowledge/library.js';
import { buildAsk } from '../../src/site/ask/build.js';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.bin': 'application/octet-stream',
};
const POLICY =
  "default-src 'none'; img-src data:; base-uri 'none'; form-action 'self'; script-src 'self'; worker-src 'self'; connect-src 'self'";

/** The page as plain as can be: what the site has around it is not looked at here. */
const page = (language: string) => `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><title>Ask</title><link rel="icon" href="data:,">
<script type="module" src="/assets/ask.js"></script>
<main><h1>Ask</h1>
<form id="ask" action="./" method="get" role="search"><label for="q">Question</label> <input id="q" name="q"> <button>Ask</button></form>
<div id="answer" aria-live="polite" data-root="/" data-language="${language}"></div></main></html>`;

let bundled: URL | undefined;

/** The scripts of the question box, made of the source as it is now. */
function scripts(): URL {
  if (bundled) return bundled;
  const dir = mkdtempSync(join(tmpdir(), 'ask-scripts-'));
  execFileSync(process.execPath, ['scripts/bundle-ask.mjs', dir]);
  bundled = pathToFileURL(`${dir}/`);
  return bundled;
}

export const scriptText = (name: string): string => readFileSync(new URL(name, scripts()), 'utf8');

export interface AskSite {
  readonly address: string;
  /** Paths that were asked for, in order. */
  readonly requests: string[];
  /** Answers a path with 503 for as long as it is here. */
  readonly broken: Set<string>;
  close(): Promise<void>;
}

/** A site with nothing but the question box, in English at `/` and in other languages at `/ru/` and so on, on a host that serves a strict policy. */
export async function serveAsk(library: Library, compiled?: Compiled): Promise<AskSite> {
  const dir = await mkdtemp(join(tmpdir(), 'ask-site-'));
  await buildAsk(dir, library, { scripts: scripts(), ...(compiled && { compiled }) });
  const requests: string[] = [];
  const broken = new Set<string>();
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    requests.push(pathname);
    response.setHeader('content-security-policy', POLICY);
    if (broken.has(pathname)) return response.writeHead(503).end();
    const asset = /^\/assets\/[\w.-]+$/.test(pathname) ? await readFile(join(dir, pathname)).catch(() => null) : null;
    if (asset) return response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? '' }).end(asset);
    if (!/^\/(?:[a-z]{2}\/)?$/.test(pathname)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(pathname.slice(1, 3) || 'en'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    broken,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(dir, { recursive: true });
    },
  };
}

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';

const dist = resolve('dist');
const out = 'dist/bot.cjs';

/** Made into a module once: else each file that imports it gets hundreds of getters of its own. */
const once = {
  name: 'once',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^discord\.js$/ }, ({ namespace, path }) =>
      namespace === 'once' ? undefined : { path, namespace: 'once' },
    );
    onLoad({ filter: /.*/, namespace: 'once' }, ({ path }) => ({
      contents: `export * from '${path}'`,
      resolveDir: dist,
    }));
  },
};

/** The HTTP client loads HTTP/2 where there is one, and uses it only where it is told to: 5 ms of a start and a megabyte. */
const noSecondHttp = {
  name: 'no-second-http',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:http2$/ }, ({ path }) => ({ path, namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, ({ path }) => ({
      contents: `throw new Error('The build leaves out ${path}')`,
    }));
  },
};

/** Modules look for files beside them: each keeps the address that it has in `dist`. */
const addresses = {
  name: 'addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, ({ path }) => {
      if (!path.startsWith(dist + sep)) return undefined;
      const own = relative(dist, path).split(sep).join('/');
      const text = readFileSync(path, 'utf8');
      return { contents: text.replaceAll('import.meta.url', `(base + ${JSON.stringify(own)})`) };
    });
  },
};

/** The program and its packages in one file, and then what V8 makes of it, for `src/one-file.ts`. */
await build({
  entryPoints: ['dist/program.js'],
  outfile: out,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // `require`, also for what is loaded only when it is needed.
  supported: { 'dynamic-import': false },
  // With binaries of their own, rarely needed, or missing where nobody has installed them.
  external: [
    ...['libsql', '@resvg/resvg-js', '@zip.js/zip.js', 'pg', 'loopback-discord'],
    // Only who imports needs them, in a thread of its own.
    ...[
      'mdast-util-from-markdown',
      'mdast-util-gfm-table',
      'micromark-extension-gfm-table',
      'parse5',
      'csv-parse',
      'read-excel-file',
      'chardet',
    ],
    ...['@opentelemetry/exporter-trace-otlp-http', '@opentelemetry/resources', '@opentelemetry/sdk-trace-base'],
    ...['bufferutil', 'utf-8-validate', 'zlib-sync'],
  ],
  plugins: [addresses, once, noSecondHttp],
  minifyWhitespace: true,
  // So that a line in a stack says something.
  lineLimit: 160,
  legalComments: 'none',
  banner: { js: '(function (module, exports, require, base) {' },
  footer: { js: '})' },
  logLevel: 'warning',
});
// esbuild writes other letters as escapes in strings, but leaves them in regular expressions, which know the same escapes.
const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
writeFileSync(out, readFileSync(out, 'utf8').replaceAll(/[^\0-\x7f]/g, escaped));
rmSync('dist/bot.code', { force: true });
const flags = String(JSON.parse(readFileSync('package.json', 'utf8')).scripts.start).match(/--\S+/g) ?? [];
execFileSync(process.execPath, [...new Set(flags), 'scripts/keep-code.mjs'], { stdio: 'inherit' });

import { build } from 'esbuild';

const [outdir = 'dist/site/assets'] = process.argv.slice(2);

/** The question box of the site as two scripts that need nothing from elsewhere. Fails where a part of the engine asks for something of Node's. */
await build({
  entryPoints: [
    { in: 'src/site/ask/page/ask.ts', out: 'ask' },
    { in: 'src/site/ask/page/worker.ts', out: 'ask-worker' },
  ],
  outdir,
  bundle: true,
  minify: true,
  charset: 'utf8',
  platform: 'browser',
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
});

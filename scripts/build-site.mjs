import { copyFileSync, mkdirSync } from 'node:fs';
import { build } from 'esbuild';

const assets = 'src/site/assets';
const out = 'dist/site/assets';

/** The style and the scripts of the site, each a file that needs nothing from elsewhere. */
mkdirSync(out, { recursive: true });
await build({
  entryPoints: [`${assets}/site.css`, `${assets}/search.ts`],
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
});
copyFileSync(`${assets}/icon.svg`, `${out}/icon.svg`);

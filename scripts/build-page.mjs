import { build } from 'esbuild';

const page = 'src/playground/page';

/** The page of the playground as three files that need nothing from elsewhere. */
await build({
  entryPoints: [
    { in: `${page}/main.tsx`, out: 'page' },
    { in: `${page}/index.html`, out: 'index' },
    { in: `${page}/icon.svg`, out: 'icon' },
  ],
  outdir: 'dist/playground/page',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  loader: { '.html': 'copy', '.svg': 'copy' },
  logLevel: 'warning',
});

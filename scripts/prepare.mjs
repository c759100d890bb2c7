import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** Builds after `npm ci`. Where the compiler was left out (`npm ci --omit=dev`), `dist` comes from where it was built. */
const require = createRequire(import.meta.url);
const missing = ['typescript', 'esbuild'].filter((name) => {
  try {
    require.resolve(`${name}/package.json`);
    return false;
  } catch {
    return true;
  }
});
if (missing.length > 0) {
  process.stdout.write(`Not built: ${missing.join(' and ')} not installed. Copy dist from where it was built.\n`);
} else {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exit(status ?? 1);
}

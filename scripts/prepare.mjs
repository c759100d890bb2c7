import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Builds after `npm ci`. With `--omit=dev` there is no compiler, and what was built before is left as it is. */
if (existsSync('node_modules/typescript')) execSync('npm run --silent build', { stdio: 'inherit' });

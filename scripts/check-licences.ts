import { billOfMaterials } from './bill-of-materials.js';
import { refused } from './licences.js';

/** `npm run licences`: exits with status 1 and a list where a package that ships has a licence that is not allowed. */
const { components } = billOfMaterials();
const lines = refused(components);
for (const line of lines) process.stderr.write(`${line}\n`);
if (lines.length > 0) {
  process.stderr.write('scripts/licences.ts says which licences are allowed.\n');
  process.exitCode = 1;
} else process.stdout.write(`${components.length} packages, each under a licence that is allowed\n`);

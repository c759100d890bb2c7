import { billOfMaterials } from './bill-of-materials.js';

/** `npm run --silent sbom`: the bill of materials, CycloneDX as JSON, on standard output. */
process.stdout.write(`${JSON.stringify(billOfMaterials(), null, 2)}\n`);

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A package, as CycloneDX 1.5 has it: the fields that are read here. */
export interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

export interface Bill {
  readonly bomFormat: 'CycloneDX';
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/**
 * What the program is made of, by the lock file, for every platform. `npm sbom --omit=dev` would leave out each package that a workspace also
 * develops with, such as discord.js: so those that are only developed with are taken out here. Throws where npm cannot tell.
 */
export function billOfMaterials(): Bill {
  const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];
  const options = { cwd: ROOT, maxBuffer: 2 ** 26, shell: process.platform === 'win32', encoding: 'utf8' } as const;
  const bill: Bill = JSON.parse(execFileSync('npm', args, options));
  const components = bill.components.filter(({ properties = [] }) => !properties.some(isDevelopment));
  const kept = new Set([bill.metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])]);
  const dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }));
  // npm calls it by the folder that it lies in.
  const component = { ...bill.metadata.component, name: 'summit-desk' };
  return { ...bill, metadata: { ...bill.metadata, component }, components, dependencies };
}

const isDevelopment = ({ name, value }: { readonly name: string; readonly value: string }) =>
  name === 'cdx:npm:package:development' && value === 'true';

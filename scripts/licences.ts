import satisfies from 'spdx-satisfies';
import type { Component } from './bill-of-materials.js';

/** Licences under which something may be part of the program: they let it be shipped with code under MIT. MPL-2.0 asks for the sources of its own files only. */
const ALLOWED = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'OFL-1.1',
  'BlueOak-1.0.0',
  'Unicode-3.0',
  'CC0-1.0',
];

/** Each package whose licence is not allowed, or does not show, as a line; none where all is well. */
export function refused(components: readonly Component[]): string[] {
  return components.flatMap((component) => {
    const licences = (component.licenses ?? []).map(
      ({ license, expression }) => expression ?? license?.id ?? license?.name ?? '',
    );
    const isFine = licences.length > 0 && licences.every(isAllowed);
    return isFine ? [] : [`${component['bom-ref']}: ${licences.join(', ') || 'no licence'}`];
  });
}

function isAllowed(licence: string): boolean {
  try {
    return satisfies(licence, ALLOWED);
  } catch {
    // Not in the words of SPDX.
    return false;
  }
}

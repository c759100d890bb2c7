import { createHash } from 'node:crypto';

/** The first eight hexadecimal digits of the SHA-256 of a statement. A translation keeps that of the original it was made from. */
export const fingerprintOf = (statement: string): string =>
  createHash('sha256').update(statement).digest('hex').slice(0, 8);

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The first so many hexadecimal digits of the SHA-256 of a text in UTF-8. */
export const hashOf = (text: string, digits: number): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits);

/** The first eight hexadecimal digits of the SHA-256 of a statement. A translation keeps that of the original it was made from. */
export const fingerprintOf = (statement: string): string => hashOf(statement, 8);

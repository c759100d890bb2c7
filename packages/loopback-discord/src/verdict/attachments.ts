import type { Violation } from '../journal.js';
import { isRecord, type UploadedFile } from '../messages/body.js';
import { Limit } from './limits.js';
import { refusal } from './schema.js';

const REFERENCE = /^attachment:\/\/(.+)$/;

/** Checks the files of a new message and that each `attachment://name` in it is among them. */
export function checkFiles(body: Record<string, unknown>, files: readonly UploadedFile[]): Violation[] {
  const violations: Violation[] = [];
  if (files.length > Limit.files) {
    violations.push(refusal('too-many-files', `${files.length} files, at most ${Limit.files}`));
  }
  const renamed = Array.isArray(body.attachments) ? body.attachments.map((one) => isRecord(one) && one.filename) : [];
  const names = new Set<unknown>([...files.map((file) => file.name), ...renamed]);
  for (const name of references([body.components, body.embeds])) {
    if (!names.has(name)) violations.push(refusal('attachment-missing', `no file ${name} comes with the message`));
  }
  return violations;
}

function references(value: unknown): string[] {
  if (typeof value === 'string') {
    const name = REFERENCE.exec(value)?.[1];
    return name === undefined ? [] : [name];
  }
  if (Array.isArray(value)) return value.flatMap(references);
  return isRecord(value) ? Object.values(value).flatMap(references) : [];
}

import { createHash } from 'node:crypto';

const PLAIN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A name as one part of an address and of a path, the same on every machine: a plain one as it is, any other as its plain letters and a hash,
 * so that neither `..` nor two names that differ in capitals meet on a disk.
 */
export function segment(name: string): string {
  if (PLAIN.test(name) && name.length <= 64) return name;
  const letters = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return letters === '' ? hash : `${letters}-${hash}`;
}

/** Folders of pages within that of their language, each with a slash at its end. */
export const PATHS = {
  front: '',
  topics: 'topics/',
  timeline: 'timeline/',
  charts: 'charts/',
  sources: 'sources/',
  glossary: 'glossary/',
  changes: 'changes/',
  search: 'search/',
  ask: 'ask/',
  data: 'data/',
} as const;

export const topicPath = (topic: string): string => `topic/${segment(topic)}/`;
export const countryPath = (code: string): string => `country/${code.toLowerCase()}/`;
export const thingPath = (thing: string): string => `thing/${segment(thing)}/`;
export const sourcePath = (source: string): string => `source/${segment(source)}/`;
export const yearPath = (year: string): string => `${PATHS.timeline}${year}/`;
export const kindPath = (kind: string): string => `${PATHS.sources}${segment(kind)}/`;

/** From a page back to the root of the site, relative, so that the site can stand in any folder of any host. */
export const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1) || './';

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** What would run, if any of it were taken for markup. */
const SCRIPT = `<script>window.pwned = 1</script><img src=x onerror="window.pwned = 1">`;
const CLOSING = '</script></title></style><svg onload="window.pwned = 1">';
const LONG = 'Donaudampfschifffahrtsgesellschaft'.repeat(8);

/** A data folder whose texts and names are as bad as the check lets through. */
export async function writeHostile(dir: string): Promise<void> {
  await mkdir(join(dir, 'facts'), { recursive: true });
  await mkdir(join(dir, 'translations', 'ru'), { recursive: true });
  const yaml = (file: string, data: unknown) => writeFile(join(dir, file), stringify(data));
  await yaml('library.yaml', {
    title: `Bad ${SCRIPT}`,
    description: `A library ${CLOSING} of "quotes" & 'more'`,
    languages: ['en', 'ru', 'ar'],
    starters: [`What is ${SCRIPT}?`],
    codes: { countries: { NO: SCRIPT } },
  });
  await yaml('sources.yaml', [
    {
      id: 'constructor',
      title: `A title ${CLOSING}`,
      publisher: `=cmd|"/c calc"!A1 ${SCRIPT}`,
      published: '2025-06-15',
      url: 'https://example.org/?a=1&b="><script>window.pwned=1</script>',
    },
  ]);
  await yaml('lexicon.yaml', {
    entities: {
      'to-string': { names: [`Thing ${SCRIPT}`], kind: 'constructor' },
      prototype: { names: ['قطار سريع'], kind: 'place' },
    },
  });
  const fact = (id: string, statement: string, more: object = {}) => ({
    id,
    statement,
    about: ['to-string'],
    countries: ['NO'],
    date: '2025-06-17',
    asOf: '2025-06-18',
    sources: ['constructor'],
    ...more,
  });
  await yaml('facts/we ird & <b>.yaml', [
    fact('constructor', `A statement ${SCRIPT} ends here.`, { disagreesWith: ['valueof'] }),
    fact('valueof', `=1+1 ${CLOSING} javascript:window.pwned=1 "&<>'`, { disagreesWith: ['constructor'] }),
    fact('con', `A word ${LONG} that is long.`),
    fact('rtl', 'القطار \u202eسريع\u202c جداً', { about: ['prototype'] }),
  ]);
  await yaml('facts/Trade.yaml', [fact('index', 'The topic has a capital letter.')]);
}

import { access, readFile } from 'node:fs/promises';
import type { Config } from '../config.js';
import { loadPreparing } from '../files/prepare.js';
import { readLibrary } from '../files/read-library.js';
import type { Library } from '../knowledge/library.js';
import { formatProblem } from '../knowledge/problem.js';
import { readManifest } from '../reader/files.js';
import { openSession } from '../reader/session.js';
import { fontFiles, paintSvg } from '../rendering/picture/paint.js';
import { bad, type Finding, finding, look, ok, skipped } from './finding.js';

const REINSTALL = 'Install the program again with npm ci.';
/** Problems of a library that are listed here; `npm run check` lists them all. */
const MOST = 5;

/** Whether this version of Node is one that `package.json` asks for. */
export function checkNode(version = process.versions.node): Promise<Finding> {
  return finding('node', REINSTALL, async () => {
    const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
    const { engines } = JSON.parse(text) as { readonly engines: { readonly node: string } };
    const [major = 0, minor = 0] = numbersOf(engines.node);
    const [ownMajor = 0, ownMinor = 0] = numbersOf(version);
    const isNewEnough = ownMajor > major || (ownMajor === major && ownMinor >= minor);
    if (isNewEnough) return ok('node', `Node ${version}`);
    return bad('node', `Node ${version} is too old`, `Install Node ${major}.${minor} or newer.`);
  });
}

const numbersOf = (version: string) => (version.match(/\d+/g) ?? []).map(Number);

/** The data folder, its translations, and whether the engine answers with it. */
export async function checkLibrary({ dataDir }: Config, today: string): Promise<Finding[]> {
  const { library, problems } = await readLibrary(dataDir);
  if (library === null) {
    const more = problems.length > MOST ? [`and ${problems.length - MOST} more`] : [];
    const said = `${dataDir} cannot be used: ${[...problems.slice(0, MOST).map(formatProblem), ...more].join('; ')}`;
    return [
      bad('library', said, 'Mend what is named, or set DATA_DIR to another folder. npm run check lists every problem.'),
      ...['translations', 'model'].map((check) => skipped(check, 'needs a sound library')),
    ];
  }
  const counted = `${library.facts.length} facts, ${library.sources.size} sources, version ${library.version}`;
  return [ok('library', counted), checkTranslations(library), await checkModel(library, today)];
}

function checkTranslations({ about, facts, translations }: Library): Finding {
  if (translations.size === 0) return ok('translations', `the library is in ${about.languages[0] ?? 'en'} only`);
  const each = [...translations].map(([code, translation]) => {
    const stale = [...translation.facts.values()].filter((fact) => fact.stale).length;
    return {
      stale,
      said: `${code} ${translation.facts.size} of ${facts.length}${stale > 0 ? `, ${stale} outdated` : ''}`,
    };
  });
  const said = each.map((one) => one.said).join('; ');
  if (each.every(({ stale }) => stale === 0)) return ok('translations', said);
  return look(
    'translations',
    said,
    'Translate the outdated ones again; npm run check names them. Until then the original is told.',
  );
}

/** Loads the learnt model and asks one question, as the bot does. */
function checkModel(library: Library, today: string): Promise<Finding> {
  return finding('model', `The program is not whole. ${REINSTALL}`, async () => {
    const { ask } = await loadPreparing()(library);
    const question = library.about.starters[0] ?? library.facts[0]?.asks[0] ?? library.facts[0]?.statement ?? '';
    const { status } = ask(question, { today });
    return ok(
      'model',
      `loaded; a question of the library’s own is ${status === 'answered' ? 'answered' : 'understood'}`,
    );
  });
}

/** Whether the reader can be had, unless the settings say that it is not wanted. It is never needed: the engine answers without. */
export async function checkReader({ reader }: Config): Promise<Finding> {
  if (!reader) return ok('reader', 'READER is off: the engine decides alone');
  try {
    const session = await openSession(await readManifest());
    await session([{ question: 'who', ask: '', statement: 'Nobody.' }]);
    return ok('reader', 'loaded; it reads');
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return look('reader', said, `Questions are answered without the reader. ${REINSTALL}`);
  }
}

/** Fonts that come along, and whether a picture can be painted with them. */
export function checkFonts(): Promise<Finding> {
  return finding(
    'fonts',
    `Charts cannot be drawn: the folder fonts has to stand beside dist. ${REINSTALL}`,
    async () => {
      const files = fontFiles();
      for (const file of files) await access(file);
      await paintSvg('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="15">1</text></svg>');
      return ok('fonts', `${files.length} fonts; a picture can be painted`);
    },
  );
}

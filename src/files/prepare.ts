import { readFileSync } from 'node:fs';
import type { Answerer } from '../engine/answer.js';
import { createAnswerer } from '../engine/engine.js';
import { type Compiled, compile } from '../engine/index/compile.js';
import { FEATURES } from '../engine/ranking/features.js';
import { FOLLOW_UP_FEATURES } from '../engine/ranking/follow-up-features.js';
import { checkModel, type Model } from '../engine/ranking/model.js';
import type { CrossEncoder } from '../engine/ranking/rerank.js';
import { createSelfAsking } from '../engine/self-asking.js';
import type { Library } from '../knowledge/library.js';
import { detect } from '../language/detect.js';
import type { Language } from '../language/language.js';
import { PACKS } from '../language/packs.js';
import { readBuilt, writeBuilt } from './built.js';
import { loadLanguages } from './language-data.js';

/** Makes libraries askable. */
export interface Prepare {
  /** What a library comes to in flat data, which a thread can hand over: the one part of it that takes long. */
  compile(library: Library): Promise<Compiled>;
  /** Asks a library its own asks, each left out in turn. */
  selfAsking(library: Library, compiled?: Compiled): Promise<ReturnType<typeof createSelfAsking>>;
  /** The language of a library's facts. */
  languageOf(library: Library): Promise<Language>;
  /** A library that can be asked; without `compiled`, it is compiled at once unless the build has done so. */
  (library: Library, compiled?: Compiled): Promise<Answerer>;
}

/** As it is learnt: several times as large as what a library keeps of it, so it is read anew for each. */
export const readModel = (): Model =>
  checkModel(
    JSON.parse(readFileSync(new URL('../engine/model.json', import.meta.url), 'utf8')) as Model,
    FEATURES.map(({ name }) => name),
    FOLLOW_UP_FEATURES,
  );

/** Loads what is the same for every library once: a language, when a library first needs it. With a reader, what is askable considers by it. */
export function loadPreparing({ reader }: { reader?: CrossEncoder | null } = {}): Prepare {
  const loaded = new Map<string, Promise<Language>>();
  const languagesOf = ({ about }: Library): Promise<Language[]> => {
    const [own = 'en', ...others] = about.languages;
    const served = others.filter((code) => PACKS.some((pack) => pack.code === code));
    return Promise.all([own, ...served].map(load));
  };
  const load = (code: string): Promise<Language> => {
    const known = loaded.get(code);
    if (known) return known;
    const loading = loadLanguages([code]).then(([language]) => language as Language);
    loaded.set(code, loading);
    return loading;
  };
  const compileLibrary = async (library: Library) => compile(library, await languagesOf(library));
  const prepare = async (library: Library, compiled?: Compiled) => {
    const languages = await languagesOf(library);
    const made = compiled ?? readCompiled(library.version) ?? compile(library, languages);
    return createAnswerer(library, made, { model: readModel(), languages, detect, reader: reader ?? undefined });
  };
  const selfAsking = async (library: Library, compiled?: Compiled) => {
    const languages = await languagesOf(library);
    const made = compiled ?? readCompiled(library.version) ?? compile(library, languages);
    return createSelfAsking(library, made, { model: readModel(), languages });
  };
  const languageOf = ({ about }: Library) => load(about.languages[0] ?? 'en');
  return Object.assign(prepare, { compile: compileLibrary, selfAsking, languageOf });
}

/** Goes by the version of the library, so it is only found while the data are the same. */
const nameOf = (version: string) => `compiled-${version}`;

/** Undefined where the build has not compiled this library: then it is compiled at once. */
export const readCompiled = (version: string, folder?: URL): Compiled | undefined =>
  readBuilt(nameOf(version), folder) as Compiled | undefined;

/**
 * Keeps what a library comes to, for the build.
 *
 * @public
 */
export const writeCompiled = (version: string, compiled: Compiled, folder?: URL): void =>
  writeBuilt(nameOf(version), compiled, folder);

import type { SharedAttributes } from './attributes.js';
import { ATTRIBUTES as EN_ATTRIBUTES } from './en/attributes.js';
import type { CountedWords } from './en/frequencies.js';
import { SIGNS as EN } from './en/signs.js';
import { ATTRIBUTES as KK_ATTRIBUTES } from './kk/attributes.js';
import { SIGNS as KK } from './kk/signs.js';
import type { Language } from './language.js';
import { ATTRIBUTES as RU_ATTRIBUTES } from './ru/attributes.js';
import { SIGNS as RU } from './ru/signs.js';
import type { Signs } from './signs.js';
import { type LearntTalk, openTalk } from './small-talk.js';
import type { Statements } from './statements.js';
import { ATTRIBUTES as UZ_ATTRIBUTES } from './uz/attributes.js';
import { SIGNS as UZ } from './uz/signs.js';
import { ATTRIBUTES as ZH_ATTRIBUTES } from './zh/attributes.js';
import { SIGNS as ZH } from './zh/signs.js';

/** What packs are made of beside code, as the edge has it: from a disk, or from where a page comes from. */
export interface PackData {
  /** What was learnt of what is said to a bot in a language; null where that is nothing. */
  talk(code: string): LearntTalk | null;
  /** How often English words are used. */
  words(): CountedWords;
  /** What `vectorsFile` made of English stems. */
  vectors(): Uint8Array;
  /** OpenCC's table of traditional characters. */
  characters(): string;
}

/** A language that can be served: by what it is recognised, what any library can be asked in it, and how its pack is loaded, which takes memory. */
export interface Pack {
  /** BCP 47. */
  readonly code: string;
  readonly signs: Signs;
  readonly attributes: SharedAttributes;
  load(data: PackData): Promise<Language>;
  /** How its statements are read to hold them against one another; left out where nothing is known of that. */
  statements?(): Promise<Statements>;
}

function talkIn(code: string, { talk }: PackData) {
  const learnt = talk(code);
  return learnt && openTalk(learnt);
}

/** Every language that there is a pack for. Only what is served is loaded. Of two that a question may be in, the one first here is taken. */
export const PACKS: readonly Pack[] = [
  {
    code: 'en',
    signs: EN,
    attributes: EN_ATTRIBUTES,
    load: async (data) => {
      const [{ createEnglish }, { frequenciesOf }, { openLikeness }] = await Promise.all([
        import('./en/index.js'),
        import('./en/frequencies.js'),
        import('./likeness.js'),
      ]);
      return createEnglish(frequenciesOf(data.words()), openLikeness(data.vectors()), talkIn('en', data));
    },
    statements: async () => (await import('./en/statements.js')).ENGLISH_STATEMENTS,
  },
  {
    code: 'ru',
    signs: RU,
    attributes: RU_ATTRIBUTES,
    load: async (data) => (await import('./ru/index.js')).createRussian(talkIn('ru', data)),
  },
  {
    code: 'zh',
    signs: ZH,
    attributes: ZH_ATTRIBUTES,
    load: async (data) => (await import('./zh/index.js')).createChinese(data.characters(), talkIn('zh', data)),
  },
  {
    code: 'uz',
    signs: UZ,
    attributes: UZ_ATTRIBUTES,
    load: async (data) => (await import('./uz/index.js')).createUzbek(talkIn('uz', data)),
  },
  {
    code: 'kk',
    signs: KK,
    attributes: KK_ATTRIBUTES,
    load: async (data) => (await import('./kk/index.js')).createKazakh(talkIn('kk', data)),
  },
];

/**
 * The packs of these languages, in their order.
 *
 * @throws Error for a language that there is no pack for.
 */
export const openLanguages = (codes: readonly string[], data: PackData): Promise<Language[]> =>
  Promise.all(
    codes.map((code) => {
      const pack = PACKS.find((one) => one.code === code);
      if (!pack) throw new Error(`no language "${code}": there are ${PACKS.map((one) => one.code).join(', ')}`);
      return pack.load(data);
    }),
  );

/** How statements in a language are read; null where that is not known. */
export const statementsIn = async (code: string): Promise<Statements | null> =>
  (await PACKS.find((one) => one.code === code)?.statements?.()) ?? null;

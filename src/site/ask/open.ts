import type { Answerer } from '../../engine/answer.js';
import { createAnswerer } from '../../engine/engine.js';
import { FEATURES } from '../../engine/ranking/features.js';
import { FOLLOW_UP_FEATURES } from '../../engine/ranking/follow-up-features.js';
import { checkModel } from '../../engine/ranking/model.js';
import type { Library } from '../../knowledge/library.js';
import { detect } from '../../language/detect.js';
import { countWords } from '../../language/en/frequencies.js';
import { openLanguages, type PackData } from '../../language/packs.js';
import { type FactAddress, type Reply, replyOf } from './reply.js';
import type { AskRequest, Parts, SentLanguages, SentLibrary } from './sent.js';

/** Answers what a page asks: the question itself where the library no longer has the fact that was chosen. */
export type Ask = (request: Omit<AskRequest, 'id'>) => Reply;

/** Opens what was fetched: the engine of the bot, over the same library. Rejects where a part is of another version. */
export async function openAsk({ library: sent, compiled, languages }: Parts): Promise<Ask> {
  const library = wholeLibrary(sent);
  const answerer = createAnswerer(library, compiled, {
    model: checkModel(
      languages.model,
      FEATURES.map(({ name }) => name),
      FOLLOW_UP_FEATURES,
    ),
    languages: await openLanguages(compiled.languages, dataOf(languages)),
    detect,
  });
  return (request) => replyTo(answerer, request);
}

function replyTo({ library, ask, tell }: Answerer, { question, fact, language, today }: Omit<AskRequest, 'id'>): Reply {
  // A member's locale in Discord is here the language of the page.
  const told = fact === null ? null : tell(fact, language);
  return replyOf(told ?? ask(question, { today, locale: language }), {
    library,
    today,
    address: addressIn(library, language),
  });
}

/** The page of a fact in the language in which somebody reads: that of the facts has no folder of its own. */
const addressIn =
  ({ about }: Library, language: string): FactAddress =>
  (fact) =>
    `${language === (about.languages[0] ?? 'en') ? '' : `${language.toLowerCase()}/`}fact/${encodeURIComponent(fact)}/`;

const wholeLibrary = (sent: SentLibrary): Library => ({
  ...sent,
  factById: new Map(sent.facts.map((fact) => [fact.id, fact])),
  golden: [],
  pictures: new Map(),
});

const dataOf = ({ talk, words, counts, vectors, characters }: SentLanguages): PackData => ({
  talk: (code) => (Object.hasOwn(talk, code) ? (talk[code] ?? null) : null),
  words: () => countWords(words.split(' ').map((word, at) => [word, counts[at] ?? 0] as const)),
  vectors: () => vectors,
  characters: () => characters,
});

import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type Opened, open } from '../src/engine/engine-parts.js';
import { compile } from '../src/engine/index/compile.js';
import { spokenWords } from '../src/engine/query/spoken.js';
import { readLibrary } from '../src/files/read-library.js';
import { fingerprintOf } from '../src/knowledge/fingerprint.js';
import type { Library } from '../src/knowledge/library.js';
import { formatProblem } from '../src/knowledge/problem.js';
import type { Golden } from '../src/knowledge/shapes.js';
import type { Language } from '../src/language/language.js';
import { KINDS } from '../src/language/small-talk.js';
import { normalise } from '../src/language/text.js';
import { readQuestions } from './questions.js';

/** Words of a message, names replaced, and which of `KINDS` it is. */
export interface TalkExample {
  readonly words: readonly string[];
  readonly kind: number;
  /** One of very many questions to a library, which are no small talk. */
  readonly isQuestion: boolean;
}

const FOLDER = new URL('libraries/', import.meta.url);
/** The language of these libraries. */
const OTHERS = 'en';
/** Of questions that there are very many of, every so-manieth. */
const EVERY = 3;
const NONE = 0;
/** Topics that ask nothing. */
const SAYING: readonly string[] = ['greeting', 'thanks', 'bye', 'laughter', 'insult', 'offtopic'];
/** Words of a short greeting, at most. */
const SHORT = 2;

const fileOf = (code: string): URL => new URL(`small-talk.${code}.yaml`, import.meta.url);

/** What the examples of a language are known by, so that a test sees when they were changed and not learnt. */
export const examplesOf = async (code: string): Promise<string> => fingerprintOf(await readFile(fileOf(code), 'utf8'));

/** What is said to the bot in a language, and questions to this library and to others. Throws where a file is unsound. */
export async function talkExamples(opened: Opened, code: string): Promise<TalkExample[]> {
  const { library } = opened;
  const topics: unknown = parse(await readFile(fileOf(code), 'utf8'));
  const said = Object.entries(topics as Record<string, readonly string[]>).flatMap(([topic, messages]) => {
    const kind = (KINDS as readonly string[]).indexOf(topic);
    if (kind < 0) throw new Error(`small-talk.${code}.yaml: there is no topic "${topic}"`);
    return messages.map((message) => ({ words: wordsIn(opened, code, message), kind, isQuestion: false }));
  });
  const own = code === library.about.languages[0] ? await ownQuestions(library) : await translated(library, code);
  const asked = [...own, ...inVain(opened, code)].map((question) => questionOf(opened, code, question));
  const others = code === OTHERS ? await elsewhere(opened) : [];
  return [...said, ...greeted(said, asked), ...asked, ...namesIn(opened, code), ...others];
}

/** Questions that nothing answers and that name something of the library: without that, they may be said to the bot. */
function inVain({ library, tools }: Opened, code: string): readonly string[] {
  const own = code === library.about.languages[0] ? library : library.translations.get(code);
  return (own?.unanswered ?? []).filter((question) => tools.get(code)?.reader.read(question).senses.length !== 0);
}

/** Every so-manieth of what asks something, with a short greeting before it, which makes nothing else of it. */
function greeted(said: readonly TalkExample[], asked: readonly TalkExample[]): TalkExample[] {
  const greetings = said.filter(({ kind, words }) => KINDS[kind] === 'greeting' && words.length <= SHORT);
  const asking = [...said.filter(({ kind }) => !SAYING.includes(KINDS[kind] ?? 'none')), ...someOf(asked)];
  return someOf(asking).map((one, at) => ({
    ...one,
    words: [...(greetings[at % greetings.length]?.words ?? []), ...one.words],
  }));
}

/** Names of things in libraries that do not know them: words that nobody says to a bot are no small talk, few as they may be. */
function namesIn({ library, tools }: Opened, code: string): TalkExample[] {
  const translation = library.translations.get(code);
  const own = code === library.about.languages[0] ? library.lexicon.entities : (translation?.entities ?? {});
  const names = Object.values(own).flatMap((one) => one.names);
  return names.map((name) => ({
    words: tools.get(code)?.language.cut(normalise(name), () => false) ?? [],
    kind: NONE,
    isQuestion: true,
  }));
}

const questionOf = (opened: Opened, code: string, question: string): TalkExample => ({
  words: wordsIn(opened, code, question),
  kind: NONE,
  isQuestion: true,
});

/** A library ready to be asked in these languages, its own among them. */
export const opening = (library: Library, languages: readonly Language[]): Opened =>
  open(library, compile(library, languages), languages);

function wordsIn(opened: Opened, code: string, text: string): string[] {
  const reader = opened.tools.get(code)?.reader;
  if (!reader) throw new Error(`the library has no ${code}`);
  return spokenWords(reader.read(text), opened);
}

/** Those that a fact answers, what goes on from earlier ones among them: among the others there may be small talk. */
const answered = (questions: readonly Golden[]): string[] =>
  questions.filter(({ fact }) => fact !== 'none').map(({ question }) => question);
const someOf = <T>(texts: readonly T[]): T[] => texts.filter((_, at) => at % EVERY === 0);

async function ownQuestions(library: Library): Promise<string[]> {
  const first = await readQuestions(library, 'first-questions.yaml');
  const others = await readQuestions(library, 'questions.yaml');
  return [...answered([...library.golden, ...first]), ...someOf(answered(others))];
}

async function translated(library: Library, code: string): Promise<string[]> {
  const first = await readQuestions(library, `first-questions.${code}.yaml`);
  const asks = [...(library.translations.get(code)?.facts.values() ?? [])].flatMap((fact) => fact.asks);
  return [...answered(first), ...someOf(asks)];
}

/** Questions to the made-up libraries, near-misses among them. */
async function elsewhere({ tools }: Opened): Promise<TalkExample[]> {
  const languages = [...tools.values()].flatMap(({ language }) => (language.code === OTHERS ? language : []));
  const further = new Set(await readdir(new URL('../library-questions/', FOLDER)));
  const examples: TalkExample[] = [];
  for (const name of (await readdir(FOLDER)).sort()) {
    const { library, problems } = await readLibrary(fileURLToPath(new URL(`${name}/`, FOLDER)));
    if (!library) throw new Error(problems.map(formatProblem).join('\n'));
    const opened = opening(library, languages);
    const file = `${name}.yaml`;
    const more = further.has(file) ? await readQuestions(library, `library-questions/${file}`) : [];
    for (const { question } of [...library.golden, ...more]) examples.push(questionOf(opened, OTHERS, question));
    examples.push(...namesIn(opened, OTHERS));
  }
  return examples;
}

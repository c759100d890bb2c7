import type { Engine } from '../src/answering/judging/engine.js';
import { pick } from './random.js';

/** Words and actors from elsewhere, to make near-misses of asks. They stand for all that a library does not speak of. */
const THINGS =
  'tractor bicycle salary menu hotel weather shoe piano dentist elephant lawsuit trophy recipe surfboard lottery pension orchestra vaccine poem nurse violin basketball pizza carpet mortgage tattoo horoscope'.split(
    ' ',
  );
const ACTORS =
  'Brazil Japan Germany India France Armenia Canada Nigeria Mexico Georgia Peru Bavaria Texas Toronto Obama Merkel Modi NATO G7 APEC UNESCO FIFA'.split(
    ' ',
  );

/** Chatter: everyday words with one or two of the library's among them. */
export function chatter(ask: string, engine: Engine, random: () => number): string {
  const own = ask.split(' ').filter((word) => word.length >= 4);
  const words = Array.from({ length: Math.floor(random() * 5) }, () => pick(engine.common, random) ?? '');
  words.splice(Math.floor(random() * words.length), 0, pick(own, random) ?? '');
  if (random() < 0.4) words.splice(Math.floor(random() * words.length), 0, pick(own, random) ?? '');
  return words.join(' ');
}

/** Near-misses of an ask: a word, an actor or a year exchanged, a year added. */
export function exchanges(ask: string, engine: Engine, random: () => number): string[] {
  const words = ask.split(' ');
  const put = (at: number | undefined, word: string) =>
    at === undefined ? [] : [words.map((own, place) => (place === at ? word : own)).join(' ')];
  const places = (test: (word: string) => boolean) => words.flatMap((word, at) => (test(word) ? [at] : []));
  const year = String(1950 + Math.floor(random() * 100));
  const actor = pick(ACTORS, random) ?? '';
  const found: string[] = [];
  if (random() < 0.3)
    found.push(
      ...put(
        pick(
          places((word) => word.length >= 4),
          random,
        ),
        pick(THINGS, random) ?? '',
      ),
    );
  if (random() < 0.4) {
    const named = new Set(engine.read(ask).entities.flatMap(({ start, end }) => (end - start === 1 ? [start] : [])));
    const at = pick(
      places((word) => /^\p{Lu}/u.test(word)).filter((place) => place > 0 || named.has(place)),
      random,
    );
    found.push(...put(at, random() < 0.5 ? actor : actor.toLowerCase()));
  }
  if (random() < 0.15)
    found.push(`${ask.replace(/\?$/, '')} ${pick(['in', 'by', 'from', 'with', 'to'], random)} ${actor}`);
  if (random() < 0.5)
    found.push(
      ...put(
        pick(
          places((word) => /^(19|20)\d\d\b/.test(word)),
          random,
        ),
        year,
      ),
    );
  if (random() < 0.1 && !/\d{4}/.test(ask)) found.push(`${ask.replace(/\?$/, '')} in ${year}`);
  return found;
}

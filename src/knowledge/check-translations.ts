import type { Complain, DataEntries } from './data-entries.js';
import type { Entry } from './entries.js';
import { fingerprintOf } from './fingerprint.js';
import { unique } from './references.js';
import { numbersApart } from './same-numbers.js';
import type { FactData } from './shapes.js';
import { isSharedAttribute } from './shared-attributes.js';
import type { TranslatedFactData, TranslatedLexicon } from './translation-shapes.js';

/** Whether the original has changed since it was translated. */
export const isStale = (translated: TranslatedFactData, original: FactData): boolean =>
  translated.of !== fingerprintOf(original.statement);

/** Checks translations against what they translate. That an original has changed is no problem: see `adviseOnTranslations`. */
export function checkTranslations(entries: DataEntries, complain: Complain): void {
  const originals = new Map(entries.facts.map(({ value }) => [value.id, value]));
  for (const { facts, lexicon } of entries.translations) {
    unique(facts, 'translation', complain);
    for (const entry of facts) {
      const { id, statement, tells } = entry.value;
      const original = originals.get(id);
      if (!original) {
        complain(entry, id, ['id'], `no fact "${id}" to translate`);
        continue;
      }
      for (const [words, translated] of Object.entries(tells)) {
        const say = (reason: string) => complain(entry, id, ['tells', words], reason);
        if (!isStale(entry.value, original) && !original.statement.includes(words)) {
          say('is not in the original statement');
        }
        if (!statement.includes(translated)) say(`"${translated}" is not in the statement`);
      }
    }
    if (lexicon) checkNames(lexicon, entries, complain);
  }
}

function checkNames(
  entry: Entry<TranslatedLexicon>,
  { about, lexicon, topics, facts }: DataEntries,
  complain: Complain,
): void {
  const language = about?.value.languages[0] ?? 'en';
  for (const [section, what] of SECTIONS) {
    const known = lexicon?.value[section] ?? {};
    for (const id of Object.keys(entry.value[section])) {
      if (section === 'attributes' && isSharedAttribute(id, language)) continue;
      if (!Object.hasOwn(known, id)) complain(entry, null, [section, id], `no ${what} "${id}" in lexicon.yaml`);
    }
  }
  const units = new Set(facts.flatMap(({ value }) => (value.figures ?? []).map(({ unit }) => unit)));
  for (const unit of Object.keys(entry.value.units)) {
    if (!units.has(unit)) complain(entry, null, ['units', unit], `no figure has the unit "${unit}"`);
  }
  for (const topic of Object.keys(entry.value.topics)) {
    if (!topics.has(topic)) complain(entry, null, ['topics', topic], `there is no facts/${topic}.yaml`);
  }
}

/** A chart goes with the facts that it draws, and nobody should have to change every language for that at once. */
function adviseOnCharts(entry: Entry<TranslatedLexicon>, { charts }: DataEntries, advise: Complain): void {
  const labelsOf = new Map(charts.map(({ value }) => [value.id, value.points.map(({ label }) => label)]));
  for (const [id, { labels }] of Object.entries(entry.value.charts)) {
    const known = labelsOf.get(id);
    if (!known) advise(entry, null, ['charts', id], `no chart "${id}" in charts.yaml`);
    for (const label of known ? Object.keys(labels) : [])
      if (!known?.includes(label)) advise(entry, null, ['charts', id, 'labels', label], 'is no label of that chart');
  }
}

const SECTIONS = [
  ['entities', 'entity'],
  ['attributes', 'attribute'],
  ['measures', 'measure'],
] as const;

/** What somebody should look at: translations whose original has changed or says other numbers, and how many are missing. */
export function adviseOnTranslations(entries: DataEntries, advise: Complain): void {
  const { facts, translations } = entries;
  const originals = new Map(facts.map(({ value }) => [value.id, value]));
  for (const { language, facts: translated, lexicon } of translations) {
    if (lexicon) adviseOnCharts(lexicon, entries, advise);
    for (const entry of translated) {
      const { id, statement } = entry.value;
      const original = originals.get(id);
      if (!original) continue;
      if (isStale(entry.value, original)) {
        const now = fingerprintOf(original.statement);
        advise(entry, id, ['of'], `the original has changed since; its fingerprint is now ${now}`);
        continue;
      }
      const apart = numbersApart(original.statement, statement);
      if (apart !== null) advise(entry, id, ['statement'], apart);
    }
    const missing = facts.length - new Set(translated.map(({ value }) => value.id)).size;
    const [first] = translated;
    if (first && missing > 0) {
      const place = { ...first, file: `translations/${language}`, line: () => 1 };
      advise(place, null, [], `${missing} of ${facts.length} facts have no translation`);
    }
  }
}

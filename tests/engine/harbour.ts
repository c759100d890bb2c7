import { createAnswerer } from '../../src/engine/engine.js';
import { type Opened, open } from '../../src/engine/engine-parts.js';
import { compile } from '../../src/engine/index/compile.js';
import { FEATURES } from '../../src/engine/ranking/features.js';
import { FOLLOW_UP_FEATURES } from '../../src/engine/ranking/follow-up-features.js';
import type { Model, Tree } from '../../src/engine/ranking/model.js';
import type { CrossEncoder } from '../../src/engine/ranking/rerank.js';
import { languageData } from '../../src/files/language-data.js';
import { fingerprintOf } from '../../src/knowledge/fingerprint.js';
import type { Fact, Library } from '../../src/knowledge/library.js';
import { buildLibrary } from '../../src/knowledge/read.js';
import { detect } from '../../src/language/detect.js';
import { frequenciesOf } from '../../src/language/en/frequencies.js';
import { createEnglish } from '../../src/language/en/index.js';
import { createRussian } from '../../src/language/ru/index.js';
import { openTalk } from '../../src/language/small-talk.js';

/** Saltby, a harbour town that was made up for these tests: two towers, three ferries, a regatta that comes round. */
export const LEXICON = `
synonyms:
  - [ferry, boat line]
abbreviations: { glh: Gull Point lighthouse }
spellings: { Gull: [Gool] }
entities:
  saltby: { names: [Saltby], kind: place }
  lighthouse: { names: [Gull Point lighthouse, the lighthouse], kind: tower, overview: [lighthouse-is, lighthouse-height, lighthouse-keeper, lighthouse-opening] }
  tern-tower: { names: [Tern tower], kind: tower }
  north-ferry: { names: [North ferry], kind: ferry }
  south-ferry: { names: [South ferry], kind: ferry }
  island-ferry: { names: [Island ferry], kind: ferry }
  ferries: { names: [the ferries, ferries], members: [north-ferry, south-ferry, island-ferry] }
  regatta: { names: [Harbour Regatta, regatta], kind: event }
  first-regatta: { names: [first Harbour Regatta, first regatta], kind: event, partOf: regatta }
  second-regatta: { names: [second Harbour Regatta, second regatta], kind: event, partOf: regatta }
  third-regatta: { names: [third Harbour Regatta, third regatta], kind: event, partOf: regatta }
attributes:
  height: { label: height, asks: [how tall, how high, height] }
  opening: { label: opening date, asks: [when opened, first lit, opening] }
  keeper: { label: keeper, asks: [who keeps, keeper] }
  place: { label: place, asks: [where, which town] }
  date: { label: date, asks: [when, what date] }
  cost: { label: cost, asks: [how much did it cost, cost] }
  prize: { label: prize, asks: [prize, what does the winner get] }
  repairs: { label: repairs, asks: [repairs, works] }
  boats: { label: number of boats, asks: [how many boats] }
  what-it-is: { label: what it is, asks: [what sort of thing] }
measures:
  passengers: { label: passengers, names: [passengers, people carried], unit: passengers }
  length: { label: length, names: [length], unit: km }
`;

const FACTS = `
- { id: lighthouse-is, statement: The Gull Point lighthouse is the light at the mouth of the harbour of Saltby., about: [lighthouse], tells: { what-it-is: the light at the mouth of the harbour }, kind: definition, sources: [gazette] }
- id: lighthouse-height
  statement: The Gull Point lighthouse is 42 metres tall.
  asks: [how tall is the lighthouse, height of the gull point lighthouse, is the lighthouse higher than forty metres]
  about: [lighthouse]
  tells: { height: 42 metres }
  sources: [gazette]
- id: lighthouse-opening
  statement: The Gull Point lighthouse was lit for the first time on 1 March 2024.
  asks: [when was the lighthouse opened, when was the lighthouse first lit]
  about: [lighthouse]
  tells: { opening: 1 March 2024 }
  date: 2024-03-01
  sources: [gazette, office]
- id: lighthouse-keeper
  statement: Aida Berg has kept the Gull Point lighthouse since 2024.
  asks: [who keeps the lighthouse, name of the lighthouse keeper]
  about: [lighthouse]
  tells: { keeper: Aida Berg }
  sources: [office]
- { id: tern-height, statement: Tern tower is 18 metres tall., asks: [how tall is tern tower], about: [tern-tower], tells: { height: 18 metres }, sources: [office] }
- { id: tern-cost, statement: Tern tower cost more than 3 million crowns to build., about: [tern-tower], tells: { cost: 3 million crowns }, sources: [office] }
- { id: repairs-roof, statement: The roof of Tern tower was repaired in 2019., about: [tern-tower], tells: { repairs: The roof }, date: 2019, sources: [office] }
- { id: repairs-stairs, statement: The stairs of Tern tower were repaired in 2021., about: [tern-tower], tells: { repairs: The stairs }, date: 2021, sources: [office] }
- { id: repairs-bell, statement: The bell of Tern tower was repaired in 2023., about: [tern-tower], tells: { repairs: The bell }, date: 2023, sources: [office] }
- id: north-2023
  statement: The North ferry carried 1.25 million passengers in 2023.
  about: [north-ferry]
  date: 2023
  figures: [{ of: passengers, for: north-ferry, period: 2023, value: 1.25, unit: million passengers }]
  sources: [office]
- id: north-2024
  statement: The North ferry carried 1.5 million passengers in 2024.
  asks: [how many passengers did the north ferry carry in 2024]
  about: [north-ferry]
  date: 2024
  figures: [{ of: passengers, for: north-ferry, period: 2024, value: 1.5, unit: million passengers }]
  sources: [office]
- id: south-2024
  statement: The South ferry carried 0.9 million passengers in 2024.
  about: [south-ferry]
  date: 2024
  figures: [{ of: passengers, for: south-ferry, period: 2024, value: 0.9, unit: million passengers }]
  sources: [office]
- id: island-2024
  statement: The Island ferry carried 0.25 million passengers in 2024.
  about: [island-ferry]
  date: 2024
  figures: [{ of: passengers, for: island-ferry, period: 2024, value: 0.25, unit: million passengers }]
  sources: [office]
- id: island-length
  statement: The line of the Island ferry is 12 km long.
  about: [island-ferry]
  figures: [{ of: length, for: island-ferry, value: 12, unit: km }]
  sources: [office]
- id: regatta-one
  statement: The first Harbour Regatta was held in Saltby on 12 May 2023.
  asks: [where was the first regatta, when was the first regatta held]
  about: [first-regatta, regatta]
  tells: { place: Saltby, date: 12 May 2023 }
  date: 2023-05-12
  asOf: 2023-05-13
  sources: [gazette]
- id: regatta-two
  statement: The second Harbour Regatta was held in Wick on 17 June 2025.
  asks: [where was the second regatta, when was the second regatta held]
  about: [second-regatta, regatta]
  tells: { place: Wick, date: 17 June 2025 }
  date: 2025-06-17
  asOf: 2025-06-18
  sources: [gazette]
- id: regatta-three
  statement: The third Harbour Regatta is to be held in Oban in 2027.
  asks: [where is the third regatta, when will the third regatta be held]
  about: [third-regatta, regatta]
  tells: { place: Oban, date: "2027" }
  date: 2027
  kind: plan
  asOf: 2025-06-18
  sources: [gazette]
- id: boats-office
  statement: Twenty boats took part in the second Harbour Regatta, the Coast Office says.
  asks: [how many boats took part in the second regatta]
  about: [second-regatta, regatta]
  tells: { boats: Twenty boats }
  sources: [office]
  disagreesWith: [boats-blog]
- id: boats-blog
  statement: A blog counted 24 boats in the second Harbour Regatta.
  asks: [how many boats in the second regatta]
  about: [second-regatta, regatta]
  tells: { boats: 24 boats }
  sources: [blog]
  disagreesWith: [boats-office]
`;

const SOURCES = `
- { id: gazette, title: News of the harbour, publisher: Harbour Gazette }
- { id: office, title: Yearly report, publisher: Coast Office, quality: primary }
- { id: blog, title: Boats I saw, publisher: A blog, quality: weak }
`;

const HEIGHT = 'The Gull Point lighthouse is 42 metres tall.';
const RUSSIAN = `
- id: lighthouse-height
  of: "${fingerprintOf(HEIGHT)}"
  statement: Высота маяка Галл-Пойнт 42 метра.
  tells: { 42 metres: 42 метра }
  asks: [какова высота маяка, насколько высок маяк]
`;
const RUSSIAN_LEXICON = `
entities: { lighthouse: { names: [маяк, маяк Галл-Пойнт] } }
attributes: { height: { label: высота, asks: [высота, насколько высок] } }
`;

/** A library of these files; what is left out is empty. */
export function libraryOf(files: Readonly<Record<string, string>>): Library {
  const { library, problems } = buildLibrary(
    Object.entries({ 'sources.yaml': SOURCES, ...files }).map(([path, text]) => ({ path, text })),
  );
  if (!library) throw new Error(JSON.stringify(problems));
  return library;
}

export const harbour = (files: Readonly<Record<string, string>> = {}): Library =>
  libraryOf({
    'lexicon.yaml': LEXICON,
    'facts/harbour.yaml': FACTS,
    'unanswered.yaml': '- who painted the lighthouse\n- how many crowns does the winner of the regatta get\n',
    ...files,
  });

/** A fact of the harbour in which something is otherwise. */
export function factWith(more: Partial<Fact>): Fact {
  const [first] = harbour().facts;
  if (!first) throw new Error('the harbour has no facts');
  return { ...first, ...more };
}

/** The harbour with a part of it in Russian. */
export const harbourInRussian = (): Library =>
  harbour({
    'library.yaml': 'languages: [en, ru]\n',
    'translations/ru/harbour.yaml': RUSSIAN,
    'translations/ru/lexicon.yaml': RUSSIAN_LEXICON,
  });

const talkIn = (code: string) => {
  const learnt = languageData.talk(code);
  return learnt && openTalk(learnt);
};

export const english = createEnglish(frequenciesOf(languageData.words()), null, talkIn('en'));
export const russian = createRussian(talkIn('ru'));
const languages = [english, russian];

const at = (name: string) => {
  const place = FEATURES.findIndex((feature) => feature.name === name);
  if (place < 0) throw new Error(`there is no feature ${name}`);
  return place;
};

/** Sure of a fact that accounts for the question, for the things in it and the form of answer that it wants; what was learnt plays no part here. */
const treeWith = (sure: number): Tree => [
  at('thingsMissed'),
  0.5,
  [
    at('untold'),
    0.5,
    [at('nearCover'), 0.85, [at('nearCover'), 0.7, -4, -1.5], [at('evidenceShare'), 0.1, -0.5, sure]],
    -4,
  ],
  -5,
];
const asSure: Tree = [0, 0.5, [0, 0.25, -3, -1], [0, 0.75, 1, 3]];

const modelWith = (sure: number): Model => ({
  learnt: { library: '', figures: '' },
  limits: { answer: 0.35, choices: 0.1 },
  ranking: { features: FEATURES.map(({ name }) => name), ensembles: [{ bias: 0, trees: [treeWith(sure)] }] },
  followUp: { features: FOLLOW_UP_FEATURES, ensembles: [{ bias: 0, trees: [asSure] }] },
});
export const MODEL = modelWith(3);
/** Sure enough to answer, never so sure that nothing else is tried. */
export const UNSURE = modelWith(0.3);

export const TODAY = '2025-07-01';

export const openLibrary = (library: Library): Opened => open(library, compile(library, languages), languages);

/** An answerer by the model above; `ids` and `ask` as tests need them. */
export function answererOf(library: Library = harbour(), model = MODEL, reader?: CrossEncoder) {
  const answerer = createAnswerer(library, compile(library, languages), { model, languages, detect, reader });
  const ask = (question: string, history: readonly string[] = [], today = TODAY) =>
    answerer.ask(question, { today, history });
  const ids = (question: string, history?: readonly string[], today?: string) =>
    ask(question, history, today).parts.map(({ fact }) => fact.id);
  return { answerer, ask, ids };
}

export function readerOf(opened: Opened, code = 'en') {
  const reader = opened.tools.get(code)?.reader;
  if (!reader) throw new Error(`no reader for ${code}`);
  return reader;
}

import { createAnswerer } from '../../src/answering/answerer.js';
import { buildEngine } from '../../src/answering/judging/engine.js';
import { FEATURES } from '../../src/answering/judging/feature-names.js';
import type { Model } from '../../src/answering/judging/model.js';
import { buildLibrary } from '../../src/knowledge/read.js';
import { language } from './engine.js';
import { AS_SURE } from './model.js';

const LEXICON = `
entities:
  tower: { names: [Gull tower], kind: facility }
  bridge: { names: [Tern bridge], kind: facility }
  company: { names: [Salt and Herring company], kind: organisation }
  norland: { names: [Norland], kind: country }
  queen: { names: [queen of Norland], kind: person }
  sudland: { names: [Sudland], kind: country }
  fair: { names: [harbour fair], kind: event }
  old-town: { names: [Porto Sol], kind: place }
  new-town: { names: [Lunaville], kind: place }
  keeper: { names: [Bo Berg], kind: person }
  salt-of-norland: { names: [salt of Norland], kind: goods }
attributes:
  catch: { asks: [catch, caught] }
  height: { asks: [how tall, height] }
  place: { asks: [where, which town] }
  opening: { asks: [when opened] }
  members: { asks: [who takes part, which countries] }
`;
const FACTS = `
- { id: catch-2020, statement: The boats of the bay caught 40 tonnes of herring in 2020., about: [fair], tells: { catch: 40 tonnes }, date: 2020, sources: [s] }
- { id: catch-2023, statement: The boats of the bay caught 55 tonnes of herring in 2023., about: [fair], tells: { catch: 55 tonnes }, date: 2023, sources: [s] }
- { id: tower-height, statement: Gull tower is 42 metres tall., about: [tower], tells: { height: 42 metres }, sources: [s] }
- { id: tower-opening, statement: Gull tower was opened on 1 March 2024., about: [tower], tells: { opening: 1 March 2024 }, date: 2024-03-01, sources: [s] }
- { id: bridge-height, statement: Tern bridge is 30 metres tall., about: [bridge], tells: { height: 30 metres }, sources: [s] }
- { id: fair-place, statement: The harbour fair is held in Porto Sol., about: [fair], tells: { place: Porto Sol }, sources: [s] }
- { id: fair-sells, statement: "The harbour fair sells rope, nets and lamps from Norland and Sudland.", about: [fair], tells: { members: Norland and Sudland }, sources: [s] }
- { id: two-members, statement: Two countries run the Salt and Herring company., asks: [does Norland run the Salt and Herring company with Sudland], about: [company], tells: { members: Two countries }, sources: [s] }
- { id: keeper-paints, statement: Bo Berg paints boats in Porto Sol., about: [keeper], tells: { place: Porto Sol }, sources: [s] }
`;
const made = buildLibrary([
  { path: 'sources.yaml', text: '- {id: s, title: Guide, publisher: Harbour Office}\n' },
  { path: 'lexicon.yaml', text: LEXICON },
  { path: 'facts/bay.yaml', text: FACTS },
]);
if (!made.library) throw new Error(JSON.stringify(made.problems));
export const library = made.library;

/** Sure of a fact that leaves no telling word of the question open. */
export const model: Model = {
  features: [...FEATURES],
  ensembles: [{ bias: 0, trees: [[FEATURES.indexOf('openMost'), 0.5, 3, -3]] }],
  leaning: AS_SURE,
  limits: { answer: 0.7, choices: 0.1 },
};
export const engine = buildEngine(library, language);
const answerer = createAnswerer(library, language, model);
export const ask = (question: string) => answerer.ask(question, { today: '2025-06-20' });
export const idsOf = (question: string) => ask(question).parts.map(({ fact }) => fact.id);

import { parse, stringify } from 'yaml';
import type { DataFile } from '../../../src/knowledge/folder.js';

/** The kinds of contradictions that the check looks for. */
export type Kind =
  | 'figures'
  | 'dates'
  | 'counts'
  | 'office-holders'
  | 'total'
  | 'weekday'
  | 'text and figures'
  | 'source before event'
  | 'event has passed'
  | 'ask';

type Entry = Record<string, unknown> & { id: string; statement: string };

/** A contradiction to plant: a fact that is added, or one that is changed by a slip. */
export interface Plant {
  readonly kind: Kind;
  /** The fact that is added or changed. */
  readonly id: string;
  /** The file of an added fact. */
  readonly topic: string;
  /** All of an added fact but its id. */
  readonly add?: Record<string, unknown>;
  readonly change?: (fact: Entry) => void;
}

/** Planted facts need a source; what is planted is not about it. */
const CITED = ['cgtn-gnw-treaty'];

/** A slip in the statement, and in the words in bold, which quote it. */
const say = (from: string, to: string) => (fact: Entry) => {
  if (!fact.statement.includes(from)) throw new Error(`${fact.id} does not say “${from}”`);
  fact.statement = fact.statement.replace(from, to);
  const { tells } = fact;
  if (typeof tells !== 'object' || tells === null || Array.isArray(tells)) return;
  for (const [attribute, words] of Object.entries(tells)) {
    if (typeof words !== 'string' || fact.statement.includes(words)) continue;
    const said = words.replace(from, to);
    Object.assign(tells, { [attribute]: fact.statement.includes(said) ? said : null });
  }
};
const both =
  (...steps: readonly ((fact: Entry) => void)[]) =>
  (fact: Entry) => {
    for (const step of steps) step(fact);
  };
const set = (fields: Record<string, unknown>) => (fact: Entry) => void Object.assign(fact, fields);
const figure = (value: number, to: number) => (fact: Entry) => {
  const found = (fact.figures as { value: number }[]).find((one) => one.value === value);
  if (!found) throw new Error(`${fact.id} has no figure ${value}`);
  found.value = to;
};
const ask = (question: string) => (fact: Entry) => void (fact.asks as string[]).push(question);

/** Three of a kind, written from the list of kinds alone, before its writer had seen a rule. */
export const PLANTS: readonly Plant[] = [
  {
    kind: 'figures',
    id: 'planted-trade-2024',
    topic: 'trade',
    add: {
      statement: 'In 2024 trade between China and the five Central Asian countries came to 91.2 billion US dollars.',
      about: ['central-asia'],
      date: '2024',
      asOf: '2025-06-18',
      sources: CITED,
      figures: [{ of: 'trade', for: 'central-asia', period: 2024, value: 91.2, unit: 'billion US dollars' }],
    },
  },
  {
    kind: 'figures',
    id: 'planted-zhanatas',
    topic: 'power',
    add: {
      statement: 'The Zhanatas wind farm in Kazakhstan has a capacity of 120 MW.',
      about: ['zhanatas-wind-farm'],
      asOf: '2025-06-18',
      sources: CITED,
    },
  },
  {
    kind: 'figures',
    id: 'syrdarya-output',
    topic: 'power',
    change: both(say('1,500 MW', '1,300 MW'), figure(1500, 1300)),
  },
  {
    kind: 'dates',
    id: 'first-ministers-meeting',
    topic: 'mechanism',
    change: both(say('16 July 2020', '17 July 2020'), set({ date: '2020-07-17' })),
  },
  {
    kind: 'dates',
    id: 'treaty-signed',
    topic: 'treaty',
    change: both(say('On 17 June 2025', 'On 18 June 2025'), set({ date: '2025-06-18', asOf: '2025-06-18' })),
  },
  { kind: 'dates', id: 'gas-lines-in-order', topic: 'pipelines', change: say('December 2009', 'December 2008') },
  {
    kind: 'counts',
    id: 'planted-documents-2022',
    topic: 'mechanism',
    add: {
      statement: 'The foreign ministers of the six countries adopted five documents at their meeting in June 2022.',
      about: ['third-ministers-meeting'],
      date: '2022-06-08',
      sources: CITED,
    },
  },
  {
    kind: 'counts',
    id: 'planted-summits',
    topic: 'summit',
    add: {
      statement: 'Three China-Central Asia Summits have been held so far.',
      about: ['china-central-asia-summit'],
      asOf: '2025-06-18',
      sources: CITED,
    },
  },
  {
    kind: 'counts',
    id: 'planted-sister-cities',
    topic: 'culture',
    add: {
      statement: 'In March 2024 China and Central Asia had 85 pairs of sister cities.',
      about: ['sister-cities'],
      date: '2024-03',
      sources: CITED,
    },
  },
  {
    kind: 'office-holders',
    id: 'planted-president',
    topic: 'countries',
    add: { statement: 'Nurlan Baimenov is the president of Kazakhstan.', about: ['kazakhstan'], sources: CITED },
  },
  {
    kind: 'office-holders',
    id: 'planted-minister',
    topic: 'mechanism',
    add: { statement: "China's foreign minister is Chen Guoliang.", about: ['china'], sources: CITED },
  },
  {
    kind: 'office-holders',
    id: 'kyrgyzstan',
    topic: 'countries',
    change: say('Its president is Sadyr Japarov', 'Its president is Azamat Isakov'),
  },
  {
    kind: 'total',
    id: 'planted-forum-sectors',
    topic: 'investment',
    add: {
      statement:
        'Of the 58 agreements signed at the China-Central Asia forum in June 2025, 30 were on energy, 20 on transport and 18 on farming.',
      about: ['investment-forum'],
      date: '2025-06',
      sources: CITED,
    },
  },
  {
    kind: 'total',
    id: 'kambarata-1-owners-cost',
    topic: 'power',
    change: say('34 percent by Kyrgyzstan', '44 percent by Kyrgyzstan'),
  },
  {
    kind: 'total',
    id: 'planted-trade-by-country-2022',
    topic: 'trade-countries',
    add: {
      statement:
        'In 2022 China traded goods worth 41.2 billion US dollars with Kazakhstan, 25.5 with Kyrgyzstan, 9.8 with Uzbekistan, 11.2 with Turkmenistan and 2.6 with Tajikistan.',
      about: ['kazakhstan', 'kyrgyzstan', 'uzbekistan', 'turkmenistan', 'tajikistan'],
      date: '2022',
      sources: CITED,
      figures: [
        { of: 'trade', for: 'kazakhstan', period: 2022, value: 41.2, unit: 'billion US dollars' },
        { of: 'trade', for: 'kyrgyzstan', period: 2022, value: 25.5, unit: 'billion US dollars' },
        { of: 'trade', for: 'uzbekistan', period: 2022, value: 9.8, unit: 'billion US dollars' },
        { of: 'trade', for: 'turkmenistan', period: 2022, value: 11.2, unit: 'billion US dollars' },
        { of: 'trade', for: 'tajikistan', period: 2022, value: 2.6, unit: 'billion US dollars' },
      ],
    },
  },
  {
    kind: 'weekday',
    id: 'announcement-of-visit',
    topic: 'summit',
    change: say('Friday, 13 June', 'Thursday, 13 June'),
  },
  {
    kind: 'weekday',
    id: 'secretariat-launch',
    topic: 'mechanism',
    change: say('on 30 March 2024', 'on Sunday, 30 March 2024'),
  },
  {
    kind: 'weekday',
    id: 'china-kazakhstan-24-documents',
    topic: 'countries',
    change: say('on 16 June 2025,', 'on 16 June 2025 (a Tuesday),'),
  },
  { kind: 'text and figures', id: 'cku-loan', topic: 'railway', change: figure(2.3, 3.2) },
  { kind: 'text and figures', id: 'zhanatas-wind-farm', topic: 'power', change: figure(40, 44) },
  { kind: 'text and figures', id: 'forum-58-agreements', topic: 'investment', change: figure(58, 85) },
  {
    kind: 'source before event',
    id: 'kazakh-business-council-september-2025',
    topic: 'investment',
    change: set({ sources: ['cgtn-gnw-treaty'] }),
  },
  {
    kind: 'source before event',
    id: 'planted-port-2026',
    topic: 'transport',
    add: {
      statement: 'On 5 March 2026 a new dry port at Bakhty on the Kazakh-Chinese border received its first train.',
      about: ['kazakhstan'],
      date: '2026-03-05',
      sources: ['cgtn-gnw-treaty', 'astanatimes-treaty'],
    },
  },
  {
    kind: 'source before event',
    id: 'planted-bridge-2026',
    topic: 'transport',
    add: {
      statement: 'A second road bridge at Khorgos was opened to lorries on 16 May 2026.',
      about: ['kazakhstan'],
      sources: CITED,
    },
  },
  {
    kind: 'event has passed',
    id: 'planted-forum-plan',
    topic: 'education',
    add: {
      statement: 'The rectors of universities in the six countries are to meet in Samarkand in May 2026.',
      about: ['uzbekistan'],
      kind: 'plan',
      date: '2026-05',
      asOf: '2025-06-18',
      sources: CITED,
    },
  },
  {
    kind: 'event has passed',
    id: 'planted-seventh-meeting',
    topic: 'mechanism',
    add: {
      statement:
        "The seventh China-Central Asia foreign ministers' meeting will be held in Bishkek on 20 October 2026.",
      about: ['kyrgyzstan'],
      asOf: '2025-06-18',
      sources: CITED,
    },
  },
  {
    kind: 'event has passed',
    id: 'planted-sleeper-train',
    topic: 'transport',
    add: {
      statement: 'A sleeper train between Astana and Urumqi is due to begin running in March 2026.',
      about: ['kazakhstan'],
      asOf: '2025-06-18',
      sources: CITED,
    },
  },
  {
    kind: 'ask',
    id: 'pomegranate-trees',
    topic: 'summit',
    change: ask('how many kilometres will the Line D gas pipeline run in all'),
  },
  {
    kind: 'ask',
    id: 'sister-cities-over-100',
    topic: 'culture',
    change: ask('which banks lend the money for the China-Kyrgyzstan-Uzbekistan railway'),
  },
  {
    kind: 'ask',
    id: 'syrdarya-builder',
    topic: 'power',
    change: ask('who won the contract to build the venues of the Olympic City in Tashkent'),
  },
];

/** The files of a library with contradictions planted in them; the files given stay as they are. */
export function planted(files: readonly DataFile[], plants: readonly Plant[]): DataFile[] {
  return files.map((file) => {
    const own = plants.filter(({ topic }) => file.path === `facts/${topic}.yaml`);
    if (own.length === 0) return file;
    const facts = parse(file.text) as Entry[];
    for (const { id, add, change } of own) {
      const fact = facts.find((one) => one.id === id);
      if (add) facts.push({ id, ...add } as Entry);
      else if (fact && change) change(fact);
      else throw new Error(`no fact ${id} in ${file.path}`);
    }
    return { ...file, text: stringify(facts) };
  });
}

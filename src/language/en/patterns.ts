import { type AnswerType, front, type Language, whole, words } from '../language.js';

const AUXILIARY =
  'is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|isnt|arent|wasnt|werent|didnt|doesnt|dont|wont';

/** "When" asks, but for where something else is asked before it: "what did they say when they met". */
const WHEN = [
  `(?<!(?:^| )(?:what|whats|which|who|whos|whom|whose|where|why|how|${AUXILIARY})(?: [^ ]+)* )when`,
  '(?<= (?:and|or|since|until|till|by|from|know|known|knows|tell|say|says|said|sure|idea|clear|announced|decided) )when',
  `when(?=$| (?:exactly|and|s|${AUXILIARY})(?![^ ]))`,
].join('|');

/** "Which", and one word more before what it asks for: "which Chinese bank". */
const WHICH = `which(?: (?!(?:of|the|${AUXILIARY}) )[^ ]+)?`;

export const ANSWER_TYPES: readonly (readonly [AnswerType, RegExp])[] = [
  [
    'when',
    words(
      `${WHEN}|(?:what|which) (?:date|dates|day|days|year|month|time|weekday)|how long ago|since when|(?<!to )(?:date|dates)`,
    ),
  ],
  [
    'money',
    words(
      'how (?:much|expensive|cheap)(?: (?!how|when|where|who|why)\\S+){0,9}? (?:cost|costs|costing|pay|pays|paid|spend|spends|spent|worth|charge|charged|earn|earns|earned|invest|invested|lend|lent|owe|owes|sell for|set you back)|how (?:much|expensive|cheap) (?:is|are|was|were) (?:a|an|the|it|that|this|one|they)|how expensive|what(?: (?!how|when|where|who|why|what)\\S+){1,8}? (?:pay|pays|charge|charges|charged|earn|earns|fetch)|(?:cost|costs|price|prices|fare|fares|fee|fees|toll|tolls|stipend|salary|wage|wages|rent|budget|funding|price tag|prize money)',
    ),
  ],
  [
    'extent',
    words(
      'how (?:long|far|tall|high|wide|deep)(?! ago)|(?:length|height|width|depth|distance|duration) of|how much time|how many (?:km|kilomet(?:er|re)s?|met(?:er|re)s|miles|seconds|minutes|hours|days|weeks|months|years)',
    ),
  ],
  [
    'number',
    words(
      'how (?:many|much|big|large|long|far|high|tall|old|fast|often)|(?:what|which) (?:number|amount|volume|percentage|share|percent)|number of|count of',
    ),
  ],
  [
    'where',
    words(
      `where|whereabouts|(?:what|${WHICH}) (?:city|place|town|country|region|district|location|venue|capital)|location|venue`,
    ),
  ],
  [
    'who',
    words(
      `who|whom|whose|(?:what|${WHICH}) (?:person|president|leader|minister|ministry|expert|company|firm|bank|airline|organi[sz]ation|contractor)`,
    ),
  ],
  ['why', words('why|how come|what for|reason|purpose')],
  ['whether', front(AUXILIARY)],
];

const nameOfCurrency = new Intl.DisplayNames('en', { type: 'currency' });
/** Names of the currencies of the world, and of money that no bank knows. */
const CURRENCIES = [
  ...new Set(
    Intl.supportedValuesOf('currency').flatMap((code) => {
      const [name = ''] = (nameOfCurrency.of(code) ?? '').split(' (');
      const last = name.split(' ').at(-1)?.toLowerCase() ?? '';
      return /^[a-z]{2,}$/.test(last) ? [`${last}s?`] : [];
    }),
  ),
  ...['coins?', 'credits?', 'crowns?', 'cents?', 'pence', 'bucks', 'gems', 'tokens?'],
].join('|');
const FEW = 'half an?|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?';

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const OF_MONTH = `(?:\\d{1,2} ${MONTH}|${MONTH}(?: \\d{1,2}(?!\\d),?)?)(?:,? (?:19|20)\\d\\d)?`;
const FROM = `(?:${OF_MONTH}|\\d{1,2}(?= ?(?:to|and|[-–]) ?\\d))`;

/** Spans as one: 2025, 2026 to 2030, June 2025, 17 June 2025, 16 to 18 June 2025, 18 and 19 May 2023. */
export const DATES = new RegExp(
  `\\b(?:${FROM} ?(?:to|and|[-–]) ?)?${OF_MONTH}\\b|\\b(?:19|20)\\d\\d(?: ?(?:to|[-–]) ?(?:19|20)\\d\\d)?\\b`,
  'g',
);

export const QUALIFIERS =
  /\b(?:more than|over|about|around|nearly|almost|some|at least|up to|under|less than|approximately|roughly)\s$/i;

export const ANSWER_FORMS: Language['answerForms'] = {
  when: new RegExp(DATES.source),
  where: /\b(?:in|at|to|from|between) (?:the )?\p{Lu}/u,
  who: /(?<!\p{L})\p{Lu}\p{L}+ \p{Lu}\p{L}+/u,
  number: /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundreds?|thousands?|half)\b/i,
  money: new RegExp(
    `\\p{Sc}|(?:\\d[\\d.,]*|\\b(?:${FEW}))(?: (?:thousand|million|billion|trillion))?(?: \\p{L}+){0,2} (?:${CURRENCIES})\\b|\\b(?:free of charge|for free|costs? nothing|(?:is|are) free)\\b`,
    'iu',
  ),
  extent: new RegExp(
    `(?:\\d[\\d,.]*[ -]?|\\b(?:${FEW})[ -])(?:k?m\\b|kilomet|met(?:er|re)|mile|feet\\b|foot\\b|second|minute|hour|day|week|month|year|decade)`,
    'i',
  ),
  why: /\b(?:because|so that|in order to|due to|owing to|therefore|as a result|since|aimed at|to (?:help|promote|give|make|deepen|strengthen))\b/i,
};

export const TIME: Language['time'] = {
  next: words('next(?! (?:to|few|year|years|month|months|week|weeks|decade|day))|upcoming|forthcoming|coming(?: up)?'),
  latest: words(
    'latest|newest|(?:most|more) recent(?:ly)?|current(?:ly)?|now(?:adays)?|presently|lately|so far|to date|up to (?:date|now)|(?:by|until) now|these days|at present|at the moment|as of (?:now|today)|today|still|(?:the|their|its|his|her|what|whats|was|were|which) last(?! (?:few|year|years|month|months|week|name|decade))|last one',
  ),
  happened: words('yet|already|has it happened|is it over|taken? place'),
  earliest: words('earliest|oldest|originally|first of all|first ever'),
};

export const YEARS: Language['years'] = [
  [words('(?:the )?year before last'), -2],
  [words('last year|(?:the )?previous year|past year'), -1],
  [words('this year|(?:the )?current year'), 0],
  [words('next year'), 1],
];

/** "What is the … of X" asks for one attribute and no overview. */
const ASKED = 'date|cost|price|capacity|length|aim|goal|name|size|number|status|volume|value|share';

/** Asks for what came of a thing. */
const DECIDED = 'what (?:was|were|got|has been|have been) (?:decided|agreed|achieved|signed|done|discussed)';

export const REQUESTS: Language['requests'] = {
  overview: words(
    `${DECIDED}|what (?:is|are|was|were|s|a|an)(?! the (?:${ASKED}))|what the (?!${ASKED})|who (?:is|are|was)(?! (?:at|in|there|present|with)(?![^ ]))|tell me (?:more )?about|tell us about|(?:everything|anything|all) (?:on|about|you know|you have)|explain|describe|summari[sz]e|summary|tldr|tl dr|overview|introduce|intro(?:duction)?(?: to)?|what happened|outcomes?|results?|what did (?:they|everyone|(?:the )?\\p{L}{4,}s) (?:\\p{L}+ly )?(?:decide|agree|sign|achieve|discuss|announce|do)(?: on| to)?|what do you know|info(?:rmation)? (?:on|about)|give me (?:(?:the|an?|some) )?(?:(?:quick|short|brief|simple|general) )?(?:basics|gist|rundown|lowdown|overview|summary|explanation)(?: of| on)?|what came (?:out )?of|define|definition|meaning of|stand for|stands for|in a nutshell|basics|in (?:simple|plain|easy|short|few|a few|your own) (?:words?|terms?|english)|in (?:a|one|two|three) sentences?|like (?:im|i am|i m) (?:\\p{L}+|\\d+)|for (?:dummies|beginners|kids|newbies)|eli ?5|(?:even|anyway|exactly|actually)$|all about`,
  ),
  news: words(
    '(?:whats|what is|what) new(?: (?:this|since|in|over|from)(?: the)?(?: last| past| this)? (?:week|month|year|days|weeks|months|time))?|any(?:thing)? new(?:s)?|(?:any|some|the|latest|recent|more) (?:news|updates?|headlines|developments)|newest (?:news|developments)|what happened (?:lately|recently|since(?: then)?)|(?:has )?any(?:thing)? (?:happen(?:ed)?|changed?)(?: (?:lately|recently|since(?: then)?|this (?:week|month|year)))?|whats the latest|what is the latest|what the latest(?= on| about| with|$)|news (?:on|about|from)',
  ),
  everything: words(
    'everything(?: that)?(?: (?:you|u|there)(?: is|ve)?(?: know| have| hold| got| can)?| (?:on|about|regarding|concerning)|(?= please| pls|$))|(?:all|whatever)(?: that)? (?:you|u|there)(?: is|ve)?(?: know| have| hold| got)?|(?<!at )all (?:of it|about|the (?:things|facts|details|info\\p{L}*))|(?:the )?(?:full|complete|whole|entire) (?:rundown|lowdown|story|list|picture|overview|history|account|briefing)|every (?:such|single)(?: \\p{L}+)?|put together (?:every|all)',
  ),
  list: words(
    '(?<!(?:hi|hey|hello|they|we|you|them|us|at) )all(?! (?:\\d|of (?:this|that|it)$))|list|every(?! (?:year|month|week|day|other))|each(?! (?:other|one of))|name (?:all|the|some)|which (?!of |one )(?:\\p{L}+ ){0,3}(?!does |goes |was |has |this |towards )\\p{L}{3,}s(?! (?:is|was|has|the))|what (?:\\p{L}+ ){0,2}\\p{L}{3,}s are|examples?|who pays what|what was signed|what else',
  ),
  count: words('how many|number of|count'),
  compare: words(
    'compare[ds]?|comparison|vs|versus|which (?:one )?(?:of (?:them|these|the two|those) )?(?:is|was|are|were|has|had|came|comes) (?:the )?(?:\\p{L}+er|more|less)|(?:more|less|fewer|\\p{L}+er) than',
  ),
  versus: words(
    'compare[ds]?|comparison|vs|versus|diff(?:erences?)?(?: between)?|differ(?:s|ent)?(?: (?:from|to|than))?|(?:the )?same(?: thing)?(?: as)?',
  ),
  difference: words(
    'difference|how much (?:more|less|higher|lower|longer|shorter|bigger)|by how (?:much|many)|how many (?:more|fewer|less|percentage points)|gap|minus|subtract(?:ed|ing)?|what (?:remains|is left)|how far (?:apart|off)|how (?:big|large|much|high) (?:\\p{L}+ ){0,4}(?:surplus|deficit)',
  ),
  sum: words(
    'plus|total|in total|altogether|(?:overall|whole|entire)(?! (?:of|year|time|thing))|add(?:ed|ing)? up|sum|combined|together|put together',
  ),
  each: words(
    'average|on average|mean (?:size|value|cost|price|length|number|amount)|per(?! (?:cent|year|annum|month|week|day))|each|apiece|(?:a )?single|one',
  ),
  most: words('most(?! recent)|biggest|largest|highest|longest|top|greatest|strongest|fastest|quickest|leading'),
  least: words('least|smallest|lowest|shortest|fewest|bottom|slowest'),
  growth: words(
    '(?:grow|grew|grown|growth|increase[ds]?|rise|rose|risen|jump(?:ed)?|fall|fell|fallen|drop(?:ped)?|decline[ds]?|decrease[ds]?|change[ds]?|up or down|(?:go|goes|went|gone) (?:up|down)|double[ds]?)',
  ),
  share: words('shares?|percent(?:age)?|proportion|portion|slice|fraction|(?:what|which|how (?:big|large) a) part'),
  left: words(
    'how (?:many|much) (?:.* )?(?:not|nobody|none|havent|hadnt|hasnt|isnt|arent|wasnt|werent|still|left|missing|remain(?:s|ing)?|untouched)(?: .*)?|what (?:is|was) (?:still )?(?:missing|left)',
  ),
  times: words(
    'how many times (?:the|as|more|less|\\p{L}+er)|\\d+ times (?:what|as (?:much|many))|(?:by )?(?:what|which) factor|ratio|tripled|quadrupled',
  ),
  between: words(
    'how long (?:between|after|before|from|since|until)|how (?:many|much) (?:days|weeks|months|years|time|(?:more )?time) (?:was there |is there |were there |went by |had |have |has )?(?:between|after|before|from|passed|lie|elapsed)(?: (?:between|from|since))?|how (?:much|long|many (?:days|weeks|months|years)) (?:earlier|later|sooner)(?: than)?|(?:time|days|months|years) (?:(?:elapsed|passed|gone by|lay) )?between|how (?:long|many (?:days|weeks|months|years))(?= (?:did|does|was|were|had) (?:\\p{L}+ ){1,14}from (?:\\p{L}+ ){1,10}(?:to|until|till) )|(?<=(?:^| )from (?:[\\p{L}\\d]+ ){1,14}(?:to|until|till) (?:[\\p{L}\\d]+ ){1,10})(?<! for )how (?:long|many (?:days|weeks|months|years))|(?:days|weeks|months|years) from|years apart|days apart|how long (?:did|does|has|had|was) (?:it|they|he|she)(?: \\p{L}+)? (?:from|between)|how long did it take from',
  ),
  since: words(
    'how long ago|how long(?= (?:has|have|is) (?:\\p{L}+ ){1,8}(?:been|existed|run|running|working|open|operat\\p{L}+|in (?:force|operation|use|place)))|how many (?:days|weeks|months|years) (?:ago|since|has|have)|how long (?:has it been )?since|(?:days|weeks|months|years|time) since|how long (?:until|till)|how many (?:days|weeks|months|years) (?:until|till|left)',
  ),
  trend: words(
    'over the years|trend|development of|history of|by year|year by year|each year|per year|over time|evolve[ds]?|evolution',
  ),
};

/** What a source is asked for. */
const FOR_IT =
  ' (?:for|of) (?:that|this|it|these|those|them)(?: (?:numbers?|figures?|data|facts?|claims?|dates?|info|information))?';

export const TURNS: Language['turns'] = {
  more: whole(
    '(?:ok |okay |cool |nice |great |and |so |yeah |but )*(?:tell me more|what(?: is)?(?: actually| really)? in (?:it|that|this|there)|more|go on|(?:can you )?go deeper(?: on (?:it|that|this))?|any(?:thing)? (?:else|more)(?: (?:on|about) (?:it|that|this|them|him|her|there))?|any(?: more)? details?|explain (?:it|that|this|them)(?: a bit| more| please)*|and more|(?:do )?tell me more about (?:it|that|this|them|him|her)|more please|more details?|more info(?:rmation)?|go on|continue|anything else|what else|and(?: then)?|elaborate|details?|any more|keep going|more about (?:it|that|this)|tell me more about (?:it|that|this)|give me more|(?:is )?there (?:anything )?more|is that all|thats it)(?: please| pls)?',
  ),
  source: whole(
    `(?:whats? |what is |what are |and |give me |any |the |your |for )*(?:source|sources|proof|citation|cite|link|links|reference|references|source (?:for )?(?:that|this|it))(?: please| pls|${FOR_IT})?|(?:and )?(?:have you |do you have |you |u )?(?:got )?(?:(?:a|any|some) )?(?:source|proof|link|reference)s?(?: or (?:something|anything|so))?(?:${FOR_IT})?|(?:(?:ok|okay|thanks|thank you|and) )?is there (?:a|an|any) (?:official |reliable |good )?(?:source|link|reference)(?: (?:that )?i can (?:cite|quote|use|link|check))?(?:${FOR_IT})?|where (?:is|s|are) (?:this|that|the|these|those) ?(?:figures?|numbers?|info|information|data)?(?: coming)? from|says who|who says(?: so| that)?|where (?:is|does) (?:that|this|it)(?: come)? from|according to (?:who|whom)|(?:and )?where (?:did|do|have) you (?:get|read|find|have|got|take) (?:that|this|it)(?: info(?:rmation)?| number| figure)?(?: from)?`,
  ),
  doubt: whole(
    '(?:but |and |wait |hm+ |ok )*(?:(?:are )?(?:you|u|ya) (?:really )?sure(?: about (?:that|this|it))?|really|seriously|for real|no way|is (?:that|this|it) (?:true|right|correct|so|certain|accurate)|(?:that )?(?:sounds|seems) (?:wrong|off|weird|odd|low|high)|i dont (?:believe|think) (?:you|that|it|so)|(?:thats|that is) (?:wrong|not right|not true|incorrect)|sure|certain|(?:how )?(?:certain|confident) are you|are you (?:really )?(?:certain|positive)|u sure|(?:are )?(?:you|u) sure (?:it|its|that|thats|about)(?: \\p{L}+| \\d+){0,6}|(?:im |i am )?pretty sure(?: \\p{L}+| \\d+){0,8}|(?:that|this|it) seems (?:too )?(?:high|low|much|little|odd|wrong|off)|i dont (?:believe|buy) (?:that|this|it)(?: number| figure)?|come on|i thought(?: \\p{L}+| \\d+){1,8}|(?:nah |no |nope )*(?:(?:i|ive|i have|we) (?:also )?(?:read|saw|seen|heard|found)|(?:my|a|some|one)(?: \\p{L}+){1,3} (?:says?|said|told me)|(?:isnt|wasnt|werent) (?:it|that|this|they)|\\p{L}+ says)(?=.*\\d)(?: \\p{L}+| \\d[\\d.]*){1,8})',
  ),
};

export const ASIDE = front(
  '(?:ok(?:ay)? |and |so |thanks |thank you |thx |cool |nice |got it |hm+ |right )*(?:by the way|btw|(?:an)?other question|one more question|new question|different question|unrelated(?: question)?|(?:changing|change of|switch(?:ing)?|different|new) (?:the )?(?:subject|topic)(?!s)|(?:changing|switch(?:ing)?) (?:the )?(?:subject|topic)s|on another note|something else|off topic|random question)',
);

export const BACK = front('(?:ok(?:ay)? |and |so |now )*(?:back|going back|return(?:ing)?) to');

export const GOES_ON = front(
  '(?:(?:oh|ah|ok(?:ay)?) )?(?:and|also|so|ok(?:ay)?|oh|ah|but|then|what about|how about|what of|same for|and what about|hm+|now|well|cool|nice|great|thanks|interesting|wow|right)',
);

export const POINTING = words(
  'it|its|they|them|their|theirs|he|him|his|she|her|thats?|this|those|these|(?<!(?:is|are|was|were) )there|then|(?:the|first|last|second|next|other|new|old|that|this|which) ones?|(?:has|have|got|there) one(?=$| (?:in|at|on|near|too|there|here|now|yet|as|for)(?![^ ]))|both|one (?:before|after)|latter|former',
);

export const MEAN = words('(?:yearly |annual )?average|on average|mean(?= (?:of|for|over|value|number|amount))');

export const GIST = words(
  [
    '(?:\\d+|some|few|quick|fun|key|main|basic|interesting|important|biggest)(?: (?:most|main|key|important|interesting|fun|basic|quick|biggest|big))* (?:facts?|things|points?|takeaways?|highlights?|details)(?! (?:you|u|i|we|they) (?:dont|do not|cant|cannot|wont|didnt|havent))(?: that happened)?',
    '(?:facts?|things) (?:about|on)|explained|summary|in (?:simple|plain|easy) (?:words?|terms?|english)|like (?:im|i am|i m) (?:\\p{L}+|\\d+)|takeaways?|highlights|gist|(?:catch|bring|get) (?:me|us) up(?: to (?:speed|date))?|(?:quick|short|general|brief) (?:version|picture|overview|numbers)|essentials|rundown|lowdown|nutshell|background|primer|outline|paragraph|bullet points|crash course|big picture|broad strokes|(?:fill|clue) me in|(?:teach|enlighten) me(?: (?:something|smth|a bit))?|whats the (?:deal|story) with',
    'what (?:should|do|must) (?:i|we|you|one|people|everyone) (?:need to |have to )?know',
    'in (?:an?|one|\\d+|(?:a )?few|a couple of) (?:(?:short|simple|quick|plain|easy|clear) )?(?:sentences?|paragraphs?|words|points|bullets)',
    'sum(?:med)? (?:\\p{L}+ )?up|whats (?:so )?(?:important|special) about|what (?:\\p{L}+ )?all about',
  ].join('|'),
);

export const ONES = new Set(['one', 'ones']);

export const CORRECTION = front(
  '(?:no|nope|nah|sorry|oops|wait|not that|actually)(?: (?:no|sorry|wait|i|not that(?: one)?))*(?: (?:meant?|i meant?|was asking about|am asking about|asked about|asked for))?|i meant?|i was asking about|correction',
);

export const JOINS = new Set(['and', 'or', 'vs', 'versus', 'than', 'compared', 'against']);

export const CHATTER = words(
  '(?:have|got) (?:an? |my )?(?:presentation|exam|test|essay|homework|assignment|quiz)(?: (?:tomorrow|tmrw|today|tonight|due|on|about))*|i|im|ive|me|my|mine|myself|we|our|sorry|curious|thanks?|thank you|thx|ty|cheers|regards|no rush|eli ?5|yes or no|(?:genuine|serious|quick|random|honest|dumb|stupid|silly|simple|small) question|need (?:it|them|this)|for (?:(?:an?|the|some|my) )?(?:school|work|uni|university|class|course|slides?|presentation|homework|essay|article|exam|quiz|project|report|paper|thesis|podcast|video|friend|story|bet)|hi|hey|hello|yo|hiya|(?:as)?sal[ao]+mu? al[ae][iy]kum|sal[ao]+m|bro|bruh|dude|ngl|tbh|greetings|good (?:morning|evening|day|afternoon)|lol',
);

const ASKS = words(
  'who|whom|whose|when|where|what|whats|which|why|how|is it|is there|are there|list|name|tell me about|number of|amount of|(?<!to )(?:summari[sz]e|explain|compare)',
).source;

export const ASKING_PART = new RegExp(`${ASKS}|^(?:${AUXILIARY})(?![\\p{L}])`, 'u');

export const NEGATION = words(
  'not|without(?! (?:visas?|permits?|it))|except|excluding|ignor(?:e|ing)|skip|leav(?:e|ing) out|instead of|rather than|apart from|other than|(?:dont|do not|never mind) (?:want|need|mean|tell me|give me|care)(?: about)?',
);

export const DISPUTES = words(
  'sources? (?:differ|disagree)\\p{L}*|disagree\\p{L}*|contradict\\p{L}*|conflicting|differ(?:s|ed|ing)?|(?:two|several|many|various|different) (?:different )?(?:totals?|numbers?|figures?|values?|versions?|dates?|answers?|claims?)|(?:which|who|what)(?: (?:one|of (?:them|these|those|the two)|number|figure|value|version|date))?(?: is| are| was)? (?:right|correct|true|wrong|accurate|reliable|official)|(?:some|others|other|another|one) (?:sources? |sites? |papers? |people )?(?:say|says|said|claim|claims)|side by side|read|heard|really|actually|true',
);

export const NEIGHBOURS: Language['neighbours'] = [
  [words('(?:the )?(?:next|following) one|(?:the )?one after(?: (?:that|it|this))?|after that one'), 1],
  [words('(?:the )?(?:previous|preceding) one|(?:the )?one before(?: (?:that|it|this))?|before that one'), -1],
  [words('(?:the )?(?:next|following) year|(?:the )?year after'), 1],
  [words('(?:the )?(?:previous|preceding) year|(?:the )?year before'), -1],
];

export const ALTERNATIVES = words('or');

export const ORDER = words('after|before|until|till|since|from|to|then');

export const BRIEFLY = new RegExp(
  `^(?!.* about$|whats? (?:is |was )?in |what did |what happened |${DECIDED})(?:what|whats|who|whos|define|definition)(?![\\p{L}\\p{N}])|(?<![^ ])in (?:an?|one|[12]|a couple of) (?:(?:short|simple|quick) )?(?:sentences?|words)(?![^ ])`,
  'u',
);

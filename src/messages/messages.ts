import type { SmallTalk } from '../language/small-talk.js';
import type { Formats } from './formats.js';
import type { SettingsWords } from './settings/words.js';
import type { CommandName, LibraryView } from './view.js';

export type { CommandName, LibraryView };

/** Everything that the bot says to members. Each language has all of it; nothing is said past it. */
export interface Messages extends Formats {
  /** Stands for the title of a library that has none. */
  readonly untitled: string;
  readonly answer: {
    asOf(date: string): string;
    dueForReview(day: string): string;
    /** How well the sentence was checked against its sources, where that is weaker than reading them. */
    readonly checked: Readonly<Record<'cross-checked' | 'research-notes' | 'unverified', string>>;
    /** Before the other side of what was asked. */
    readonly disagree: string;
    /** A part of the answer that exists only in this language. */
    onlyIn(language: string): string;
    /** `94.8 [1] − 70.2 [2] = 24.6 billion` and what the figures are. */
    computed(expression: string, inputs: readonly string[]): string;
    about(result: string): string;
    /** By how much one is more than the other. */
    more(figure: string): string;
    over(result: string): string;
    newest(date: string): string;
    readonly perhaps: string;
    /** Over all that is known of a thing, where it may not answer. */
    only(thing: string): string;
    readonly plan: string;
    /** Under what each of two things is, where nothing compares them. */
    readonly apart: string;
    /** Under an answer to one of two questions, where the other has none; and where that is not so sure. */
    readonly rest: string;
    readonly partly: string;
    /** Over what was told before, when its sources are asked for or it is doubted. */
    readonly source: string;
    readonly doubt: string;
    /** Over a list. */
    entries(n: number): string;
    forMember(mention: string): string;
    /** Of a long message only the sentence that asks was read. */
    readonly partOnly: string;
    readonly weak: string;
    readonly undated: string;
    didYouMean(n: number): string;
    closest(n: number): string;
  };
  readonly miss: {
    readonly nothing: string;
    readonly unclear: string;
    thing(thing: string, facts: number): string;
    noMore(thing: string | null): string;
  };
  readonly talk: Readonly<Record<SmallTalk, (library: LibraryView, command: CommandName) => string>>;
  readonly button: {
    readonly askMore: string;
    readonly more: string;
    showMore(n: number): string;
    readonly related: string;
    /** Of the figures in an answer. */
    readonly picture: string;
    /** That belongs to a fact. */
    readonly image: string;
    readonly noPicture: string;
    readonly allSources: string;
    readonly cite: string;
    readonly dismiss: string;
    readonly tellCurators: string;
    readonly sayWhatIsWrong: string;
    readonly back: string;
    readonly next: string;
    readonly first: string;
    readonly last: string;
  };
  readonly form: {
    readonly question: string;
    readonly whichFact: string;
    readonly wrong: string;
    readonly askMoreHint: string;
    readonly consent: string;
  };
  readonly why: {
    readonly title: string;
    readonly counted: string;
    readonly left: string;
    readonly read: string;
    readAs(typed: string, read: string): string;
    readonly about: string;
    readonly asksFor: string;
    readonly confidence: string;
    readonly nextBest: string;
    readonly nothingNear: string;
    readonly facts: string;
    readonly pledge: string;
    readonly noQuestion: string;
    changed(before: string, now: string): string;
    library(version: string): string;
  };
  readonly lists: {
    facts(n: number): string;
    readonly empty: string;
    page(page: number, of: number, facts: number): string;
    readonly changed: string;
    readonly topics: string;
    readonly openTopic: string;
    readonly anotherTopic: string;
    readonly byTopic: string;
    readonly allTopics: string;
    more(n: number, command: string): string;
    countryOrder(countries: number, shared: number): string;
    readonly timeline: string;
    timelineOf(period: string): string;
    readonly goTo: string;
    readonly wholeTime: string;
    readonly primary: string;
    readonly good: string;
    cited(n: number): string;
    readonly answerParts: string;
    readonly answerSources: string;
    readonly citation: string;
  };
  readonly charts: {
    readonly title: string;
    readonly open: string;
    readonly none: string;
    readonly disputed: string;
    readonly failed: string;
    alt(title: string, unit: string, values: string): string;
    /** On the scale of a timeline. */
    readonly today: string;
    /** Further facts of the same date. */
    others(n: number): string;
    /** Above the days of a timeline. */
    readonly onlyDays: string;
  };
  readonly unknown: {
    readonly topic: (command: string) => string;
    readonly country: string;
    readonly source: string;
    readonly fact: string;
    readonly chart: (command: string) => string;
    readonly command: string;
    readonly outdated: string;
  };
  readonly word: {
    wait(seconds: number): string;
    busy(command: CommandName): string;
    sorry(id: string): string;
    notKept(reason: string): string;
    howToAsk(command: CommandName): string;
    unreadable(command: CommandName): string;
    readonly noText: string;
    readonly notYours: string;
    readonly cannotDismiss: string;
    /** `changed`: it takes the place of the other one by the same person; `same`: it was there already. */
    thumb(verdict: 'up' | 'down', what: 'counted' | 'changed' | 'same'): string;
    readonly offerToSay: string;
    readonly nothingPassedOn: string;
    readonly passedOn: string;
  };
  readonly settings: SettingsWords;
  /** `/about`: blocks of markdown. */
  about(library: LibraryView, command: CommandName): readonly string[];
  /** `/help`: blocks of markdown. */
  help(library: LibraryView, command: CommandName): readonly string[];
  readonly terminal: {
    readonly also: string;
    readonly begin: string;
  };
}

/** What a page of the site says that the bot has no words for. Each language has all of it. */
export interface SiteWords {
  readonly skip: string;
  readonly menu: string;
  readonly language: string;
  readonly nav: Readonly<
    Record<
      'topics' | 'countries' | 'timeline' | 'charts' | 'sources' | 'glossary' | 'changes' | 'search' | 'data',
      string
    >
  >;
  readonly ask: {
    readonly title: string;
    readonly label: string;
    readonly send: string;
    /** Over the questions that the library names itself. */
    readonly starters: string;
    readonly needsScript: string;
    /** Where the page has been published without the part that answers. */
    readonly notHere: string;
    readonly inDiscord: string;
    /** A link below a fact to the question that it answers. */
    readonly thisQuestion: string;
    readonly private: string;
  };
  readonly fact: {
    readonly disagree: string;
    readonly related: string;
    readonly cite: string;
    readonly about: string;
    readonly date: string;
    readonly standing: string;
    readonly checked: string;
    readonly kind: Readonly<Record<'definition' | 'report' | 'plan', string>>;
    readonly error: string;
    readonly history: string;
    readonly pictureFrom: string;
    readonly permalink: string;
    readonly forms: string;
  };
  readonly retired: {
    readonly title: string;
    said(day: string): string;
    readonly now: string;
    readonly nothing: string;
  };
  readonly source: {
    readonly kinds: Readonly<Record<'official' | 'agency' | 'press' | 'research' | 'other', string>>;
    readonly open: string;
    readonly archived: string;
    readonly retells: string;
    readonly facts: string;
    readonly language: string;
    readonly publisher: string;
    readonly published: string;
    readonly kind: string;
    readonly quality: string;
  };
  readonly thing: {
    /** By the words that lexicons use for kinds; `other` for all further ones. */
    readonly kinds: Readonly<Record<string, string>>;
    readonly partOf: string;
    readonly members: string;
    readonly intro: string;
  };
  readonly front: {
    readonly newest: string;
    readonly explore: string;
    counts(facts: string, sources: number, day: string | null): string;
  };
  readonly timeline: { readonly intro: string; readonly years: string };
  readonly changes: {
    readonly intro: string;
    readonly none: string;
    first(facts: string): string;
    readonly added: string;
    readonly changed: string;
    readonly retired: string;
    readonly before: string;
  };
  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly all: string;
    readonly year: string;
    readonly country: string;
    readonly topic: string;
    readonly kind: string;
    readonly none: string;
    readonly found: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
    readonly needsScript: string;
    readonly clear: string;
  };
  readonly data: {
    readonly intro: string;
    readonly files: Readonly<Record<'facts' | 'csv' | 'sources' | 'events' | 'feed' | 'schema', string>>;
    readonly reuse: string;
    readonly reuseText: string;
    readonly citeText: string;
    readonly privacy: string;
    readonly privacyText: string;
  };
  /** In Discord, where the bot knows of the site. */
  readonly bot: {
    /** The link to the page of a fact. */
    readonly page: string;
    /** Before the address of the site. */
    readonly all: string;
  };
  readonly foot: string;
  readonly missing: { readonly title: string; readonly text: string };
  readonly page: string;
  readonly previous: string;
  readonly next: string;
}

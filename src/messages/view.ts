/** What the bot says about itself is made from this. Texts come ready for the place where they are shown. */
export interface LibraryView {
  readonly title: string;
  readonly description: string;
  /** A few sentences on what it covers; empty where nobody wrote them. */
  readonly about: string;
  /** Names of the languages that it answers in. */
  readonly languages: readonly string[];
  /** Questions to begin with. */
  readonly starters: readonly string[];
  /** Who published most of its sources, the most first; a few. */
  readonly publishers: readonly string[];
  /** Who keeps it and pays for it, and whom to ask; empty where nobody says so. */
  readonly keepers: string;
  readonly facts: number;
  readonly topics: number;
  readonly sources: number;
  /** The day up to which it knows, YYYY-MM-DD; null where no fact says when it held. */
  readonly newest: string | null;
  readonly version: string;
}

/** A command as the place shows it: something to press, or `/ask`. */
export type CommandName = (command: string) => string;

import type { FigureData } from './figure-shapes.js';
import type { LibraryAbout, TranslatedAbout } from './library-shapes.js';
import type { Chart, FactData, Golden, LexiconData, Source } from './shapes.js';
import type { TranslatedFactData, TranslatedLexicon } from './translation-shapes.js';

/** A number of a statement as data. `value` is in decimal digits, in the scale of `unit`. */
export interface FactFigure extends Readonly<Omit<FigureData, 'for' | 'as'>> {
  /** Entities whose figure it is, together where there are several; empty where the fact does not say. */
  readonly for: readonly string[];
  readonly as: NonNullable<FigureData['as']>;
}

/** A fact as the rest of the house sees it: `topic` is the name of its file, `tells` maps an attribute to the words that answer it. */
export interface Fact extends Omit<FactData, 'tells' | 'figures'> {
  readonly topic: string;
  readonly tells: ReadonlyMap<string, string | null>;
  readonly figures?: readonly FactFigure[];
}

/** A fact in another language. `tells` maps words of the original statement to the words of this one that say the same. */
export interface TranslatedFact extends Omit<TranslatedFactData, 'tells' | 'of' | 'note'> {
  readonly tells: ReadonlyMap<string, string>;
  /** True where the original has changed since it was translated: then the original is what holds. */
  readonly stale: boolean;
}

/** What a library has in another language; all of it may be in part. */
export interface Translation {
  readonly language: string;
  /** By id of the original. */
  readonly facts: ReadonlyMap<string, TranslatedFact>;
  readonly about: TranslatedAbout;
  readonly synonyms: TranslatedLexicon['synonyms'];
  readonly entities: TranslatedLexicon['entities'];
  readonly attributes: TranslatedLexicon['attributes'];
  readonly measures: TranslatedLexicon['measures'];
  readonly units: TranslatedLexicon['units'];
  readonly topics: TranslatedLexicon['topics'];
  readonly charts: TranslatedLexicon['charts'];
  /** Questions of people who ask in this language that no fact answers. */
  readonly unanswered: readonly string[];
}

/** Everything the bot knows at one moment. Never changed: a reload makes another one. */
export interface Library {
  /** First 12 hexadecimal digits of the SHA-256 over the content: the same content has the same version. */
  readonly version: string;
  readonly about: LibraryAbout;
  /** In the order of files and entries. */
  readonly facts: readonly Fact[];
  readonly factById: ReadonlyMap<string, Fact>;
  /** By id. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly lexicon: LexiconData;
  /** By language; none for that of the facts themselves, `about.languages[0]`. */
  readonly translations: ReadonlyMap<string, Translation>;
  /** Questions that people ask and no fact answers. */
  readonly unanswered: readonly string[];
  readonly golden: readonly Golden[];
  readonly charts: readonly Chart[];
  /** Pictures of facts in base64, by their files. */
  readonly pictures: ReadonlyMap<string, string>;
}

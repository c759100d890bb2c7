import type { SettingName } from '../../desk/server-values.js';
import type { CommandName, LibraryView } from '../messages.js';

/** What `/settings` says, and what members read where a server has decided something. */
export interface SettingsWords {
  readonly title: string;
  readonly lead: string;
  readonly choose: string;
  readonly back: string;
  readonly undo: string;
  /** Puts a setting back to what the operator has. */
  readonly reset: string;
  readonly nobody: string;
  /** Before what is in force. */
  readonly now: string;
  /** Where a value comes from. */
  readonly from: { readonly server: string; readonly operator: string; readonly standard: string };
  changedBy(mention: string, date: string): string;
  readonly names: Readonly<Record<SettingName, string>>;
  readonly hints: Readonly<Record<SettingName, string>>;
  readonly value: {
    readonly everyone: string;
    readonly nobody: string;
    readonly nowhere: string;
    readonly none: string;
    /** The language that Discord has for the server or the member. */
    readonly discords: string;
    readonly counts: string;
    readonly countsNot: string;
    readonly public: string;
    readonly private: string;
    /** Questions a member may ask in so many seconds. */
    pace(count: number, seconds: number): string;
    readonly noPace: string;
    readonly allTopics: string;
    allBut(topics: string): string;
  };
  /** The operator has not turned on the Message Content intent. */
  readonly noContent: string;
  cannotWrite(channels: string): string;
  /** To somebody who may not change settings. */
  readonly refused: string;
  readonly notAValue: string;
  readonly changedSince: string;
  readonly exported: string;
  /** To a member whose role may not use that. */
  readonly notForYou: string;
  topicOff(topic: string): string;
  /** The one greeting of a server. */
  welcome(library: LibraryView, command: CommandName): string;
  /** In the channel for notices. */
  changed(mention: string, setting: string, value: string): string;
  passedOn(command: string): string;
}

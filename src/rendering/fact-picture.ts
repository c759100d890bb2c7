import { basename } from 'node:path';
import type { Fact, Library } from '../knowledge/library.js';
import { messagesFor } from '../messages/index.js';
import { escapeTo } from './markdown.js';
import { compose, type Message } from './message.js';
import { sourceLine } from './sources.js';
import { statementIn } from './statement.js';
import { withPicture } from './with-picture.js';

const ROOM = { statement: 1000, sources: 900 } as const;

/** The picture of a fact below its sentence, with the source of the picture; null where it has none. */
export function factPicture(fact: Fact, library: Library, language: string): Message | null {
  const { id, picture } = fact;
  const data = picture === undefined ? undefined : library.pictures.get(picture.file);
  if (picture === undefined || data === undefined) return null;
  const messages = messagesFor(language);
  const { statement, isTranslated } = statementIn(fact, library, language);
  const translated = library.translations.get(language)?.facts.get(id);
  const alt = (isTranslated ? translated?.alt : undefined) ?? picture.alt;
  const source = library.sources.get(picture.source);
  const line = sourceLine(source === undefined ? [] : [{ n: 1, source }], messages, ROOM.sources);
  const message = compose([escapeTo(statement, ROOM.statement), line]);
  return withPicture(
    message,
    { bytes: Buffer.from(data, 'base64'), name: basename(picture.file), alt },
    messages.charts.failed,
  );
}

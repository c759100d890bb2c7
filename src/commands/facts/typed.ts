import type { ModalSubmitFields } from 'discord.js';
import { type Draft, type NewSource, slugOf } from '../../desk/draft.js';
import type { Work } from '../../desk/draft-store.js';
import type { Library } from '../../knowledge/library.js';
import { attributesIn } from '../../knowledge/shared-attributes.js';
import { ANOTHER, BOLD_FIELDS } from '../../rendering/draft-modals.js';
import { boldFrom } from '../../rendering/translation-modal.js';

/** Work in hand with what a form sent. A form is what a client sends: whatever is chosen that the library does not have is left out. */
export function typedInto(
  work: Work,
  verb: string,
  fields: ModalSubmitFields,
  library: Library,
  idFor: (source: Pick<NewSource, 'title' | 'publisher'>) => string,
): Work {
  const { draft } = work;
  const has = (name: string) => fields.fields.has(name);
  const text = (name: string) => (has(name) ? oneLine(fields.getTextInputValue(name)) : '');
  const optional = (name: string) => text(name) || null;
  switch (verb) {
    case 'text': {
      let next: Draft = { ...draft, statement: text('statement') };
      if (has('asks')) next = { ...next, asks: linesOf(fields.getTextInputValue('asks')) };
      for (const menu of ['sources', 'about', 'tells'])
        if (has(menu)) next = chosen(next, menu, fields.getStringSelectValues(menu), library);
      return { ...work, draft: next };
    }
    case 'source': {
      const [title, publisher] = [text('title'), text('publisher')];
      const id = idFor({ title, publisher });
      const newSource = { id, title, publisher, url: optional('url'), published: optional('published') };
      const others = draft.sources.filter((one) => one !== draft.newSource?.id);
      return { ...work, draft: { ...draft, newSource, sources: [...others, id] } };
    }
    case 'translation': {
      const lines = (name: string) => linesOf(fields.getTextInputValue(name));
      const { translation } = work;
      if (translation === undefined) return work;
      return {
        ...work,
        translation: {
          ...translation,
          statement: text('statement'),
          display: text('display'),
          ...(has('asks') ? { asks: lines('asks') } : {}),
          ...(has('tells') ? { tells: boldFrom(lines('tells')) } : {}),
        },
      };
    }
    case 'find':
      return { ...work, find: text('find') };
    case 'more': {
      const id = slugOf(text('id'));
      const asOf = optional('asOf');
      const topic = slugOf(text('topic')) || draft.topic;
      return {
        ...work,
        named: work.kind === 'edit' || (id !== '' && (work.named || id !== draft.id)),
        dated: asOf !== null && (work.dated || asOf !== draft.asOf),
        draft: {
          ...draft,
          id: work.kind === 'add' && id !== '' ? id : draft.id,
          topic: work.kind === 'add' ? topic : draft.topic,
          date: optional('date'),
          reviewBy: optional('reviewBy'),
          asOf,
        },
      };
    }
    case 'bold': {
      const marked = Object.entries(draft.tells).map(([attribute, words], place) => {
        const name = `words${place}`;
        return [attribute, place < BOLD_FIELDS && has(name) ? optional(name) : words] as const;
      });
      return { ...work, draft: { ...draft, tells: Object.fromEntries(marked) } };
    }
    default:
      return work;
  }
}

/** A draft with what a menu chose. */
export function chosen(draft: Draft, menu: string, values: readonly string[], library: Library): Draft {
  switch (menu) {
    case 'sources': {
      const known = values.filter((id) => library.sources.has(id) || id === draft.newSource?.id);
      // Whoever asks for another one goes on with a form of its own and keeps the one from it.
      const kept = values.includes(ANOTHER) && draft.newSource !== null ? [draft.newSource.id] : [];
      return { ...draft, sources: [...new Set([...known, ...kept])] };
    }
    case 'about':
      return { ...draft, about: values.filter((id) => Object.hasOwn(library.lexicon.entities, id)) };
    case 'tells': {
      const known = values.filter((id) => Object.hasOwn(attributesIn(library), id));
      return { ...draft, tells: Object.fromEntries(known.map((id) => [id, draft.tells[id] ?? null])) };
    }
    default:
      return draft;
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const linesOf = (text: string) => [...new Set(text.split('\n').map(oneLine).filter(Boolean))];

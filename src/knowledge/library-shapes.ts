import { z } from 'zod';
import { code, LIMITS, language, line } from './scalars.js';

const texts = {
  title: line(LIMITS.name).describe('what the library is called'),
  description: line(300).describe('what it is, in one sentence'),
  about: line(LIMITS.about).describe('what it covers and what it does not, in a few sentences'),
  starters: z.array(line(LIMITS.ask)).max(LIMITS.starters).describe('questions to begin with, which it answers'),
  keepers: line(300).describe('who keeps the library and pays for it, and whom to ask, in one line'),
};

/** `library.yaml`: what the library is about, for whoever meets it first. */
export const aboutShape = z
  .strictObject({
    title: texts.title.optional(),
    description: texts.description.optional(),
    about: texts.about.optional(),
    languages: z
      .array(language)
      .min(1)
      .max(LIMITS.languages)
      .default(['en'])
      .describe('the language of the facts, then those of the translations'),
    starters: texts.starters.default([]),
    keepers: texts.keepers.optional(),
    codes: z
      .strictObject({
        countries: z
          .record(code, line(LIMITS.name))
          .optional()
          .describe('what each code in `countries` of a fact means'),
      })
      .default({}),
  })
  .describe('What the library is about');

/** The same in another language; what is left out is told in the library's own. */
export const translatedAboutShape = z.strictObject({
  title: texts.title.optional(),
  description: texts.description.optional(),
  about: texts.about.optional(),
  starters: texts.starters.optional(),
  keepers: texts.keepers.optional(),
  countries: z.record(code, line(LIMITS.name)).optional(),
});

export type LibraryAbout = Readonly<z.infer<typeof aboutShape>>;
export type TranslatedAbout = Readonly<z.infer<typeof translatedAboutShape>>;

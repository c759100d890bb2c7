import type { AutocompleteInteraction, ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { Curation } from '../../desk/curation.js';
import { draftOf } from '../../desk/draft.js';
import type { Work } from '../../desk/draft-store.js';
import { languagesInto, standingOf, translationOf } from '../../desk/translating.js';
import { fingerprintOf } from '../../knowledge/fingerprint.js';
import { encodeId } from '../../rendering/custom-id.js';
import { escapeTo } from '../../rendering/markdown.js';
import { notice } from '../../rendering/message.js';
import { languageName } from '../../rendering/names.js';
import { translationModal } from '../../rendering/translation-modal.js';
import { offer } from '../pick.js';
import { idIn, NEW, UNKNOWN } from './begin.js';
import { whisper } from './reply.js';

const STANDING = { translated: 'translated', stale: 'the original has changed since', missing: 'not translated yet' };

/** `/facts translate`: a form with the original and what there is in the other language. */
export async function openTranslate(interaction: ChatInputCommandInteraction, curation: Curation) {
  const { library } = curation.answerer.current();
  const fact = library.factById.get(idIn(interaction));
  if (fact === undefined) return whisper(interaction, UNKNOWN);
  const language = interaction.options.getString('language', true).trim().toLowerCase();
  const others = languagesInto(library);
  if (!others.includes(language)) return whisper(interaction, notice(notInto(language, others)));
  const translation = translationOf(fact, language, library);
  const work: Work = { ...NEW, kind: 'translate', draft: draftOf(fact), translation };
  return showTranslation(interaction, await curation.drafts.begin(work), work, curation);
}

function notInto(language: string, others: readonly string[]): string {
  const how = 'Add it to `languages` in `library.yaml`, and send that file with `/facts import`.';
  const known = others.map((one) => `${languageName(one)} (\`${one}\`)`).join(', ');
  const listed = others.length === 0 ? 'The library has only one language.' : `It is translated into ${known}.`;
  return `The library is not translated into “${escapeTo(language, 20)}”. ${listed} ${how}`;
}

/** The form over a translation in hand, below the original as it is now. */
export async function showTranslation(
  interaction: ButtonInteraction | ChatInputCommandInteraction,
  id: string,
  work: Work,
  { answerer, drafts }: Curation,
) {
  const fact = answerer.current().library.factById.get(work.draft.id);
  const customId = encodeId('work', { verb: 'translation', work: id });
  if (fact === undefined || work.translation === undefined || customId === null) return whisper(interaction, UNKNOWN);
  const { statement } = fact;
  const translation = { ...work.translation, of: fingerprintOf(statement) };
  await drafts.save(id, { ...work, draft: draftOf(fact), translation });
  await interaction.showModal(
    translationModal(customId, { statement }, translation, languageName(translation.language)),
  );
}

/** Languages to choose from, for the option of that name, with how the fact stands in each. */
export async function offerLanguages(interaction: AutocompleteInteraction, { answerer }: Curation): Promise<void> {
  const { library } = answerer.current();
  const fact = interaction.options.getString('fact') ?? '';
  const stands = (language: string) =>
    library.factById.has(fact) ? `, ${STANDING[standingOf(fact, language, library)]}` : '';
  await offer(
    interaction,
    languagesInto(library).map((language) => ({
      name: `${languageName(language)}${stands(language)}`,
      value: language,
    })),
  );
}

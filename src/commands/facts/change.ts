import type { Attachment, ChatInputCommandInteraction } from 'discord.js';
import { overlay, readUpload, UPLOAD, UploadError } from '../../desk/archive.js';
import type { Curation } from '../../desk/curation.js';
import { isReadable } from '../../importing/read-source.js';
import { notice } from '../../rendering/message.js';
import type { Desk } from '../command.js';
import { download } from './download.js';
import { later, outcomeMessage, requestOf, whisper } from './reply.js';
import { takeMessages } from './take-messages.js';
import { takeSource } from './take-source.js';

type Handler = (interaction: ChatInputCommandInteraction, curation: Curation) => Promise<void>;

const reasonOf = (interaction: ChatInputCommandInteraction) => interaction.options.getString('reason') ?? '';

export const reload: Handler = (interaction, { publisher }) =>
  later(interaction, async (tell) =>
    outcomeMessage(await publisher.reload(requestOf(interaction, reasonOf(interaction), tell))),
  );

export const check: Handler = (interaction, { publisher }) =>
  later(interaction, async (tell) => outcomeMessage(await publisher.check(requestOf(interaction, '', tell))));

export const rollback: Handler = (interaction, { publisher }) =>
  later(interaction, async (tell) => {
    const version = interaction.options.getString('version', true).trim().toLowerCase();
    return outcomeMessage(await publisher.rollback(version, requestOf(interaction, reasonOf(interaction), tell)));
  });

/** `/facts import`: data files are published, anything else that can be read becomes drafts. */
export function takeFile(interaction: ChatInputCommandInteraction, curation: Curation, desk: Desk): Promise<void> {
  const link = interaction.options.getString('link');
  if (link !== null) return takeMessages(interaction, link, curation, desk);
  const file = interaction.options.getAttachment('file');
  if (file === null) return whisper(interaction, notice('Attach a file, or give the link of a message or channel.'));
  return isReadable(file.name) ? takeSource(interaction, file, curation, desk) : takeData(interaction, file, curation);
}

const takeData = (
  interaction: ChatInputCommandInteraction,
  { url, name, size }: Attachment,
  { publisher, importHosts }: Curation,
) =>
  later(interaction, async (tell) => {
    const whole = interaction.options.getBoolean('whole') ?? false;
    try {
      if (size > UPLOAD.bytes) throw new UploadError('too-large', `The file is larger than ${UPLOAD.bytes} bytes.`);
      const upload = await readUpload(name, await download(url, UPLOAD.bytes, importHosts));
      const request = requestOf(interaction, reasonOf(interaction), tell);
      return outcomeMessage(await publisher.take((files) => overlay(files, upload, whole), request));
    } catch (error) {
      if (!(error instanceof UploadError)) throw error;
      return notice(`**Not imported.** ${error.message} Nothing has changed.`);
    }
  });

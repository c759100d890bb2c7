import type { ChatInputCommandInteraction } from 'discord.js';
import { overlay, readUpload, UPLOAD, UploadError } from '../../desk/archive.js';
import type { Curation } from '../../desk/curation.js';
import { notice } from '../../rendering/message.js';
import { download } from './download.js';
import { later, outcomeMessage, requestOf } from './reply.js';

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

export const takeFile: Handler = (interaction, { publisher, importHosts }) =>
  later(interaction, async (tell) => {
    const { url, name, size } = interaction.options.getAttachment('file', true);
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

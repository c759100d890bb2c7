import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { startInteractive } from './interactive.js';
import type { Bench } from './stock-client.js';

let bench: Bench;
afterEach(() => bench.close());

async function start(...how: Parameters<typeof startInteractive>): Promise<Bench> {
  bench = await startInteractive(...how);
  return bench;
}

test('a button updates its message, a select answers, and only those who see a message can use it', async () => {
  const menu = new StringSelectMenuBuilder()
    .setCustomId('pick')
    .addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' });
  const { discord } = await start(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const button = new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary);
      const components = [
        new ActionRowBuilder<ButtonBuilder>().addComponents(button),
        new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu),
      ];
      await interaction.reply({ content: 'first', components, flags: MessageFlags.Ephemeral });
    } else if (interaction.isButton()) await interaction.update({ content: 'second' });
    else if (interaction.isStringSelectMenu()) await interaction.reply(`you picked ${interaction.values[0]}`);
  });
  const member = discord.member('member');
  const reply = await member.command('general', 'ask', { question: 'x' }).response();
  const updated = await member.click(reply, 'More').response();
  expect(updated).toMatchObject({ id: reply.id, content: 'second', flags: MessageFlags.Ephemeral });
  const picked = await member.select(reply, 'pick', ['2']).response();
  expect(picked).toMatchObject({ content: 'you picked 2', message_reference: { message_id: reply.id } });
  expect(() => member.select(reply, 'pick', ['3'])).toThrow('1 to 1 of its own options');
  expect(() => member.click(reply, 'Less')).toThrow('there are: More');
  expect(() => discord.member('visitor').click(reply, 'More')).toThrow('sees no message');
  expect(discord.messages('general').map((one) => one.content)).toEqual(['you picked 2']);
  expect(discord.violations()).toEqual([]);
});

test('a modal is shown, checked and submitted', async () => {
  const { discord } = await start(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const input = new TextInputBuilder()
        .setCustomId('why')
        .setLabel('Why')
        .setStyle(TextInputStyle.Short)
        .setMaxLength(10);
      const rows = new ActionRowBuilder<TextInputBuilder>().addComponents(input);
      await interaction.showModal(new ModalBuilder().setCustomId('form').setTitle('Tell').addComponents(rows));
    } else if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('why'));
  });
  const member = discord.member('member');
  const asked = member.command('general', 'ask', { question: 'x' });
  expect(await asked.modal()).toMatchObject({ custom_id: 'form', title: 'Tell' });
  expect(() => member.submitModal(asked, { why: 'x'.repeat(11) })).toThrow('1 to 10 characters');
  expect(() => member.submitModal(asked, { why: 'x', who: 'y' })).toThrow('no field who');
  expect((await member.submitModal(asked, { why: 'because' }).response()).content).toBe('because');
  expect(discord.violations()).toEqual([]);
});

test('a modal of labels takes text and choices', async () => {
  let seen: unknown;
  const { discord } = await start(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const text = new TextInputBuilder().setCustomId('why').setStyle(TextInputStyle.Paragraph).setRequired(false);
      const menu = new StringSelectMenuBuilder().setCustomId('kind').addOptions({ label: 'Wrong', value: 'wrong' });
      const labels = [
        new LabelBuilder().setLabel('Why').setTextInputComponent(text),
        new LabelBuilder().setLabel('Kind').setStringSelectMenuComponent(menu),
      ];
      const modal = new ModalBuilder().setCustomId('form').setTitle('Tell').addLabelComponents(labels);
      await interaction.showModal(modal);
    } else if (interaction.isModalSubmit()) {
      seen = [interaction.fields.getTextInputValue('why'), interaction.fields.getStringSelectValues('kind')];
      await interaction.reply({ content: 'thanks', flags: MessageFlags.Ephemeral });
    }
  });
  const member = discord.member('member');
  const asked = member.command('dm', 'ask', { question: 'x' });
  await asked.modal();
  const thanks = await member.submitModal(asked, { kind: 'wrong' }).response();
  expect(thanks.content).toBe('thanks');
  expect(seen).toEqual(['', ['wrong']]);
  expect(member.sees('dm').map((one) => one.id)).toEqual([thanks.id]);
  expect(discord.violations()).toEqual([]);
});

import { ApplicationCommandType, type ChatInputCommandInteraction, Events, type Interaction } from 'discord.js';
import type { LoopbackOptions } from 'loopback-discord';
import { type Bench, startBench } from './stock-client.js';

const OPTIONS = [
  { name: 'question', description: 'q', type: 3, required: true, autocomplete: true, max_length: 20 },
  { name: 'count', description: 'n', type: 4, min_value: 1, max_value: 3 },
  { name: 'who', description: 'w', type: 6 },
  { name: 'file', description: 'f', type: 11 },
];
const COMMANDS = [
  { name: 'ask', description: 'Ask', options: OPTIONS, integration_types: [0, 1], contexts: [0, 1, 2] },
  {
    name: 'facts',
    description: 'F',
    default_member_permissions: '32',
    options: [{ type: 1, name: 'reload', description: 'r' }],
  },
  { name: 'Answer this', type: ApplicationCommandType.Message },
];

/** A stock client with the commands above and one handler for every interaction. */
export async function startInteractive(
  handle: (interaction: Interaction) => Promise<unknown>,
  options: LoopbackOptions = {},
): Promise<Bench> {
  const bench = await startBench(options, {}, (client) => {
    client.on(Events.InteractionCreate, handle);
    client.on(Events.Error, () => undefined);
  });
  await bench.client.rest.put(`/applications/${bench.discord.applicationId}/commands`, { body: COMMANDS });
  return bench;
}

/** A handler for slash commands only. */
export const slash =
  (handle: (interaction: ChatInputCommandInteraction) => Promise<unknown>) => async (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) await handle(interaction);
  };

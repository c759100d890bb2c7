import { Client, Events, GatewayIntentBits as Intent, Partials } from 'discord.js';

/* A bot of discord.js as it comes, with the same intents, that answers everything with one word: what no code of ours can save. */

const client = new Client({
  intents: [Intent.Guilds, Intent.GuildMessages, Intent.DirectMessages],
  partials: [Partials.Channel, Partials.Message],
  allowedMentions: { parse: [], repliedUser: false },
  rest: { api: process.env.DISCORD_API_URL },
});
client.on(Events.InteractionCreate, (interaction) => interaction.isRepliable() && interaction.reply('Pong'));
client.on(Events.MessageCreate, (message) => {
  if (!message.author.bot && message.mentions.has(client.user)) message.reply('Pong').catch(() => undefined);
});
client.once(Events.ClientReady, () => process.stdout.write('{"msg":"ready"}\n'));
process.once('SIGTERM', () => client.destroy().finally(() => process.exit(0)));
await client.login(process.env.DISCORD_TOKEN);

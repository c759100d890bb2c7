import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js';
import { type Loopback, type LoopbackOptions, startLoopback } from 'loopback-discord';

export interface Bench {
  discord: Loopback;
  client: Client<true>;
  close(): Promise<void>;
}

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

export function stockClient(discord: Loopback, options: Partial<ClientOptions> = {}): Client {
  return new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    ...options,
    rest: { api: discord.url, ...options.rest },
  });
}

/** A loopback Discord with a stock discord.js client that is ready. */
export async function startBench(
  options: LoopbackOptions = {},
  clientOptions: Partial<ClientOptions> = {},
  prepare: (client: Client) => void = () => undefined,
): Promise<Bench> {
  const discord = await startLoopback(options);
  const client = stockClient(discord, clientOptions);
  prepare(client);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return {
    discord,
    client: await ready,
    async close() {
      await client.destroy();
      await discord.close();
    },
  };
}

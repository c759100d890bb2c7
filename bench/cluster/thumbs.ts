import type { InteractionHandle, Loopback } from 'loopback-discord';
import pg from 'pg';

type Message = Awaited<ReturnType<InteractionHandle['response']>>;

/** Presses 👍 under answers, and keeps count of what the bot said to that. */
export interface Thumbs {
  press(user: string, message: Message): void;
  /** Presses that were acknowledged, presses that were refused with a reason, and those that got no answer. */
  sums(): Promise<{ acknowledged: number; refused: number; silent: number }>;
}

const THUMB = '👍';

export function createThumbs(discord: Loopback): Thumbs {
  const pressed: Promise<'acknowledged' | 'refused' | 'silent'>[] = [];
  return {
    press(user, message) {
      const button = thumbIn(message);
      if (button === null) return;
      const outcome = discord.member(user).click(message, button).response(10_000);
      pressed.push(
        outcome.then(
          (said) => (JSON.stringify(said).includes('Counted, without your name') ? 'acknowledged' : 'refused'),
          () => 'silent',
        ),
      );
    },
    async sums() {
      const all = await Promise.all(pressed);
      const count = (what: string) => all.filter((one) => one === what).length;
      return { acknowledged: count('acknowledged'), refused: count('refused'), silent: count('silent') };
    },
  };
}

/** Thumbs that the database holds. */
export async function keptThumbs(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('SELECT coalesce(sum(count), 0) AS kept FROM feedback');
  await client.end();
  return Number(rows[0].kept);
}

function thumbIn({ components }: Message): string | null {
  // Whatever nests: rows in containers, buttons in rows.
  const found: string[] = [];
  JSON.stringify(components ?? [], (_, value) => {
    if (value?.emoji?.name === THUMB && typeof value.custom_id === 'string') found.push(value.custom_id);
    return value;
  });
  return found[0] ?? null;
}

/** How something is: in order; works, but is worth a look; broken; or not looked at, for the reason that `said` gives. */
export type State = 'ok' | 'look' | 'bad' | 'skipped';

/** What was found out about one thing that the bot needs. Holds no token, no password and nothing that people wrote. */
export interface Finding {
  readonly check: string;
  readonly state: State;
  readonly said: string;
  /** What an operator does about it; null where there is nothing to do. */
  readonly todo: string | null;
}

export const ok = (check: string, said: string): Finding => ({ check, state: 'ok', said, todo: null });
export const look = (check: string, said: string, todo: string): Finding => ({ check, state: 'look', said, todo });
export const bad = (check: string, said: string, todo: string): Finding => ({ check, state: 'bad', said, todo });
export const skipped = (check: string, said: string): Finding => ({ check, state: 'skipped', said, todo: null });

/** What a check finds; one that throws is itself a finding and stops no other. */
export async function finding(check: string, todo: string, work: () => Promise<Finding>): Promise<Finding> {
  try {
    return await work();
  } catch (error) {
    return bad(check, error instanceof Error ? error.message : String(error), todo);
  }
}

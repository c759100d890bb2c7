import { parse, UsageError } from './options.js';
import { withRecords } from './state.js';

const HELP = `forget --user ID         removes a curator's Discord id from the history
  --state DIR
Nothing is stored about people who just ask.`;

/** `npm run forget -- --user ID`, for somebody who wants their name gone. */
export async function forget(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    user: { type: 'string' },
    state: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const { user } = values;
  if (user === undefined || positionals.length > 0) throw new UsageError(HELP);
  if (!/^\d{17,20}$/.test(user)) throw new UsageError('--user must be a Discord id: 17 to 20 digits');
  const changed = await withRecords(values.state, (records) => records.forget(`discord:${user}`));
  process.stdout.write(
    `Removed from ${changed} entries of the history. Questions and feedback are stored without a name, so there is nothing else to remove.\n`,
  );
  return 0;
}

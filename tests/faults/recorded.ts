import type { Loopback } from 'loopback-discord';
import { nextId } from './other/ids.js';

/** An event as it went over the gateway. */
export interface Recorded {
  readonly event: string;
  readonly data: unknown;
}

/**
 * What a bot gets to see in a day, recorded: each kind of message, interaction and change that it listens to. Servers
 * that come and go are others than the one that the members are in, so that questions there can still be asked.
 */
export async function recordEvents(discord: Loopback, question: string): Promise<Recorded[]> {
  const events: Recorded[] = [];
  const stop = discord.subscribe((one) => {
    if (one.type === 'gateway' && one.direction === 'sent' && one.event !== null && one.data !== null) {
      events.push(structuredClone({ event: one.event, data: one.data }));
    }
  });
  const member = discord.member('member');
  const said = member.say('general', `${discord.botMention} ${question}`);
  const answer = await said.response();
  await member.say('dm', question).response();
  const follow = member.say('general', 'and when?', { replyTo: answer });
  await follow.response();
  member.edit(follow.message, 'and who?');
  member.delete(follow.message);
  member.say('general', 'nobody is asked');
  member.thread('general', 'a thread');
  await member.command('general', 'ask', { question }).response();
  await member.command('dm', 'ask', { question }).response();
  await member.autocomplete('general', 'ask', { question: 'light' }).response();
  await member.contextMenu(said.message, 'Answer this').response();
  const miss = await member.say('general', `${discord.botMention} who won the chess olympiad`).response();
  const button = buttonOf(miss, /^v\d+:gap:/);
  const form = member.click(miss, button);
  await form.modal();
  await member.submitModal(form, { question: 'who won the chess olympiad' }).response();
  const topics = await member.command('general', 'topics').response();
  const [menu = '', option = ''] = menuOf(topics);
  await member.select(topics, menu, [option]).response();
  discord.addGuild({ name: 'elsewhere', members: [{ name: 'stranger' }], channels: [{ name: 'far away' }] });
  discord.member('stranger').say('far away', 'hello');
  stop();
  return events;
}

/** Fields whose change would make Discord speak of another bot, which is not malformed but false. */
const IDENTITY = new Set(['user', 'application', 'shard']);

/**
 * A copy with one or two fields taken out, emptied, or of another kind. `random` gives numbers from 0 to 1. It is another
 * message or interaction than the one that was recorded: one that was seen before would go no further than its id.
 */
export function spoil({ event, data }: Recorded, random: () => number): Recorded {
  const whole = { data: structuredClone(data) };
  const isNew = event === 'MESSAGE_CREATE' || event === 'INTERACTION_CREATE';
  if (isNew && typeof whole.data === 'object' && whole.data !== null) Reflect.set(whole.data, 'id', nextId());
  for (let times = random() < 0.3 ? 2 : 1; times > 0; times -= 1) spoilOne(whole, event, random);
  return { event, data: whole.data };
}

const pick = <T>(list: readonly T[], random: () => number) => list[Math.floor(random() * list.length)];

function spoilOne(whole: object, event: string, random: () => number): void {
  let owner: object = whole;
  let name = 'data';
  // As often as not a field higher up: there are few, and what hangs on them is much.
  for (let depth = 0; depth < 6 && random() < 0.75; depth += 1) {
    const below: unknown = Reflect.get(owner, name);
    if (typeof below !== 'object' || below === null) break;
    const names = Object.keys(below).filter((one) => event !== 'READY' || depth > 0 || !IDENTITY.has(one));
    const next = pick(names, random);
    if (next === undefined) break;
    owner = below;
    name = next;
  }
  if (random() < 0.3) Reflect.deleteProperty(owner, name);
  else Reflect.set(owner, name, pick([null, null, 7, -1.5, '', 'x', true, [], [null], {}, '9'.repeat(30)], random));
}

function* nodes(node: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(node)) for (const one of node) yield* nodes(one);
  else if (typeof node === 'object' && node !== null) {
    yield node as Record<string, unknown>;
    if ('components' in node) yield* nodes(node.components);
  }
}

function buttonOf({ components }: { components?: unknown }, form: RegExp): string {
  for (const { custom_id: id } of nodes(components)) if (typeof id === 'string' && form.test(id)) return id;
  throw new Error(`no button ${form}`);
}

function menuOf({ components }: { components?: unknown }): [string, string] {
  for (const { custom_id: id, options } of nodes(components)) {
    if (typeof id === 'string' && Array.isArray(options)) return [id, String(options[0]?.value)];
  }
  throw new Error('no menu');
}

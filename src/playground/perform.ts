import type { InteractionHandle, OptionValue, Upload } from 'loopback-discord';
import type { CheckedAction, FileValue } from './actions.js';
import { setLocale } from './plan.js';
import type { Session } from './session.js';
import type { Outcome } from './wire.js';

/** Forms that may still be sent; the oldest is forgotten. */
const OPEN_FORMS = 50;

/** Carries out what somebody does on the page; what Discord's client would not allow throws a LoopbackError. */
export function createPerformer(session: Session): (action: CheckedAction) => Promise<Outcome> {
  const { discord, uses, feed, places, people } = session;
  const forms = new Map<string, InteractionHandle>();

  async function used(handle: InteractionHandle, label: string): Promise<Outcome> {
    uses.set(handle.id, label);
    feed.send({ type: 'use', interaction: handle.id, label });
    const outcome = await handle.first();
    if (outcome.kind === 'modal') forms.set(handle.id, handle);
    const [oldest] = forms.keys();
    if (forms.size > OPEN_FORMS && oldest !== undefined) forms.delete(oldest);
    return { interaction: handle.id, outcome };
  }

  return async (action) => {
    const member = discord.member(action.as);
    switch (action.do) {
      case 'say': {
        const replyTo =
          action.replyTo === undefined ? {} : { replyTo: { id: action.replyTo, channel_id: action.channel } };
        member.say(action.channel, action.content, { ...replyTo, attachments: action.files.map(upload) });
        return {};
      }
      case 'edit':
        member.edit(target(action), action.content);
        return {};
      case 'delete':
        member.delete(target(action));
        return {};
      case 'offered':
        return { commands: member.offered(action.channel) };
      case 'slash':
        return used(member.command(action.channel, action.name, given(action.options)), `/${action.name}`);
      case 'autocomplete': {
        const asked = member.autocomplete(action.channel, action.name, given(action.options), action.focused);
        return { choices: await asked.response().catch(() => []) };
      }
      case 'menu':
        return used(member.contextMenu(target(action), action.name), action.name);
      case 'click':
        return used(member.click(target(action), action.id), 'a button');
      case 'select':
        return used(member.select(target(action), action.id, action.values), 'a menu');
      case 'modal': {
        const form = forms.get(action.interaction);
        if (form?.userId !== action.as) return { outcome: { kind: 'failed', reason: 'That form is no longer open' } };
        const sent = member.submitModal(form, action.values);
        forms.delete(action.interaction);
        return used(sent, 'a form');
      }
      case 'locale': {
        const person = people.find(({ id }) => id === action.as);
        if (person === undefined) return {};
        setLocale(discord, person.id, action.locale);
        const changed = { ...person, locale: action.locale };
        people.splice(people.indexOf(person), 1, changed);
        feed.send({ type: 'person', person: changed });
        return {};
      }
      case 'thread': {
        const from =
          action.message === undefined ? undefined : target({ channel: action.channel, message: action.message });
        const id = member.thread(action.channel, action.name, from);
        const place = { id, name: action.name, kind: 'thread' as const, parent: action.channel, person: null };
        places.push(place);
        feed.send({ type: 'place', place });
        return { place: id };
      }
    }
  };
}

const target = ({ channel, message }: { channel: string; message: string }) => ({ id: message, channel_id: channel });

const upload = ({ name, type, base64 }: FileValue): Upload => ({
  name,
  data: Buffer.from(base64, 'base64'),
  ...(type === '' ? {} : { contentType: type }),
});

function given(options: Readonly<Record<string, string | number | boolean | FileValue>>): Record<string, OptionValue> {
  const pairs = Object.entries(options).map(
    ([key, value]) => [key, typeof value === 'object' ? upload(value) : value] as const,
  );
  return Object.fromEntries(pairs);
}

import type { Recorded } from '../recorded.js';
import { directMessage, guild, mason, message, ready, thread } from './gateway-shapes.js';
import { ID } from './ids.js';
import { command, onMessage, press, submit, suggestions } from './interaction-shapes.js';

/** One event of each kind in the shapes of the real Discord, for the bot that `mention` names; of a server of their own. */
export function realEvents(question: string, mention: string, application: object, user: object): Recorded[] {
  const asked = message(`${mention} ${question}`);
  const answer = message('', {
    author: user,
    message_reference: { type: 0, channel_id: ID.general, message_id: asked.id },
  });
  const reply = { type: 19, message_reference: answer.id, referenced_message: answer };
  const form = { custom_id: 'v2:gap', components: [{ type: 18, component: { type: 4, custom_id: 'question' } }] };
  const messages = [asked, directMessage(question), message('and when?', reply), message(question, { author: mason })];
  const interactions = [
    ...(['server', 'abroad', 'direct', 'group'] as const).map((place) => command(place, question)),
    suggestions('light'),
    onMessage(asked),
    press(answer, 'v2:up:lighthouse-height'),
    submit(answer, form, question),
  ];
  return [
    { event: 'GUILD_CREATE', data: guild() },
    { event: 'GUILD_UPDATE', data: guild() },
    { event: 'GUILD_CREATE', data: { id: ID.elsewhere, unavailable: true } },
    { event: 'THREAD_CREATE', data: thread },
    ...messages.map((data) => ({ event: 'MESSAGE_CREATE', data })),
    { event: 'MESSAGE_UPDATE', data: { ...asked, edited_timestamp: asked.timestamp } },
    { event: 'MESSAGE_DELETE', data: { id: asked.id, channel_id: asked.channel_id, guild_id: ID.guild } },
    ...interactions.map((data) => ({ event: 'INTERACTION_CREATE', data })),
    { event: 'READY', data: { ...ready('x', 'ws://127.0.0.1:9'), user, application } },
  ];
}

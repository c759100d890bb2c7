/*
 * Interactions as the gateway brings them, field by field as they were recorded from the real one; ids and texts are made
 * up. In servers and direct messages: `api/body.md` of mastercuber55/Fischl (September 2025); on a message: a unit test of a
 * PHP service (March 2026); buttons and forms: `test_entity_factory.py` of hikari-py/hikari; suggestions and forms with labels:
 * discord/discord-api-docs, August 2026. Each is sent with the token and id that it is answered by.
 */
import { ian, mason, member } from './gateway-shapes.js';
import { ID, nextId } from './ids.js';

export interface Interaction {
  readonly id: string;
  readonly token: string;
}

const common = (type: number, data: object) => ({
  version: 1,
  type,
  token: `aW50ZXJhY3Rpb246${nextId()}`,
  locale: 'en-US',
  id: nextId(),
  entitlements: [],
  entitlement_sku_ids: [],
  data,
  attachment_size_limit: 10_485_760,
  application_id: ID.application,
});

const inServer = {
  app_permissions: '562949953863680',
  authorizing_integration_owners: { '0': ID.guild },
  channel: {
    flags: 0,
    guild_id: ID.guild,
    icon_emoji: { id: null, name: '👋' },
    id: ID.general,
    last_message_id: null,
    name: 'general',
    nsfw: false,
    parent_id: ID.category,
    permissions: '18014398509481983',
    position: 0,
    rate_limit_per_user: 0,
    theme_color: null,
    topic: null,
    type: 0,
  },
  channel_id: ID.general,
  context: 0,
  guild: { features: ['NEWS', 'COMMUNITY', 'SOUNDBOARD'], id: ID.guild, locale: 'en-US' },
  guild_id: ID.guild,
  guild_locale: 'en-US',
  member: {
    ...member,
    collectibles: null,
    permissions: '18014398509481983',
    unusual_dm_activity_until: null,
    user: mason,
  },
};

/** Somewhere that the bot is not: the person has installed it for themselves. */
const abroad = {
  ...inServer,
  authorizing_integration_owners: { '1': ID.mason },
  channel: { ...inServer.channel, id: '1345046959593090051', guild_id: '1345046958481340050' },
  channel_id: '1345046959593090051',
  guild: { ...inServer.guild, id: '1345046958481340050' },
  guild_id: '1345046958481340050',
};

const direct = (id: string, context: number, recipients: object[], type: number) => ({
  app_permissions: '562949953601536',
  authorizing_integration_owners: context === 1 ? { '0': '0' } : { '1': ID.ian },
  channel: { flags: 0, id, last_message_id: null, recipient_flags: 0, recipients, type },
  channel_id: id,
  context,
  user: ian,
});

const PLACES = {
  server: inServer,
  abroad,
  direct: direct(ID.direct, 1, [mason], 1),
  group: direct(ID.group, 2, [mason, ian], 3),
};
export type Place = keyof typeof PLACES;

const ask = (value: string, more: object = {}) => ({
  id: '1409514738479660060',
  name: 'ask',
  options: [{ name: 'question', type: 3, value, ...more }],
  type: 1,
});

export const command = (place: Place, question: string) => ({ ...common(2, ask(question)), ...PLACES[place] });

export const suggestions = (typed: string) => ({ ...common(4, ask(typed, { focused: true })), ...inServer });

export function onMessage(target: { readonly id: string }) {
  const data = {
    id: '1425054610967490061',
    name: 'Answer this',
    resolved: { messages: { [target.id]: target } },
    target_id: target.id,
    type: 3,
  };
  return { ...common(2, data), ...inServer };
}

/** A button of a message, which comes along as Discord keeps it. */
export const press = (message: object, customId: string) => ({
  ...common(3, { component_type: 2, custom_id: customId, id: 7 }),
  ...inServer,
  message: { ...message, flags: 32_768 },
});

/** A form as it was shown, with one text in all of its fields. */
export function submit(message: object, form: { custom_id: string; components: FormRow[] }, value: string) {
  const filled = ({ type, component, components }: FormRow, at: number) => ({
    type,
    id: at * 2 + 1,
    ...(component ? { component: answer(component, at, value) } : {}),
    ...(components ? { components: components.map((one) => answer(one, at, value)) } : {}),
  });
  const data = { id: '0', custom_id: form.custom_id, components: form.components.map(filled) };
  return { ...common(5, data), ...inServer, message };
}

interface FormField {
  readonly type: number;
  readonly custom_id: string;
}

/** A row of a form: its field in a label, or as of old in a row. */
export interface FormRow {
  readonly type: number;
  readonly component?: FormField;
  readonly components?: FormField[];
}

const answer = ({ type, custom_id }: FormField, at: number, value: string) => ({
  type,
  id: at * 2 + 2,
  custom_id,
  value,
});

import { z } from 'zod';
import { LOCALES } from './plan.js';

const id = z.string().regex(/^\d{1,20}$/);
const name = z.string().min(1).max(120);

/** Base64 of at most 10 MB, which is what Discord takes from a member without a subscription. */
const file = z.object({ name, type: z.string().max(120), base64: z.base64().max(14_000_000) });

const value = z.union([z.string().max(6000), z.number(), z.boolean(), file]);
const options = z.record(z.string().max(32), value);
const at = { as: id, channel: id };
const on = { ...at, message: id };

/** What somebody can do on the page. Texts are bounded as Discord's own client bounds them, or a little wider. */
export const actionShape = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('say'),
    ...at,
    content: z.string().max(2000),
    replyTo: id.optional(),
    files: z.array(file).max(10).default([]),
  }),
  z.object({ do: z.literal('edit'), ...on, content: z.string().min(1).max(2000) }),
  z.object({ do: z.literal('delete'), ...on }),
  z.object({ do: z.literal('offered'), ...at }),
  z.object({ do: z.literal('slash'), ...at, name, options }),
  z.object({ do: z.literal('autocomplete'), ...at, name, options, focused: name }),
  z.object({ do: z.literal('menu'), ...on, name }),
  z.object({ do: z.literal('click'), ...on, id: z.string().min(1).max(100) }),
  z.object({ do: z.literal('select'), ...on, id: z.string().min(1).max(100), values: z.array(name).max(25) }),
  z.object({
    do: z.literal('modal'),
    as: id,
    interaction: id,
    values: z.record(z.string().max(100), z.union([z.string().max(4000), z.array(name).max(25)])),
  }),
  z.object({ do: z.literal('locale'), as: id, locale: z.enum(Object.values(LOCALES)) }),
  z.object({ do: z.literal('thread'), ...at, name: z.string().min(1).max(100), message: id.optional() }),
]);

/** As the page sends it. */
export type Action = z.input<typeof actionShape>;
export type CheckedAction = z.output<typeof actionShape>;
export type FileValue = z.output<typeof file>;

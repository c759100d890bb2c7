import { createHash } from 'node:crypto';
import { z } from 'zod';

const FORM = 1;

/** What an import proposes and a person decides on. It is kept as a file and never answered from. */
const draftShape = z.object({
  form: z.literal(FORM),
  /** Sixteen hexadecimal digits: the same for the same words at the same place of the same page. */
  key: z.string().regex(/^[0-9a-f]{16}$/),
  /** `edit`: the page answers the question of a fact in other words by now. `retire`: it no longer has what a fact was made from. */
  kind: z.enum(['add', 'edit', 'retire']),
  /** Id of the fact to be changed or taken out; null for a new one. */
  fact: z.string().nullable(),
  /** Key of the draft that made this fact. */
  was: z.string().nullable(),
  statement: z.string(),
  question: z.string().nullable(),
  asks: z.array(z.string()),
  topic: z.string(),
  /** BCP 47; what the statement seems to be in. */
  language: z.string(),
  page: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.string().nullable(),
  headings: z.array(z.string()),
  place: z.string(),
  /** Its place among the drafts of the page. */
  order: z.number(),
  /** The one day, month or year that the statement names; null where it names none or several. */
  date: z.string().nullable(),
  /** Dates and amounts recognised in it, as they are written. */
  found: z.array(z.string()),
  /** The day of the import. */
  imported: z.string(),
});

export type ImportDraft = Readonly<z.infer<typeof draftShape>>;

const decisionShape = z.object({
  form: z.literal(FORM),
  key: z.string(),
  verdict: z.enum(['accepted', 'rejected', 'merged']),
  who: z.string(),
  at: z.string(),
  /** Id of the fact that it becomes or goes to; null where it was rejected. */
  fact: z.string().nullable(),
  /** What the person changed in it; null where nothing. */
  edits: z
    .object({ statement: z.string().optional(), asks: z.array(z.string()).optional(), topic: z.string().optional() })
    .nullable(),
  /** False until the library has what was decided. */
  done: z.boolean(),
});

export type Decision = Readonly<z.infer<typeof decisionShape>>;
export type Edits = NonNullable<Decision['edits']>;

export const packed = (value: Omit<ImportDraft, 'form'> | Omit<Decision, 'form'>): string =>
  `${JSON.stringify({ form: FORM, ...value }, null, 1)}\n`;

/** Null where it cannot be read, or was written in another form. */
export const unpackDraft = (text: string): ImportDraft | null => parsed(text, draftShape);
export const unpackDecision = (text: string): Decision | null => parsed(text, decisionShape);

function parsed<T>(text: string, shape: z.ZodType<T>): T | null {
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** By what a draft is found again when its source is imported once more. */
export const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

/// <reference path="../discord-api-spec-zod.d.ts" />
import type { Violation } from '../journal.js';
import { isRecord } from '../messages/body.js';

interface Issue {
  path: PropertyKey[];
  message: string;
  errors?: Issue[][];
}

interface Schema {
  safeParse(value: unknown): { success: true } | { success: false; error: { issues: Issue[] } };
}

export function refusal(rule: string, message: string): Violation {
  return { rule, message, refused: true };
}

/** What Discord's own schema has against a body. */
export function checkSchema(schema: Schema, body: unknown): Violation[] {
  const parsed = schema.safeParse(lenient(body));
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => refusal('schema', explain(issue, [])));
}

/** The deepest complaint of a union comes from the member that fitted best. */
function explain(issue: Issue, above: PropertyKey[]): string {
  const path = [...above, ...issue.path];
  const candidates = (issue.errors ?? []).flatMap((branch) => {
    const first = branch.find((one) => one.path.at(-1) === 'type') ? undefined : branch[0];
    return first ? [first] : [];
  });
  const best = candidates.sort((a, b) => depth(b) - depth(a))[0];
  if (best) return explain(best, path);
  return `${path.map(String).join('.') || 'body'}: ${issue.message}`;
}

function depth(issue: Issue): number {
  return issue.path.length + Math.max(0, ...(issue.errors ?? []).flat().map(depth));
}

/** Discord takes permissions as text and ids as numbers too, which its schema does not say. */
function lenient(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lenient);
  if (!isRecord(value)) return value;
  const copy: Record<string, unknown> = { ...value };
  const permissions = copy.default_member_permissions;
  if (typeof permissions === 'string' && /^\d+$/.test(permissions))
    copy.default_member_permissions = Number(permissions);
  if (Array.isArray(copy.attachments)) {
    copy.attachments = copy.attachments.map((one: unknown) => (isRecord(one) ? { ...one, id: String(one.id) } : one));
  }
  return copy;
}

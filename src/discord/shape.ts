/** Names of fields in one level that are shown. */
const FIELDS = 40;

/** The kind of a value, for a log that must not show what people wrote: `string`, `null`, `list`, or its fields' kinds. */
export type Shape = string | { [field: string]: Shape };

/** The fields of a value and their kinds, `depth` levels deep; ids that stand as names of fields become `#`. */
function shapeOf(value: unknown, depth = 2): Shape {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value !== 'object') return typeof value;
  if (depth === 0) return 'fields';
  const fields = Object.entries(value).slice(0, FIELDS);
  return Object.fromEntries(fields.map(([name, inner]) => [fieldName(name), shapeOf(inner, depth - 1)]));
}

function fieldName(name: string): string {
  return /^[a-z_]{1,40}$/.test(name) ? name : '#';
}

/** An event as it came over the socket: its name, and the shape of its data. */
export function describePayload(payload: unknown): { event: string; shape: Shape } {
  const parsed = typeof payload === 'string' ? parse(payload) : payload;
  if (typeof parsed !== 'object' || parsed === null) return { event: 'none', shape: shapeOf(parsed) };
  const name = 't' in parsed && typeof parsed.t === 'string' ? parsed.t : 'none';
  return {
    event: /^[A-Z_]{1,60}$/.test(name) ? name : 'unknown',
    shape: shapeOf('d' in parsed ? parsed.d : undefined),
  };
}

/** Whether it is no event but one of the messages that a connection is kept up by. */
export function isAboutConnection(payload: unknown): boolean {
  const parsed = typeof payload === 'string' ? parse(payload) : payload;
  return (
    typeof parsed === 'object' && parsed !== null && 'op' in parsed && typeof parsed.op === 'number' && parsed.op > 0
  );
}

/** Whether anything in it is named by a list or by fields, at any depth. Every event is looked through. */
export function hasIdThatIsNone(payload: unknown): boolean {
  if (typeof payload !== 'object' || payload === null) return false;
  for (const name in payload) {
    const inner: unknown = Reflect.get(payload, name);
    if (typeof inner !== 'object' || inner === null) continue;
    if (name === 'id' || name.endsWith('_id') || hasIdThatIsNone(inner)) return true;
  }
  return false;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

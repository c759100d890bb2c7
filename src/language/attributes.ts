/**
 * What can be asked of a thing in nearly every library, by id: what it is called, and the words and phrases that ask for it. A library has these without
 * writing them, and replaces one by an entry of its own under the same id.
 */
export type SharedAttributes = Readonly<
  Record<SharedAttribute, { readonly label: string; readonly asks: readonly string[] }>
>;

type SharedAttribute =
  | 'meaning'
  | 'when'
  | 'where'
  | 'who'
  | 'why'
  | 'how'
  | 'how-many'
  | 'how-often'
  | 'how-long'
  | 'how-to'
  | 'cost'
  | 'start'
  | 'end'
  | 'hours'
  | 'length'
  | 'size'
  | 'age'
  | 'capacity'
  | 'purpose'
  | 'participants'
  | 'result'
  | 'winner'
  | 'founder'
  | 'founding'
  | 'head'
  | 'owner'
  | 'contents'
  | 'rule'
  | 'requirements'
  | 'contact'
  | 'status'
  | 'change';

/** What a document consists of, whatever it is written in. Texts are without markup; their lines are those of the source. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string; readonly place: string }
  /** A paragraph or an item of a list, with the bold words that it begins with. */
  | { readonly kind: 'text' | 'item'; readonly text: string; readonly bold: string | null; readonly place: string }
  /** Marked as one by the source, whatever it ends with. What follows answers it, up to `end`. */
  | { readonly kind: 'question'; readonly text: string; readonly place: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'pair'; readonly question: string; readonly answer: string; readonly place: string }
  | { readonly kind: 'table'; readonly rows: readonly Row[] };

export interface Row {
  readonly cells: readonly string[];
  readonly place: string;
}

/** How lists of questions mark a question and an answer, in the languages that the bot speaks. */
const MARKED_QUESTION = /^(?:(?:Q|Question|Вопрос|В|问题?|Сұрақ|С|Savol|S)\s*\d*\s*[:：]|Q\s*\d*\s*[.)])\s*(?=\S)/iu;
const MARKED_ANSWER = /^(?:(?:A|Answer|Ответ|О|答案?|Жауап|Ж|Javob|J)\s*\d*\s*[:：]|A\s*\d*\s*[.)])\s*(?=\S)/iu;
const NUMBER = /^(?:\d{1,3}(?:\.\d{1,3})*[.)]|[-*•–])\s+/u;
const ENDS_ASKING = /[?？؟]["”’»)\]*_]*$/u;
/** People ask shortly; what is longer and ends with a question mark is a text. */
const LONGEST_QUESTION = 300;

/** A question without what marks or numbers it; null where the line is none. `surely` takes it for one without a question mark. */
export function questionIn(line: string, surely = false): string | null {
  const bare = line.trim().replace(NUMBER, '');
  const marked = MARKED_QUESTION.test(bare);
  const text = bare.replace(MARKED_QUESTION, '').trim();
  if (text === '' || text.length > LONGEST_QUESTION) return null;
  return marked || surely || ENDS_ASKING.test(text) ? text : null;
}

export const isMarkedQuestion = (line: string): boolean => MARKED_QUESTION.test(line.trim().replace(NUMBER, ''));

/** An answer without the letter that marks it. */
export const answerIn = (line: string): string => line.trim().replace(MARKED_ANSWER, '');
export const isMarkedAnswer = (line: string): boolean => MARKED_ANSWER.test(line.trim());

const ENDED = /[.!?…:;,。！？：；，]["”’»)\]]*$/u;

/** Items of a list as one text: what has no mark of its own at its end gets one, so that they stay apart. */
export function joinItems(items: readonly string[]): string {
  return items
    .map((item, at) => (at < items.length - 1 && !ENDED.test(item) ? `${item};` : item))
    .join(' ')
    .trim();
}

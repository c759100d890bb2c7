/** A question mark in the scripts that have one of their own. */
const MARK = /[?？؟⸮՞]/u;

/** How English questions begin; who asks otherwise uses a question mark or addresses the bot. */
const OPENING =
  /^(?:(?:and|so|but|hi|hey|hello|please|ok|okay|well)[\s,]+)*(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|tell me|anyone know|does anyone|any idea|list|name)\b/i;

/** Whether a message that is addressed to nobody asks something. Errs on the side of silence. */
export function asksSomething(text: string): boolean {
  return MARK.test(text) || OPENING.test(text.trim());
}

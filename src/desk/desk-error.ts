/**
 * Something of the desk did not work, and a person is told why by `message`, a sentence without a path or a name of theirs. Programs look
 * at `code`; what is none of these is a fault of the bot.
 */
export class DeskError<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

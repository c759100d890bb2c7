/** A user cannot do this on Discord, or the bot did not do what was waited for. */
export class LoopbackError extends Error {
  public override readonly name = 'LoopbackError';
}

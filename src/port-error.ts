/** The port is taken, or may not be listened on; the message is for whoever starts it. */
export class PortError extends Error {
  override readonly name = 'PortError';
}

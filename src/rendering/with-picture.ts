import { type APIMediaGalleryComponent, ComponentType } from 'discord.js';
import type { Message } from './message.js';
import type { Picture } from './picture/pictures.js';

/** A message with a picture below its first words, or with `failed`, a word that there is none. */
export function withPicture(message: Message, picture: Picture | null, failed: string): Message {
  const [container, ...rows] = message.components;
  if (container?.type !== ComponentType.Container) return message;
  const [head, ...below] = container.components;
  if (head === undefined) return message;
  if (picture === null) {
    const note = { type: ComponentType.TextDisplay as const, content: `-# ${failed}` };
    return { ...message, components: [{ ...container, components: [head, note, ...below] }, ...rows] };
  }
  const { bytes, name, alt } = picture;
  const gallery: APIMediaGalleryComponent = {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${name}` }, description: alt }],
  };
  return {
    ...message,
    components: [{ ...container, components: [head, gallery, ...below] }, ...rows],
    files: [{ name, attachment: bytes, description: alt }],
  };
}

import type { FileValue } from '../../actions.js';

/** What Discord takes from a member without a subscription: https://docs.discord.com/developers/reference#uploading-files */
export const FILE_BYTES = 10 * 1024 * 1024;

export function readFile(file: File): Promise<FileValue> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Error(`${file.name} cannot be read`));
    // `data:type;base64,…`
    reader.onload = () =>
      resolve({ name: file.name, type: file.type, base64: String(reader.result).split(',')[1] ?? '' });
    reader.readAsDataURL(file);
  });
}

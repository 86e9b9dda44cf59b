import type { NamedFile } from './api';

/** In milliseconds; own judgement: a browser that asks where to keep it reads it later. */
const patience = 60_000;

/**
 * Lets the browser keep a file. Teams lets a tab do so in a browser and on the desktop; on a phone
 * nothing may happen, and a page isn't told.
 */
export function saveFile({ name, content }: NamedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), patience);
}

import type { VFile } from 'vfile';
import { addressOfFile } from '../model/address.ts';
import type { Language } from '../site.ts';

/** The language of the page that a file holds. Files outside content/pages are read as Korean, the master language. */
export function languageOf(file: VFile): Language {
  return addressOfFile(file.path ?? '')?.language ?? 'ko';
}

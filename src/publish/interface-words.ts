import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { Wording } from '../model/wording.ts';
import type { Language } from '../site.ts';

/** The words of the interface, read without Astro. Throws where one is missing. */
export const interfaceWords = (language: Language): Wording =>
  Wording.parse(load(readFileSync(`content/interface/${language}.yml`, 'utf8')));

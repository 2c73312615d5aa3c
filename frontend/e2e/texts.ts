// The texts of the pages, so that a spec can ask for them in either language.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type es from '../src/app/i18n/es.json';

export type Texts = typeof es;

const read = (language: string): Texts =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'src', 'app', 'i18n', `${language}.json`), 'utf8'),
  );

export const SPOKEN = [
  { locale: 'es-ES', texts: read('es') },
  { locale: 'en-GB', texts: read('en') },
];

/** A text with its parameters, `{{n}}` and the like. */
export const filled = (text: string, params: Record<string, string | number>): string =>
  text.replace(/{{(\w+)}}/g, (_, name: string) => String(params[name]));

/** The words of the console for tests that look for them on the screen. */
import { readFileSync } from 'node:fs';

export type Language = 'en' | 'ko' | 'ja';

type Words = { [name: string]: Words | string };
const catalogues = new Map<string, Words>();

/** A text of the console as it stands in its catalogue: `word('ko', 'users:create')`. */
export function word(language: Language, key: string): string {
  const [namespace = '', path = ''] = key.split(':');
  const file = `locales/${language}/${namespace}.json`;
  const catalogue = catalogues.get(file) ?? (JSON.parse(readFileSync(file, 'utf8')) as Words);
  catalogues.set(file, catalogue);
  const found = path
    .split('.')
    .reduce<Words | string | undefined>((at, name) => (at as Words | undefined)?.[name], catalogue);
  if (typeof found !== 'string') throw new Error(`No text ${key} in ${language}`);
  return found;
}

/** Matches the text whatever stands in its placeholders, from its beginning: a button may add a reason. */
export function wording(language: Language, key: string): RegExp {
  const parts = word(language, key).split(/\{\{.*?\}\}/);
  return new RegExp(`^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.*')}`);
}

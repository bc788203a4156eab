/** The words of the console are those of `.docs/style.md`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, readWords, type Language } from './catalogues.ts';
import { ROOT } from './source.ts';

interface Term {
  /** The word to use, by language. */
  use: Record<Language, string>;
  not: Record<Language, string[]>;
}

function readTerms(): Term[] {
  const text = readFileSync(join(ROOT, '.docs/style.md'), 'utf8').split('## Terms')[1] ?? '';
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (English|-)/.test(line));
  return rows.map((row) => {
    const [en = '', ko = '', ja = '', instead = ''] = row.slice(2, -2).split(' | ');
    const not: Term['not'] = { en: [], ko: [], ja: [] };
    for (const part of instead.split(' · ')) {
      const [language = '', words = ''] = part.split(': ');
      not[language as Language] = words.split(', ');
    }
    return { use: { en, ko, ja }, not };
  });
}

const terms = readTerms();
/** What is shown: without what is put in and without marks. */
const shown = (text: string): string => text.replaceAll(/\{\{[^}]*\}\}|<\/?\w+\s*\/?>/g, '…');

/** Latin words count whole; a Japanese word that is the beginning of the right one (フォルダ, フォルダー) counts without it. */
function pattern(word: string, right: string): RegExp {
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (/^[\x20-\x7e]+$/.test(word)) return new RegExp(`\\b${escaped}`, 'i');
  const rest = right.startsWith(word) ? right.slice(word.length) : '';
  return new RegExp(rest ? `${escaped}(?!${rest})` : escaped);
}

describe('terms', () => {
  it('are read from the style page', () => {
    expect(terms.length).toBeGreaterThan(10);
    expect(terms[0]).toMatchObject({ use: { ko: '영구 삭제' }, not: { en: ['purge', 'for good', 'erase'] } });
    expect(pattern('フォルダ', 'フォルダー').test('フォルダーを開く')).toBe(false);
    expect(pattern('フォルダ', 'フォルダー').test('フォルダを開く')).toBe(true);
    expect(pattern('purge', '').test('Purged')).toBe(true);
    expect(pattern('email', '').test(shown('Edit {{email}}'))).toBe(false);
  });

  it.each(LANGUAGES)('of %s are one word for one thing', (language) => {
    const wrong = [...readWords(language)].flatMap(([key, text]) =>
      terms.flatMap(({ use, not }) =>
        not[language]
          .filter((word) => pattern(word, use[language]).test(shown(text)))
          .map((word) => `${key}: “${text}” has “${word}”, the word is “${use[language]}”`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('case', () => {
  /** Names, and pages that a text points to. */
  const NAMES = new Set(
    [
      'Quarterdeck Caps Lock Enter Esc Korean English Japanese Excel Chrome Edge Firefox Safari',
      'Maintenance Credentials Users Overview Information I',
    ].flatMap((line) => line.split(' ')),
  );

  it('is that of sentences', () => {
    const wrong = [...readWords('en')].flatMap(([key, text]) => {
      // A capital inside a sentence, where the word before it ends none.
      const words = [...shown(text).matchAll(/(?<=[\p{Ll}\p{N},;] )\p{Lu}\p{Ll}+\b/gu)].map(([word]) => word);
      const names = words.filter((word) => !NAMES.has(word));
      return names.length > 0 ? [`${key}: ${names.join(' ')} in “${text}”`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  askedKeys,
  fieldLabels,
  LANGUAGES,
  placeholders,
  pluralForms,
  readUses,
  readWords,
  stem,
} from './catalogues.ts';
import { files, program, readSource, ROOT } from './source.ts';

const sources = program();
const words = Object.fromEntries(LANGUAGES.map((language) => [language, readWords(language)]));
const en = readWords('en');
const stems = new Set([...en.keys()].map(stem));
const others = LANGUAGES.filter((language) => language !== 'en');

describe('catalogues', () => {
  it.each(LANGUAGES)('of %s are well-formed', (language) => {
    for (const path of files(`locales/${language}/*.json`)) {
      const text = readFileSync(join(ROOT, path), 'utf8');
      const keys = [...text.matchAll(/^(\s*)"([^"]+)":/gm)].map((match) => match[0]);
      expect(keys.length, path).toBeGreaterThan(0);
      expect(text, `${path} has a byte order mark`).not.toMatch(/^\uFEFF/);
    }
    const empty = [...readWords(language)].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it.each(others)('of %s have the keys of English', (language) => {
    const own = new Set([...(words[language]?.keys() ?? [])].map(stem));
    expect([...stems].filter((key) => !own.has(key))).toEqual([]);
    expect([...own].filter((key) => !stems.has(key))).toEqual([]);
  });

  it.each(others)('of %s carry the same placeholders', (language) => {
    const wrong: string[] = [];
    for (const [key, text] of words[language] ?? []) {
      const english = en.get(key) ?? en.get(`${stem(key)}_other`);
      if (english === undefined) continue;
      const [theirs, ours] = [placeholders(english), placeholders(text)];
      if ([...theirs].some((one) => !ours.has(one)) || [...ours].some((one) => !theirs.has(one)))
        wrong.push(`${key}: ${[...theirs].join(' ')} ≠ ${[...ours].join(' ')}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(LANGUAGES)('of %s have exactly the plural forms of the language', (language) => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted().join(' ');
    // `_zero` is i18next's own and may be added in every language.
    const forms = [...pluralForms(words[language] ?? new Map())].map(
      ([key, own]) =>
        `${key}: ${own
          .filter((form) => form !== 'zero')
          .toSorted()
          .join(' ')}`,
    );
    expect(forms.filter((line) => !line.endsWith(`: ${wanted}`))).toEqual([]);
  });

  it.each(others)('of %s are translated', (language) => {
    const same = [...(words[language] ?? [])].filter(
      ([key, text]) => text === en.get(key) && /([a-z]{2,}\s+){3}/i.test(text),
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });
});

describe('use', () => {
  const uses = readUses(sources);
  const labels = sources.flatMap(fieldLabels);

  it('labels every declared field', () => {
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.filter((key) => !stems.has(key))).toEqual([]);
  });

  it('asks for no key that does not exist', () => {
    const wrong = sources.flatMap((file) =>
      askedKeys(file).flatMap((choices) =>
        choices.some((key) => stems.has(key)) ? [] : [`${file.path}: ${choices[0]}`],
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('leaves no key unused', () => {
    const known = new Set([...uses.keys.keys(), ...labels]);
    const unused = [...stems].filter((key) => !known.has(key) && !uses.patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });
});

describe('the reading of the program', () => {
  const text = [
    '// i18n: users:status.* users:title',
    "const { t } = useTranslation('kit');",
    "t('retry'); t(`opName.${x}`); t(`errors:kinds.${kind}.title`); t(`${feature}:empty.title`);",
    "const f = defineFields<Row>()('users', { email: { value }, 'main-key': { value } });",
  ].join('\n');
  const file = readSource('src/sample.tsx', text);
  const uses = readUses([file]);
  const used = (key: string) => uses.keys.has(key) || uses.patterns.some((pattern) => pattern.test(key));

  it('finds plain, dynamic and declared keys', () => {
    for (const key of [
      'kit:retry',
      'kit:opName.is',
      'errors:kinds.http.title',
      'users:empty.title',
      'users:status.x',
      'users:title',
    ])
      expect(used(key), key).toBe(true);
    for (const key of ['kit:other', 'errors:kinds.http.advice', 'users:empty.text', 'users:role.x'])
      expect(used(key), key).toBe(false);
  });

  it('finds the labels of fields', () => {
    expect(fieldLabels(file)).toEqual(['users:fields.email', 'users:fields.main-key']);
  });

  it('sees placeholders and plural forms', () => {
    expect([...placeholders('<b>{{ count, number }}</b> of {{total}}')]).toEqual([
      '{{count}}',
      '{{total}}',
      '<b>',
      '</b>',
    ]);
    expect(
      pluralForms(
        new Map([
          ['a:b_one', ''],
          ['a:b_other', ''],
        ]),
      ).get('a:b'),
    ).toEqual(['one', 'other']);
  });
});

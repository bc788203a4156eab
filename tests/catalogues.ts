/** The words of the console, and where the program uses them, for locales.test.ts. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { files, ROOT, type SourceFile } from './source.ts';

export const LANGUAGES = ['en', 'ko', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `users:tab.active` → its text, all namespaces of a language. */
export type Words = Map<string, string>;

function flatten(prefix: string, value: unknown, into: Words): void {
  if (typeof value === 'string') into.set(prefix, value);
  else
    for (const [key, inner] of Object.entries(value ?? {}))
      flatten(prefix + (prefix.endsWith(':') ? '' : '.') + key, inner, into);
}

export function readWords(language: Language): Words {
  const words: Words = new Map();
  for (const path of files(`locales/${language}/*.json`))
    flatten(`${basename(path, '.json')}:`, JSON.parse(readFileSync(join(ROOT, path), 'utf8')), words);
  return words;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The key that the program writes: without the ending that i18next chooses by the count. */
export const stem = (key: string): string => key.replace(PLURAL, '');

/** The plural forms that each counted key has. */
export function pluralForms(words: Words): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const key of words.keys()) {
    const form = PLURAL.exec(key)?.[1];
    if (form) forms.set(stem(key), [...(forms.get(stem(key)) ?? []), form]);
  }
  return forms;
}

/** `{{name}}`, `<1>` and `$t(key)`: what a translation has to carry over. */
export function placeholders(text: string): Set<string> {
  const names = [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map((match) => `{{${match[1]}}}`);
  const tags = [...text.matchAll(/<\/?[\w]+\s*\/?>/g)].map((match) => match[0]);
  const nested = [...text.matchAll(/\$t\([^)]*\)/g)].map((match) => match[0]);
  return new Set([...names, ...tags, ...nested]);
}

export interface Uses {
  /** `ns:key` of each place that names a key in full. */
  keys: Map<string, string>;
  /** Patterns of dynamic keys: templates, and comments `// i18n: users:status.*`. */
  patterns: RegExp[];
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Namespaces that the keys of a file may leave out: those of its `useTranslation` calls. */
function namespacesOf(file: SourceFile): string[] {
  const calls = [...file.text.matchAll(/(?:useTranslation|getFixedT)\(([^)]*)\)/g)];
  const named = calls.flatMap(([, list = '']) =>
    [...list.matchAll(/['"]([\w-]+)['"]/g)].map((match) => match[1] ?? ''),
  );
  return [...new Set([...named, 'common'])];
}

function declared(file: SourceFile): string[] {
  const comments = [...file.text.matchAll(/i18n:((?:\s+[\w-]+:[\w.*-]+)+)/g)];
  return comments.flatMap(([, list = '']) => list.trim().split(/\s+/));
}

/** A template counts when its text begins with a namespace (its own or the file's) or has a fixed key behind a dynamic one. */
function patternsOf(parts: string[], namespaces: string[]): RegExp[] {
  const first = parts[0] ?? '';
  const rest = parts.map(escape).join('[\\w-]+');
  if (parts.length < 2) return [];
  if (/^[\w-]+:/.test(first)) return [new RegExp(`^${rest}$`)];
  if (first === '' && parts.length === 2 && /^:[\w.]*\w$/.test(parts[1] ?? ''))
    return [new RegExp(`^[\\w-]+${escape(parts[1] ?? '')}$`)];
  return /^[a-z]\w*(\.\w+)*\.$/i.test(first) ? namespaces.map((name) => new RegExp(`^${name}:${rest}$`)) : [];
}

/** Where the words are used, by reading the program. Any string that equals a key counts, so lists of keys may be data. */
export function readUses(sources: SourceFile[]): Uses {
  const uses: Uses = { keys: new Map(), patterns: [] };
  for (const file of sources) {
    const namespaces = namespacesOf(file);
    const plain = [
      ...file.strings,
      ...file.templates.filter(({ parts }) => parts.length === 1).map(({ parts }) => parts[0] ?? ''),
    ];
    for (const text of plain) {
      if (!/^[\w-]+(:[\w-]+)?(\.[\w-]+)*$/.test(text)) continue;
      for (const key of text.includes(':') ? [text] : namespaces.map((name) => `${name}:${text}`))
        uses.keys.set(key, file.path);
    }
    for (const { parts } of file.templates) uses.patterns.push(...patternsOf(parts, namespaces));
    for (const text of declared(file)) {
      if (text.includes('*')) uses.patterns.push(new RegExp(`^${text.split('*').map(escape).join('.*')}$`));
      else uses.keys.set(text, file.path);
    }
  }
  return uses;
}

/** The keys of `t('…')` calls, each with the namespaces where it may be found. */
export function askedKeys(file: SourceFile): string[][] {
  const namespaces = namespacesOf(file);
  const calls = [...file.text.matchAll(/\bt\(\s*'([\w:.-]+)'/g)].map((match) => match[1] ?? '');
  return calls.map((key) => (key.includes(':') ? [key] : namespaces.map((name) => `${name}:${key}`)));
}

interface Call {
  type: string;
  callee?: { name?: string; callee?: { name?: string } };
  arguments?: { value?: string; properties?: { key?: { name?: string; value?: string } }[] }[];
}

/** `defineFields<Row>()('users', {…})` or `defineFields('users', {…})`. */
const definesFields = (call: Call): boolean =>
  call.type === 'CallExpression' && [call.callee?.name, call.callee?.callee?.name].includes('defineFields');

/** The label keys of the fields that a file declares. */
export function fieldLabels(file: SourceFile): string[] {
  return (file.nodes as Call[]).filter(definesFields).flatMap(({ arguments: [feature, fields] = [] }) => {
    const names = (fields?.properties ?? []).map(({ key }) => key?.name ?? key?.value);
    return feature?.value
      ? names.filter((name) => name !== undefined).map((name) => `${feature.value}:fields.${name}`)
      : [];
  });
}

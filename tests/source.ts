/** Reads the program's own files for the tests of its structure and its words. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseAst } from 'vite';

export const ROOT = join(import.meta.dirname, '..');

interface Node {
  type: string;
  [key: string]: unknown;
}

export interface Import {
  /** As written. */
  spec: string;
  /** The file that it means, from the root of the repository; undefined for packages. */
  file?: string;
}

export interface Template {
  /** The fixed parts; a value stands between two neighbours. */
  parts: string[];
}

export interface SourceFile {
  path: string;
  text: string;
  /** As an editor counts them. */
  lines: number;
  imports: Import[];
  strings: string[];
  templates: Template[];
  nodes: Node[];
  /** Statements of the file itself. */
  body: Node[];
}

/** Paths from the root of the repository, `/` between folders, sorted. */
export function files(pattern: string): string[] {
  return globSync(pattern, { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) yield* walk(item);
    } else if (isNode(value)) yield* walk(value);
  }
}

const ALIASES: Record<string, string> = { '@/': 'src/', '@tests/': 'tests/', '@locales/': 'locales/' };

function targetOf(spec: string, from: string): string | undefined {
  const alias = Object.keys(ALIASES).find((prefix) => spec.startsWith(prefix));
  if (!alias && !spec.startsWith('.')) return undefined;
  const base = alias ? join(ROOT, ALIASES[alias] ?? '', spec.slice(alias.length)) : join(ROOT, dirname(from), spec);
  const found = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].find(
    (end) => /\.\w+$/.test(base + end) && existsSync(base + end),
  );
  return relative(ROOT, base + (found ?? '')).replaceAll('\\', '/');
}

/** Static, re-exported, type-only and dynamic imports alike, and `import('…')` in a type. */
function specifier(node: Node): string | undefined {
  const source = /^(Import|Export)\w*Declaration$|^ImportExpression$|^TSImportType$/.test(node.type)
    ? node.source
    : undefined;
  return isNode(source) && typeof source.value === 'string' ? source.value : undefined;
}

function templateOf(node: Node): Template {
  const quasis = Array.isArray(node.quasis) ? node.quasis : [];
  return { parts: quasis.map((quasi: { value: { cooked: string } }) => quasi.value.cooked) };
}

export function readSource(path: string, text = readFileSync(join(ROOT, path), 'utf8')): SourceFile {
  const program = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;
  const nodes = [...walk(program)];
  const specs = nodes.map(specifier).filter((spec) => spec !== undefined);
  const literals = nodes.filter((node) => node.type === 'Literal' && typeof node.value === 'string');
  return {
    path,
    text,
    lines: text.replace(/\n$/, '').split('\n').length,
    imports: specs.map((spec) => ({ spec, file: targetOf(spec, path) })),
    strings: literals.map((node) => String(node.value)),
    templates: nodes.filter((node) => node.type === 'TemplateLiteral').map(templateOf),
    nodes,
    body: (program.body as Node[] | undefined) ?? [],
  };
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const isGenerated = (path: string) => path.startsWith('src/api/gen/') || path.endsWith('.d.ts');

/** Every hand-written file of the program, without its tests. */
export const program = (): SourceFile[] =>
  files('src/**/*.{ts,tsx}')
    .filter((path) => !isTest(path) && !isGenerated(path))
    .map((path) => readSource(path));

/** Every file of the tests: beside their subject and under tests/. */
export const tests = (): SourceFile[] =>
  [...files('src/**/*.{ts,tsx}').filter(isTest), ...files('tests/**/*.{ts,tsx}')].map((path) => readSource(path));

/** What must hold for a build: budgets, only known files, nothing that belongs to development. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

interface Entry {
  file: string;
  name?: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}
/** The bundler's manifest: source path → what it became. */
export type Manifest = Record<string, Entry>;

/** What the first row of every page needs, beside the entry and the page's own piece. */
const FIRST_ROW = ['_base', '_words-en'];
/** The menu's first page: a build without it is none. */
const FIRST_PAGE = '_page-users';

/** kB = 1000 bytes, compressed with brotli. */
const BUDGET = { js: 200, all: 215, requests: 9 };

const KNOWN = [
  /^index\.html$/,
  /^version\.json$/,
  /^sw\.js$/,
  /^robots\.txt$/,
  /^favicon\.svg$/,
  /^licenses\.txt$/,
  /^assets\/[\w.-]+-[\w-]{8}\.(js|css)$/,
  /^assets\/[\w.-]+-[\w-]{8}\.(svg|png|woff2)$/,
];
const KNOWN_IN_DEMO = [...KNOWN, /^mockServiceWorker\.js$/, /^404\.html$/];

/** Texts that only a mistake brings into a build. */
const FORBIDDEN: [RegExp, string][] = [
  [/sourceMappingURL=/, 'a source map address'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY/, 'a private key'],
  [/\b(eval|new Function)\s*\(\s*["'`]/, 'code made from text'],
];
const FORBIDDEN_IN_CONSOLE: [RegExp, string][] = [
  [/https?:\/\/(localhost|127\.0\.0\.1)[:/]/, 'an address of the developer’s machine'],
  [/mockServiceWorker|createManager\b|lablup\.com/, 'the embedded manager'],
  [/\$RefreshReg\$|@vite\/client|jsxDEV\(/, 'development code'],
  [/AKIA[A-Z0-9]{16}|wJalrXUt/, 'a sample key'],
];

function closure(manifest: Manifest, roots: string[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...roots];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    queue.push(...(manifest[key]?.imports ?? []));
  }
  return seen;
}

const wire = (folder: string, file: string): number => {
  const path = join(folder, file);
  return existsSync(`${path}.br`) ? statSync(`${path}.br`).size : brotliCompressSync(readFileSync(path)).length;
};
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** A piece's key without the hash at its end. */
const pieceOf = (key: string): string => key.replace(/-[\w-]{8}\.js$/, '');

interface Weight {
  js: number;
  all: number;
  requests: number;
  scripts: string[];
}

/** What comes over the wire until the first row of a page is there. */
function weigh(folder: string, manifest: Manifest, pieces: string[]): Weight {
  const keys = Object.keys(manifest);
  const entry = keys.filter((key) => manifest[key]?.isEntry);
  const roots = keys.filter((key) => pieces.includes(pieceOf(key)));
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const key of closure(manifest, [...entry, ...roots])) {
    const one = manifest[key] as Entry;
    if (one.file.endsWith('.js')) scripts.add(one.file);
    for (const css of one.css ?? []) styles.add(css);
  }
  const sheet = manifest['style.css']?.file;
  if (sheet) styles.add(sheet);
  const sum = (files: Set<string>): number => [...files].reduce((total, file) => total + wire(folder, file), 0);
  const js = sum(scripts);
  const all = js + sum(styles) + wire(folder, 'index.html') + wire(folder, 'favicon.svg');
  return { js, all, requests: scripts.size + styles.size + 2, scripts: [...scripts] };
}

/** Every page keeps the budget, so that what one needs does not become the burden of the others. */
function checkBudgets(folder: string, manifest: Manifest, report: string[], problems: string[]): void {
  const pieces = Object.keys(manifest).map(pieceOf);
  const missing = [...FIRST_ROW, FIRST_PAGE].filter((piece) => !pieces.includes(piece));
  if (missing.length) problems.push(`not in the build: ${missing.join(', ')}`);
  for (const piece of pieces.filter((one) => one.startsWith('_page-')).sort()) {
    const name = piece.slice('_page-'.length);
    const { js, all, requests, scripts } = weigh(folder, manifest, [...FIRST_ROW, piece]);
    if (piece === FIRST_PAGE)
      for (const file of scripts.sort((a, b) => wire(folder, b) - wire(folder, a)))
        report.push(`  ${kB(wire(folder, file)).padStart(9)}  ${file}`);
    report.push(`first row of ${name}: ${kB(js)} of scripts, ${kB(all)} in all, ${requests} files`);
    if (js > BUDGET.js * 1000) problems.push(`scripts to the first row of ${name}: ${kB(js)}, allowed ${BUDGET.js} kB`);
    if (all > BUDGET.all * 1000)
      problems.push(`files to the first row of ${name}: ${kB(all)}, allowed ${BUDGET.all} kB`);
    if (requests > BUDGET.requests)
      problems.push(`files to the first row of ${name}: ${requests}, allowed ${BUDGET.requests}`);
  }
}

function checkFiles(folder: string, files: string[], demo: boolean, problems: string[]): void {
  const known = demo ? KNOWN_IN_DEMO : KNOWN;
  const forbidden = demo ? FORBIDDEN : [...FORBIDDEN, ...FORBIDDEN_IN_CONSOLE];
  for (const file of files) {
    const plain = file.replace(/\.(br|gz)$/, '');
    if (!known.some((one) => one.test(plain))) problems.push(`${file} is not a file that a build may hold`);
    if (plain !== file || !/\.(js|css|html|json)$/.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [pattern, what] of forbidden) {
      const hit = pattern.exec(text);
      if (hit) problems.push(`${file} holds ${what}: ${text.slice(Math.max(0, hit.index - 40), hit.index + 60)}`);
    }
    const needs = file.startsWith('assets/') && text.length >= 1024;
    for (const end of ['br', 'gz'])
      if (needs && !files.includes(`${file}.${end}`)) problems.push(`${file} has no .${end} beside it`);
  }
}

/** Only packages that are installed for production may be in the console. */
function checkPackages(folder: string, problems: string[]): void {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version?: string; dev?: boolean }>;
  };
  const allowed = new Set(
    Object.entries(lock.packages)
      .filter(([path, one]) => path && !one.dev)
      .map(([path, one]) => `${path.replace(/^.*node_modules\//, '')}@${one.version ?? ''}`),
  );
  for (const [, name = ''] of readFileSync(join(folder, 'licenses.txt'), 'utf8').matchAll(/^## (\S+@\S+) \(/gm))
    if (!allowed.has(name)) problems.push(`${name} is in the build but is not a dependency`);
}

function checkHtml(folder: string, problems: string[]): void {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  if (/<script(?![^>]*\ssrc=)[^>]*>/.test(html)) problems.push('index.html holds an inline script');
  if (/\sstyle=|\son\w+=/.test(html)) problems.push('index.html holds an inline style or handler');
  if (!html.includes("require-trusted-types-for 'script'")) problems.push('index.html lacks the policy');
  if (!html.includes('property="csp-nonce" nonce="{{nonce}}"')) problems.push('index.html lacks the nonce');
}

/** Checks a finished build; `problems` is empty for a good one. */
export function checkDist(folder: string, manifest: Manifest): { report: string[]; problems: string[] } {
  const report: string[] = [];
  const problems: string[] = [];
  const demo = existsSync(join(folder, 'mockServiceWorker.js'));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)))
    .sort();
  checkFiles(folder, files, demo, problems);
  checkHtml(folder, problems);
  if (!demo) {
    checkPackages(folder, problems);
    checkBudgets(folder, manifest, report, problems);
  }
  return { report, problems };
}

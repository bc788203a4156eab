import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'locales', 'public', 'index.html', 'package.json', 'package-lock.json', 'vite.config.ts'];

/** Twelve hex digits that follow from the sources alone: the same sources give the same build, byte for byte. */
export function buildId(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const names = statSync(source).isDirectory() ? readdirSync(source, { recursive: true }) : [''];
    const files = names.map((name) => join(source, String(name))).sort();
    for (const file of files) if (statSync(file).isFile()) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}

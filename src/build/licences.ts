import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

interface Package {
  name: string;
  version: string;
  license?: string;
  folder: string;
}

/** The package that a module belongs to; undefined for the console's own code. */
function packageOf(id: string): Package | undefined {
  const path = id.replace(/^\0/, '').split('?')[0] ?? '';
  if (!path.includes('/node_modules/')) return undefined;
  for (let folder = dirname(path); folder.includes('/node_modules/'); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) continue;
    const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<Package>;
    if (read.name && read.version) return { name: read.name, version: read.version, license: read.license, folder };
  }
  return undefined;
}

function textOf({ folder }: Package): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : '';
}

/** Writes `licenses.txt`: every package whose code is in the build, with its licence. check-dist.ts reads the heads. */
export function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      const found = new Map<string, Package>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, module] of Object.entries(chunk.modules)) {
          const one = module.renderedLength > 0 ? packageOf(id) : undefined;
          if (one) found.set(`${one.name}@${one.version}`, one);
        }
      }
      const parts = [...found.keys()].sort().map((key) => {
        const one = found.get(key) as Package;
        return `## ${key} (${one.license ?? 'no licence named'})\n\n${textOf(one)}\n`;
      });
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: parts.join('\n') });
    },
  };
}

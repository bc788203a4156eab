import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const folder = dirname(createRequire(import.meta.url).resolve('antd/package.json'));

function antdParts(): Map<string, string> {
  const index = readFileSync(join(folder, 'es/index.js'), 'utf8');
  const parts = index.matchAll(/export \{ default as (\w+) \} from '\.\/([\w-]+(?:\/[\w-]+)*)'/g);
  return new Map([...parts].map(([, name = '', path = '']) => [name, path]));
}

/**
 * `import { Form } from 'antd'` becomes an import of the form alone. The result is the same after dropping unused code,
 * but the bundler then sees what each module really needs, and cuts the chunks by that.
 */
export function deepImports(): Plugin {
  const antd = antdParts();
  const target = (name: string): string | undefined => {
    const path = antd.get(name);
    if (!path) return undefined;
    return existsSync(join(folder, `es/${path}.js`)) ? `antd/es/${path}.js` : `antd/es/${path}/index.js`;
  };
  const rewrite = (whole: string, names: string): string => {
    const kept: string[] = [];
    const deep: string[] = [];
    for (const part of names.split(',').map((one) => one.trim())) {
      const [name = '', , local = name] = part.split(/\s+/);
      const path = part && !part.startsWith('type ') ? target(name) : undefined;
      if (path) deep.push(`import ${local} from '${path}';`);
      else if (part && !part.startsWith('type ')) kept.push(part);
    }
    if (deep.length === 0) return whole;
    const lines = '\n'.repeat(whole.split('\n').length - 1); // the source map's lines stay true
    return `${kept.length ? `import { ${kept.join(', ')} } from 'antd'; ` : ''}${deep.join(' ')}${lines}`;
  };
  return {
    name: 'deep-imports',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: { include: /\/src\/.*\.tsx?$/ } },
      handler: (code) => ({
        code: code
          .replace(/import \{([^}]*)\} from ['"]antd['"];?/g, rewrite)
          .replaceAll("'antd/locale/", "'antd/es/locale/"),
        map: null,
      }),
    },
  };
}

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const modules = join(dirname(require.resolve('antd/package.json')), '..');

function antdParts(): Map<string, string> {
  const index = readFileSync(join(modules, 'antd/es/index.js'), 'utf8');
  const parts = index.matchAll(/export \{ default as (\w+) \} from '\.\/([\w-]+(?:\/[\w-]+)*)'/g);
  return new Map([...parts].map(([, name = '', path = '']) => [name, path]));
}

const hasIcon = (name: string): boolean => existsSync(join(modules, `@ant-design/icons/es/icons/${name}.js`));

/**
 * `import { Form } from 'antd'` becomes an import of the form alone, icons likewise. The result is the same after
 * dropping unused code, but the bundler then sees what each module really needs, and cuts the chunks by that.
 */
export function deepImports(): Plugin {
  const antd = antdParts();
  const target = (from: string, name: string): string | undefined => {
    if (from !== 'antd') return hasIcon(name) ? `@ant-design/icons/es/icons/${name}` : undefined;
    const path = antd.get(name);
    if (!path) return undefined;
    return existsSync(join(modules, `antd/es/${path}.js`)) ? `antd/es/${path}.js` : `antd/es/${path}/index.js`;
  };
  const rewrite = (whole: string, names: string, from: string): string => {
    const kept: string[] = [];
    const deep: string[] = [];
    for (const part of names.split(',').map((one) => one.trim())) {
      const [name = '', , local = name] = part.split(/\s+/);
      const path = part && !part.startsWith('type ') ? target(from, name) : undefined;
      if (path) deep.push(`import ${local} from '${path}';`);
      else if (part && !part.startsWith('type ')) kept.push(part);
    }
    if (deep.length === 0) return whole;
    const lines = '\n'.repeat(whole.split('\n').length - 1); // the source map's lines stay true
    return `${kept.length ? `import { ${kept.join(', ')} } from '${from}'; ` : ''}${deep.join(' ')}${lines}`;
  };
  return {
    name: 'deep-imports',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: { include: /\/src\/.*\.tsx?$/ } },
      handler: (code) => ({
        code: code.replace(/import \{([^}]*)\} from ['"](antd|@ant-design\/icons)['"];?/g, rewrite),
        map: null,
      }),
    },
  };
}

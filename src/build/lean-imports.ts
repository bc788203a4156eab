import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const router = dirname(createRequire(import.meta.url).resolve('react-router/package.json'));
const head = fileURLToPath(new URL('./document-head.ts', import.meta.url));

/** Leaves out of a build what two libraries bring along unused: GraphQL's parser, and the router's warnings for developers. */
export function leanImports(): Plugin {
  return {
    name: 'lean-imports',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === 'graphql' && importer?.includes('/node_modules/graphql-request/')) return head;
      if (source === 'react-router') return join(router, 'dist/production/index.mjs');
      if (source === 'react-router/dom') return join(router, 'dist/production/dom-export.mjs');
      return null;
    },
  };
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/** Puts the worker that answers the demo's requests beside its index.html. No other build has it. */
export function demoWorker(): Plugin {
  return {
    name: 'demo-worker',
    apply: 'build',
    generateBundle() {
      const path = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
      this.emitFile({ type: 'asset', fileName: 'mockServiceWorker.js', source: readFileSync(path, 'utf8') });
    },
  };
}

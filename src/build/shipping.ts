/** The build part of vite.config.ts: what a build emits, and in which pieces. */
import type { BuildEnvironmentOptions, Plugin, Rolldown, UserConfig } from 'vite';
import { antdStyles } from './antd-styles.ts';
import { buildId } from './build-id.ts';
import { chunkGroup, PIECES } from './chunks.ts';
import { deepImports } from './deep-imports.ts';
import { demoWorker } from './demo-worker.ts';
import { htmlHead } from './html-head.ts';
import { leanImports } from './lean-imports.ts';
import { licences } from './licences.ts';

/** The names that one piece gives. */
const only =
  (piece: string): Rolldown.CodeSplittingNameFunction =>
  (id, graph) => {
    const name = chunkGroup(id, graph);
    return name && PIECES.find((one) => name.startsWith(one)) === piece ? name : null;
  };

export const outDirOf = (mode: string): string => (mode === 'demo' ? 'dist-demo' : 'dist');

const build = (mode: string): BuildEnvironmentOptions => ({
  outDir: outDirOf(mode),
  target: 'es2022',
  manifest: true, // finish.ts reads it and takes it out
  sourcemap: 'hidden', // finish.ts moves the maps out of the folder that is served
  reportCompressedSize: false,
  assetsInlineLimit: 0,
  cssCodeSplit: false,
  chunkSizeWarningLimit: 2000,
  modulePreload: { polyfill: false },
  rolldownOptions: {
    output: {
      codeSplitting: {
        groups: PIECES.map((piece, order) => ({
          debugName: piece || 'rest',
          priority: 10 - order,
          name: only(piece),
        })),
      },
    },
  },
});

/** `{{nonce}}` is filled in per request by the webserver, or by the proxy of `.deploy`. */
export const shipping = (mode: string, command: string): UserConfig => ({
  base: process.env.CONSOLE_BASE ?? '/',
  build: build(mode),
  define: command === 'build' ? { 'import.meta.env.VITE_BUILD': JSON.stringify(buildId()) } : {},
  html: { cspNonce: '{{nonce}}' },
  // Only index.html holds absolute addresses; everything else finds its neighbours from its own address.
  experimental: {
    renderBuiltUrl: (_file, { hostType }) => (hostType === 'html' ? undefined : { relative: true }),
  },
});

export const shippingPlugins = (mode: string): Plugin[] => [
  deepImports(),
  leanImports(),
  antdStyles(),
  htmlHead(),
  licences(),
  ...(mode === 'demo' ? [demoWorker()] : []),
];

/** The test projects, for vite.config.ts. A unit test that needs a DOM says `// @vitest-environment jsdom` on its first line. */
import { readdirSync, readFileSync } from 'node:fs';
import type { TestProjectConfiguration } from 'vitest/config';

interface Setting {
  include: string[];
  exclude?: string[];
  isolate?: boolean;
  environment?: 'node' | 'jsdom';
  setupFiles?: string[];
  testTimeout?: number;
  hookTimeout?: number;
  globalSetup?: string[];
  fileParallelism?: boolean;
  retry?: number;
  expect?: { poll: { timeout: number } };
}

/**
 * What a page is made of, bundled once and kept: Node would load antd file by file, 1,500 of them, anew for each worker.
 * Whatever imports react-dom is with it, so that there is one react-dom.
 */
const optimizer = {
  client: {
    enabled: true,
    include: [
      'antd',
      'antd/locale/en_US',
      'antd/locale/ko_KR',
      'antd/locale/ja_JP',
      'react-dom',
      'react-dom/client',
      'react-router-dom',
      'react-i18next',
      '@tanstack/react-query',
      '@testing-library/react',
      '@testing-library/user-event',
    ],
  },
};

const project = (name: string, setting: Setting): TestProjectConfiguration => ({
  extends: true,
  test: {
    name,
    environment: 'node',
    ...setting,
    environmentOptions: { jsdom: { url: 'http://localhost:3000/' } },
    deps: { optimizer },
  },
});

const setup = ['tests/setup.ts'];

/**
 * The files of a worker share its modules and its DOM: to load a page and warm it up costs more than most files do with it.
 * A file therefore leaves nothing behind; `tests/setup.ts` takes away what a test cannot, and a helper registers no hooks
 * when it is loaded, which only the first file would see.
 */
const shared = { isolate: false };

const DOM = '// @vitest-environment jsdom';
const withDom = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => `src/${name}`)
  .filter((path) => readFileSync(path, 'utf8').startsWith(DOM));

export const projects: TestProjectConfiguration[] = [
  project('unit', {
    ...shared,
    include: ['src/**/*.test.{ts,tsx}', 'tests/manager/**/*.test.ts'],
    exclude: withDom,
    setupFiles: setup,
    testTimeout: 20_000,
  }),
  project('parts', {
    ...shared,
    include: withDom,
    environment: 'jsdom',
    setupFiles: setup,
    testTimeout: 20_000,
  }),
  project('arch', { ...shared, include: ['tests/*.test.ts'], testTimeout: 20_000 }),
  project('pages', {
    ...shared,
    include: ['tests/pages/**/*.test.tsx'],
    environment: 'jsdom',
    setupFiles: [...setup, 'tests/setup-pages.ts'],
    testTimeout: 90_000,
  }),
  project('faults', {
    ...shared,
    include: ['tests/faults/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    setupFiles: [...setup, 'tests/setup-pages.ts'],
    testTimeout: 90_000,
  }),
  project('e2e', {
    include: ['tests/e2e/**/*.{test,spec}.ts'],
    testTimeout: 60_000,
    globalSetup: ['tests/e2e/build.ts'],
    expect: { poll: { timeout: 12_000 } },
  }),
  project('cluster', {
    include: ['tests/cluster/**/*.{test,spec}.{ts,tsx}'],
    testTimeout: 120_000,
    // People and sessions that a journey made are purged after it.
    hookTimeout: 60_000,
    fileParallelism: false,
    // A whole cluster on one machine has its weather: a dropped request, a service that is late. What fails twice has failed, and
    // the report names what was tried again.
    retry: 1,
    globalSetup: ['tests/cluster/global.ts'],
    expect: { poll: { timeout: 20_000 } },
  }),
];

/** The test projects, for vite.config.ts. A file that needs a DOM in `unit` says `// @vitest-environment jsdom` on its first line. */
import type { TestProjectConfiguration } from 'vitest/config';

interface Setting {
  include: string[];
  environment?: 'node' | 'jsdom';
  setupFiles?: string[];
  testTimeout?: number;
  hookTimeout?: number;
  globalSetup?: string[];
  fileParallelism?: boolean;
  expect?: { poll: { timeout: number } };
}

/**
 * What a page is made of, bundled once and kept: Node would load antd file by file, 1,500 of them, anew for each test file
 * that opens a form. Whatever imports react-dom is with it, so that there is one react-dom.
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

export const projects: TestProjectConfiguration[] = [
  project('unit', {
    include: ['src/**/*.test.{ts,tsx}', 'tests/manager/**/*.test.ts'],
    setupFiles: setup,
    testTimeout: 20_000,
  }),
  project('arch', { include: ['tests/*.test.ts'], testTimeout: 20_000 }),
  project('pages', {
    include: ['tests/pages/**/*.test.tsx'],
    environment: 'jsdom',
    setupFiles: setup,
    testTimeout: 90_000,
  }),
  project('faults', {
    include: ['tests/faults/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    setupFiles: setup,
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
    globalSetup: ['tests/cluster/global.ts'],
    expect: { poll: { timeout: 20_000 } },
  }),
];
